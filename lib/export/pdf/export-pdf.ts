/**
 * A comparative table as a tagged PDF file, written with pdfkit: of the maintained libraries it is the one that writes a
 * page as soon as it is full, embeds only the letters that are used, and tags what it writes.
 */
import type { BinaryFile } from '../binary-file'
import type { ComparativeTable } from '../table/comparative-table'
import { PageWriter } from './page-writer'
import { tablePages } from './table-pages'

/** @param name of the file, without the extension. */
export function exportPdf(table: ComparativeTable, name: string): BinaryFile {
  return { fileName: `${name}.pdf`, mediaType: 'application/pdf', body: pagesOf(table) }
}

function* pagesOf(table: ComparativeTable): Generator<Uint8Array> {
  const { paper, orientation } = table.template
  const writer = new PageWriter({
    paper,
    orientation,
    title: `${table.title}: ${table.subtitle}`,
    language: table.language,
  })
  yield* tablePages(table, writer)
}
