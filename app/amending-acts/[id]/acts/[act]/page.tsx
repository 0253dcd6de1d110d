/** All changes of one amended act, in its own order, with what is known and not known about its amendment. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActName } from '@/app/_components/act-name'
import { ActPart } from '@/app/_components/act-part'
import { CheckedList } from '@/app/_components/checked'
import { AidSwitches } from '@/app/_components/choices'
import { columnHeadsOf } from '@/app/_components/column-heads'
import { ComparisonContents } from '@/app/_components/comparison-contents'
import { ComparisonNavigator } from '@/app/_components/comparison-navigator'
import { ComparisonPaper } from '@/app/_components/comparison-paper'
import { Evidence } from '@/app/_components/evidence'
import { Exports } from '@/app/_components/exports'
import { ActNav, Page } from '@/app/_components/frame'
import { KeySwitch } from '@/app/_components/key-switch'
import { LegislationData } from '@/app/_components/legislation-data'
import { PreviousNext } from '@/app/_components/previous-next'
import { readerAbout, readerOf, type SearchParameters } from '@/app/_components/reader'
import { ComparisonSources } from '@/app/_components/source-list'
import { textNotice } from '@/app/_components/text-notice'
import { TitledSection } from '@/app/_components/titled-section'
import { answered } from '@/app/_site/answered'
import { originOfRequest } from '@/app/_site/origin'
import { pageMetadata } from '@/app/_site/page-metadata'
import { dossierOf } from '@/app/_site/reading'
import { amendedActAsData, inActOrder, toActView } from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string; act: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(ActPage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const { id, act } = await params
  const dossier = await dossierOf(id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const { translate } = reader
  const view = toActView(dossier, act, reader.language)
  if (view === null) return {}
  const names = { act: view.act.title, name: view.amendingAct.name }
  return pageMetadata(
    {
      path: `/amending-acts/${id}/acts/${act}`,
      title: translate('pages.act.title', names),
      description: translate('pages.act.description', { ...names, count: view.rows.length }),
      feed: { id, title: translate('pages.feed.title', names) },
    },
    reader,
  )
}

async function ActPage({ params, searchParams }: Props) {
  const { id, act: actId } = await params
  const dossier = await dossierOf(id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const { translate } = reader
  const view = toActView(dossier, actId, reader.language)
  if (view === null) notFound()
  const { act, rows } = view
  const path = `/amending-acts/${id}/acts/${act.id}`
  const { steps, elsewhere } =
    rows.length === 0 ? { steps: [], elsewhere: view.checked } : inActOrder(rows, view.checked)
  const step = (neighbour: { id: string; title: string } | null) =>
    neighbour && {
      href: reader.address(`/amending-acts/${id}/acts/${neighbour.id}`),
      label: neighbour.title,
    }
  return (
    <Page>
      <ComparisonPaper
        title={translate('pages.act.title', { act: act.title, name: view.amendingAct.name })}
        address={(await originOfRequest()) + reader.address(path)}
      />
      <ActNav id={id} current={null} hasArticle={dossier.pressArticle !== undefined} reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{reader.say('pages.act.eyebrow', { name: view.amendingAct.name })}</p>
        <h1>
          <ActName act={act} reader={reader} />
        </h1>
        <ul className="other-titles">
          {act.otherTitles.map(({ language, title }) => (
            <li key={language} lang={language}>
              {title}
            </li>
          ))}
        </ul>
        <dl className="facts">
          <div>
            <dt>{reader.say('pages.act.citation')}</dt>
            <dd>{reader.show(act.citation)}</dd>
          </div>
          <div>
            <dt>{reader.say('pages.act.changes')}</dt>
            <dd>
              {rows.length}
              {rows.length > 0 && (
                <span className="small muted">
                  {reader.say('pages.act.confirmed', { confirmed: view.confirmedRows })}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{reader.say('pages.act.articles')}</dt>
            <dd>
              {act.articlesAmended.length === 0
                ? reader.say('labels.notKnown')
                : act.articlesAmended.join(', ')}
              <span className="small muted">
                {reader.say(act.coverage.complete ? 'pages.act.complete' : 'pages.act.minimum')}
              </span>
            </dd>
          </div>
        </dl>
        <div className="stack act-facts">
          {act.note !== null && <p>{reader.show(act.note)}</p>}
          {act.coverage.note !== '' && <p>{reader.show(act.coverage.note)}</p>}
          <p>{reader.show(act.proof.label)}</p>
          <Evidence about={translate('pages.act.proof')} evidence={act.proof.evidence} reader={reader} />
          <p>
            <a href={reader.address(`/acts/${act.id}`)}>{reader.say('pages.actHistory.heading')}</a>
          </p>
          {view.statement !== null && <p className="not-known">{reader.show(view.statement)}</p>}
          {view.statement === null && act.wordingUnknown.length > 0 && (
            <p className="not-known">
              {reader.say('pages.act.wordingUnknown', {
                count: act.wordingUnknown.length,
                articles: act.wordingUnknown.join(', '),
              })}
            </p>
          )}
        </div>
      </div>

      {rows.length > 0 && (
        <section className="section" aria-labelledby="changes-heading" id="changes">
          <h2 className="act-heading" id="changes-heading">
            {reader.show(act.title)}: {reader.say('pages.act.rows')}
          </h2>
          <div className="result-bar">
            <AidSwitches path={path} query="" reader={reader} />
            <KeySwitch reader={reader} />
          </div>
          <Exports id={id} query={`act=${actId}`} shown={rows.length} reader={reader} />
          <p className="notice">{textNotice(dossier, reader)}</p>
          <ComparisonContents groups={[{ act, rows }]} reader={reader} />
          <ActPart
            act={act}
            steps={steps}
            amendingAct={view.amendingAct}
            heads={columnHeadsOf(dossier.amendingAct, reader)}
            reader={reader}
          />
          <ComparisonNavigator reader={reader} />
        </section>
      )}

      {elsewhere.length > 0 && (
        <TitledSection
          id="checked"
          heading={reader.say('pages.checked.heading')}
          lead={reader.say('pages.checked.lead')}
        >
          <CheckedList checked={elsewhere} reader={reader} />
        </TitledSection>
      )}
      <ComparisonSources rows={rows} reader={reader} />
      <PreviousNext
        label={translate('pages.act.neighbours')}
        previous={step(view.previous)}
        next={step(view.next)}
        reader={reader}
      />
      <LegislationData data={amendedActAsData(dossier, actId, reader.language, await originOfRequest())} />
    </Page>
  )
}
