/**
 * The rows as CSV (RFC 4180), one change a line, every value with its evidence. It begins with a byte order mark, without
 * which spreadsheets misread Cyrillic; `cell.ts` says how cells are kept from running.
 */
import { stringify } from 'csv-stringify/sync'
import type { ExportContext } from '../export-context'
import { type ExportedFile, fileNameOf } from '../exported-file'
import { rowsOf, type SummaryDocument } from '../summary-document'
import { toCell } from './cell'
import { COLUMNS } from './columns'

export function exportCsv(document: SummaryDocument, context: ExportContext): ExportedFile {
  return {
    fileName: fileNameOf(document.request, 'csv'),
    mediaType: 'text/csv; charset=utf-8; header=present',
    body: linesOf(document, context),
  }
}

function* linesOf(document: SummaryDocument, context: ExportContext): Generator<string> {
  yield `\uFEFF${lineOf(COLUMNS.map(({ name }) => name))}`
  for (const { row } of rowsOf(document)) {
    yield lineOf(COLUMNS.map(({ value }) => toCell(value(row, context))))
  }
}

function lineOf(cells: string[]): string {
  return stringify([cells], { record_delimiter: '\r\n', quoted_match: /[\r\n\t;']|^\s|\s$/ })
}
