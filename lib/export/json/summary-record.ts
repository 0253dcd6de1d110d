/** The head of a summary as JSON, without its rows: figures, sentences with the changes they rest on, and the acts. */
import type { AmendingAct } from '../../model'
import type { ActHeading } from '../../view'
import { type ExportContext, siteAddress } from '../export-context'
import type { SummaryDocument } from '../summary-document'
import { amendingActRecord } from './dossier-record'
import { type FiguresRecord, toFiguresRecord } from './figures-record'
import { type EvidenceRecord, toEvidenceRecord } from './row-record'

export const SUMMARY_SCHEMA = 'tuzetu/summary@1'

export type ActRecord = Omit<ActHeading, 'proof' | 'foreignTitle'> & {
  readonly proof: { readonly label: string; readonly evidence: EvidenceRecord }
  /** What is to be said of an act without any row; `null` where it has rows. */
  readonly statement: string | null
}

export type SummaryRecord = FiguresRecord & {
  readonly schema: typeof SUMMARY_SCHEMA
  readonly language: string
  readonly amendingAct: AmendingAct
  /** The filters as the address has them, and in words. */
  readonly query: string
  readonly filters: readonly { readonly label: string; readonly value: string }[]
  readonly page: string
  readonly total: number
  readonly shown: number
  readonly confirmedRows: number
  readonly acts: readonly ActRecord[]
}

export function toSummaryRecord(document: SummaryDocument, context: ExportContext): SummaryRecord {
  const { summary, amendingAct, request } = document
  return {
    schema: SUMMARY_SCHEMA,
    language: request.language,
    amendingAct: amendingActRecord(amendingAct),
    query: summary.query,
    filters: summary.filters,
    page: selectionAddress(document, context),
    total: summary.total,
    shown: summary.shown,
    confirmedRows: summary.confirmedRows,
    ...toFiguresRecord(summary),
    acts: [
      ...summary.groups.map(({ act }) => toActRecord(act, null)),
      ...document.actsWithoutRows.map(({ act, statement }) => toActRecord(act, statement)),
    ],
  }
}

export function toActRecord(act: ActHeading, statement: string | null): ActRecord {
  return {
    id: act.id,
    title: act.title,
    otherTitles: act.otherTitles,
    citation: act.citation,
    note: act.note,
    coverage: act.coverage,
    proof: { label: act.proof.label, evidence: toEvidenceRecord(act.proof.evidence) },
    articlesAmended: act.articlesAmended,
    wordingUnknown: act.wordingUnknown,
    withoutRow: act.withoutRow,
    statement,
  }
}

/** The page of the site that shows the same rows. */
export function selectionAddress({ amendingAct, summary }: SummaryDocument, context: ExportContext): string {
  const path = `/amending-acts/${encodeURIComponent(amendingAct.id)}/changes`
  return siteAddress(summary.query === '' ? path : `${path}?${summary.query}`, context)
}
