/**
 * A text as a row of integers: equal tokens have equal integers, so that comparing is comparing numbers. Offsets point
 * into the whole text, of which only `from…to` was read.
 */
import type { TokenDictionary } from './token-dictionary'
import { type TokenOffsets, tokenOffsets } from './tokenize'

export type InternedText = TokenOffsets & {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly ids: readonly number[]
}

/** @returns the tokens of `text.slice(from, to)` with their integers in `dictionary`, which serves both sides and grows. */
export function internText(
  text: string,
  from: number,
  to: number,
  dictionary: TokenDictionary,
): InternedText {
  const { starts, ends, kinds } = tokenOffsets(text, from, to)
  const ids: number[] = []
  for (let index = 0; index < starts.length; index++) {
    ids.push(dictionary.idOf(text, starts[index] as number, ends[index] as number))
  }
  return { text, from, to, starts, ends, kinds, ids }
}

/** @returns several interned texts as one, each with the line break behind it but the last; no token reaches over it. */
export function joinInterned(pieces: readonly InternedText[]): InternedText {
  const [first] = pieces
  if (pieces.length === 1 && first) return first
  const starts: number[] = []
  const ends: number[] = []
  const kinds: number[] = []
  const ids: number[] = []
  let text = ''
  for (const piece of pieces) {
    const shift = text.length - piece.from
    for (let index = 0; index < piece.ids.length; index++) {
      starts.push((piece.starts[index] as number) + shift)
      ends.push((piece.ends[index] as number) + shift)
      kinds.push(piece.kinds[index] as number)
      ids.push(piece.ids[index] as number)
    }
    text += piece.text.slice(piece.from, piece === pieces[pieces.length - 1] ? piece.to : piece.to + 1)
  }
  return { text, from: 0, to: text.length, starts, ends, kinds, ids }
}
