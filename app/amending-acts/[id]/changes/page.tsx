/** The comparison, filtered: every change the reader asked for, side by side or in one column. */
import type { Metadata } from 'next'
import { ActGroups, ActsWithoutRows } from '@/app/_components/act-group'
import { Choices } from '@/app/_components/choices'
import { columnHeadsOf } from '@/app/_components/column-heads'
import { Exports } from '@/app/_components/exports'
import { Chips, Finder } from '@/app/_components/finder'
import { ActNav, Page } from '@/app/_components/frame'
import { KeySwitch } from '@/app/_components/key-switch'
import { readerOf, type SearchParameters } from '@/app/_components/reader'
import { comparisonOf, dossierOf } from '@/app/_site/reading'
import { writeRequest } from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const dossier = await dossierOf((await params).id)
  const { translate } = readerOf(await searchParams)
  const name = dossier.amendingAct.name
  return {
    title: translate('pages.changes.title', { name }),
    description: translate('pages.changes.description', { name }),
    alternates: { canonical: `/amending-acts/${dossier.amendingAct.id}/changes` },
  }
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const dossier = await dossierOf((await params).id)
  const parameters = await searchParams
  const reader = readerOf(parameters)
  const { translate } = reader
  const { view, request } = await comparisonOf(dossier, parameters)
  const { id, name } = dossier.amendingAct
  const path = `/amending-acts/${id}/changes`
  return (
    <Page>
      <ActNav id={id} current="changes" hasArticle={dossier.pressArticle !== undefined} reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{name}</p>
        <h1>{translate('pages.changes.heading')}</h1>
        <p className="lead">{translate('pages.changes.lead', { total: view.total })}</p>
      </div>
      <Finder path={path} request={request} facets={view.facets} reader={reader} />
      <Chips path={path} request={request} facets={view.facets} reader={reader} />
      <div className="result-bar">
        <p className="found" role="status">
          {translate('pages.changes.found', { shown: view.shown, total: view.total })}{' '}
          <span className="muted small">
            {translate('pages.changes.confirmed', { confirmed: view.confirmedRows, shown: view.shown })}
          </span>
        </p>
        <Choices path={path} request={request} reader={reader} />
        <KeySwitch reader={reader} />
      </div>
      <Exports id={id} query={writeRequest(request)} shown={view.shown} reader={reader} />
      {view.shown === 0 ? (
        <div className="empty stack">
          <h2>{translate('pages.changes.emptyTitle')}</h2>
          <p>{translate('pages.changes.emptyAdvice')}</p>
          <p>
            <a href={reader.address(path)}>{translate('pages.changes.showAll', { total: view.total })}</a>
          </p>
        </div>
      ) : (
        <>
          <p className="notice">{translate('pages.notice.restated')}</p>
          <ActGroups
            view={view}
            heads={columnHeadsOf(dossier.amendingAct, reader)}
            layout={request.layout}
            reader={reader}
          />
        </>
      )}
      <ActsWithoutRows view={view} reader={reader} />
    </Page>
  )
}
