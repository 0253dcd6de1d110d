/**
 * A quotation carried over to a text that was edited. The words are found again only where nothing else could be meant:
 *
 * 1. with context on both sides, as much as tells them apart from every other place in both texts; or
 * 2. where one side of them was edited: with the context of the other side, if the words themselves stand once in both
 *    texts and are no number;
 *
 * and in both cases only if the comparison of the texts says that it is the same place: where three years became five in
 * one paragraph and five became seven in the next, "five years" stands in the same words as before, and elsewhere.
 * (`rivals.ts` has the case in which the comparison is taken in, too.)
 *
 * Everything else is lost: words that were themselves edited, words that were put in a second time, and words of which
 * one of two was cut out. A lost note is seen and put right by a person; one on other words is believed.
 */
import { diffText } from '../diff'
import type { TextQuote } from '../model'
import { countPlaces, type Place, placeQuote, quoteAt } from './place-quote'
import { hasRival } from './rivals'

/**
 * Words of context on both sides together without which the same words may stand there by chance: "five years" alone is
 * in every penal code some hundred times.
 */
const CONTEXT_WORDS = 3

/** Words of context on one side, where the other side was edited. */
const ONE_SIDED_WORDS = 4

const WORD = /[\p{L}\p{M}\p{N}]/u

/**
 * @param quote words of `textBefore`
 * @returns the same words in `textAfter`, quoted with their context there; `null` where their place is lost.
 */
export function carryAnchor(textBefore: string, textAfter: string, quote: TextQuote): TextQuote | null {
  const place = placeQuote(textBefore, quote)
  if (place === null) return null
  const carried = textBefore === textAfter ? place : carryPlace(textBefore, textAfter, place)
  return carried === null ? null : quoteAt(textAfter, carried)
}

function carryPlace(before: string, after: string, place: Place): Place | null {
  // Whole words, so that "year" is not found again in "yearly".
  const core = { start: wordsFrom(before, place.start, 0), end: wordsUntil(before, place.end, 0) }
  const found = betweenBothContexts(before, after, core) ?? besideOneContext(before, after, core)
  if (found === null) return null
  const start = found + place.start - core.start
  return { start, end: start + place.end - place.start }
}

/** @returns where the core begins in `after`. */
function betweenBothContexts(before: string, after: string, core: Place): number | null {
  for (let words = CONTEXT_WORDS; ; words *= 2) {
    const start = wordsFrom(before, core.start, words)
    const end = wordsUntil(before, core.end, words)
    const window = before.slice(start, end)
    const [once, there] = [countPlaces(window, before) === 1, countPlaces(window, after)]
    const at = after.indexOf(window)
    if (there === 0) return null
    const isEnough = contextOf(before, { start, end }, core) >= CONTEXT_WORDS
    if (once && there === 1 && isEnough && isWhole(after, at, at + window.length)) {
      const found = at + core.start - start
      const isAtSameEnd =
        (start > 0 || at === 0) && (end < before.length || at + window.length === after.length)
      // "50" may be "50" elsewhere when everything is counted up; at an end of the text that end is half of the context.
      if (!isAtSameEnd && hasDigits(before, core)) return null
      return comparedPlace(before, after, core) === found ? found : null
    }
    if (start === 0 && end === before.length) return null
  }
}

function besideOneContext(before: string, after: string, core: Place): number | null {
  if (hasDigits(before, core)) return null
  const words = before.slice(core.start, core.end)
  const [at, ...others] = wholePlacesOf(words, after)
  if (at === undefined || others.length > 0 || wholePlacesOf(words, before).length !== 1) return null
  const windows = [
    { start: wordsFrom(before, core.start, ONE_SIDED_WORDS), end: core.end },
    { start: core.start, end: wordsUntil(before, core.end, ONE_SIDED_WORDS) },
  ]
  const same = windows.some((window) => {
    const from = at - (core.start - window.start)
    return (
      contextOf(before, window, core) >= ONE_SIDED_WORDS &&
      from >= 0 &&
      after.startsWith(before.slice(window.start, window.end), from) &&
      isWhole(after, from, from + window.end - window.start)
    )
  })
  return same && comparedPlace(before, after, core) === at ? at : null
}

/** @returns where the comparison of the texts has the core in `after`, if it stands in one run of equal words. */
function comparedPlace(before: string, after: string, core: Place): number | null {
  let [b, a] = [0, 0]
  const spans = diffText(before, after)
  for (const { type, text } of spans) {
    if (type === 'equal' && b <= core.start && core.end <= b + text.length) {
      const found = a + core.start - b
      return hasRival(before, spans, core, found) ? null : found
    }
    if (type !== 'inserted') b += text.length
    if (type !== 'deleted') a += text.length
  }
  return null
}

const hasDigits = (text: string, { start, end }: Place) => /\p{N}/u.test(text.slice(start, end))

/** Words of the window that do not belong to the core. */
function contextOf(text: string, window: Place, core: Place): number {
  const count = (part: string) => part.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
  return count(text.slice(window.start, core.start)) + count(text.slice(core.end, window.end))
}

/** @returns the start of the word at the place, and that many words more to the left of it. */
function wordsFrom(text: string, at: number, words: number): number {
  let start = at
  if (isWordAt(text, start)) while (isWordAt(text, start - 1)) start--
  for (let count = 0; count < words && start > 0; count++) {
    while (start > 0 && !isWordAt(text, start - 1)) start--
    while (isWordAt(text, start - 1)) start--
  }
  return start
}

function wordsUntil(text: string, at: number, words: number): number {
  let end = at
  if (isWordAt(text, end - 1)) while (isWordAt(text, end)) end++
  for (let count = 0; count < words && end < text.length; count++) {
    while (end < text.length && !isWordAt(text, end)) end++
    while (isWordAt(text, end)) end++
  }
  return end
}

/** Where the words stand, and not as a part of other words. */
function wholePlacesOf(words: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length)) places.push(at)
  }
  return places
}

/** Nothing of a word is cut off at either end. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end - 1) && isWordAt(text, end))
  )
}

/** Half a surrogate pair counts as part of a word: whatever it is, it must not be cut. */
function isWordAt(text: string, at: number): boolean {
  return (
    at >= 0 &&
    at < text.length &&
    (WORD.test(text[at] as string) || /[\ud800-\udfff]/.test(text[at] as string))
  )
}
