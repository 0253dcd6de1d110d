/**
 * Measures in Russian texts whose numbers are marked. A bound that is not itself meant ("свыше пяти лет"), a sum of two
 * units, a choice of two values, a unit of the wrong number ("2026 года", "на 3 день") give nothing.
 */
import type { PlainMeasure, Unit } from './measure'
import { markedNumber, markedScale, markedValue } from './number-reading'

const AFTER = '(?!\\p{L})'
const SPACE = '[\\s]+'
const CALENDAR = '(?:(?:календарн|последовательн|полн)\\p{L}{2,3}\\s+)?'

const UNITS: readonly (Unit & { readonly pattern: string })[] = [
  { pattern: 'рабоч\\p{L}{2,3}\\s+д(?:ень|н(?:я|ю|ем|ей|ям|ями))', unit: 'working-day', isTime: true },
  { pattern: 'календарн\\p{L}{2,3}\\s+д(?:ень|н(?:я|ю|ем|ей|ям|ями))', unit: 'calendar-day', isTime: true },
  { pattern: `${CALENDAR}(?:лет|год(?:а|у|ом|ами|ам)?)`, unit: 'year', isTime: true },
  { pattern: 'квартал(?:а|ов|у|ом|ам|ами)?', unit: 'quarter', isTime: true },
  { pattern: `${CALENDAR}месяц(?:а|ев|у|ем|ам|ами)?`, unit: 'month', isTime: true },
  { pattern: 'недел(?:я|и|ю|е|ь|ей|ям|ями)', unit: 'week', isTime: true },
  { pattern: 'д(?:ень|н(?:я|ю|ем|ей|ям|ями))', unit: 'day', isTime: true },
  { pattern: 'сут(?:ки|ок|кам|ками)', unit: 'day-and-night', isTime: true },
  { pattern: 'час(?:а|ов|у|ом|ам|ами)?', unit: 'hour', isTime: true },
  {
    pattern:
      '(?:-?кратн\\p{L}{2,3}\\s+)?(?:размер\\p{L}{0,2}\\s+)?(?:месячн\\p{L}{2,3}\\s+расчетн\\p{L}{2,3}\\s+показател\\p{L}{1,3}|МРП)',
    unit: 'MCI',
    isTime: false,
  },
  { pattern: 'тенге', unit: 'tenge', isTime: false },
  { pattern: 'рубл(?:ь|я|ю|ем|ей|ям|ями)|руб\\.?', unit: 'RUB', isTime: false },
  { pattern: 'евро', unit: 'EUR', isTime: false },
  { pattern: 'доллар(?:а|ов|у|ом|ам|ами)?\\s+США', unit: 'USD', isTime: false },
  { pattern: 'процент(?:а|ов|у|ом|ам|ами)?|%', unit: '%', isTime: false },
]
const ADJECTIVES: readonly (Unit & { readonly pattern: string })[] = [
  { pattern: 'летн|годичн', unit: 'year', isTime: true },
  { pattern: 'квартальн', unit: 'quarter', isTime: true },
  { pattern: 'месячн', unit: 'month', isTime: true },
  { pattern: 'недельн', unit: 'week', isTime: true },
  { pattern: 'дневн', unit: 'day', isTime: true },
  { pattern: 'суточн', unit: 'day-and-night', isTime: true },
  { pattern: 'часов', unit: 'hour', isTime: true },
]
const compile = (units: typeof UNITS) =>
  units.map(({ pattern, ...unit }) => ({ ...unit, whole: new RegExp(`^(?:${pattern})$`, 'iu') }))
const WHOLE_UNITS = compile(UNITS)
const WHOLE_ADJECTIVES = compile(ADJECTIVES)

/** Source of a regular expression (flags `iu`) for one unit of time. */
export const RUSSIAN_TIME_UNIT = `(?:${UNITS.filter(({ isTime }) => isTime)
  .map(({ pattern }) => pattern)
  .join('|')})${AFTER}`
const UNIT = `(?:${UNITS.map(({ pattern }) => pattern).join('|')})${AFTER}`

const EXCEED = 'превыша(?:ть|ет|ют|л|ла|ло|ли|ющ\\p{L}{2,3}|вш\\p{L}{2,3}|я)'
export const RUSSIAN_AT_MOST = `до|не\\s+(?:более|свыше|больше|выше)(?:\\s+чем)?(?:\\s+(?:на|до))?|не\\s+(?:(?:может|могут|долж(?:ен|на|но|ны))\\s+)?${EXCEED}`
const AT_LEAST = 'не\\s+(?:менее|ниже|меньше)(?:\\s+чем)?(?:\\s+на)?'
const BEYOND = `более|свыше|больше|выше|сверх|менее|меньше|ниже|${EXCEED}|около|почти|примерно|порядка|в\\s+пределах|кроме|каждые|каждых`

const MEASURE = new RegExp(
  [
    `(?<prefix>(?<!\\p{L})(?:от|с|со|${RUSSIAN_AT_MOST}|${AT_LEAST}|${BEYOND})(?:\\s+чем)?(?:\\s+(?:на|в))?${SPACE})?`,
    markedNumber('first'),
    '(?:',
    `(?:${SPACE}(?<firstUnit>${UNIT}))?`,
    `(?<joint>${SPACE}до${SPACE}|\\s?[–—-]\\s?|,?${SPACE}(?:(?:и|но|а)${SPACE})?(?:${RUSSIAN_AT_MOST})${SPACE})`,
    markedNumber('second'),
    ')?',
    `(?:\\s?(?<percent>%)|${SPACE}(?<unit>${UNIT})|(?<multiple>-?кратн\\p{L}{2,3}${SPACE}(?:размер\\p{L}{0,2}${SPACE})?(?:месячн\\p{L}{2,3}${SPACE}расчетн\\p{L}{2,3}${SPACE}показател\\p{L}{1,3}|МРП)${AFTER})|-?(?<adjective>${ADJECTIVES.map(({ pattern }) => pattern).join('|')})\\p{L}{2,3}${AFTER})`,
  ].join(''),
  'giu',
)

/** Beside a measure they make of it another one, or one among several. */
const SPOILT_BEFORE =
  /\uE001(?:\s+(?:и|или|либо)\s+|\s?,\s?|\s)$|(?<!\p{L})(?:с|со)\s+\uE000[^\uE001]+\uE001\s+\p{L}+\s+$|\+\s?$/iu
const SPOILT_AFTER =
  /^\s*(?:,\s*)?(?:и|или|либо)\s+(?:более|менее|свыше|выше|ниже|старше|моложе|больше|меньше)(?!\p{L})|^\s+с\s+половиной(?!\p{L})|^\s?\*{0,3}\s?\+/iu
/** "двух лет шести месяцев", "один год и шесть месяцев". */
const SUM = /^\s+(?:и\s+)?$/iu

/** @param text as `readNumbers` gives it. @returns the measures in the order of the text, those that are certain. */
export function findRussianMeasures(text: string): PlainMeasure[] {
  const found: { measure: PlainMeasure | null; start: number; end: number; isSingle: boolean }[] = []
  for (const match of text.matchAll(MEASURE)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const measure = isSpoilt(text, start, end) ? null : measureOf(match)
    const isSingle = match.groups?.second === undefined && match.groups?.prefix === undefined
    const last = found.at(-1)
    if (last !== undefined && isSingle && SUM.test(text.slice(last.end, start))) {
      found.splice(-1, 1, { measure: null, start: last.start, end, isSingle: false })
      continue
    }
    found.push({ measure, start, end, isSingle })
  }
  return found.flatMap(({ measure }) => (measure === null ? [] : [measure]))
}

function isSpoilt(text: string, start: number, end: number): boolean {
  return (
    SPOILT_BEFORE.test(text.slice(Math.max(0, start - 60), start)) ||
    SPOILT_AFTER.test(text.slice(end, end + 30))
  )
}

function measureOf(match: RegExpExecArray): PlainMeasure | null {
  const { prefix, first, firstUnit, joint, second, percent, unit, multiple, adjective } = match.groups ?? {}
  const known =
    adjective !== undefined
      ? WHOLE_ADJECTIVES.find(({ whole }) => whole.test(adjective))
      : multiple !== undefined
        ? { unit: 'MCI', isTime: false }
        : WHOLE_UNITS.find(({ whole }) => whole.test(percent ?? unit ?? ''))
  const from = markedValue(first)
  if (known === undefined || from === null) return null
  const base = {
    unit: known.unit,
    isTime: known.isTime,
    isAdjective: adjective !== undefined,
    start: match.index,
    end: match.index + match[0].length,
  }
  if (second === undefined) {
    if (unit !== undefined && !goesWith(from, unit)) return null
    if (prefix === undefined) return { ...base, min: from, max: from }
    if (isOf(RUSSIAN_AT_MOST, prefix)) return { ...base, min: null, max: from }
    return isOf(AT_LEAST, prefix) ? { ...base, min: from, max: null } : null
  }
  const to = markedValue(second)
  if (to === null || from > to || (unit !== undefined && !goesWith(to, unit))) return null
  if (firstUnit === undefined) {
    const scale = markedScale(second)
    if (markedScale(first) < scale && from * scale <= to) return null
  } else {
    const other = WHOLE_UNITS.find(({ whole }) => whole.test(firstUnit))
    if (other?.unit !== known.unit || !goesWith(from, firstUnit)) return null
  }
  const isDash = /^\s?[–—-]/u.test(joint ?? '')
  const isRange = isDash
    ? prefix === undefined && firstUnit === undefined
    : isOf('от', prefix) || isOf(AT_LEAST, prefix)
  return isRange ? { ...base, min: from, max: to } : null
}

/** The year of a date and the ordinal in "на 3 день" are told by the form of the unit. */
function goesWith(value: number, unit: string): boolean {
  if (/год|лет/iu.test(unit) && value >= 1000) return false
  const isWhole = Number.isInteger(value)
  const [tens, ones] = [value % 100, value % 10]
  const isOne = isWhole && ones === 1 && tens !== 11
  const isFew = !isWhole || (ones >= 1 && ones <= 4 && (tens < 11 || tens > 14))
  if (/(?:год|месяц|день|час|квартал|процент|доллар)$|(?:году|годом|месяцу|месяцем|дню|днем)$/iu.test(unit))
    return isOne
  if (/(?:года|месяца|дня|часа|квартала)$/iu.test(unit)) return isFew
  return true
}

function isOf(pattern: string, prefix: string | undefined): boolean {
  return prefix !== undefined && new RegExp(`^(?:${pattern})$`, 'iu').test(prefix.trim())
}
