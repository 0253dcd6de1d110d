/** The difference of two short texts, by legal tokens, as a reader wants to see it. */
import { diffTokens } from './diff-tokens'
import { internText } from './interned-text'
import { presentHunks } from './present'
import type { Span } from './span'
import { toSpans } from './spans'
import { TokenDictionary } from './token-dictionary'

/**
 * Compares two texts word by word.
 *
 * Equal and deleted spans joined are exactly `before`, equal and inserted ones exactly `after`. No mark begins or ends
 * inside a word, number, date, amount or provision number. The same input gives the same spans.
 *
 * @example diffText('no more than five rifled guns', 'no more than two rifled guns')
 * // no more than [five/two] rifled guns
 */
export function diffText(before: string, after: string): Span[] {
  const dictionary = new TokenDictionary()
  const beforeTokens = internText(before, 0, before.length, dictionary)
  const afterTokens = internText(after, 0, after.length, dictionary)
  const { hunks } = diffTokens(beforeTokens.ids, afterTokens.ids)
  return toSpans(beforeTokens, afterTokens, presentHunks(beforeTokens, afterTokens, hunks))
}
