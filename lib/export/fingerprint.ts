/** What an export remembers of a text, so that an edit is seen when the file comes back. */
import { createHash } from 'node:crypto'

/** @returns sixteen hexadecimal digits. White space does not count: programs change it when they save. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16)
}
