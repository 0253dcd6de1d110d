/**
 * Measures in English texts: a number, or a range of numbers, with a unit of time or money. What a measure is for (a
 * sentence, a fine, a deadline) is not decided here.
 */
import { ENGLISH_NUMBER, readEnglishNumber } from './english-numbers'

export type Measure = {
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
  readonly isTime: boolean
  /** "20, 30, 40 and 70 MCI": several values at once; `min` and `max` are then `null`. */
  readonly list: readonly number[] | null
  readonly start: number
  readonly end: number
}

const UNITS: readonly { readonly pattern: string; readonly unit: string; readonly isTime: boolean }[] = [
  { pattern: 'working\\s+days?|business\\s+days?', unit: 'working-day', isTime: true },
  { pattern: 'calendar\\s+days?', unit: 'calendar-day', isTime: true },
  { pattern: 'years?', unit: 'year', isTime: true },
  { pattern: 'quarters?', unit: 'quarter', isTime: true },
  { pattern: 'months?', unit: 'month', isTime: true },
  { pattern: 'weeks?', unit: 'week', isTime: true },
  { pattern: 'days?', unit: 'day', isTime: true },
  { pattern: 'hours?', unit: 'hour', isTime: true },
  { pattern: 'MCIs?|monthly\\s+calculation\\s+ind(?:ex|exes|ices)', unit: 'MCI', isTime: false },
  { pattern: 'tenge|KZT', unit: 'tenge', isTime: false },
  { pattern: 'euros?|EUR', unit: 'EUR', isTime: false },
  { pattern: 'pounds?|GBP', unit: 'GBP', isTime: false },
  { pattern: '(?:US\\s+)?dollars?|USD', unit: 'USD', isTime: false },
]
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '₸': 'tenge' }

/** Source of a regular expression (flags `iu`) for one unit of time. */
export const ENGLISH_TIME_UNIT = `(?:${UNITS.filter(({ isTime }) => isTime)
  .map(({ pattern }) => pattern)
  .join('|')})\\b`

const UNIT = `(?:${UNITS.map(({ pattern }) => pattern).join('|')})\\b`
const AT_MOST = 'up\\s+to|not\\s+exceeding|(?:not|no)\\s+more\\s+than|at\\s+most|a\\s+maximum\\s+of'
const AT_LEAST = 'at\\s+least|(?:not|no)\\s+less\\s+than|a\\s+minimum\\s+of'
/** Bounds that are not themselves meant: no certain value can be read from them. */
const BEYOND =
  '(?<!no\\s|not\\s)(?:more|less|longer|shorter)\\s+than|over|under|below|above|exceeding|about|almost'

/** How many values one list may have ("20, 30, 40 and 70 MCI"); unbounded, a text of numbers would cost its square. */
const LONGEST_LIST = 12

const MEASURE = new RegExp(
  [
    `(?<prefix>\\b(?:from|between|${AT_MOST}|${AT_LEAST}|${BEYOND})\\s+)?`,
    '(?:(?<sign>[€$£₸])\\s?)?',
    `(?<![\\p{L}\\d]|[\\d][.,-])(?<first>${ENGLISH_NUMBER})`,
    `(?:(?<joint>\\s*[–—-]\\s*|\\s+to\\s+|\\s+and\\s+|\\s+(?:and|but)\\s+(?:${AT_MOST})\\s+)[€$£₸]?\\s?(?<second>${ENGLISH_NUMBER}))?`,
    `(?<rest>(?:(?:,\\s+${ENGLISH_NUMBER}){1,${LONGEST_LIST}},?\\s+and\\s+${ENGLISH_NUMBER})?)`,
    `(?:(?:\\s+|-)(?<unit>${UNIT}))?`,
    '(?<most>\\s+at\\s+(?:the\\s+)?most\\b)?',
  ].join(''),
  'giu',
)

/** @returns the measures in the order of the text, without those whose bounds are not certain. */
export function findEnglishMeasures(text: string): Measure[] {
  const found: (Measure | null)[] = []
  let end = 0
  for (const match of text.matchAll(MEASURE)) {
    const measure = measureOf(match)
    if (measure === 'no-unit') continue
    const previous = found.at(-1)
    const between = text.slice(end, match.index)
    end = match.index + match[0].length
    const joined = previous === undefined ? 'apart' : join(previous, between, measure)
    if (joined === 'apart') found.push(measure)
    else found.splice(-1, 1, joined)
  }
  return found.filter((measure) => measure !== null)
}

/** @returns `null` where a measure stands there whose value is not certain. */
function measureOf(match: RegExpExecArray): Measure | null | 'no-unit' {
  const { prefix, sign, first = '', joint, second, rest = '', unit, most } = match.groups ?? {}
  const known =
    sign === undefined
      ? UNITS.find(({ pattern }) => unit !== undefined && new RegExp(`^(?:${pattern})$`, 'iu').test(unit))
      : { unit: SIGNS[sign] ?? sign, isTime: false }
  if (known === undefined) return 'no-unit'
  const place = { start: match.index, end: match.index + match[0].length }
  const base = { unit: known.unit, isTime: known.isTime, ...place }
  const values = [first, second, ...rest.split(/,|\band\b/iu)]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .map(readEnglishNumber)
  if (values.some((value) => value === null)) return null
  const [from = 0, to] = values as number[]

  if (rest !== '') {
    const isPlain = prefix === undefined && (joint === undefined || joint.trim() === 'and')
    return isPlain ? { ...base, min: null, max: null, list: values as number[] } : null
  }
  if (to !== undefined) {
    if (from > to) return null
    if (/^\s*and\s*$/iu.test(joint ?? ''))
      return is('between', prefix)
        ? { ...base, min: from, max: to, list: null }
        : prefix === undefined
          ? { ...base, min: null, max: null, list: [from, to] }
          : null
    const isRange = prefix === undefined || is('from|between', prefix) || is(AT_LEAST, prefix)
    return isRange ? { ...base, min: from, max: to, list: null } : null
  }
  if (is(AT_LEAST, prefix)) return { ...base, min: from, max: null, list: null }
  if (is(AT_MOST, prefix) || most !== undefined) return { ...base, min: null, max: from, list: null }
  if (prefix === undefined || is('from', prefix)) return { ...base, min: from, max: from, list: null }
  return null
}

/**
 * "five years to ten years" and "at least five years and not more than ten years" are one range; "ten days to one month"
 * and "one year and six months" are one measure that has no single unit, of which nothing certain can be said.
 */
function join(previous: Measure | null, between: string, measure: Measure | null): Measure | null | 'apart' {
  const isTo = /^\s+to\s+$/iu.test(between)
  const isAnd = /^,?\s+(?:and|but)\s+$/iu.test(between)
  if (!isTo && !isAnd) return 'apart'
  if (previous === null || measure === null) return null
  if (!previous.isTime || !measure.isTime) return 'apart'
  if (previous.list !== null || measure.list !== null) return 'apart'
  const whole = { start: previous.start, end: measure.end }
  const { min, max } = { min: previous.min, max: measure.max }
  const isRange = isTo
    ? previous.min === previous.max && measure.min === measure.max
    : previous.max === null && measure.min === null
  if (isRange)
    return previous.unit === measure.unit && min !== null && max !== null && min <= max
      ? { ...measure, ...whole, min, max }
      : null
  const isSum = isAnd && previous.min === previous.max && measure.min === measure.max
  return isSum && previous.unit !== measure.unit ? null : 'apart'
}

function is(pattern: string, prefix: string | undefined): boolean {
  return prefix !== undefined && new RegExp(`^(?:${pattern})$`, 'iu').test(prefix.trim())
}
