/**
 * A text as a row of integers: equal tokens have equal integers, so that comparing is comparing numbers. Offsets point
 * into the whole text, of which only `from…to` was read.
 */
import { type TokenKind, type TokenOffsets, tokenOffsets } from './tokenize'

export type InternedText = TokenOffsets & {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly ids: number[]
}

/** Token texts and their integers; one dictionary serves both sides. */
export type Dictionary = Map<string, number>

/** @returns the tokens of `text.slice(from, to)` with their integers in `dictionary`, which grows. */
export function internText(text: string, from: number, to: number, dictionary: Dictionary): InternedText {
  const offsets = tokenOffsets(text, from, to)
  const { starts, ends } = offsets
  const ids: number[] = new Array(starts.length)
  for (let index = 0; index < starts.length; index++) {
    const token = text.slice(starts[index], ends[index])
    let id = dictionary.get(token)
    if (id === undefined) {
      id = dictionary.size
      dictionary.set(token, id)
    }
    ids[index] = id
  }
  return { ...offsets, text, from, to, ids }
}

/** @returns several interned texts as one, nothing between them; a token never reaches over a joint. */
export function joinInterned(pieces: readonly InternedText[]): InternedText {
  const [first] = pieces
  if (pieces.length === 1 && first) return first
  const joined = {
    text: '',
    from: 0,
    to: 0,
    starts: [],
    ends: [],
    kinds: [],
    ids: [],
  } as Mutable<InternedText>
  for (const piece of pieces) {
    const shift = joined.text.length - piece.from
    joined.text += piece.text.slice(piece.from, piece.to)
    for (let index = 0; index < piece.ids.length; index++) {
      joined.starts.push((piece.starts[index] as number) + shift)
      joined.ends.push((piece.ends[index] as number) + shift)
      joined.kinds.push(piece.kinds[index] as TokenKind)
      joined.ids.push(piece.ids[index] as number)
    }
  }
  joined.to = joined.text.length
  return joined
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
