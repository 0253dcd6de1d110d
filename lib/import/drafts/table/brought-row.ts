/** A row of a table that is a change, with what stands over it. */
import type { DraftNote } from '../../../model'
import type { Cell } from './cells/cell-table'
import type { ColumnRole } from './header-words'
import type { Layout } from './recognise-columns'

export type BroughtRow = {
  readonly place: string
  /** Title of the act, from its column, or the heading above; `null` where there is none. */
  readonly act: string | null
  /** An article that stands as a heading above rows of its parts. */
  readonly article: string | null
  readonly cells: Readonly<Partial<Record<ColumnRole, Cell>>>
  /** Cells of further columns in which others proposed a text: a table may have one for each of them. */
  readonly mandates: readonly { readonly header: string; readonly cell: Cell }[]
  /** Cells of columns that have no role, with their headers. */
  readonly others: readonly { readonly header: string; readonly text: string }[]
  readonly headers: Readonly<Partial<Record<ColumnRole, string>>>
}

/** A table that was looked at, and how it was taken to be laid out. */
export type SeenTable = {
  readonly index: number
  readonly layout: Layout | null
  /** It has no headers and goes on with the table before it. */
  readonly isContinued: boolean
}

export type RowsRead = {
  readonly rows: readonly BroughtRow[]
  readonly notes: readonly DraftNote[]
  /** BCP 47 of the headers. */
  readonly language: string | null
  /** What seems to be the title of the amending act, in the lines above the first table. */
  readonly amendingTitle: { readonly place: string; readonly text: string } | null
  /** Headers of tables that were not understood. */
  readonly unread: readonly { readonly place: string; readonly headers: readonly string[] }[]
  readonly seen: readonly SeenTable[]
  /** Whether all columns that only our own CSV has are there. */
  readonly isOwnCsv: boolean
}
