/** The beginnings of the tables of a file, so that a user sees which column is which and says it. */

import type { SeenTable } from './brought-row'
import { type CellTable, textOfCell } from './cells/cell-table'
import { type ColumnMapping, givenFor } from './column-mapping'
import type { ColumnRole } from './header-words'
import { headersAbove, likelyFirstRow } from './recognise-columns'
import { fold, recognise } from './recognise-header'

export type TablePreview = {
  /** Numbers, from 1, of the tables that begin alike; the first of them is shown. */
  readonly tables: readonly number[]
  /** "table 2", "the file". */
  readonly place: string
  /** The first rows, all of the same width; a long cell is cut. */
  readonly rows: readonly (readonly string[])[]
  /** Rows of all these tables. */
  readonly rowCount: number
  /** By column; null: not recognised, or to be left out. */
  readonly roles: readonly (ColumnRole | null)[]
  /** From 0. */
  readonly firstRow: number
  /** Whether its rows become changes. */
  readonly isUnderstood: boolean
  /** Whether every column that has a header has a role that its header says outright, or that was given. */
  readonly isSure: boolean
}

/** A table further down begins like one of these, mostly; the headers stand within the rows. */
const MOST_TABLES = 8
const MOST_ROWS = 12
const MOST_COLUMNS = 24
const LONGEST_CELL = 160

/** @param seen the tables that were looked at, in the order of the file; those that go on with another have no layout of their own */
export function tablePreviews(
  tables: readonly CellTable[],
  seen: readonly SeenTable[],
  mapping: ColumnMapping | null,
): TablePreview[] {
  const previews = new Map<string, TablePreview>()
  for (const one of seen) {
    const table = tables[one.index]
    if (table === undefined || one.isContinued) continue
    const width = Math.max(...table.rows.map(({ cells }) => cells.length), 0)
    if (width < 2 || width > MOST_COLUMNS) continue
    const preview = previewOf(table, one, mapping, width)
    const key = [width, preview.firstRow, ...preview.roles, fold(preview.rows[0]?.join('|') ?? '')].join('|')
    const alike = previews.get(key)
    previews.set(
      key,
      alike === undefined
        ? preview
        : {
            ...alike,
            tables: [...alike.tables, ...preview.tables],
            rowCount: alike.rowCount + preview.rowCount,
          },
    )
  }
  // Where not all can be shown, those of most rows are.
  return [...previews.values()]
    .sort((one, other) => other.rowCount - one.rowCount)
    .slice(0, MOST_TABLES)
    .sort((one, other) => (one.tables[0] ?? 0) - (other.tables[0] ?? 0))
}

function previewOf(
  table: CellTable,
  { index, layout }: SeenTable,
  mapping: ColumnMapping | null,
  width: number,
): TablePreview {
  const rows = table.rows
    .slice(0, MOST_ROWS)
    .map(({ cells }) => Array.from({ length: width }, (_, at) => short(textOfCell(cells[at]))))
  const given = givenFor(mapping, index)
  const firstRow = layout?.firstRow ?? given?.firstRow ?? likelyFirstRow(table)
  const header = layout?.headers ?? headersAbove(table, firstRow).headers
  const roleAt = (at: number): ColumnRole | null => {
    if (layout !== null) return layout.columns.find((column) => column.index === at)?.role ?? null
    const said = given?.columns.find(({ column }) => column === at + 1)
    return said === undefined ? (recognise(header[at] ?? '')?.role ?? null) : said.role
  }
  const isSureOf = (at: number): boolean => {
    const column = layout?.columns.find((one) => one.index === at)
    if (column !== undefined) return column.by !== 'phrase'
    return (header[at] ?? '') === '' || given?.columns.some(({ column }) => column === at + 1) === true
  }
  return {
    tables: [index + 1],
    place: table.place,
    rows,
    rowCount: table.rows.length,
    roles: Array.from({ length: width }, (_, at) => roleAt(at)),
    firstRow,
    isUnderstood: layout !== null,
    isSure: layout !== null && Array.from({ length: width }, (_, at) => isSureOf(at)).every(Boolean),
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL)}…` : line
}
