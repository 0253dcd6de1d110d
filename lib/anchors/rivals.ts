/**
 * Whether words that were put in could be the quoted ones, edited. Where a statute says nearly the same thing in every
 * paragraph and all of them are edited, the words of one paragraph may now stand in the next, word for word and in the
 * same context; what gives it away is that some of the new text looks like the paragraph that was quoted from.
 */
import type { Span } from '../diff'
import type { Place } from './place-quote'

/** Words that are looked at on each side of a place. */
const NEIGHBOURHOOD = 6

/** Share of the words around that are the same, from which on two places may be one. */
const LIKENESS = 0.6

type Word = { readonly text: string; readonly start: number; readonly isInserted: boolean }

/**
 * @param spans the comparison of `before` with the text after
 * @param found where the core begins in the text after; what stands beside it is no other place
 */
export function hasRival(before: string, spans: readonly Span[], { start }: Place, found: number): boolean {
  const quotedFrom = wordsOf([{ type: 'equal', text: before }])
  const at = quotedFrom.findLastIndex((word) => word.start <= start)
  const words = wordsOf(spans.filter(({ type }) => type !== 'deleted'))
  const own = words.findLastIndex((word) => word.start <= found)
  return words.some(
    (word, place) =>
      word.isInserted &&
      Math.abs(place - own) > NEIGHBOURHOOD &&
      likeness(quotedFrom, at, words, place) >= LIKENESS,
  )
}

function likeness(before: readonly Word[], at: number, after: readonly Word[], place: number): number {
  let [same, all] = [0, 0]
  for (let step = -NEIGHBOURHOOD; step <= NEIGHBOURHOOD; step++) {
    const word = before[at + step]
    if (step === 0 || word === undefined) continue
    all++
    if (after[place + step]?.text === word.text) same++
  }
  return all === 0 ? 0 : same / all
}

function wordsOf(spans: readonly Span[]): Word[] {
  const words: Word[] = []
  let at = 0
  for (const { type, text } of spans) {
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      words.push({ text: match[0], start: at + match.index, isInserted: type === 'inserted' })
    }
    at += text.length
  }
  return words
}
