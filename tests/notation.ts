/** The notation of contracts.md section 3 in tests: one string is both texts and what a reader should see of them. */
import { diffText, readNotation, writeNotation } from '../lib/diff'

/** @returns the two texts of a notation. */
export function textsOf(notation: string): { readonly before: string; readonly after: string } {
  const spans = readNotation(notation)
  const join = (hidden: 'deleted' | 'inserted') =>
    spans
      .filter(({ type }) => type !== hidden)
      .map(({ text }) => text)
      .join('')
  return { before: join('inserted'), after: join('deleted') }
}

/** @returns what comparing the two texts of a notation gives, written in it: the same string where all is well. */
export function compareNotation(notation: string): string {
  const { before, after } = textsOf(notation)
  return writeNotation(diffText(before, after))
}
