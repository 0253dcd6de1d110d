/**
 * Which column holds what: by the mapping the user gives, else by the headers. What is not recognised is not guessed; a
 * header that only contains a known phrase is recognised, and said to be inferred.
 */
import { type Cell, type CellTable, type TableRow, textOfCell } from './cells/cell-table'
import { COLUMN_ROLES, type ColumnRole, HEADER_WORDS, isColumnRole } from './header-words'
import { readLabel } from './read-label'

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

/** `2=before`, or `Geltende Fassung=before`; `-` for a column that is to be left out. */
export type ColumnMapping = readonly { readonly column: number | string; readonly role: ColumnRole | null }[]

export type MappingProblem = { readonly problem: string }

/** Rows from the top among which the headers are looked for. */
const HEADER_WITHIN = 12

/**
 * @param given "2=before,3=after": numbers of columns from 1, or headers, and what they hold.
 * @returns the mapping, or what is wrong with it in one sentence.
 */
export function parseMapping(given: string): ColumnMapping | MappingProblem {
  const mapping: { column: number | string; role: ColumnRole | null }[] = []
  for (const item of given.split(',')) {
    if (item.trim() === '') continue
    const at = item.lastIndexOf('=')
    const column = item.slice(0, Math.max(at, 0)).trim()
    const role = item
      .slice(at + 1)
      .trim()
      .toLowerCase()
    if (at < 1 || column === '' || !(isColumnRole(role) || role === '-'))
      return {
        problem: `“${item.trim().slice(0, 60)}” is no column mapping; write “2=before,3=after” with the columns’ numbers or headers and one of: ${COLUMN_ROLES.join(', ')}, - (to leave a column out).`,
      }
    const number = /^\d{1,3}$/.test(column) ? Number(column) : column
    mapping.push({ column: number, role: role === '-' ? null : (role as ColumnRole) })
  }
  return mapping
}

/** @returns how the table is laid out, or `null` where it cannot be told. */
export function layoutOf(table: CellTable, mapping: ColumnMapping | null): Layout | null {
  const found = bestHeader(table, mapping)
  if (found !== null) return found
  if (mapping === null || mapping.length === 0 || mapping.some(({ column }) => typeof column !== 'number'))
    return null
  const width = Math.max(...table.rows.map(({ cells }) => cells.length), 0)
  const columns = mapping.flatMap(({ column, role }): Column[] =>
    role === null || Number(column) > width
      ? []
      : [{ index: Number(column) - 1, role, header: '', by: 'given' }],
  )
  if (!isUsable(columns)) return null
  // Most tables have headers; a first row with an address in it is none.
  const [first] = table.rows
  const provision = columns.find(({ role }) => role === 'provision')
  const isData = provision !== undefined && readLabel(lineOf(first?.cells[provision.index] ?? null)) !== null
  const firstRow = isData ? 0 : 1
  const headers = isData || first === undefined ? [] : headersOf([first])
  return {
    columns: columns.map((column) => ({ ...column, header: headers[column.index] ?? '' })),
    headers,
    firstRow,
    language: null,
  }
}

function bestHeader(table: CellTable, mapping: ColumnMapping | null): Layout | null {
  let best: Layout | null = null
  let most = 0
  for (let at = 0; at < Math.min(table.rows.length, HEADER_WITHIN); at++) {
    for (const height of [1, 2]) {
      const rows = table.rows.slice(at, at + height)
      if (rows.length < height) continue
      const headers = headersOf(rows)
      const { columns, languages } = rolesOf(headers, mapping)
      if (!isUsable(columns)) continue
      const known = columns.filter(({ by }) => by === 'header').length
      const recognised = columns.filter(({ by, header }) => by !== 'given' || isNamed(mapping, header)).length
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

function isNamed(mapping: ColumnMapping | null, header: string): boolean {
  return mapping?.some(({ column }) => typeof column === 'string' && fold(column) === fold(header)) ?? false
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

type Recognised = {
  readonly role: ColumnRole
  readonly by: 'header' | 'phrase'
  readonly language: string
  readonly also?: ColumnRole
}

function rolesOf(
  headers: readonly string[],
  mapping: ColumnMapping | null,
): { columns: Column[]; languages: string[] } {
  const languages: string[] = []
  const found = headers.map((header) => recognise(header))
  const columns = headers.flatMap((header, index): Column[] => {
    const own = mapping?.find(({ column }) =>
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
    if (mapping?.some((given) => given.role === role && role !== 'other-mandate')) return []
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

type Phrase = { readonly folded: string; readonly role: ColumnRole; readonly language: string }

/** All phrases, the longest first. */
const PHRASES: readonly Phrase[] = COLUMN_ROLES.flatMap((role) =>
  Object.entries(HEADER_WORDS[role]).flatMap(([language, phrases]) =>
    phrases.map((phrase) => ({ folded: fold(phrase), role, language })),
  ),
).sort((one, other) => other.folded.length - one.folded.length)

/** Headers that name a draft: the text before for a committee, the text after beside the law in force. */
const DRAFTS = new Set(
  [
    'Entwurf',
    'Редакция законопроекта',
    'Редакция проекта',
    'Жобаның редакциясы',
    'Заң жобасының редакциясы',
    'Commission Proposal',
  ].map(fold),
)

/** Shorter phrases, and single words, are known only where the header says nothing else. */
const SHORTEST_PHRASE = 9

/** @returns what a header says, or `null` where it is not known. */
export function recognise(header: string): Recognised | null {
  const folded = fold(header)
  if (folded === '') return header.trim() === '' ? null : signs(header)
  const exact = byLanguageOf(
    header,
    PHRASES.filter((phrase) => phrase.folded === folded),
  )
  if (exact !== null) return { ...recognised(exact), by: 'header' }
  if (folded.length > 160) return null
  const padded = ` ${folded} `
  const inside = PHRASES.find(
    ({ folded: phrase }) =>
      (phrase.length >= SHORTEST_PHRASE || (/\p{sc=Han}|\p{sc=Hangul}/u.test(phrase) && phrase.length > 1)) &&
      (/\p{sc=Han}|\p{sc=Hangul}/u.test(phrase) ? folded.includes(phrase) : padded.includes(` ${phrase} `)),
  )
  return inside === undefined ? null : { ...recognised(inside), by: 'phrase' }
}

function recognised({ folded, role, language }: Phrase): {
  role: ColumnRole
  language: string
  also?: ColumnRole
} {
  return DRAFTS.has(folded) ? { role, language, also: 'after' } : { role, language }
}

/** A word that several languages share is read in any of them that gives it one meaning. */
function byLanguageOf(header: string, phrases: readonly Phrase[]): Phrase | null {
  const [first] = phrases
  if (first === undefined) return null
  const isKazakh = /[әғқңөұүһі]/i.test(header)
  return phrases.find(({ language }) => (isKazakh ? language === 'kk' : language !== 'kk')) ?? first
}

/** "№", "#", "§" alone are nothing but signs. */
function signs(header: string): Recognised | null {
  const sign = header.trim()
  if (sign === '№' || sign === '#') return { role: 'number', by: 'header', language: 'und' }
  return sign === '§' ? { role: 'provision', by: 'header', language: 'de' } : null
}

/** Case, punctuation and white space do not matter; "ё" is "е". */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’'`ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
