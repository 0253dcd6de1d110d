/** How the texts are laid out, and whether changes are announced in words: links that keep the filters. */
import { type ComparisonRequest, writeRequest } from '@/lib/view'
import type { Reader } from './reader'

const LAYOUTS = [null, 'split', 'unified', 'after', 'before'] as const

export function Choices({
  path,
  request,
  reader,
}: {
  path: string
  request: ComparisonRequest
  reader: Reader
}) {
  const { translate } = reader
  return (
    <nav className="choices" aria-label={translate('pages.choices.label')}>
      <ul>
        {LAYOUTS.map((layout) => (
          <li key={layout ?? 'fitting'}>
            <a
              href={reader.address(path, writeRequest({ ...request, layout }))}
              aria-current={layout === request.layout ? 'true' : undefined}
              rel="nofollow"
            >
              {layout === null ? translate('pages.choices.fitting') : translate(`labels.layout.${layout}`)}
            </a>
          </li>
        ))}
      </ul>
      <WordsSwitch path={path} query={writeRequest(request)} reader={reader} />
    </nav>
  )
}

/** The link that turns "announce changes in words" on or off. */
export function WordsSwitch({ path, query, reader }: { path: string; query: string; reader: Reader }) {
  const search = new URLSearchParams(query)
  if (reader.language !== 'en') search.set('lang', reader.language)
  search.delete('words')
  if (!reader.words) search.set('words', '1')
  const text = search.toString()
  return (
    <a href={`${path}${text === '' ? '' : `?${text}`}`} rel="nofollow">
      {reader.say(reader.words ? 'pages.choices.wordsOff' : 'pages.choices.wordsOn')}
    </a>
  )
}
