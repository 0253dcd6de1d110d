/** A comparative table as a Word file. */
import type { BinaryFile } from '../binary-file'
import type { ComparativeTable } from '../table/comparative-table'
import { RecordWriter } from '../table/table-record'
import { WORD_MEDIA_TYPE, wordFile } from './document-package'
import { tableBody } from './table-body'

/** @param name of the file, without the extension. */
export function exportDocx(table: ComparativeTable, name: string): BinaryFile {
  const record = new RecordWriter(table)
  return {
    fileName: `${name}.docx`,
    mediaType: WORD_MEDIA_TYPE,
    body: wordFile({
      title: `${table.title}: ${table.subtitle}`,
      language: table.language,
      page: table.template,
      foot: table.pageOf,
      footLanguage: table.noteLanguage,
      body: () => tableBody(table, table.template, record),
      ...(table.record === undefined ? {} : { record: () => record.lines }),
    }),
  }
}
