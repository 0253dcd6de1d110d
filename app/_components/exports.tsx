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
  return (
    <p className="exports screen-only">
      {reader.say('pages.exports.label', { shown })}{' '}
      {FORMATS.map((format, at) => {
        const search = new URLSearchParams(query)
        search.delete('view')
        search.set('format', format)
        if (reader.language !== 'en') search.set('lang', reader.language)
        return (
          <span key={format}>
            {at > 0 && ' · '}
            <a href={`/amending-acts/${id}/export?${search}`} rel="nofollow">
              {reader.say(`pages.exports.${format}`)}
            </a>
          </span>
        )
      })}
      {' · '}
      <a href={reader.address(`/amending-acts/${id}/feed.xml`)} type="application/atom+xml">
        {reader.say('pages.feed.link')}
      </a>
    </p>
  )
}
