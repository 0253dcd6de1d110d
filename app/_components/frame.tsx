/** What surrounds a page: the bar, the ways within one amending act, the foot. */
import type { ReactNode } from 'react'
import { answeredMarkup } from '@/app/_site/answered'
import { handMarkup } from '@/app/_site/handed-markup'
import { keptMarkup } from '@/app/_site/kept-markup'
import type { Dossier } from '@/lib/model'
import { FinishedMain } from './finished-main'
import { LanguageSwitch } from './language-switch'
import type { Reader } from './reader'
import { SITE_WAYS } from './site-ways'

/** `path` and `query` are those of the page, for the way to the other languages. */
export function SiteBar({ path, query, reader }: { path: string; query: string; reader: Reader }) {
  return (
    <header className="site-bar">
      <div className="frame">
        <a className="wordmark" href={reader.address('/')}>
          {reader.translate('pages.site.name')}
        </a>
        <span className="tagline">{reader.say('pages.site.tagline')}</span>
        {SITE_WAYS.map((way) => (
          <a key={way.path} href={reader.address(way.path)}>
            {reader.say(way.name)}
          </a>
        ))}
        <LanguageSwitch path={path} query={query} reader={reader} />
      </div>
    </header>
  )
}

export type Section = 'overview' | 'changes' | 'article' | 'files'

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
    { section: 'files', path: '/export' },
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
              {reader.say(`pages.nav.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `isWritten`: whether anybody may write here; readers of a site that is only read see nothing of it. */
export function SiteFoot({ reader, isWritten }: { reader: Reader; isWritten: boolean }) {
  return (
    <footer className="site-foot">
      <div className="frame">
        <section>
          <h2>{reader.say('pages.foot.statusTitle')}</h2>
          <p>{reader.say('pages.foot.status')}</p>
        </section>
        <section>
          <h2>{reader.say('pages.foot.certaintyTitle')}</h2>
          <p>{reader.say('pages.foot.certainty')}</p>
        </section>
        <section>
          <h2>{reader.say('pages.foot.dataTitle')}</h2>
          <ul>
            <li>
              <a href={reader.address('/acts')}>{reader.say('pages.nav.acts')}</a>
            </li>
            <li>
              <a href={reader.address('/changes')}>{reader.say('pages.nav.allChanges')}</a>
            </li>
            <li>
              <a href="/api/v1/openapi.json">{reader.say('pages.foot.api')}</a>
            </li>
            {isWritten && (
              <li>
                <a href={reader.address('/drafts')} rel="nofollow">
                  {reader.say('drafts.title')}
                </a>
              </li>
            )}
          </ul>
        </section>
      </div>
    </footer>
  )
}

/**
 * Everything of a page but the bar and the foot; the skip link leads here. `keep` says that it depends on nothing but this
 * dossier and this name, so that it need not be made for every reader; `last` follows it and is made every time.
 */
export async function Page({
  keep,
  last,
  children,
}: {
  keep?: { readonly dossier: Dossier; readonly as: string } | undefined
  last?: ReactNode
  children: ReactNode
}) {
  const make = () => answeredMarkup(children)
  const body = await (keep ? keptMarkup(keep.dossier, keep.as, make) : make())
  const markup = last === undefined ? body : body + (await answeredMarkup(last))
  return process.env.NODE_ENV === 'development' ? (
    <FinishedMain ticket={0} markup={markup} />
  ) : (
    <FinishedMain ticket={handMarkup(markup)} />
  )
}
