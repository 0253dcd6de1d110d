/**
 * Legal tokens: the smallest pieces a mark may begin and end at. A word keeps its apostrophes and inner hyphens, a number
 * its separators, an amount its currency, a date its month and year, a provision number its bracket. White space is no
 * token; it is what stands between two tokens.
 *
 * A hand-written scanner, because it runs over every changed provision of a code: one pass, no strings built.
 */
import { endOfAlphanumeric, isInnerSpace } from './alphanumeric'
import { classAt, classOfUnit, DIGIT, EXTEND, LETTER, SIGN, SPACE, widthAt } from './characters'
import { endOfAmount, endOfDate, endOfMonthFirstDate, endOfNumberPrefix } from './composite-tokens'

export type TokenKind = 'word' | 'number' | 'sign'

/** A token of `text.slice(start, end)`. */
export type Token = { readonly start: number; readonly end: number; readonly kind: TokenKind }

const TOKEN_KINDS: readonly TokenKind[] = ['word', 'number', 'sign']
const WORD_TOKEN = 0
const NUMBER_TOKEN = 1
export const SIGN_TOKEN = 2

const NEWLINE = 10
const OPEN = 40
const CLOSE = 41
const CURRENCY_SIGNS = '€$£¥₸₽₴₺₹'

/** @returns the tokens of a text in order; everything between them is white space. */
export function tokenize(text: string): Token[] {
  const sheet = new TokenSheet(text.length)
  sheet.write(text, 0, text.length)
  return Array.from({ length: sheet.size }, (_, index) => ({
    start: sheet.starts[index] as number,
    end: sheet.ends[index] as number,
    kind: TOKEN_KINDS[sheet.kinds[index] as number] as TokenKind,
  }))
}

/** Tokens as offsets: token `i` is `text.slice(starts[i], ends[i])`; kinds are places in `TOKEN_KINDS`. */
export class TokenSheet {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
  #size = 0

  constructor(room: number) {
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.kinds = new Uint8Array(room)
  }

  /** How many tokens were written. */
  get size(): number {
    return this.#size
  }

  /** How many more there is room for. */
  get room(): number {
    return this.starts.length - this.#size
  }

  /** Adds the tokens of `text.slice(from, to)`, with offsets into `text`; there must be room for `to − from` of them. */
  write(text: string, from: number, to: number): void {
    const { starts, ends, kinds } = this
    let size = this.#size
    let at = from
    let depth = 0
    while (at < to) {
      const unit = text.charCodeAt(at)
      const found = unit < 0xd800 || unit > 0xdbff ? classOfUnit(unit) : classAt(text, at)
      if (found === SPACE) {
        if (unit === NEWLINE) depth = 0
        at++
        continue
      }
      let end: number
      let kind = SIGN_TOKEN
      if (found === SIGN) {
        end = endOfSign(text, at, to)
        const second = at + widthAt(text, at)
        if (end > second && classAt(text, second) !== EXTEND) kind = NUMBER_TOKEN
        else if (unit === OPEN) depth++
        else if (unit === CLOSE && depth > 0) depth--
      } else {
        kind = found === DIGIT ? NUMBER_TOKEN : WORD_TOKEN
        end = found === DIGIT ? endOfNumber(text, at, to) : endOfWord(text, at, to)
        if (
          text.charCodeAt(end) === CLOSE &&
          end < to &&
          depth === 0 &&
          mayCarryBracket(text, at, end, from)
        ) {
          end++
        }
      }
      starts[size] = at
      ends[size] = end
      kinds[size++] = kind
      at = end
    }
    this.#size = size
  }
}

/** "1)", "1-1)", "а)": a closing bracket without an opening one belongs to the number of the point. */
function mayCarryBracket(text: string, at: number, end: number, from: number): boolean {
  const standsAlone = at === from || classOfUnit(text.charCodeAt(at - 1)) === SPACE
  if (!standsAlone) return false
  if (classOfUnit(text.charCodeAt(at)) === DIGIT) return end - at <= 9
  return end - at <= 2
}

/** A letter run with digits, marks, apostrophes and hyphens inside: "d'honneur", "арт-объект", "28-VІ", "24c". */
function endOfWord(text: string, at: number, to: number): number {
  const plain = endOfAlphanumeric(text, at, to)
  if (plain - at <= 12 && plain < to) {
    const prefixed = endOfNumberPrefix(text, at, plain, to)
    if (prefixed > plain) return endOfReference(text, prefixed, to)
    const date = endOfMonthFirstDate(text, at, plain, to)
    if (date > plain) return date
  }
  return plain
}

function endOfNumber(text: string, at: number, to: number): number {
  const plain = endOfAlphanumeric(text, at, to)
  if (plain >= to) return plain
  const number = endOfReference(text, plain, to)
  if (number > plain) return number
  const date = endOfDate(text, at, plain, to)
  if (date > plain) return date
  return endOfAmount(text, plain, to)
}

/** "28-3904(a)", "5(1)(b)": bracketed letters and numbers that follow a number at once are part of it. */
function endOfReference(text: string, at: number, to: number): number {
  let end = at
  while (text.charCodeAt(end) === OPEN) {
    const inner = endOfBracketed(text, end, to)
    if (inner === end) break
    end = inner
  }
  return end
}

/** "(1)", "(a)", "(iv)", "(1a)", "(12-1)"; a year in brackets is only a year. */
function endOfBracketed(text: string, at: number, to: number): number {
  let end = at + 1
  while (end < to && end - at <= 5) {
    const found = classOfUnit(text.charCodeAt(end))
    if (found !== LETTER && found !== DIGIT && text.charCodeAt(end) !== 0x2d) break
    end++
  }
  const length = end - at - 1
  if (length === 0 || end >= to || text.charCodeAt(end) !== CLOSE) return at
  if (classOfUnit(text.charCodeAt(at + 1)) === DIGIT)
    return length <= 3 || hasHyphen(text, at, end) ? end + 1 : at
  return length === 1 || isRoman(text, at + 1, end) ? end + 1 : at
}

function hasHyphen(text: string, at: number, end: number): boolean {
  const hyphen = text.indexOf('-', at)
  return hyphen >= 0 && hyphen < end
}

function isRoman(text: string, at: number, end: number): boolean {
  for (let index = at; index < end; index++) if (!'ivxlcdmIVXLCDM'.includes(text.charAt(index))) return false
  return true
}

/** № 28-VI, § 28-3904(a), €5,000, −5 °C, (1), or a single sign with its combining marks. */
function endOfSign(text: string, at: number, to: number): number {
  const sign = text.charAt(at)
  if (isMinusOrPlus(sign) && at + 1 < to && classOfUnit(text.charCodeAt(at + 1)) === DIGIT) {
    const standsFree = at === 0 || classOfUnit(text.charCodeAt(at - 1)) === SPACE
    if (standsFree) return endOfNumber(text, at + 1, to)
  }
  if (sign === '(') {
    const bracketed = endOfBracketed(text, at, to)
    if (bracketed > at) return endOfReference(text, bracketed, to)
  } else if (sign === '№' || sign === '§') {
    const next = text.charAt(at + 1) === sign ? at + 2 : at + 1
    const number = startOfNumberAfter(text, next, to)
    if (number > 0) return endOfReference(text, endOfAlphanumeric(text, number, to), to)
  } else if (CURRENCY_SIGNS.includes(sign)) {
    const number = startOfNumberAfter(text, at + 1, to)
    if (number > 0) return endOfAmount(text, endOfAlphanumeric(text, number, to), to)
  }
  let end = at + widthAt(text, at)
  while (end < to && classAt(text, end) === EXTEND) end += widthAt(text, end)
  return end
}

function isMinusOrPlus(sign: string): boolean {
  return sign === '-' || sign === '−' || sign === '+'
}

/** @returns where the digits begin that follow at once or after one space; −1 where none do. */
function startOfNumberAfter(text: string, at: number, to: number): number {
  if (at >= to) return -1
  if (classOfUnit(text.charCodeAt(at)) === DIGIT) return at
  const spaced = isInnerSpace(text.charCodeAt(at)) && at + 1 < to
  return spaced && classOfUnit(text.charCodeAt(at + 1)) === DIGIT ? at + 1 : -1
}
