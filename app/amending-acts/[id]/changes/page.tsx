/** The comparison, filtered: every change the reader asked for, side by side or in one column. */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ActGroups, ActsWithoutRows } from '@/app/_components/act-group'
import { Choices } from '@/app/_components/choices'
import { columnHeadsOf } from '@/app/_components/column-heads'
import { ComparisonContents } from '@/app/_components/comparison-contents'
import { ComparisonNavigator } from '@/app/_components/comparison-navigator'
import { ComparisonPaper } from '@/app/_components/comparison-paper'
import { Exports } from '@/app/_components/exports'
import { Chips, Finder } from '@/app/_components/finder'
import { ActNav, Page } from '@/app/_components/frame'
import { type Reader, readerAbout, readerOf, type SearchParameters } from '@/app/_components/reader'
import { ComparisonSources } from '@/app/_components/source-list'
import { textNotice } from '@/app/_components/text-notice'
import { textsOf, UnitNote } from '@/app/_components/unit-note'
import { answered } from '@/app/_site/answered'
import { originOfRequest } from '@/app/_site/origin'
import { pageMetadata } from '@/app/_site/page-metadata'
import { comparisonOf, dossierOf } from '@/app/_site/reading'
import { type WayOut, waysOut } from '@/app/_site/ways-out'
import { type ComparisonView, lensHeading, namesOfAmendingAct, writeRequest } from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(ChangesPage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const dossier = await dossierOf((await params).id)
  const parameters = await searchParams
  const reader = readerAbout(dossier.amendingAct, readerOf(parameters))
  const { translate } = reader
  const { view, request } = await comparisonOf(dossier, parameters)
  const lens = lensHeading(view, request)
  const { id } = dossier.amendingAct
  const name = namesOfAmendingAct(dossier.amendingAct, translate).act
  return pageMetadata(
    {
      path: `/amending-acts/${id}/changes`,
      lens: writeRequest({ filter: request.filter, layout: null, language: 'en' }),
      isSearch: request.filter.query !== undefined,
      title: lens === null ? translate('pages.changes.title', { name }) : `${lens} · ${name}`,
      description: [lens, translate('pages.changes.description', { name })]
        .filter((part) => part !== null)
        .join('. '),
      feed: { id, title: translate('pages.feed.title', { name }) },
    },
    reader,
  )
}

async function ChangesPage({ params, searchParams }: Props) {
  const dossier = await dossierOf((await params).id)
  const parameters = await searchParams
  const reader = readerAbout(dossier.amendingAct, readerOf(parameters))
  const { translate } = reader
  const { view, request } = await comparisonOf(dossier, parameters)
  const { id, name } = view.amendingAct
  const lens = lensHeading(view, request)
  const path = `/amending-acts/${id}/changes`
  const filter = writeRequest({ ...request, layout: null, language: 'en' })
  const first = view.groups[0]?.rows[0]
  const ways = view.shown === 0 ? await waysOut(request) : []
  return (
    <Page>
      <ComparisonPaper
        title={translate('pages.changes.title', { name })}
        address={(await originOfRequest()) + reader.address(path, writeRequest(request))}
      />
      <ActNav id={id} current="changes" hasArticle={dossier.pressArticle !== undefined} reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{name}</p>
        <h1>{lens === null ? reader.say('pages.changes.heading') : reader.show(lens)}</h1>
        {lens === null && <p className="lead">{reader.say('pages.changes.lead', { total: view.total })}</p>}
      </div>
      <Finder path={path} request={request} facets={view.facets} reader={reader} />
      <Chips path={path} request={request} facets={view.facets} reader={reader} />
      <div className="result-bar">
        <p className="found" role="status">
          {reader.say('pages.changes.found', { shown: view.shown, total: view.total })}{' '}
          <span className="muted small">
            {reader.say('pages.changes.confirmed', { confirmed: view.confirmedRows, shown: view.shown })}
          </span>
        </p>
        {first !== undefined && view.shown > 1 && (
          <p className="screen-only">
            <a href={reader.address(`/changes/${first.id}`, filter)}>
              {reader.say('pages.choices.oneByOne')}
            </a>
          </p>
        )}
        <Choices path={path} request={request} reader={reader} />
      </div>
      {view.shown > 0 && <Exports id={id} query={writeRequest(request)} shown={view.shown} reader={reader} />}
      {view.shown === 0 ? (
        <div className="empty stack">
          <h2>{reader.say('pages.changes.emptyTitle')}</h2>
          {ways.length === 0 ? (
            <p>{reader.say('pages.changes.emptyAdvice')}</p>
          ) : (
            <ul className="plain-list">
              {ways.map((way) => (
                <li key={way.dropped}>
                  <a href={reader.address(path, writeRequest(way.request))}>
                    {nameOfWay(way, view, request.filter.query, reader)}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={reader.address(path)}>{reader.say('pages.changes.showAll', { total: view.total })}</a>
          </p>
        </div>
      ) : (
        <>
          <p className="notice">{textNotice(dossier, reader)}</p>
          <UnitNote texts={textsOf(view.groups.flatMap(({ rows }) => rows))} reader={reader} />
          <ComparisonContents groups={view.groups} reader={reader} />
          <ActGroups
            view={view}
            heads={columnHeadsOf(dossier.amendingAct, reader)}
            layout={request.layout}
            query={filter}
            reader={reader}
          />
          <ComparisonNavigator reader={reader} />
        </>
      )}
      <ActsWithoutRows view={view} reader={reader} />
      <ComparisonSources rows={view.groups.flatMap(({ rows }) => rows)} reader={reader} />
    </Page>
  )
}

function nameOfWay(
  { dropped, count }: WayOut,
  view: ComparisonView,
  asked: string | undefined,
  reader: Reader,
): ReactNode {
  if (dropped === 'in') return reader.say('pages.changes.inAllWords', { count })
  const facet = view.facets.find(({ name }) => name === dropped)
  return reader.say('pages.changes.without', { filter: facet?.label ?? asked ?? '', count })
}
