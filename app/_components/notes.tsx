/** The margin of a change: our notes, and what the press article claims about it. */
import { type AnnotationView, type ClaimRef, type ModificationRow, textFragment } from '@/lib/view'
import type { Reader } from './reader'

export function Notes({
  row,
  amendingAct,
  inFull = false,
  reader,
}: {
  row: Pick<ModificationRow, 'id' | 'annotations' | 'claims'>
  amendingAct: string
  /** The reason of a verdict stands open; in the narrow margin of a table it is folded. */
  inFull?: boolean
  reader: Reader
}) {
  // A margin taller than the text beside it would tear the comparison apart: what does not fit folds to its verdicts.
  const areInSight = inFull || (row.claims.length === 1 && row.annotations.length === 0)
  const claimNote = (claim: ClaimRef) => (
    <ClaimNote key={claim.id} claim={claim} amendingAct={amendingAct} inFull={inFull} reader={reader} />
  )
  return (
    <>
      {row.annotations.map((annotation) => (
        <Note key={annotation.id} annotation={annotation} change={row.id} reader={reader} />
      ))}
      {areInSight && row.claims.map(claimNote)}
      {!areInSight && row.claims.length > 0 && (
        <details className="more-claims">
          <summary>
            {reader.say('pages.note.claims', { count: row.claims.length })}{' '}
            {distinctVerdicts(row.claims).map(({ verdict, verdictLabel }) => (
              <Verdict key={verdict} verdict={verdict} label={verdictLabel} />
            ))}
          </summary>
          {row.claims.map(claimNote)}
        </details>
      )}
    </>
  )
}

function Note({
  annotation,
  change,
  reader,
}: {
  annotation: AnnotationView
  change: string
  reader: Reader
}) {
  const { anchor } = annotation
  return (
    <div className={`note-${annotation.kind}`} id={`note-${annotation.id}`}>
      <span className="note-signed">{reader.say(`pages.note.${annotation.kind}`)}</span>
      {annotation.anchorLabel !== null && <p className="muted">{reader.show(annotation.anchorLabel)}</p>}
      <p>{reader.mark(annotation.body)}</p>
      {anchor !== null && anchor.exact !== null && (
        <p className="small screen-only">
          <a href={reader.address(`/changes/${change}`, '', textFragment(anchor.exact, anchor.side))}>
            {reader.say('pages.note.words')}
          </a>
        </p>
      )}
    </div>
  )
}

function ClaimNote({
  claim,
  amendingAct,
  inFull,
  reader,
}: {
  claim: ClaimRef
  amendingAct: string
  inFull: boolean
  reader: Reader
}) {
  return (
    <div className="note-claim">
      <span className="note-signed">{reader.say('pages.note.claim')}</span>
      <p>
        <a href={reader.address(`/amending-acts/${amendingAct}/article`, '', `claim-${claim.id}`)}>
          {reader.show(claim.claim)}
        </a>
      </p>
      <Verdict verdict={claim.verdict} label={claim.verdictLabel} />
      {inFull ? (
        <p className="small">{reader.show(claim.reason)}</p>
      ) : (
        <details className="small">
          <summary className="muted">{reader.say('pages.note.reason')}</summary>
          <p>{reader.show(claim.reason)}</p>
        </details>
      )}
    </div>
  )
}

function distinctVerdicts(claims: readonly ClaimRef[]): ClaimRef[] {
  return [...new Map(claims.map((claim) => [claim.verdict, claim])).values()]
}

export function Verdict({ verdict, label }: { verdict: ClaimRef['verdict']; label: string }) {
  return <span className={`verdict verdict-${verdict}`}>{label}</span>
}
