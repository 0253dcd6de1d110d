/** The margin of a change: our notes, and what the press article claims about it. */
import type { AnnotationView, ClaimRef, ModificationRow } from '@/lib/view'
import type { Reader } from './reader'

export function Notes({
  row,
  amendingAct,
  inFull = false,
  reader,
}: {
  row: Pick<ModificationRow, 'annotations' | 'claims'>
  amendingAct: string
  /** The reason of a verdict stands open; in the narrow margin of a table it is folded. */
  inFull?: boolean
  reader: Reader
}) {
  return (
    <>
      {row.annotations.map((annotation) => (
        <Note key={annotation.id} annotation={annotation} reader={reader} />
      ))}
      {row.claims.map((claim) => (
        <ClaimNote key={claim.id} claim={claim} amendingAct={amendingAct} inFull={inFull} reader={reader} />
      ))}
    </>
  )
}

function Note({ annotation, reader }: { annotation: AnnotationView; reader: Reader }) {
  return (
    <div className={`note-${annotation.kind}`} id={`note-${annotation.id}`}>
      <span className="note-signed">{reader.translate(`pages.note.${annotation.kind}`)}</span>
      {annotation.anchorLabel !== null && <p className="muted">{annotation.anchorLabel}</p>}
      <p>{annotation.body}</p>
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
  const { translate } = reader
  return (
    <div className="note-claim">
      <span className="note-signed">{translate('pages.note.claim')}</span>
      <p>
        <a href={reader.address(`/amending-acts/${amendingAct}/article`, '', `claim-${claim.id}`)}>
          {claim.claim}
        </a>
      </p>
      <Verdict verdict={claim.verdict} label={claim.verdictLabel} />
      {inFull ? (
        <p className="small">{claim.reason}</p>
      ) : (
        <details className="small">
          <summary className="muted">{translate('pages.note.reason')}</summary>
          <p>{claim.reason}</p>
        </details>
      )}
    </div>
  )
}

export function Verdict({ verdict, label }: { verdict: ClaimRef['verdict']; label: string }) {
  return <span className={`verdict verdict-${verdict}`}>{label}</span>
}
