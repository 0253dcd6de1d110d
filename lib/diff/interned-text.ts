/**
 * A text as a row of integers: equal tokens have equal integers, so that comparing is comparing numbers. Offsets point
 * into the whole text, of which only `from…to` was read.
 */
import { type TokenOffsets, tokenOffsets } from './tokenize'

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
