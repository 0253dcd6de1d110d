/** The amending acts there are, each with how much it changes. */
import type { AmendingActEntry } from '@/lib/store'
import { dayInWords, labelOf, namesOfAmendingAct, titleFor } from '@/lib/view'
import type { Reader } from './reader'

export function AmendingActList({
  entries,
  reader,
}: {
  entries: readonly AmendingActEntry[]
  reader: Reader
}) {
  const { translate } = reader
  return (
    <ul className="ruled-list">
      {entries.map(({ amendingAct, acts, modifications }) => (
        <li key={amendingAct.id}>
          <a href={reader.address(`/amending-acts/${amendingAct.id}`)}>
            {reader.show(namesOfAmendingAct(amendingAct, translate).act)}
          </a>
          <TitleOf amendingAct={amendingAct} reader={reader} />
          <p className="small muted">
            {reader.say('pages.home.entry', {
              date:
                amendingAct.adopted === undefined
                  ? translate('labels.date.unknown')
                  : dayInWords(amendingAct.adopted.value, translate),
              acts,
              changes: modifications,
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** In the reader's language, or in another one that is there, which is then named. */
function TitleOf({ amendingAct, reader }: { amendingAct: AmendingActEntry['amendingAct']; reader: Reader }) {
  const titles = Object.fromEntries(
    Object.entries(amendingAct.title).map(([language, title]) => [language, title?.value]),
  )
  const shown = titleFor(titles, reader.language)
  if (shown === null) return null
  return (
    <p>
      <span lang={shown.language}>{shown.title}</span>
      {shown.language !== reader.language && (
        <span className="muted"> ({labelOf.language(shown.language, reader.translate)})</span>
      )}
    </p>
  )
}
