/**
 * Where a quotation stands in a text, and how words of a text are quoted so that they are found again (the W3C Web
 * Annotation's `TextQuoteSelector`). A quotation that could mean two places means none.
 */
import type { TextQuote } from '../model'

/** Offsets in UTF-16 code units, end exclusive. */
export type Place = { readonly start: number; readonly end: number }

/** Characters of context on each side of quoted words, where fewer would not be enough to tell them apart. */
const CONTEXT = 32

/**
 * @returns the one place where the words stand between the words before and after them; `null` where there is none, or
 * more than one, or where nothing is quoted.
 */
export function placeQuote(text: string, { exact, prefix, suffix }: TextQuote): Place | null {
  if (exact === '') return null
  const at = onlyPlaceOf(`${prefix}${exact}${suffix}`, text)
  return at === null ? null : { start: at + prefix.length, end: at + prefix.length + exact.length }
}

/** @returns a quotation of the words at the place, with as much context as makes `placeQuote` find it again. */
export function quoteAt(text: string, { start, end }: Place): TextQuote {
  for (let context = CONTEXT; ; context *= 2) {
    const quote = {
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, start - context), start),
      suffix: text.slice(end, wholeUntil(text, end + context)),
    }
    const isWhole = start <= context && text.length - end <= context
    if (isWhole || placeQuote(text, quote) !== null) return quote
  }
}

/** @returns in how many places the words stand between those before and after them. */
export function countQuoted(text: string, { exact, prefix, suffix }: TextQuote): number {
  return exact === '' ? 0 : countPlaces(`${prefix}${exact}${suffix}`, text)
}

/** @returns how often the words stand in the text; overlapping places count, too. */
export function countPlaces(words: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++
  return count
}

/** @returns where the words begin, if they stand in the text exactly once. */
export function onlyPlaceOf(words: string, text: string): number | null {
  const first = text.indexOf(words)
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : null
}

/** A quotation must not begin or end with half a character. */
function wholeFrom(text: string, at: number): number {
  if (at <= 0) return 0
  return isSecondHalf(text, at) ? at + 1 : at
}

function wholeUntil(text: string, at: number): number {
  if (at >= text.length) return text.length
  return isSecondHalf(text, at) ? at - 1 : at
}

function isSecondHalf(text: string, at: number): boolean {
  const [before, here] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before <= 0xdbff && here >= 0xdc00 && here <= 0xdfff
}
