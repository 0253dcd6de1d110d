/** All acts that any amending act here changes or speaks of. */
import type { Metadata } from 'next'
import { ActName } from '@/app/_components/act-name'
import { Page } from '@/app/_components/frame'
import { LibraryNav } from '@/app/_components/library-nav'
import { readerOf, type SearchParameters } from '@/app/_components/reader'
import { TitledSection } from '@/app/_components/titled-section'
import { answered } from '@/app/_site/answered'
import { pageMetadata } from '@/app/_site/page-metadata'
import { ACT_KINDS } from '@/lib/model'
import { openSiteStore } from '@/lib/store'
import { toActName } from '@/lib/view'

type Props = { readonly searchParams: Promise<SearchParameters> }

export const generateMetadata = answered(headOfPage)
export default answered(ActsPage)

async function headOfPage({ searchParams }: Props): Promise<Metadata> {
  const reader = readerOf(await searchParams)
  const { translate } = reader
  return pageMetadata(
    { path: '/acts', title: translate('pages.acts.title'), description: translate('pages.acts.lead') },
    reader,
  )
}

async function ActsPage({ searchParams }: Props) {
  const reader = readerOf(await searchParams)
  const { acts } = await (await openSiteStore()).readLibrary()
  const named = acts
    .map((entry) => ({ ...entry, name: toActName(entry.act, reader.language) }))
    .sort((one, other) => one.name.title.localeCompare(other.name.title, reader.language))
  return (
    <Page>
      <LibraryNav current="acts" reader={reader} />
      <div className="page-head">
        <h1>{reader.say('pages.acts.heading')}</h1>
        <p className="lead">{reader.say('pages.acts.lead')}</p>
      </div>
      {acts.length === 0 && <p className="empty">{reader.say('pages.acts.empty')}</p>}
      {ACT_KINDS.map((kind) => {
        const ofKind = named.filter(({ act }) => act.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <TitledSection key={kind} id={kind} heading={reader.say(`pages.acts.${kind}`)}>
            <ul className="ruled-list">
              {ofKind.map(({ name, amendingActs, editions }) => (
                <li key={name.id}>
                  <a href={reader.address(`/acts/${name.id}`)}>
                    <ActName act={name} reader={reader} />
                  </a>
                  <p className="small muted">{reader.show(name.citation)}</p>
                  <p className="small">
                    {reader.say('pages.acts.entry', {
                      amending: amendingActs.filter(({ changes }) => changes !== null).length,
                      changes: amendingActs.reduce((sum, { changes }) => sum + (changes ?? 0), 0),
                      editions,
                    })}
                  </p>
                </li>
              ))}
            </ul>
          </TitledSection>
        )
      })}
    </Page>
  )
}
