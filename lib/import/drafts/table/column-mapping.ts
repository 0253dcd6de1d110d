/**
 * What a user says of the columns, as text: `2=before,3=after`. A number or a header stands before the sign, and `-` after
 * it leaves the column out. `2:3=after` speaks of the third column of the second table alone, and `first=4`, or
 * `2:first=4`, of the row that is the first change.
 */
import { COLUMN_ROLES, type ColumnRole, isColumnRole } from './header-words'

/** What is said of the columns of one table. */
export type GivenColumns = {
  readonly columns: readonly { readonly column: number | string; readonly role: ColumnRole | null }[]
  /** From 0; null where nothing is said. */
  readonly firstRow: number | null
}

export type ColumnMapping = {
  readonly everywhere: GivenColumns
  /** By number of the table, from 1. */
  readonly tables: ReadonlyMap<number, GivenColumns>
}

export type MappingProblem = { readonly problem: string }

type Building = {
  readonly columns: { column: number | string; role: ColumnRole | null }[]
  firstRow: number | null
}

/** @returns the mapping, or what is wrong with it in one sentence. */
export function parseMapping(given: string): ColumnMapping | MappingProblem {
  const everywhere: Building = { columns: [], firstRow: null }
  const tables = new Map<number, Building>()
  for (const item of given.split(',')) {
    if (item.trim() === '') continue
    const read = readItem(item)
    if (read === null)
      return {
        problem: `“${item.trim().slice(0, 60)}” is no column mapping; write “2=before,3=after” with the columns’ numbers or headers and one of: ${COLUMN_ROLES.join(', ')}, - (to leave a column out).`,
      }
    let place = everywhere
    if (read.table !== null) {
      place = tables.get(read.table) ?? { columns: [], firstRow: null }
      tables.set(read.table, place)
    }
    if ('firstRow' in read) place.firstRow = read.firstRow
    else place.columns.push({ column: read.column, role: read.role })
  }
  return { everywhere, tables }
}

type Item = { readonly table: number | null } & (
  | { readonly firstRow: number }
  | { readonly column: number | string; readonly role: ColumnRole | null }
)

function readItem(item: string): Item | null {
  const at = item.lastIndexOf('=')
  const told = item.slice(0, Math.max(at, 0)).trim()
  const role = item
    .slice(at + 1)
    .trim()
    .toLowerCase()
  const scoped = /^(\d{1,4}):(\d{1,3}|first)$/.exec(told)
  const table = scoped === null ? null : Number(scoped[1])
  const column = scoped?.[2] ?? told
  if (at < 1 || column === '') return null
  if (column === 'first' && /^[1-9]\d{0,3}$/.test(role)) return { table, firstRow: Number(role) - 1 }
  if (!(isColumnRole(role) || role === '-')) return null
  return {
    table,
    column: /^\d{1,3}$/.test(column) ? Number(column) : column,
    role: role === '-' ? null : (role as ColumnRole),
  }
}

/** @param table its index in the file, from 0 @returns what is said of that table; null where nothing is. */
export function givenFor(mapping: ColumnMapping | null, table: number): GivenColumns | null {
  const given = mapping?.tables.get(table + 1) ?? mapping?.everywhere ?? null
  return given === null || (given.columns.length === 0 && given.firstRow === null) ? null : given
}
