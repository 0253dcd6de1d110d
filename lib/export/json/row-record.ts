/**
 * A change as JSON, in the export and in the API alike. A record is complete on its own: it carries its evidence with
 * the sources written out, so that it can be quoted, stored or sent without the file it came from.
 */
import type { Span } from '../../diff'
import type { DeltaView, EvidenceView, ModificationRow, SideView, SourceView } from '../../view'
import { type ExportContext, permalinkOf } from '../export-context'
import { textOfSide } from '../side-text'

export type EvidenceRecord = {
  readonly certainty: string
  readonly certaintyLabel: string
  readonly note: string | null
  readonly sources: readonly SourceView[]
}

type SideRecord = {
  readonly asOf: string | null
  readonly asOfLabel: string | null
  readonly evidence: EvidenceRecord
} & (
  | {
      readonly kind: 'text'
      readonly text: string
      readonly language: string
      readonly status: string
      readonly statusLabel: string
      /** Joined, these are exactly `text`. */
      readonly spans: readonly Span[]
    }
  | { readonly kind: 'absent'; readonly sentence: string }
  | { readonly kind: 'unknown'; readonly sentence: string; readonly why: string }
)

export type RowRecord = Omit<
  ModificationRow,
  'actId' | 'actTitle' | 'before' | 'after' | 'attribution' | 'outsideDeclaredSubject'
> & {
  readonly act: { readonly id: string; readonly title: string }
  readonly before: SideRecord
  readonly after: SideRecord
  readonly attribution: EvidenceRecord
  /** Only where somebody holds that the change is outside the declared subject. */
  readonly outsideDeclaredSubject?: { readonly sentence: string; readonly evidence: EvidenceRecord }
  readonly permalink: string
}

/** @returns plain data that `JSON.stringify` writes whole; fields are listed one by one so that the schema stays stable. */
export function toRowRecord(row: ModificationRow, context: ExportContext): RowRecord {
  return {
    id: row.id,
    act: { id: row.actId, title: row.actTitle },
    eId: row.eId,
    label: row.label,
    topic: row.topic,
    type: row.type,
    typeLabel: row.typeLabel,
    categories: row.categories.map(({ slug, label }) => ({ slug, label })),
    observed: row.observed,
    observedLabel: row.observedLabel,
    summary: row.summary,
    authority: row.authority,
    before: toSideRecord(row.before),
    after: toSideRecord(row.after),
    unified: row.unified === null ? null : row.unified.map(toSpan),
    deltas: row.deltas.map(toDeltaRecord),
    attribution: toEvidenceRecord(row.attribution),
    ...(row.onlySeen && { onlySeen: row.onlySeen }),
    ...(row.outsideDeclaredSubject && {
      outsideDeclaredSubject: {
        sentence: row.outsideDeclaredSubject.sentence,
        evidence: toEvidenceRecord(row.outsideDeclaredSubject.evidence),
      },
    }),
    commencement: {
      date: row.commencement.date,
      label: row.commencement.label,
      certainty: row.commencement.certainty,
      certaintyLabel: row.commencement.certaintyLabel,
    },
    annotations: row.annotations.map(({ id, kind, body, anchorLabel, anchor }) => ({
      id,
      kind,
      body,
      anchorLabel,
      anchor,
    })),
    claims: row.claims.map(({ id, claim, verdict, verdictLabel, reason }) => ({
      id,
      claim,
      verdict,
      verdictLabel,
      reason,
    })),
    permalink: permalinkOf(row.id, context),
  }
}

export function toEvidenceRecord({ certainty, certaintyLabel, note, sources }: EvidenceView): EvidenceRecord {
  return { certainty, certaintyLabel, note, sources: sources.map(toSourceRecord) }
}

export function toSourceRecord(source: SourceView): SourceView {
  const { key, title, publisher, language, dateLabel, url, mirrorUrl, note } = source
  return { key, title, publisher, language, dateLabel, url, mirrorUrl, note }
}

function toSideRecord(side: SideView): SideRecord {
  const { asOf, asOfLabel } = side
  const evidence = toEvidenceRecord(side.evidence)
  switch (side.kind) {
    case 'text':
      return {
        kind: 'text',
        text: textOfSide(side) ?? '',
        language: side.language,
        status: side.status,
        statusLabel: side.statusLabel,
        asOf,
        asOfLabel,
        spans: side.spans.map(toSpan),
        evidence,
      }
    case 'absent':
      return { kind: 'absent', sentence: side.sentence, asOf, asOfLabel, evidence }
    case 'unknown':
      return { kind: 'unknown', sentence: side.sentence, why: side.why, asOf, asOfLabel, evidence }
  }
}

function toDeltaRecord(delta: DeltaView): DeltaView {
  const { kind, role, unit, of, condition, repeated, name, bound, change, before, after, sentence } = delta
  return { kind, role, unit, of, condition, repeated, name, bound, change, before, after, sentence }
}

function toSpan({ type, text }: Span): Span {
  return { type, text }
}
