/**
 * A text about the changes, before it is written in a format: headings, sentences, facts and texts with their marks.
 * Blocks are made one at a time, so that a dossier of ten thousand changes never stands in memory whole.
 */
import { runsByLanguage, type Translator } from '../../view'

/** A page, a note for the press, and everything that is known of every change. */
export const REPORT_KINDS = ['brief', 'press-note', 'dossier'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export type ReportRun = {
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly strong?: true
  readonly change?: 'deleted' | 'inserted'
  /** `#…` leads to an anchor of the same file; an address of the web; anything else is no link. */
  readonly link?: string
}

export type ReportBlock =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly runs: readonly ReportRun[]
      readonly anchor: string | null
    }
  | { readonly kind: 'paragraph' | 'item' | 'note'; readonly runs: readonly ReportRun[] }
  | {
      readonly kind: 'fact'
      readonly name: string
      readonly runs: readonly ReportRun[]
      readonly anchor?: string
    }
  | {
      readonly kind: 'counts'
      readonly heads: readonly [name: string, count: string]
      readonly rows: readonly { readonly label: string; readonly count: number; readonly link?: string }[]
    }
  | {
      readonly kind: 'sides'
      readonly heads: readonly [before: string, after: string]
      /** Lines of each side. */
      readonly sides: readonly [ReportSide, ReportSide]
    }
  /** A rule; what follows says how sure all of it is. */
  | { readonly kind: 'foot' }

export type ReportSide = readonly { readonly kind: 'text' | 'words'; readonly runs: readonly ReportRun[] }[]

export type Report = {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** In small type, so that a page holds it. */
  readonly isDense: boolean
  /** "Page 3 of", which the number of all pages follows. */
  readonly pageOf: (page: number | string) => string
  /** Each call begins anew. */
  blocks(): Iterable<ReportBlock>
}

/** Words as runs: what is not in the language of the report says which language it is in. */
export function said(text: string, { language }: Translator): ReportRun[] {
  return runsByLanguage(text, language)
}
