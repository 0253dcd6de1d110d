/**
 * Which column holds what: by the mapping the user gives, else by the headers. What is not recognised is not guessed; a
 * header that only contains a known phrase is recognised, and said to be inferred.
 */
import { type Cell, type CellTable, type TableRow, textOfCell } from './cells/cell-table'
import type { GivenColumns } from './column-mapping'
import type { ColumnRole } from './header-words'
import { readLabel } from './read-label'
import { fold, recognise } from './recognise-header'
import { isColumnNumbers } from './row-kinds'

export type Column = {
  /** From 0. */
  readonly index: number
  readonly role: ColumnRole
  readonly header: string
  /** `given` by the user; `header`: the header is known; `phrase`: it contains a known phrase. */
  readonly by: 'given' | 'header' | 'phrase'
}

export type Layout = {
  readonly columns: readonly Column[]
  /** Header texts of all columns. */
  readonly headers: readonly string[]
  /** Indexes of the rows that the headers stand in, end exclusive; equal where there are none. */
  readonly headerStart: number
  readonly headerEnd: number
  /** Index of the first row that may be a change. */
  readonly firstRow: number
  /** BCP 47 of most headers; null where none speaks. */
  readonly language: string | null
}

type Given = GivenColumns['columns']

/** Rows from the top among which the headers are looked for. */
const HEADER_WITHIN = 12

/** @returns how the table is laid out, or `null` where it cannot be told. */
export function layoutOf(table: CellTable, given: GivenColumns | null): Layout | null {
  const found = bestHeader(table, given?.columns ?? [])
  const firstRow = given?.firstRow ?? null
  if (found !== null) return firstRow === null ? found : { ...found, firstRow }
  return given === null ? null : byNumbers(table, given)
}

/** Where no header is known, numbers of columns are enough. */
function byNumbers(table: CellTable, given: GivenColumns): Layout | null {
  if (given.columns.length === 0 || given.columns.some(({ column }) => typeof column !== 'number'))
    return null
  const width = Math.max(...table.rows.map(({ cells }) => cells.length), 0)
  const columns = given.columns.flatMap(({ column, role }): Column[] =>
    role === null || Number(column) > width
      ? []
      : [{ index: Number(column) - 1, role, header: '', by: 'given' }],
  )
  if (!isUsable(columns)) return null
  const firstRow = given.firstRow ?? firstRowOf(table, columns)
  const { headers, headerStart, headerEnd } = headersAbove(table, firstRow)
  return {
    columns: columns.map((column) => ({ ...column, header: headers[column.index] ?? '' })),
    headers,
    headerStart,
    headerEnd,
    firstRow,
    language: commonest(headers.flatMap((header) => recognise(header)?.language ?? [])),
  }
}

/** Most tables have headers; a first row with an address in it is none. */
function firstRowOf({ rows: [first] }: CellTable, columns: readonly Column[]): number {
  const provision = columns.find(({ role }) => role === 'provision')
  return provision !== undefined && readLabel(lineOf(first?.cells[provision.index] ?? null)) !== null ? 0 : 1
}

/**
 * The headers of a table in which none is known: the last row above the first change that has several cells and more in
 * them than the numbers of the columns, with the row that reaches down into it.
 */
export function headersAbove(
  { rows }: CellTable,
  firstRow: number,
): Pick<Layout, 'headers' | 'headerStart' | 'headerEnd'> {
  for (let at = Math.min(firstRow, rows.length) - 1; at >= 0; at--) {
    const row = rows[at] as TableRow
    const texts = row.cells.map((cell) => lineOf(cell))
    if (texts.filter((text) => text !== '').length < 2 || isColumnNumbers(texts)) continue
    const above = rows[at - 1]
    const both = above !== undefined && reachesDown([above, row]) ? [above, row] : [row]
    return { headers: headersOf(both), headerStart: at + 1 - both.length, headerEnd: at + 1 }
  }
  return { headers: [], headerStart: 0, headerEnd: 0 }
}

/** Where the changes of a table that is not understood seem to begin. */
export function likelyFirstRow({ rows }: CellTable): number {
  const numbers = rows
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }) => isColumnNumbers(cells.map((cell) => lineOf(cell))))
  if (numbers >= 0) return numbers + 1
  const several = rows
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }) => cells.filter((cell) => lineOf(cell) !== '').length > 1)
  const at = Math.max(several, 0)
  return at + (reachesDown(rows.slice(at, at + 2)) ? 2 : 1)
}

function bestHeader(table: CellTable, given: Given): Layout | null {
  let best: Layout | null = null
  let most = 0
  for (let at = 0; at < Math.min(table.rows.length, HEADER_WITHIN); at++) {
    for (const height of [1, 2]) {
      const rows = table.rows.slice(at, at + height)
      if (rows.length < height) continue
      const headers = headersOf(rows)
      const { columns, languages } = rolesOf(headers, given)
      if (!isUsable(columns)) continue
      const known = columns.filter(({ by }) => by === 'header').length
      const recognised = columns.filter(({ by, header }) => by !== 'given' || isNamed(given, header)).length
      // Two rows belong together where a cell reaches down from the first into the second.
      const better = height === 1 ? 0.5 : reachesDown(rows) ? 1 : 0
      const score = recognised * 10 + known + better
      if (recognised > 0 && score > most) {
        most = score
        const headerEnd = at + height
        best = {
          columns,
          headers,
          headerStart: at,
          headerEnd,
          firstRow: headerEnd,
          language: commonest(languages),
        }
      }
    }
  }
  return best
}

function isNamed(given: Given, header: string): boolean {
  return given.some(({ column }) => typeof column === 'string' && fold(column) === fold(header))
}

function reachesDown([above, below]: readonly TableRow[]): boolean {
  return (
    above?.cells.some((cell, at) => lineOf(cell) !== '' && cell?.lines === below?.cells[at]?.lines) ?? false
  )
}

/** A side to compare, or one running text that holds both. */
function isUsable(columns: readonly Column[]): boolean {
  const has = (role: ColumnRole): boolean => columns.filter((column) => column.role === role).length === 1
  const isGiven = columns.some(({ by }) => by === 'given')
  return (has('before') && has('after')) || (has('merged') && (columns.length > 1 || isGiven))
}

/** Headers in two rows are read downward: "Redaction" over "in force" and "proposed". */
function headersOf(rows: readonly TableRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, index) => {
    const texts = rows.map(({ cells }) => lineOf(owner(cells, index)))
    return [...new Set(texts.filter((text) => text !== ''))].join(' ')
  })
}

function owner(cells: readonly (Cell | null)[], index: number): Cell | null {
  for (let at = index; at >= 0; at--) if (cells[at]) return cells[at] ?? null
  return null
}

function lineOf(cell: Cell | null): string {
  return textOfCell(cell).replace(/\s+/g, ' ').trim()
}

function rolesOf(headers: readonly string[], given: Given): { columns: Column[]; languages: string[] } {
  const languages: string[] = []
  const found = headers.map((header) => recognise(header))
  const columns = headers.flatMap((header, index): Column[] => {
    const own = given.find(({ column }) =>
      typeof column === 'number'
        ? column === index + 1
        : fold(column) === fold(header) && fold(header) !== '',
    )
    if (own !== undefined) return own.role === null ? [] : [{ index, role: own.role, header, by: 'given' }]
    const recognised = found[index]
    if (!recognised) return []
    // "Entwurf" beside "Geltendes Recht" is what is proposed; beside "Beschlüsse" it is what was proposed.
    const isSecond =
      recognised.also !== undefined &&
      found.some(
        (other, at) => at !== index && other?.role === recognised.role && other.also === undefined,
      ) &&
      !found.some((other) => other?.role === recognised.also)
    const role = isSecond ? (recognised.also as ColumnRole) : recognised.role
    // A role that the user gave to another column is not given twice.
    if (given.some((one) => one.role === role && role !== 'other-mandate')) return []
    languages.push(recognised.language)
    return [{ index, role, header, by: recognised.by }]
  })
  return { columns, languages }
}

function commonest(languages: readonly string[]): string | null {
  let best: string | null = null
  const counts = new Map<string, number>()
  for (const language of languages) {
    const count = (counts.get(language) ?? 0) + 1
    counts.set(language, count)
    if (best === null || count > (counts.get(best) ?? 0)) best = language
  }
  return best
}
