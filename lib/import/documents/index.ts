/**
 * Reading foreign formats as text: the public face. The readers themselves run in a thread of their own; plain text needs
 * none, and starting a thread takes longer than comparing two codes.
 */
import type { ReadDocument, ReadOptions, Warning } from './document'
import { readIsolated } from './isolated'
import { LARGEST_DOCUMENT } from './limits'
import { isPlainText, readHere } from './read-here'

export { DOCUMENT_FORMATS, type DocumentFormat, type ReadDocument, type ReadOptions } from './document'
export { LARGEST_DOCUMENT } from './limits'

/**
 * Reads a document of any supported format as text for comparison. Nothing is written anywhere.
 *
 * @param bytes the whole file.
 * @returns its text with everything one should know about it. A file that cannot be read gives `readable: false` and one
 *   sentence that says why: damaged, locked, too large, of a format that is not read, …
 * @throws only where a reader has a bug.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const file = options.name ?? 'document'
  if (bytes.length > LARGEST_DOCUMENT) {
    const megabytes = (size: number): string =>
      (size / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })
    return refused(file, {
      rule: 'file-too-large',
      message: `The file has ${megabytes(bytes.length)} MB; at most ${megabytes(LARGEST_DOCUMENT)} MB are read.`,
    })
  }
  if (isPlainText(bytes, options)) return readHere(bytes, options)
  const result = await readIsolated(bytes, options)
  return 'document' in result ? result.document : refused(file, result.refusal)
}

function refused(file: string, { rule, message }: Warning): ReadDocument {
  return {
    text: '',
    readable: false,
    format: null,
    charset: 'binary',
    issues: [{ file, line: 1, column: 1, rule, message }],
  }
}
