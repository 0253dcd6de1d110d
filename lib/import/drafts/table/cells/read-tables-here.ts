/**
 * Reads the tables of one file in this thread. The content decides over the name; what is no file of tables is refused
 * with one sentence. Only the working thread calls it, because a hostile file may hang or exhaust it.
 */
import { decodeText } from '../../../documents/decode-text'
import { formatByBytes } from '../../../documents/detect-format'
import { Refusal } from '../../../documents/document'
import { openArchive } from '../../../documents/docx/open-archive'
import type { TablesRead } from './cell-table'

export type CellOptions = {
  readonly charset?: string
  readonly trackedChanges?: 'accept' | 'reject'
}

/** @throws Refusal where there is nothing to read, with the reason. */
export async function readTablesHere(
  bytes: Uint8Array,
  name: string,
  options: CellOptions = {},
): Promise<TablesRead> {
  if (bytes.length === 0) throw new Refusal('empty', 'The file is empty.')
  const kind = formatByBytes(bytes)
  if (kind === 'pdf')
    throw new Refusal(
      'format-not-read',
      'The file is PDF, whose tables are drawings; give the table as .docx, .xlsx, .csv or .html.',
    )
  if (kind === 'zip') return await zipped(bytes, options)
  const { text, warnings } = decodeText(bytes, options.charset)
  refuseOtherText(text)
  if (isMarkup(text)) {
    const { htmlTables } = await import('./html-tables')
    return withWarnings(htmlTables(text), warnings)
  }
  const { csvTables } = await import('./csv-tables')
  return withWarnings(csvTables(text, name), warnings)
}

async function zipped(bytes: Uint8Array, options: CellOptions): Promise<TablesRead> {
  const archive = await openArchive(bytes)
  if (archive.names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) {
    const { xlsxTables } = await import('./xlsx-tables')
    return await xlsxTables(archive)
  }
  if (archive.names.includes('content.xml'))
    throw new Refusal(
      'format-not-read',
      'The file is an OpenDocument file (.odt or .ods); open it in an office program and save it as .docx or .xlsx.',
    )
  const { docxTables } = await import('./docx-tables')
  return await docxTables(archive, options.trackedChanges ?? 'accept')
}

function refuseOtherText(text: string): void {
  const head = text.slice(0, 2000).trimStart()
  if (head.startsWith('{\\rtf'))
    throw new Refusal(
      'format-not-read',
      'The file is in Rich Text Format (RTF); open it in a word processor and save it as .docx.',
    )
  if (/^[[{]\s*["[{]/.test(head) && isJson(text))
    throw new Refusal(
      'format-not-read',
      'The file is JSON and holds no table; give a .docx, .xlsx, .csv or .html file.',
    )
  if (/^(?:From:|MIME-Version:)/im.test(head.slice(0, 600)) && /multipart\/related/i.test(head))
    throw new Refusal(
      'format-not-read',
      'The file is a web archive (MHTML); save the page as “HTML only” instead.',
    )
  if (text.trim() === '') throw new Refusal('empty', 'The file holds no text.')
}

function isMarkup(text: string): boolean {
  const head = text.slice(0, 65_536).trimStart()
  if (/^<\?xml/.test(head) && !/<html[\s>]/i.test(head))
    throw new Refusal(
      'format-not-read',
      'The file is XML and holds no table of its own; give a .docx, .xlsx, .csv or .html file.',
    )
  return (
    /^<(?:\?xml|!--|!doctype|html|head|body|meta|style|title|table|div|p|center|font|h\d|section|article|main)\b/i.test(
      head,
    ) || /^<!--/.test(head)
  )
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

function withWarnings(read: TablesRead, warnings: TablesRead['warnings']): TablesRead {
  return { ...read, warnings: [...warnings, ...read.warnings] }
}
