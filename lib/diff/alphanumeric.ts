/**
 * A run of letters, digits and marks with what may stand inside it: hyphens and apostrophes of words, separators of
 * numbers. "d'honneur", "28-VІ", "5,000", "1 000", "22.12.2016", "17^1", "24c" are one run each.
 */
import { classAt, classOfUnit, DIGIT, EXTEND, endOfLetters, LETTER, SPACE, widthAt } from './characters'

/** Letters, digits and marks, with what may stand between two of them. */
export function endOfAlphanumeric(text: string, at: number, to: number): number {
  // Most tokens are plain words, and most of a text is in them.
  let end = endOfLetters(text, at, to)
  let digits = 0
  let onlyDigits = end === at
  while (end < to) {
    const unit = text.charCodeAt(end)
    const found = unit < 0xd800 || unit > 0xdbff ? classOfUnit(unit) : classAt(text, end)
    if (found === DIGIT) {
      digits++
    } else if (found === LETTER || found === EXTEND) {
      digits = 0
      onlyDigits = false
    } else if (found === SPACE && !onlyDigits) {
      break
    } else {
      const joined = end > at ? endOfJoint(text, at, end, to, digits, onlyDigits) : end
      if (joined === end) break
      digits = joined - end >= 4 ? 3 : 0
      end = joined
      continue
    }
    end += widthAt(text, end)
  }
  return end
}

/** What may stand inside a token: a hyphen or apostrophe between letters, a separator between digits. */
function endOfJoint(
  text: string,
  start: number,
  at: number,
  to: number,
  digits: number,
  onlyDigits: boolean,
): number {
  const unit = text.charCodeAt(at)
  const next = at + 1 < to ? classAt(text, at + 1) : SPACE
  const nextIsText = next === LETTER || next === DIGIT
  switch (unit) {
    case 0x2d: // - hyphen-minus
    case 0x2010: // ‐ hyphen
    case 0x2011: // ‑ non-breaking hyphen
      return nextIsText ? at + 1 : at
    case 0x27: // '
    case 0x2019: // ’
    case 0x2018: // ‘
    case 0x2bc: // ʼ (a letter by its property, here for completeness)
      return nextIsText ? at + 1 : at
    case 0x2e: // .
    case 0x2c: // ,
      return digits > 0 && next === DIGIT ? at + 1 : at
    case 0x5e: // ^ of 17^1
    case 0x2f: // / of 22/12/2016, 1/2
    case 0x3a: // : of 9:30, 1:500
      return digits > 0 && next === DIGIT ? at + 1 : at
    case 0xb0: // ° of 1°
      return digits > 0 ? at + 1 : at
    case 0x25: // %
    case 0x2030: // ‰
      return digits > 0 ? at + 1 : at
    default:
      return isInnerSpace(unit) && onlyDigits && digits > 0 && digits <= 3
        ? endOfGroup(text, start, at, to)
        : at
  }
}

/** "1 000": after one space exactly three digits; the first group has at most three, the others exactly three. */
function endOfGroup(text: string, start: number, at: number, to: number): number {
  const group = at + 1
  if (group + 3 > to) return at
  for (let index = group; index < group + 3; index++) {
    if (classOfUnit(text.charCodeAt(index)) !== DIGIT) return at
  }
  if (group + 3 < to && classOfUnit(text.charCodeAt(group + 3)) === DIGIT) return at
  const before = at - start
  const grouped = before <= 3 || isInnerSpace(text.charCodeAt(at - 4))
  return grouped ? group + 3 : at
}

/** A space that may stand inside an amount or a date: space, no-break, thin, narrow no-break. Never a line break. */
export function isInnerSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f
}
