/** What surrounds a page: the bar, the ways within one amending act, the foot. */
import type { ReactNode } from 'react'
import type { Reader } from './reader'

export function SiteBar({ reader }: { reader: Reader }) {
  const { translate } = reader
  return (
    <header className="site-bar">
      <div className="frame">
        <a className="wordmark" href={reader.address('/')}>
          {translate('pages.site.name')}
        </a>
        <span className="tagline">{translate('pages.site.tagline')}</span>
      </div>
    </header>
  )
}

export type Section = 'overview' | 'changes' | 'article'

/** `hasArticle`: whether the comparison is annotated from a press article. */
export function ActNav({
  id,
  current,
  hasArticle,
  reader,
}: {
  id: string
  current: Section | null
  hasArticle: boolean
  reader: Reader
}) {
  const { translate } = reader
  const entries: readonly { section: Section; path: string }[] = [
    { section: 'overview', path: '' },
    { section: 'changes', path: '/changes' },
    ...(hasArticle ? [{ section: 'article', path: '/article' } as const] : []),
  ]
  return (
    <nav className="page-nav" aria-label={translate('pages.nav.label')}>
      <ul>
        {entries.map(({ section, path }) => (
          <li key={section}>
            <a
              href={reader.address(`/amending-acts/${id}${path}`)}
              aria-current={section === current ? 'page' : undefined}
            >
              {translate(`pages.nav.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function SiteFoot({ reader }: { reader: Reader }) {
  const { translate } = reader
  return (
    <footer className="site-foot">
      <div className="frame">
        <section>
          <h2>{translate('pages.foot.statusTitle')}</h2>
          <p>{translate('pages.foot.status')}</p>
        </section>
        <section>
          <h2>{translate('pages.foot.certaintyTitle')}</h2>
          <p>{translate('pages.foot.certainty')}</p>
        </section>
        <section>
          <h2>{translate('pages.foot.dataTitle')}</h2>
          <ul>
            <li>
              <a href="/api/v1/openapi.json">{translate('pages.foot.api')}</a>
            </li>
          </ul>
        </section>
      </div>
    </footer>
  )
}

/** Everything of a page but the bar and the foot; the skip link leads here. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="frame" tabIndex={-1}>
      {children}
    </main>
  )
}
