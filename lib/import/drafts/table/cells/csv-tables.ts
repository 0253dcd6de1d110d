/** CSV and its sisters: one table, the separator found out, a line of columns that is quoted as RFC 4180 says. */
import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from '../../../documents/document'
import { plainCell, TableBudget, type TableRow, type TablesRead } from './cell-table'

/** In the order in which they win where two fit alike. */
const SEPARATORS = [',', ';', '\t', '|'] as const

/** Characters and records that are looked at to find the separator. */
const SAMPLE = 64 * 1024
const SAMPLE_RECORDS = 20

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * @param name of the file, for the refusal.
 * @throws Refusal where it is no table, or a quote is not closed.
 */
export function csvTables(text: string, name: string): TablesRead {
  const separator = separatorOf(text)
  if (separator === null)
    throw new Refusal(
      'no-table',
      `“${name.slice(0, 80)}” is read as text, and no line of it has columns; give a table as .docx, .xlsx, .csv or .html.`,
    )
  const budget = new TableBudget()
  const rows: TableRow[] = []
  let line = 1
  for (const { record, info } of recordsOf(text, separator)) {
    budget.row(record.length)
    for (const cell of record) budget.text(cell.length)
    rows.push({
      place: `line ${line}`,
      cells: record.map((cell) => plainCell(cell)),
      isHeader: false,
    })
    line = info.lines + 1
  }
  return {
    kind: 'csv',
    tables: [{ place: 'the file', lead: [], rows, inside: null }],
    rest: [],
    record: [],
    warnings: [],
  }
}

function recordsOf(text: string, separator: string): CsvRecord[] {
  try {
    return parse(text, {
      delimiter: separator,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // A quote inside an unquoted cell is a character: „Закон "О связи"“ is common in hand-made files.
      relax_quotes: true,
      record_delimiter: '\n',
    }) as unknown as CsvRecord[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal('csv-damaged', `The table cannot be read: ${causeOf(error)}.`)
  }
}

function causeOf({ code, message }: CsvError): string {
  const line = /on line (\d+)/.exec(message)?.[1]
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quotation mark is opened and never closed${at(line)}`
  return `${message.replace(/\s+/g, ' ').slice(0, 120).replace(/\.$/, '')}`
}

function at(line: string | undefined): string {
  return line === undefined ? '' : ` (line ${line})`
}

/** The separator that gives most records the same number of columns, more than one; `null` where none does. */
function separatorOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  let best: string | null = null
  let most = 0
  for (const separator of SEPARATORS) {
    const counts = columnCounts(sample, separator)
    const widths = counts.filter((count) => count > 1)
    if (widths.length === 0) continue
    const usual = Math.max(...widths.map((width) => widths.filter((other) => other === width).length))
    const width = widths.find((one) => widths.filter((other) => other === one).length === usual) ?? 0
    // First how regular, then how wide: a text with a comma in each line is no table.
    const score = usual / counts.length + Math.min(width, 20) / 1000
    if (usual / counts.length >= 0.5 && score > most) {
      most = score
      best = separator
    }
  }
  return best
}

/** Columns of the first records; quotes are followed, what is open at the end of the sample is not counted. */
function columnCounts(sample: string, separator: string): number[] {
  const counts: number[] = []
  let columns = 1
  let quoted = false
  let atStart = true
  let isEmpty = true
  for (let at = 0; at < sample.length && counts.length < SAMPLE_RECORDS; at++) {
    const character = sample[at]
    if (quoted) {
      if (character === '"') {
        if (sample[at + 1] === '"') at++
        else quoted = false
      }
      continue
    }
    if (character === '"' && atStart) {
      quoted = true
      isEmpty = false
      atStart = false
    } else if (character === separator) {
      columns++
      atStart = true
      isEmpty = false
    } else if (character === '\n') {
      if (!isEmpty) counts.push(columns)
      columns = 1
      atStart = true
      isEmpty = true
    } else {
      atStart = false
      isEmpty = false
    }
  }
  if (!quoted && !isEmpty && counts.length < SAMPLE_RECORDS) counts.push(columns)
  return counts
}
