/**
 * Which column holds what: by the mapping the user gives, else by the headers. What is not recognised is not guessed; a
 * header that only contains a known phrase is recognised, and said to be inferred.
 */
import { type Cell, type CellTable, type TableRow, textOfCell } from './cells/cell-table'
import type { GivenColumns } from './column-mapping'
import type { ColumnRole } from './header-words'
import { readLabel } from './read-label'
import { fold, recognise } from './recognise-header'

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
  /** Index of the first row behind the headers. */
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
  // Most tables have headers; a first row with an address in it is none.
  const [first] = table.rows
  const provision = columns.find(({ role }) => role === 'provision')
  const isData = provision !== undefined && readLabel(lineOf(first?.cells[provision.index] ?? null)) !== null
  const firstRow = given.firstRow ?? (isData ? 0 : 1)
  const above = table.rows[firstRow - 1]
  const headers = above === undefined ? [] : headersOf([above])
  return {
    columns: columns.map((column) => ({ ...column, header: headers[column.index] ?? '' })),
    headers,
    firstRow,
    language: commonest(headers.flatMap((header) => recognise(header)?.language ?? [])),
  }
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
        best = { columns, headers, firstRow: at + height, language: commonest(languages) }
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
