/** One file of the content: read as UTF-8 within a limit of size, with what is wrong with it as a file. */
import type { Issue } from '../model'
import type { ContentTree } from './content-tree'

/** The largest file shipped has 70 kB; parsing takes longer than linearly where lists are nested deeply. */
export const LARGEST_FILE_BYTES = 2_000_000

/** A whole act is read as it is, without parsing; the largest code that we know has 6 MB in UTF-8. */
export const LARGEST_EDITION_BYTES = 30_000_000

/** @returns the text, or the issue that says why there is none. */
export async function readContentFile(
  file: string,
  tree: ContentTree,
  largest = LARGEST_FILE_BYTES,
): Promise<{ text: string } | { issue: Issue }> {
  const refuse = (rule: string, message: string) => ({ issue: { file, line: 1, column: 1, rule, message } })
  try {
    const size = await tree.sizeOf(file)
    if (size > largest) {
      return refuse('file-too-large', `the file has ${size} bytes; at most ${largest} are read`)
    }
    const bytes = await tree.read(file)
    try {
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
    } catch {
      return refuse('not-utf-8', 'the file is not UTF-8 text; save it as UTF-8')
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return refuse('unreadable-file', `the file cannot be read (${code})`)
  }
}
