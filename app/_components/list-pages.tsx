/** The way through a list that is shown some at a time; nothing where it has one page. */
import type { Reader } from './reader'

export function ListPages({
  page,
  pages,
  path,
  query,
  reader,
}: {
  page: number
  pages: number
  path: string
  /** The query of the list without the page. */
  query: string
  reader: Reader
}) {
  if (pages === 1) return null
  const addressOf = (wanted: number) => {
    const search = new URLSearchParams(query)
    if (wanted > 1) search.set('page', String(wanted))
    return reader.address(path, search.toString())
  }
  return (
    <nav className="prev-next" aria-label={reader.translate('pages.library.pages')}>
      <span>
        {page > 1 && (
          <a href={addressOf(page - 1)} rel="prev">
            {reader.say('pages.library.previous')}
          </a>
        )}
      </span>
      <span className="muted">{reader.say('pages.library.page', { page, pages })}</span>
      <span>
        {page < pages && (
          <a href={addressOf(page + 1)} rel="next">
            {reader.say('pages.library.next')}
          </a>
        )}
      </span>
    </nav>
  )
}
