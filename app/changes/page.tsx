/** The changes of all amending acts, filtered and searched, some at a time, each with its permalink. */
import type { Metadata } from 'next'
import { FinderChips, FinderForm, type Finding } from '@/app/_components/finder'
import { Page } from '@/app/_components/frame'
import { LibraryNav } from '@/app/_components/library-nav'
import { LibraryRows } from '@/app/_components/library-rows'
import { ListPages } from '@/app/_components/list-pages'
import { readerOf, type SearchParameters } from '@/app/_components/reader'
import { answered } from '@/app/_site/answered'
import { libraryChangesOf } from '@/app/_site/library'
import { pageMetadata } from '@/app/_site/page-metadata'
import { type LibraryChanges, type LibraryRequest, toggleLibraryFacet, writeLibraryRequest } from '@/lib/view'

type Props = { readonly searchParams: Promise<SearchParameters> }

const PATH = '/changes'

export const generateMetadata = answered(headOfPage)
export default answered(LibraryPage)

async function headOfPage({ searchParams }: Props): Promise<Metadata> {
  const parameters = await searchParams
  const reader = readerOf(parameters)
  const { view, request } = await libraryChangesOf(parameters)
  const chosen = view.facets.flatMap(({ values }) =>
    values.filter(({ selected }) => selected).map(({ label }) => label),
  )
  const title = reader.translate('pages.library.title')
  return pageMetadata(
    {
      path: PATH,
      lens: writeLibraryRequest({ ...request, page: 1, language: 'en' }),
      isSearch: request.filter.query !== undefined || request.page > 1,
      title: chosen.length === 0 ? title : `${chosen.join(' · ')} · ${title}`,
      description: reader.translate('pages.library.description'),
      feed: { id: null, title: reader.translate('pages.feed.libraryTitle') },
    },
    reader,
  )
}

async function LibraryPage({ searchParams }: Props) {
  const parameters = await searchParams
  const reader = readerOf(parameters)
  const { view, rows, request, entries } = await libraryChangesOf(parameters)
  const finding = findingOf(view, request)
  return (
    <Page>
      <LibraryNav current="changes" reader={reader} />
      <div className="page-head">
        <h1>{reader.say('pages.library.heading')}</h1>
        <p className="lead">
          {reader.say('pages.library.lead', { total: view.total, acts: entries.length })}
        </p>
      </div>
      <FinderForm finding={finding} reader={reader} />
      <FinderChips finding={finding} reader={reader} />
      <div className="result-bar">
        <p className="found" role="status">
          {reader.say('pages.library.found', { shown: view.shown, total: view.total })}
        </p>
      </div>
      {view.shown === 0 ? (
        <div className="empty stack">
          <h2>{reader.say('pages.changes.emptyTitle')}</h2>
          <p>{reader.say('pages.changes.emptyAdvice')}</p>
          <p>
            <a href={reader.address(PATH)}>{reader.say('pages.changes.showAll', { total: view.total })}</a>
          </p>
        </div>
      ) : (
        <>
          <LibraryRows rows={rows} reader={reader} withAct />
          <ListPages
            page={view.page}
            pages={view.pages}
            path={PATH}
            query={writeLibraryRequest({ ...request, page: 1 })}
            reader={reader}
          />
          <p className="screen-only">
            <a href={reader.address(`${PATH}/feed.xml`)} type="application/atom+xml">
              {reader.say('pages.feed.link')}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}

function findingOf({ facets }: LibraryChanges, request: LibraryRequest): Finding {
  const { query, queryIn, ...filter } = request.filter
  return {
    path: PATH,
    query,
    queryIn: queryIn ?? 'all',
    kept: [],
    facets,
    switched: (facet, value) => {
      const name = facets.find((one) => one.name === facet)?.name
      return writeLibraryRequest(name === undefined ? request : toggleLibraryFacet(request, name, value))
    },
    withoutQuery: writeLibraryRequest({ ...request, page: 1, filter }),
  }
}
