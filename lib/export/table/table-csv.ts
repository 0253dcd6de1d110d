/**
 * A comparative table as CSV: the form's columns with clean texts, the act before them and the facts behind. A cell has no
 * marks, so the brackets of a form are left out; a column that holds both texts in one is written in the notation
 * `a fine of [5/50] MCI`.
 */
import { stringify } from 'csv-stringify/sync'
import { type Span, writeNotation } from '../../diff'
import { toCell } from '../csv/cell'
import type { ExportedFile } from '../exported-file'
import type { ComparativeTable, TableCell, TableLine } from './comparative-table'

/** @param name of the file, without the extension. */
export function exportTableCsv(table: ComparativeTable, name: string): ExportedFile {
  return { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8; header=present', body: lines(table) }
}

function* lines({ actHeader, columns, facts, rows }: ComparativeTable): Generator<string> {
  yield `\uFEFF${line([actHeader, ...columns.map(({ header }) => header), ...facts])}`
  let act = ''
  for (const row of rows()) {
    if (row.kind === 'act') act = row.title
    else
      yield line([
        act,
        ...row.cells.map(cellText),
        ...row.facts.map((fact) => (fact.kind === 'date' ? fact.date : fact.text)),
      ])
  }
}

function cellText({ content, lines }: TableCell): string {
  return lines.map(content === 'merged' ? notationOf : cleanText).join('\n')
}

function cleanText(runs: TableLine): string {
  return runs.flatMap(({ role, text }) => (role === 'sign' ? [] : [text])).join('')
}

function notationOf(runs: TableLine): string {
  if (runs.some(({ role }) => role === 'words')) return cleanText(runs)
  const spans = runs
    .filter(({ role }) => role === 'text')
    .map(({ change, text }): Span => {
      if (change === 'equal') return { type: 'equal', text }
      return { type: change === 'deleted' || change === 'moved-from' ? 'deleted' : 'inserted', text }
    })
  return writeNotation(spans)
}

function line(cells: readonly string[]): string {
  return stringify([cells.map(toCell)], { record_delimiter: '\r\n', quoted_match: /[\r\n\t;']|^\s|\s$/ })
}
