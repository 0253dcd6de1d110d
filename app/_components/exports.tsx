/** Taking the rows home, with the filters of the page. */
import type { Reader } from './reader'

/** Each file by the key of its name; `template` where the format has several shapes. */
const FILES = [
  { key: 'html', format: 'html' },
  { key: 'pdf', format: 'pdf' },
  { key: 'docx', format: 'docx' },
  { key: 'tracked', format: 'docx', template: 'tracked-changes' },
  { key: 'xlsx', format: 'xlsx' },
  { key: 'csv', format: 'csv' },
  { key: 'md', format: 'md' },
  { key: 'json', format: 'json' },
] as const

/** `query` is that of the filtered page. */
export function Exports({
  id,
  query,
  shown,
  reader,
}: {
  id: string
  query: string
  shown: number
  reader: Reader
}) {
  return (
    <details className="exports screen-only">
      <summary>{reader.say('pages.exports.label', { shown })}</summary>
      <p>
        <span className="exports-label">{reader.say('pages.exports.label', { shown })}</span>{' '}
        {FILES.map((file, at) => {
          const search = rowsOf(query)
          search.set('format', file.format)
          if ('template' in file) search.set('template', file.template)
          if (reader.language !== 'en') search.set('lang', reader.language)
          return (
            <span key={file.key}>
              {at > 0 && ' · '}
              <a href={`/amending-acts/${id}/export?${search}`} rel="nofollow">
                {reader.say(`pages.exports.${file.key}`)}
              </a>
            </span>
          )
        })}
        {' · '}
        <a href={reader.address(`/amending-acts/${id}/export`, rowsOf(query).toString())} rel="nofollow">
          {reader.say('pages.export.link')}
        </a>
        {' · '}
        <a href={reader.address(`/amending-acts/${id}/feed.xml`)} type="application/atom+xml">
          {reader.say('pages.feed.link')}
        </a>
      </p>
    </details>
  )
}

/** Which rows, however they are laid out. */
function rowsOf(query: string): URLSearchParams {
  const search = new URLSearchParams(query)
  search.delete('view')
  return search
}
