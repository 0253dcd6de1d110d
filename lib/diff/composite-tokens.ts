/**
 * Tokens that reach over a space: "5 000 тенге", "20 %", "22 December 2016", "2016 жылғы 22 желтоқсандағы", "No. 28-VI".
 * Each function gets a number or word that was already read and says how far the token goes.
 */
import { endOfAlphanumeric, isInnerSpace } from './alphanumeric'
import { classOfUnit, DIGIT, EXTEND, LETTER } from './characters'
import { isLegalWord, type LegalWord, LONGEST_LEGAL_WORD } from './legal-words'

const DOT = 0x2e
const COMMA = 0x2c
const DEGREE = 0xb0
const AFTER_NUMBER_SIGNS = '%‰€$£¥₸₽₴₺₹'

/** The end of an amount whose number ends at `end`, which is returned where no unit follows. */
export function endOfAmount(text: string, end: number, to: number): number {
  const spaced = skipInnerSpace(text, end, to)
  if (spaced >= to) return end
  if (AFTER_NUMBER_SIGNS.includes(text.charAt(spaced))) return spaced + 1
  if (spaced === end) return end
  const scaled = endOfWordOfKind(text, spaced, to, 'scale')
  if (scaled > spaced) {
    const dotted = text.charCodeAt(scaled) === DOT ? scaled + 1 : scaled
    const unit = skipInnerSpace(text, dotted, to)
    return unit > dotted ? Math.max(scaled, endOfUnit(text, unit, to)) : scaled
  }
  const unit = endOfUnit(text, spaced, to)
  return unit > spaced ? unit : end
}

/** "22 December 2016", "22. Dezember 2016", "1er janvier 2002", "22 декабря 2016 года", "2016 жылғы 22 желтоқсан". */
export function endOfDate(text: string, at: number, end: number, to: number): number {
  const dotted = text.charCodeAt(end) === DOT ? end + 1 : end
  const word = skipInnerSpace(text, dotted, to)
  if (word === dotted || word >= to || classOfUnit(text.charCodeAt(word)) !== LETTER) return end
  const month = end - at <= 5 ? endOfWordOfKind(text, word, to, 'month') : word
  if (month > word) return endOfYear(text, month, to)
  if (end - at !== 4) return end
  const yearWord = endOfWordOfKind(text, word, to, 'kazakhYearWord')
  if (yearWord === word) return end
  const day = skipInnerSpace(text, yearWord, to)
  const dayEnd = endOfDigits(text, day, to)
  const kazakhMonth = skipInnerSpace(text, dayEnd, to)
  if (dayEnd === day || dayEnd - day > 2 || kazakhMonth === dayEnd) return end
  const monthEnd = endOfWordOfKind(text, kazakhMonth, to, 'month')
  return monthEnd > kazakhMonth ? monthEnd : end
}

/** "December 22, 2016", where the word read is the month; `end` where it is none or no day follows. */
export function endOfMonthFirstDate(text: string, at: number, end: number, to: number): number {
  const day = skipInnerSpace(text, end, to)
  if (day === end || day >= to || classOfUnit(text.charCodeAt(day)) !== DIGIT) return end
  if (!isLegalWord(text.slice(at, end), 'monthBeforeDay')) return end
  const dayEnd = endOfDigits(text, day, to)
  if (dayEnd - day === 4) return dayEnd
  if (dayEnd - day > 2) return end
  const comma = text.charCodeAt(dayEnd) === COMMA ? dayEnd + 1 : dayEnd
  const year = skipInnerSpace(text, comma, to)
  const yearEnd = endOfDigits(text, year, to)
  return year > comma && yearEnd - year === 4 ? yearEnd : dayEnd
}

/** "N 28-IV", "No. 28-VI", "Nr. 44", "n° 2002-12", "EUR 5,000": the end of the number behind the prefix, or `end`. */
export function endOfNumberPrefix(text: string, at: number, end: number, to: number): number {
  if (end - at > 4) return end
  const next = text.charCodeAt(end)
  const marked = next === DOT || next === DEGREE || next === 0xba || '$€£'.includes(text.charAt(end))
  const after = marked ? end + 1 : end
  const number = skipInnerSpace(text, after, to)
  if (number >= to || (number === end && !marked) || classOfUnit(text.charCodeAt(number)) !== DIGIT)
    return end
  const word = text.slice(at, end)
  const numberEnd = endOfAlphanumeric(text, number, to)
  if (isLegalWord(word, 'currencyPrefix')) {
    const isCode = word.length === 3 || (marked && next !== DOT)
    return isCode ? endOfAmount(text, numberEnd, to) : end
  }
  if (!isLegalWord(word, 'numberPrefix')) return end
  return word === 'N' || marked ? numberEnd : end
}

function endOfYear(text: string, end: number, to: number): number {
  const year = skipInnerSpace(text, end, to)
  const yearEnd = endOfDigits(text, year, to)
  if (year === end || yearEnd - year !== 4) return end
  const word = skipInnerSpace(text, yearEnd, to)
  if (word === yearEnd) return yearEnd
  const wordEnd = endOfWordOfKind(text, word, to, 'yearWord')
  if (wordEnd === word) return yearEnd
  return wordEnd - word === 1 && text.charCodeAt(wordEnd) === DOT ? wordEnd + 1 : wordEnd
}

/** "tenge", "US dollars", "km", "АЕК-ке". */
function endOfUnit(text: string, at: number, to: number): number {
  const country = endOfWordOfKind(text, at, to, 'currencyPrefix')
  const name = skipInnerSpace(text, country, to)
  const named = country > at && name > country ? endOfWordOfKind(text, name, to, 'currency') : name
  if (named > name) return named
  const currency = endOfWordOfKind(text, at, to, 'currency')
  return currency > at ? currency : endOfWordOfKind(text, at, to, 'unit')
}

function endOfWordOfKind(text: string, at: number, to: number, kind: LegalWord): number {
  let end = at
  while (end < to && end - at <= LONGEST_LEGAL_WORD) {
    const found = classOfUnit(text.charCodeAt(end))
    if (found !== LETTER && found !== EXTEND) break
    end++
  }
  if (end === at || end - at > LONGEST_LEGAL_WORD) return at
  const continued = end < to && isContinued(text, end, to)
  if (continued && kind !== 'unit') return at
  if (!isLegalWord(text.slice(at, end), kind)) return at
  return continued ? endOfCaseEnding(text, at, end, to) : end
}

/** "АЕК-ке", "км-ден": Kazakh puts the case of an abbreviation behind a hyphen. @returns `at` where something else stands there. */
function endOfCaseEnding(text: string, at: number, hyphen: number, to: number): number {
  let end = hyphen + 1
  while (end < to && isSmallCyrillic(text.charCodeAt(end))) end++
  const length = end - hyphen - 1
  const goesOn = end < to && classOfUnit(text.charCodeAt(end)) === LETTER
  return length === 0 || length > LONGEST_CASE_ENDING || goesOn || isContinued(text, end, to) ? at : end
}

const LONGEST_CASE_ENDING = 6

function isSmallCyrillic(unit: number): boolean {
  return unit >= 0x430 && unit <= 0x4ff
}

/** A word that goes on behind a hyphen or apostrophe ("евро-рынок", "m'a") is not the unit. */
function isContinued(text: string, end: number, to: number): boolean {
  const unit = text.charCodeAt(end)
  if (classOfUnit(unit) === DIGIT) return true
  const joins = unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x27 || unit === 0x2019
  if (!joins || end + 1 >= to) return false
  const next = classOfUnit(text.charCodeAt(end + 1))
  return next === LETTER || next === DIGIT
}

function endOfDigits(text: string, at: number, to: number): number {
  let end = at
  while (end < to && classOfUnit(text.charCodeAt(end)) === DIGIT) end++
  return end
}

function skipInnerSpace(text: string, at: number, to: number): number {
  return at < to && isInnerSpace(text.charCodeAt(at)) ? at + 1 : at
}
