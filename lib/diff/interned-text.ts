/**
 * A text as a row of integers: equal tokens have equal integers, so that comparing is comparing numbers. Offsets point
 * into the whole text, of which only `from…to` was read.
 */
import type { TokenDictionary } from './token-dictionary'
import { TokenSheet } from './tokenize'

export type InternedText = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Places in `TOKEN_KINDS`. */
  readonly kinds: Uint8Array
  readonly ids: Int32Array
}

/** @returns the tokens of `text.slice(from, to)` with their integers in `dictionary`, which serves both sides and grows. */
export function internText(
  text: string,
  from: number,
  to: number,
  dictionary: TokenDictionary,
): InternedText {
  const sheet = new InternedSheet(to - from)
  sheet.write(text, from, to, dictionary)
  return sheet.tokens(text, from, to, 0, sheet.size)
}

/** The tokens of pieces of one text, written one behind the other: what was read stays where it is. */
export class InternedSheet {
  readonly offsets: TokenSheet
  readonly ids: Int32Array

  constructor(room: number) {
    this.offsets = new TokenSheet(room)
    this.ids = new Int32Array(room)
  }

  get size(): number {
    return this.offsets.size
  }

  /** Adds the tokens of `text.slice(from, to)`; there must be room for `to − from` of them. */
  write(text: string, from: number, to: number, dictionary: TokenDictionary): void {
    const { ids, offsets } = this
    const { starts, ends, size: first } = offsets
    offsets.write(text, from, to)
    for (let at = first; at < offsets.size; at++) {
      ids[at] = dictionary.idOf(text, starts[at] as number, ends[at] as number)
    }
  }

  /** The tokens `first…last` (last exclusive), which are those of `text.slice(from, to)`. */
  tokens(text: string, from: number, to: number, first: number, last: number): InternedText {
    return {
      text,
      from,
      to,
      starts: this.offsets.starts.subarray(first, last),
      ends: this.offsets.ends.subarray(first, last),
      kinds: this.offsets.kinds.subarray(first, last),
      ids: this.ids.subarray(first, last),
    }
  }
}

/** @returns several interned texts as one, each with the line break behind it but the last; no token reaches over it. */
export function joinInterned(pieces: readonly InternedText[]): InternedText {
  const length = pieces.reduce((sum, { ids }) => sum + ids.length, 0)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const kinds = new Uint8Array(length)
  const ids = new Int32Array(length)
  let text = ''
  let at = 0
  for (const piece of pieces) {
    const shift = text.length - piece.from
    for (let index = 0; index < piece.ids.length; index++, at++) {
      starts[at] = (piece.starts[index] as number) + shift
      ends[at] = (piece.ends[index] as number) + shift
      kinds[at] = piece.kinds[index] as number
      ids[at] = piece.ids[index] as number
    }
    text += piece.text.slice(piece.from, piece === pieces[pieces.length - 1] ? piece.to : piece.to + 1)
  }
  return { text, from: 0, to: text.length, starts, ends, kinds, ids }
}
