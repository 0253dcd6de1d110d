/**
 * What a character is for the comparison: part of a word, a digit, white space or a sign of its own. Answers come from
 * the Unicode properties and are kept in a table, since a code of a million characters asks a million times.
 */
export const SPACE = 1
export const DIGIT = 2
export const LETTER = 3
/** A combining mark or joiner: belongs to whatever stands before it. */
export const EXTEND = 4
export const SIGN = 5

const WHITE = /\s|[\u200B\uFEFF\u0085]/
const LETTER_OR_NUMBER = /[\p{L}\p{N}_]/u
const MARK = /\p{M}|\u00AD|\u200C|\u200D|\u2060/u
const classes = new Uint8Array(0x10000)

/** @returns the class of a UTF-16 code unit; halves of astral characters count as signs, see `classAt`. */
export function classOfUnit(unit: number): number {
  const known = classes[unit] as number
  return known !== 0 ? known : learn(unit)
}

/** @returns where a run of letters of the basic plane ends; it may end early, at a letter that was never seen before. */
export function endOfLetters(text: string, at: number, to: number): number {
  let end = at
  while (end < to && classes[text.charCodeAt(end)] === LETTER) end++
  return end
}

/** @returns the class of the character that starts at `at`, astral letters included. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return classOfUnit(unit)
  const point = text.codePointAt(at) as number
  if (point < 0x10000) return SIGN
  const character = String.fromCodePoint(point)
  return MARK.test(character) ? EXTEND : LETTER_OR_NUMBER.test(character) ? LETTER : SIGN
}

/** @returns 2 for an astral character (a surrogate pair), else 1. */
export function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

function learn(unit: number): number {
  const found = classify(unit)
  classes[unit] = found
  return found
}

function classify(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  if (unit >= 0xd800 && unit <= 0xdfff) return SIGN
  const character = String.fromCharCode(unit)
  if (WHITE.test(character)) return SPACE
  if (MARK.test(character)) return EXTEND
  return LETTER_OR_NUMBER.test(character) ? LETTER : SIGN
}
