/** The press article, passage by passage: each claim with our verdict, beside the changes it speaks of. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckedList } from '@/app/_components/checked'
import { SourceList } from '@/app/_components/evidence'
import { ActNav, Page } from '@/app/_components/frame'
import { Verdict } from '@/app/_components/notes'
import { type Reader, readerOf, type SearchParameters } from '@/app/_components/reader'
import { dossierOf } from '@/app/_site/reading'
import { type ChangeRef, type ClaimView, toArticleView } from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const dossier = await dossierOf((await params).id)
  const { translate } = readerOf(await searchParams)
  const name = dossier.amendingAct.name
  return {
    title: translate('pages.article.title', { name }),
    description: translate('pages.article.description', { name }),
    alternates: { canonical: `/amending-acts/${dossier.amendingAct.id}/article` },
  }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const dossier = await dossierOf((await params).id)
  const reader = readerOf(await searchParams)
  const { translate } = reader
  const view = toArticleView(dossier, reader.language)
  if (view === null) notFound()
  return (
    <Page>
      <ActNav id={view.amendingAct.id} current="article" hasArticle reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{view.amendingAct.name}</p>
        <h1>{translate('pages.article.heading')}</h1>
        <p className="lead">{translate('pages.article.lead', { claims: view.claims })}</p>
        <div className="columns article-head">
          <div className="stack">
            <p>
              <strong>{view.title}</strong>
            </p>
            <SourceList sources={[view.source]} reader={reader} />
            <p className="notice">{view.note}</p>
          </div>
          <table className="verdict-counts">
            <caption>{translate('pages.article.verdicts')}</caption>
            <tbody>
              {view.verdicts.map(({ verdict, label, count }) => (
                <tr key={verdict}>
                  <th scope="row">
                    <Verdict verdict={verdict} label={label} />
                  </th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {view.passages.map((passage, at) => (
        <section key={passage.id} className="section passage" aria-labelledby={`passage-${passage.id}`}>
          <p className="eyebrow">{translate('pages.article.passage', { number: at + 1 })}</p>
          <h2 id={`passage-${passage.id}`}>{passage.section}</h2>
          <p className="section-lead">{passage.paraphrase}</p>
          {passage.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} reader={reader} />
          ))}
        </section>
      ))}
    </Page>
  )
}

function Claim({ claim, reader }: { claim: ClaimView; reader: Reader }) {
  const { translate } = reader
  return (
    <article className="claim" id={`claim-${claim.id}`} tabIndex={-1}>
      <div className="claim-said stack-small">
        <h3>{claim.claim}</h3>
        <p>
          <Verdict verdict={claim.verdict} label={claim.verdictLabel} />
        </p>
        <p>{claim.reason}</p>
        {claim.sources.length > 0 && (
          <details className="evidence">
            <summary>
              <span className="evidence-word">
                {translate('pages.evidence.sources', { count: claim.sources.length })}
              </span>
            </summary>
            <div className="evidence-body">
              <SourceList sources={claim.sources} reader={reader} />
            </div>
          </details>
        )}
      </div>
      <div className="claim-law stack-small">
        <h4>{translate('pages.article.changes', { count: claim.changes.length })}</h4>
        <ul className="ruled-list">
          {claim.changes.map((change) => (
            <Change key={change.id} change={change} reader={reader} />
          ))}
        </ul>
        {claim.checked.length > 0 && (
          <>
            <h4>{translate('pages.checked.heading')}</h4>
            <CheckedList checked={claim.checked} withAct reader={reader} />
          </>
        )}
      </div>
    </article>
  )
}

function Change({ change, reader }: { change: ChangeRef; reader: Reader }) {
  return (
    <li>
      <p>
        <a href={reader.address(`/changes/${change.id}`)}>{change.label}</a>{' '}
        <span className="muted">· {change.actTitle}</span>
      </p>
      <p className="small">
        <span className="tag tag-observed">{change.observedLabel}</span> {change.topic}. {change.summary}
      </p>
    </li>
  )
}
