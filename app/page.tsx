/** The amending acts; where there is one, its overview. */
import type { Metadata } from 'next'
import { answered } from '@/app/_site/answered'
import type { AmendingActEntry } from '@/lib/store'
import { AmendingActList } from './_components/amending-act-list'
import { Page } from './_components/frame'
import { LibraryNav } from './_components/library-nav'
import { readerOf, type SearchParameters } from './_components/reader'
import { listEntries } from './_site/reading'
import OverviewPage, { generateMetadata as metadataOfOverview } from './amending-acts/[id]/page'

type Props = { readonly searchParams: Promise<SearchParameters> }

export const generateMetadata = answered(headOfPage)
export default answered(HomePage)

async function headOfPage({ searchParams }: Props): Promise<Metadata> {
  const only = onlyOf(await listEntries())
  if (only === null) return {}
  const metadata = await metadataOfOverview({ params: Promise.resolve({ id: only }), searchParams })
  // The layout's template is for the pages below this one.
  const name = readerOf(await searchParams).translate('pages.site.name')
  return { ...metadata, title: { absolute: `${metadata.title} · ${name}` } }
}

async function HomePage({ searchParams }: Props) {
  const entries = await listEntries()
  const only = onlyOf(entries)
  if (only !== null)
    return <OverviewPage params={Promise.resolve({ id: only })} searchParams={searchParams} />
  const reader = readerOf(await searchParams)
  return (
    <Page>
      <LibraryNav current="amendingActs" reader={reader} />
      <div className="page-head">
        <h1>{reader.say('pages.home.heading')}</h1>
      </div>
      {entries.length === 0 ? (
        <p className="empty">{reader.say('pages.home.empty')}</p>
      ) : (
        <AmendingActList entries={entries} reader={reader} />
      )}
    </Page>
  )
}

function onlyOf(entries: readonly AmendingActEntry[]): string | null {
  const [first, ...others] = entries
  return first !== undefined && others.length === 0 ? first.amendingAct.id : null
}
