/**
 * A comparative table that every format can draw: headers, then rows of cells, cells of lines, lines of runs. Nothing in
 * it depends on a format, and rows are made one at a time, so that a long table never stands in memory whole.
 */
import type { ColumnContent, Template } from '../templates'
import type { RunLook } from './mark-policy'
import type { MarkedText } from './marked-runs'
import type { TableRecord } from './table-record'

/**
 * `text`: words of a provision. `sign`: a bracket of a mark, which is not part of the text. `words`: anything else that
 * stands in a cell, in place of a text or beside it.
 */
export type TableRun = {
  readonly role: 'text' | 'sign' | 'words'
  readonly change: MarkedText['change']
  readonly text: string
  readonly look: RunLook
  /** BCP 47. */
  readonly language: string
}

export type TableLine = readonly TableRun[]

export type TableCell = {
  readonly content: ColumnContent
  readonly lines: readonly TableLine[]
  /** For the column of numbers; a spreadsheet writes it as a number. */
  readonly value: number | null
}

/** What people filter a spreadsheet by; `date` is `YYYY-MM-DD`, `text` says the same in words. */
export type TableFact =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly date: string }

export type TableRow =
  | { readonly kind: 'act'; readonly title: string }
  | {
      readonly kind: 'row'
      readonly id: string
      readonly label: string
      readonly cells: readonly TableCell[]
      /** Beside the columns of the form, for formats that have room; as many as the table's `facts`. */
      readonly facts: readonly TableFact[]
    }

export type TableColumn = {
  readonly content: ColumnContent
  readonly header: string
  /** Share of the table's width, from 0 to 1; the shares of a table make 1. */
  readonly share: number
}

export type ComparativeTable = {
  readonly template: Template
  /** BCP 47 of the headers and words of the form. */
  readonly language: string
  /** BCP 47 of title line, notes and act titles: the reader's language. */
  readonly noteLanguage: string
  readonly title: string
  /** What the table is of. */
  readonly subtitle: string
  /** What a reader must know: status of the texts, share of confirmed rows, what the marks mean, how sure the form is. */
  readonly notes: readonly string[]
  readonly columns: readonly TableColumn[]
  /** Headers of the facts beside the columns, and of the act. */
  readonly facts: readonly string[]
  readonly actHeader: string
  readonly sheetNames: { readonly table: string; readonly about: string }
  /** "Article 5 (continued)", where a row has to go on in another. */
  readonly continued: (label: string) => string
  /** What travels beside the table in formats that have a place for it. */
  readonly record?: TableRecord
  /** "Page 3 of", which the number of all pages follows, where a format only knows it at the end. */
  readonly pageOf: (page: number | string) => string
  /** Each call begins anew. */
  rows(): Iterable<TableRow>
}
