/** Taking the rows home, with the filters of the page. */
import type { Reader } from './reader'

const FORMATS = ['html', 'md', 'csv', 'json'] as const

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
  const { translate } = reader
  return (
    <p className="exports screen-only">
      {translate('pages.exports.label', { shown })}{' '}
      {FORMATS.map((format, at) => {
        const search = new URLSearchParams(query)
        search.delete('view')
        search.set('format', format)
        return (
          <span key={format}>
            {at > 0 && ' · '}
            <a href={`/amending-acts/${id}/export?${search}`} rel="nofollow">
              {translate(`pages.exports.${format}`)}
            </a>
          </span>
        )
      })}
    </p>
  )
}
