/**
 * Markers in front of a paragraph: "1.", "12-1.", "1)", "1-1)", "(1a)", "1°", "а)", "(b)", "(iv)", "II.-". The style of
 * a marker, not its number, says how deep it stands: styles nest in the order in which an article first uses them.
 */
import type { ProvisionUnit } from '../model'

export type Marker = {
  /** "1.", "1)", "(1)", "1", "1°", "a)", "(a)", "(A)", "(i)", "aa)", "I.", "A." */
  readonly style: string
  /** Without bracket or dot: "12-1", "a". */
  readonly number: string
  /** Offset of the text behind the marker. */
  readonly contentStart: number
}

const NUMBERED =
  /(\d{1,4}(?:[-‑–^.]\d{1,3})*\p{L}{0,2}\p{No}*(?: (?:bis|ter|quater))?)(?:\\?([.)])|(°)(?![CFСФ](?!\p{L}))(?: ?(bis|ter|quater|quinquies))?)(?!\d)\**[ \u00a0\t]*/uy
const BRACKETED =
  /\((\d{1,4}(?:-\d{1,3})*\p{L}{0,2}|\p{L}(?:-\d{1,2})?|[ivx]{2,5}|[IVX]{2,5}|\p{Ll}{2}|([A-Z])\2)\)(?=[\s(["“‘«—*]|$|\p{L})\**[ \u00a0\t]*/uy
const LETTERED = /(\p{L}|\p{Ll}{2})\)\**(?:[ \u00a0\t]+|(?=\n|$|\p{L}))/uy
const ROMAN =
  /([IVX]{1,6})(?: ?(bis|ter|quater|quinquies))?(?:\.?[ \u00a0]?[-–—][ \u00a0]+|\.[ \u00a0]?[-–—](?=\S)|\.[ \u00a0]+)/uy
/** "A. – Le …", as French articles have it below "I." */
const CAPITAL = /([A-Z])\.[ \u00a0]?[-–—][ \u00a0]*/uy
/** "3 (1) On conviction …", "4 The court may …": how paragraphs of British schedules begin. */
const BARE = /(\d{1,3}[A-Z]{0,2})(?:[ \u00a0\t]+(?=\(1\)|[A-Z“‘])|(?=\(1\)|[A-Z][a-z]))/y
/** "[F2(2A) …": the publisher's mark of an amendment, in front of a marker. */
const AMENDED = /\[?[A-Z]\d{1,3}(?=\()/y

/** Single letters that are also Roman numerals; which they are is decided by what stands before them. */
const ROMAN_LETTERS = 'ivx'

/**
 * Reads a marker at `at` in a line that ends at `end`.
 *
 * @param previous the number of the last "(a)"-marker in force: "(i)" after "(h)" is a letter, else a Roman numeral.
 */
export function readMarker(text: string, at: number, end: number, previous: string): Marker | null {
  const first = text.charCodeAt(at)
  if (isDigit(first)) return readNumbered(text, at, end)
  if (first === 0x28) return readBracketed(text, at, end, previous)
  const second = text.charCodeAt(at + 1)
  if (second === 0x29 || text.charCodeAt(at + 2) === 0x29) return readLettered(text, at, end)
  if (first === 0x49 || first === 0x56 || first === 0x58) return readRoman(text, at, end)
  if (second === 0x2e && first >= 0x41 && first <= 0x5a) return readCapital(text, at, end)
  if (first === 0x5b || (second >= 0x30 && second <= 0x39)) return readAmended(text, at, end, previous)
  return null
}

/** Reads a marker without dot or bracket, where the act has such. */
export function readBareNumber(text: string, at: number, end: number): Marker | null {
  const match = matchAt(BARE, text, at, end)
  return match && { style: '1', number: match[1] as string, contentStart: BARE.lastIndex }
}

function readNumbered(text: string, at: number, end: number): Marker | null {
  const sign = endOfDigits(text, at)
  const unit = text.charCodeAt(sign)
  const isPlain = sign - at <= MOST_DIGITS && sign < end && (unit === STOP || unit === BRACKET)
  if (!isPlain || !endsMarker(text.charCodeAt(sign + 1))) return readDecorated(text, at, end)
  let contentStart = sign + 1
  while (isInnerBlank(text.charCodeAt(contentStart))) contentStart++
  return { style: unit === STOP ? '1.' : '1)', number: text.slice(at, sign), contentStart }
}

/** "1." and "12)" are nearly all markers there are, and are read without an expression. */
const MOST_DIGITS = 4
const STOP = 0x2e
const BRACKET = 0x29
const ASTERISK = 0x2a

function endOfDigits(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Whether a marker ends in front of this character: "1.5" is a number, "1.**" has a mark of Markdown behind it. */
function endsMarker(unit: number): boolean {
  return !isDigit(unit) && unit !== ASTERISK
}

function isInnerBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x09
}

/** "12-1.", "1°", "2 bis)", "3**.": what the expression knows and few markers are. */
function readDecorated(text: string, at: number, end: number): Marker | null {
  const match = matchAt(NUMBERED, text, at, end)
  if (!match) return null
  const sign = match[2] ?? '°'
  const suffix = match[4] ? ` ${match[4]}` : ''
  return {
    style: `1${sign}`,
    number: cleanNumber((match[1] as string) + suffix),
    contentStart: NUMBERED.lastIndex,
  }
}

function readBracketed(text: string, at: number, end: number, previous: string): Marker | null {
  const match = matchAt(BRACKETED, text, at, end)
  if (!match) return null
  const number = match[1] as string
  return {
    style: bracketStyle(number, previous),
    number: cleanNumber(number),
    contentStart: BRACKETED.lastIndex,
  }
}

function bracketStyle(number: string, previous: string): string {
  if (/^\d/.test(number)) return '(1)'
  if (number.length > 1 && number.charAt(1) !== '-') {
    if (/^[ivx]+$/i.test(number)) return number === number.toLowerCase() ? '(i)' : '(I)'
    return number === number.toLowerCase() ? '(aa)' : '(AA)'
  }
  const letter = number.charAt(0)
  const lower = letter.toLowerCase()
  const follows = previous !== '' && lower.charCodeAt(0) === previous.toLowerCase().charCodeAt(0) + 1
  if (ROMAN_LETTERS.includes(lower) && !follows && number.length === 1)
    return letter === lower ? '(i)' : '(I)'
  return letter === lower ? '(a)' : '(A)'
}

function readLettered(text: string, at: number, end: number): Marker | null {
  const match = matchAt(LETTERED, text, at, end)
  if (!match) return null
  const number = match[1] as string
  const style = number.length > 1 ? 'aa)' : number === number.toLowerCase() ? 'a)' : 'A)'
  return { style, number, contentStart: LETTERED.lastIndex }
}

function readRoman(text: string, at: number, end: number): Marker | null {
  const match = matchAt(ROMAN, text, at, end)
  if (!match) return null
  const suffix = match[2] ? ` ${match[2]}` : ''
  return { style: 'I.', number: (match[1] as string) + suffix, contentStart: ROMAN.lastIndex }
}

function readCapital(text: string, at: number, end: number): Marker | null {
  const match = matchAt(CAPITAL, text, at, end)
  return match && { style: 'A.', number: match[1] as string, contentStart: CAPITAL.lastIndex }
}

function readAmended(text: string, at: number, end: number, previous: string): Marker | null {
  return matchAt(AMENDED, text, at, end) && readBracketed(text, AMENDED.lastIndex, end, previous)
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && at + match[0].trimEnd().length <= end ? match : null
}

const PLAIN_NUMBER = /^\d+(?:-\d+)*$/

function cleanNumber(printed: string): string {
  if (PLAIN_NUMBER.test(printed)) return printed
  return printed.replace(/\p{No}+/gu, (raised) => `-${raised.normalize('NFKD')}`).replace(/[‑–^]/g, '-')
}

/** What a label and an eId call a marker of this style at this depth below the article (0 is the outermost). */
export function unitOfMarker(style: string, depth: number): ProvisionUnit {
  if (/^\(?[aA]/.test(style)) return 'letter'
  if (style === '1)') return 'subpoint'
  if (style === '1°' || depth > 0) return style.includes('i') || style.includes('I') ? 'subpoint' : 'point'
  return 'part'
}
