/**
 * The summary as JSON (`tuzetu/summary@1`): the head, then one row a line, so that large files can be read line by line. At
 * the end stands the dossier itself (`tuzetu/dossier@1`), from which everything before it was made: that is what is read back.
 */
import type { ExportContext } from '../export-context'
import { type ExportedFile, fileNameOf } from '../exported-file'
import { rowsOf, type SummaryDocument } from '../summary-document'
import { dossierPieces, toDossierRecord } from './dossier-record'
import { toRowRecord } from './row-record'
import { toSummaryRecord } from './summary-record'

export function exportJson(document: SummaryDocument, context: ExportContext): ExportedFile {
  return {
    fileName: fileNameOf(document.request, 'json'),
    mediaType: 'application/json; charset=utf-8',
    body: piecesOf(document, context),
  }
}

function* piecesOf(document: SummaryDocument, context: ExportContext): Generator<string> {
  const head = JSON.stringify(toSummaryRecord(document, context), null, 1)
  yield `${head.slice(0, -'\n}'.length)},\n "rows": [`
  for (const { number, row } of rowsOf(document)) {
    yield `${number === 1 ? '' : ','}\n${JSON.stringify(toRowRecord(row, context))}`
  }
  yield '\n ],\n "dossier": '
  const { filters, query } = document.summary
  yield* dossierPieces(toDossierRecord(document.dossier, filters.length === 0 ? '' : query), ' ')
  yield '\n}\n'
}
