/** What the readers of Word, spreadsheets, CSV and HTML give: tables of cells, cells of lines, lines of runs with their marks. */
import { Refusal, type Warning } from '../../../documents/document'
import { LONGEST_TABLES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits'

export type Mark = 'bold' | 'italic' | 'strike' | 'underline'

export type CellRun = { readonly text: string; readonly marks: readonly Mark[] }

export type CellLine = readonly CellRun[]

export type Cell = {
  readonly lines: readonly CellLine[]
  /** Columns it covers, at least one. */
  readonly span: number
  /** A day, where a spreadsheet holds one. */
  readonly date?: string
}

export type TableRow = {
  /** Where it stands in the file: "table 1, row 12", "sheet “Table”, row 7", "line 40". */
  readonly place: string
  /** By column; a column that a wider cell to its left covers has `null`. A cell merged downward stands in each of its rows. */
  readonly cells: readonly (Cell | null)[]
  /** The file marks it as a heading of columns. */
  readonly isHeader: boolean
}

export type CellTable = {
  /** "table 2", "sheet “Table”", "the file". */
  readonly place: string
  /** Paragraphs before the table, since the one before it, from the nearest heading or the beginning of the file. */
  readonly lead: readonly LeadLine[]
  readonly rows: readonly TableRow[]
  /** The table in one of whose cells it stands, by index. */
  readonly inside: number | null
}

export type LeadLine = { readonly text: string; readonly isHeading: boolean }

export type TablesRead = {
  readonly kind: 'docx' | 'xlsx' | 'csv' | 'html'
  readonly tables: readonly CellTable[]
  /** Paragraphs after the last table. */
  readonly rest: readonly string[]
  readonly language?: string
  /** Lines of JSON that our own exports carry beside the table. */
  readonly record: readonly string[]
  readonly warnings: readonly Warning[]
}

export const NO_MARKS: readonly Mark[] = []

export function textOfLine(line: CellLine): string {
  return line.length === 1 ? (line[0] as CellRun).text : line.map(({ text }) => text).join('')
}

export function textOfCell(cell: Cell | null | undefined): string {
  return cell?.lines.map(textOfLine).join('\n') ?? ''
}

/** One line of plain text, or several where there are line ends. */
export function plainCell(text: string, span = 1): Cell {
  return {
    lines: text.split('\n').map((line) => (line === '' ? [] : [{ text: line, marks: NO_MARKS }])),
    span,
  }
}

/** Neighbours with the same marks become one run. */
export function joinedRuns(runs: readonly CellRun[]): CellRun[] {
  const joined: CellRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last !== undefined && last.marks.join() === run.marks.join())
      joined[joined.length - 1] = { text: last.text + run.text, marks: last.marks }
    else joined.push(run)
  }
  return joined
}

/** Counts what comes out of a file, and ends the reading where it is too much. */
export class TableBudget {
  #rows = 0
  #cells = 0
  #characters = 0

  /** @throws Refusal where the bound is met, naming it. */
  row(columns: number): void {
    this.#rows += 1
    this.#cells += columns
    if (columns > MOST_COLUMNS)
      throw tooLarge(
        'too-many-columns',
        `a row with ${count(columns)} columns`,
        `${count(MOST_COLUMNS)} columns`,
      )
    if (this.#rows > MOST_ROWS)
      throw tooLarge('too-many-rows', `more than ${count(MOST_ROWS)} rows`, 'that many')
    if (this.#cells > MOST_CELLS)
      throw tooLarge('too-many-cells', `more than ${count(MOST_CELLS)} cells`, 'that many')
  }

  /** @throws Refusal where the tables together hold more text than is read. */
  text(length: number): void {
    this.#characters += length
    if (this.#characters > LONGEST_TABLES)
      throw tooLarge(
        'text-too-long',
        `more than ${count(LONGEST_TABLES)} characters in its tables`,
        'that many',
      )
  }
}

function tooLarge(rule: string, has: string, most: string): Refusal {
  return new Refusal(rule, `The file has ${has}; at most ${most} are read.`)
}

function count(number: number): string {
  return number.toLocaleString('en')
}
