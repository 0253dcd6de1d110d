/** The name a file will have, before it is written. */
import type { ComparisonRequest } from '../view'
import { parseExportFormat } from './export-summary'
import { baseNameOf } from './exported-file'
import { type FileFormat, type FileWish, layoutIdOf } from './file-wish'

const EXTENSIONS: Readonly<Record<Exclude<FileFormat, 'content'>, string>> = {
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  html: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
  akn: 'akn',
}

/** @returns the same name that `exportFile` gives the file. */
export function nameOfFile(
  { format, template }: Pick<FileWish, 'template'> & { readonly format: Exclude<FileFormat, 'content'> },
  request: ComparisonRequest,
): string {
  const isDossier = template === 'dossier' && (parseExportFormat(format) !== null || format === 'akn')
  const form = template === null || isDossier ? null : layoutIdOf(template)
  return `${baseNameOf(request, form)}.${EXTENSIONS[format]}`
}
