/** The press article, passage by passage: each claim with our verdict, beside the changes it speaks of. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckedList } from '@/app/_components/checked'
import { ComparisonPaper } from '@/app/_components/comparison-paper'
import { SourceList } from '@/app/_components/evidence'
import { ExcerptOfChange } from '@/app/_components/excerpt'
import { ActNav, Page } from '@/app/_components/frame'
import { Verdict } from '@/app/_components/notes'
import { type Reader, readerAbout, readerOf, type SearchParameters } from '@/app/_components/reader'
import { answered } from '@/app/_site/answered'
import { originOfRequest } from '@/app/_site/origin'
import { pageMetadata } from '@/app/_site/page-metadata'
import { dossierOf } from '@/app/_site/reading'
import type { Dossier } from '@/lib/model'
import {
  type ArticleView,
  type ChangeRef,
  type ClaimView,
  type ModificationRow,
  namesOfAmendingAct,
  toArticleView,
  toModificationRow,
} from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(ArticlePage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const dossier = await dossierOf((await params).id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const { translate } = reader
  const { id } = dossier.amendingAct
  const name = namesOfAmendingAct(dossier.amendingAct, translate).act
  return pageMetadata(
    {
      path: `/amending-acts/${id}/article`,
      title: translate('pages.article.title', { name }),
      description: translate('pages.article.description', { name }),
      kind: 'article',
      feed: { id, title: translate('pages.feed.title', { name }) },
    },
    reader,
  )
}

async function ArticlePage({ params, searchParams }: Props) {
  const dossier = await dossierOf((await params).id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const { translate } = reader
  const view = toArticleView(dossier, reader.language)
  if (view === null) notFound()
  const rows = rowsOfClaims(view, dossier, reader)
  return (
    <Page>
      <ComparisonPaper
        title={`${translate('pages.article.heading')} · ${view.amendingAct.name}`}
        address={(await originOfRequest()) + reader.address(`/amending-acts/${view.amendingAct.id}/article`)}
      />
      <ActNav id={view.amendingAct.id} current="article" hasArticle reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{view.amendingAct.name}</p>
        <h1>{reader.say('pages.article.heading')}</h1>
        <p className="lead">{reader.say('pages.article.lead', { claims: view.claims })}</p>
        <div className="columns article-head">
          <div className="stack">
            {view.title !== view.source.title && (
              <p>
                <strong>{reader.show(view.title)}</strong>
              </p>
            )}
            <SourceList sources={[view.source]} reader={reader} />
            <p className="notice">{reader.show(view.note)}</p>
          </div>
          <div>
            <p className="muted small" id="verdicts">
              {reader.say('pages.article.verdicts')}
            </p>
            <ul className="verdict-claims" aria-labelledby="verdicts">
              {view.verdicts.map(({ verdict, label, count }) => (
                <li key={verdict}>
                  <ClaimsWith verdict={verdict} label={label} count={count} view={view} reader={reader} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
      {view.passages.map((passage, at) => (
        <section
          key={passage.id}
          className="section passage"
          aria-labelledby={`number-${passage.id} passage-${passage.id}`}
        >
          <p className="eyebrow" id={`number-${passage.id}`}>
            {reader.say('pages.article.passage', { number: at + 1 })}
          </p>
          <h2 id={`passage-${passage.id}`}>{reader.show(passage.section)}</h2>
          <p className="section-lead">{reader.show(passage.paraphrase)}</p>
          {passage.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} rows={rows} reader={reader} />
          ))}
        </section>
      ))}
    </Page>
  )
}

/** A verdict with its number; opening it names the claims, each with the way to it. */
function ClaimsWith({
  verdict,
  label,
  count,
  view,
  reader,
}: ArticleView['verdicts'][number] & { readonly view: ArticleView; readonly reader: Reader }) {
  const head = (
    <>
      <Verdict verdict={verdict} label={label} /> {count}
    </>
  )
  if (count === 0) return <p>{head}</p>
  const claims = view.passages.flatMap((passage) =>
    passage.claims.filter((claim) => claim.verdict === verdict),
  )
  return (
    <details>
      <summary>{head}</summary>
      <ul className="ruled-list screen-only">
        {claims.map(({ id, claim }) => (
          <li key={id}>
            <a href={`#claim-${id}`}>{reader.show(claim)}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

const LONGEST_LIST = 5

type Rows = ReadonlyMap<string, ModificationRow>

/** Only the changes that a claim speaks of. */
function rowsOfClaims({ passages }: ArticleView, dossier: Dossier, { language }: Reader): Rows {
  const wanted = new Set(
    passages.flatMap(({ claims }) => claims.flatMap(({ changes }) => changes.map(({ id }) => id))),
  )
  return new Map(
    dossier.modifications.flatMap((modification) =>
      wanted.has(modification.id)
        ? [[modification.id, toModificationRow(modification, dossier, language)] as const]
        : [],
    ),
  )
}

function Claim({ claim, rows, reader }: { claim: ClaimView; rows: Rows; reader: Reader }) {
  return (
    <article className="claim" id={`claim-${claim.id}`} tabIndex={-1}>
      <div className="claim-said stack-small">
        <h3>{reader.show(claim.claim)}</h3>
        <p>
          <Verdict verdict={claim.verdict} label={claim.verdictLabel} />
        </p>
        <p>{reader.show(claim.reason)}</p>
        {claim.sources.length > 0 && (
          <details className="evidence">
            <summary>
              <span className="evidence-word">
                {reader.say('pages.evidence.sources', { count: claim.sources.length })}
              </span>
            </summary>
            <div className="evidence-body">
              <SourceList sources={claim.sources} reader={reader} />
            </div>
          </details>
        )}
      </div>
      <div className="claim-law stack-small">
        {claim.changes.length === 0 && claim.checked.length === 0 ? (
          <p className="muted small">{reader.say('pages.article.changes', { count: 0 })}</p>
        ) : (
          <h4>{reader.say('pages.article.changes', { count: claim.changes.length })}</h4>
        )}
        {claim.changes.length > 0 && (
          <Changes changes={claim.changes.slice(0, changesShown(claim))} rows={rows} reader={reader} />
        )}
        {claim.changes.length > changesShown(claim) && (
          <details className="more-text">
            <summary>
              {reader.say('pages.article.moreChanges', { count: claim.changes.length - changesShown(claim) })}
            </summary>
            <Changes changes={claim.changes.slice(changesShown(claim))} rows={rows} reader={reader} />
          </details>
        )}
        {claim.checked.length > 0 && (
          <>
            <h4>{reader.say('pages.checked.heading')}</h4>
            <CheckedList checked={claim.checked} withAct reader={reader} />
          </>
        )}
      </div>
    </article>
  )
}

/** A claim about a whole group of changes would push the next one pages away. */
function changesShown({ changes }: ClaimView): number {
  return changes.length > LONGEST_LIST ? LONGEST_LIST - 1 : changes.length
}

function Changes({ changes, rows, reader }: { changes: readonly ChangeRef[]; rows: Rows; reader: Reader }) {
  return (
    <ul className="ruled-list">
      {changes.map((change) => (
        <Change key={change.id} change={change} row={rows.get(change.id)} reader={reader} />
      ))}
    </ul>
  )
}

function Change({
  change,
  row,
  reader,
}: {
  change: ChangeRef
  row: ModificationRow | undefined
  reader: Reader
}) {
  return (
    <li>
      <p>
        <a href={reader.address(`/changes/${change.id}`)}>{reader.show(change.label)}</a>{' '}
        <span className="muted">· {reader.show(change.actTitle)}</span>
      </p>
      <p className="small">
        <span className="tag tag-observed">{reader.show(change.observedLabel)}</span>{' '}
        {reader.show(change.topic)}. {reader.show(change.summary)}
      </p>
      {row !== undefined && <ExcerptOfChange row={row} reader={reader} />}
    </li>
  )
}
