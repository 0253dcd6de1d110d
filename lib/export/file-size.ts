/** How large a file will be, where that is cheap to say: formats of text are quick to write, the others are not. */
import { exportFile } from './export-file'
import type { SummaryToExport } from './export-summary'
import type { FileFormat, FileWish } from './file-wish'

const CHEAP: readonly FileFormat[] = ['markdown', 'csv', 'json', 'html']

/** @returns bytes, exactly those of the file; `null` for a format that takes long to write. */
export function sizeOfFile(wish: FileWish, input: SummaryToExport): number | null {
  if (!CHEAP.includes(wish.format)) return null
  let bytes = 0
  for (const piece of exportFile(wish, input).body)
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length
  return bytes
}
