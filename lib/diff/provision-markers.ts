/**
 * Markers in front of a paragraph: "1.", "12-1.", "1)", "1-1)", "(1a)", "1°", "а)", "(b)", "(iv)", "II.-". The style of
 * a marker, not its number, says how deep it stands: styles nest in the order in which an article first uses them.
 */
import type { ProvisionUnit } from '../model'

export type Marker = {
  /** "1.", "1)", "(1)", "1°", "a)", "(a)", "(A)", "(i)", "aa)", "I." */
  readonly style: string
  /** Without bracket or dot: "12-1", "a". */
  readonly number: string
  /** Offset of the text behind the marker. */
  readonly contentStart: number
}

const NUMBERED =
  /(\d{1,4}(?:[-‑–^.]\d{1,3})*\p{L}{0,2}\p{No}*(?: (?:bis|ter|quater))?)(?:\\?([.)])|(°)(?![CFСФ](?!\p{L}))(?: ?(bis|ter|quater|quinquies))?)(?!\d)[ \u00a0]*/uy
const BRACKETED =
  /\((\d{1,4}(?:-\d{1,3})*\p{L}{0,2}|\p{L}|[ivx]{2,5}|[IVX]{2,5}|\p{Ll}{2})\)(?=\s|$|\()[ \u00a0]*/uy
const LETTERED = /(\p{L}|\p{Ll}{2})\)[ \u00a0]+/uy
const ROMAN = /([IVX]{1,6})(?: ?(bis|ter))?\.? ?[-–—.][ \u00a0]+/uy

/** Single letters that are also Roman numerals; which they are is decided by what stands before them. */
const ROMAN_LETTERS = 'ivx'

/**
 * Reads a marker at `at` in a line that ends at `end`.
 *
 * @param previous the number of the last "(a)"-marker in force: "(i)" after "(h)" is a letter, else a Roman numeral.
 */
export function readMarker(text: string, at: number, end: number, previous: string): Marker | null {
  const first = text.charCodeAt(at)
  if (first >= 0x30 && first <= 0x39) return readNumbered(text, at, end)
  if (first === 0x28) return readBracketed(text, at, end, previous)
  const second = text.charCodeAt(at + 1)
  if (second === 0x29 || text.charCodeAt(at + 2) === 0x29) return readLettered(text, at, end)
  if (first === 0x49 || first === 0x56 || first === 0x58) return readRoman(text, at, end)
  return null
}

function readNumbered(text: string, at: number, end: number): Marker | null {
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
  if (number.length > 1) return /^[ivx]+$/.test(number) ? '(i)' : /^[IVX]+$/.test(number) ? '(I)' : '(aa)'
  const lower = number.toLowerCase()
  const follows = previous !== '' && lower.charCodeAt(0) === previous.toLowerCase().charCodeAt(0) + 1
  if (ROMAN_LETTERS.includes(lower) && !follows) return number === lower ? '(i)' : '(I)'
  return number === lower ? '(a)' : '(A)'
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
