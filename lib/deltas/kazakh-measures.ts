/**
 * Measures in Kazakh texts whose numbers are marked. Bounds are told by the ending of the unit and the word behind it: «бес
 * жылдан он жылға дейін», «үш айдан аспайтын». A bound that is not itself meant («үш жылдан астам»), a sum, a choice give
 * nothing.
 */
import type { PlainMeasure, Unit } from './measure'
import { markedNumber, markedValue } from './number-reading'

const UNITS: readonly (Unit & { readonly stem: string })[] = [
  { stem: 'жұмыс\\s+күн', unit: 'working-day', isTime: true },
  { stem: 'күнтізбелік\\s+күн', unit: 'calendar-day', isTime: true },
  { stem: '(?:күнтізбелік\\s+)?жыл', unit: 'year', isTime: true },
  { stem: 'айлық\\s+есептік\\s+көрсеткіш|АЕК-?', unit: 'MCI', isTime: false },
  { stem: '(?:күнтізбелік\\s+)?ай', unit: 'month', isTime: true },
  { stem: 'апта', unit: 'week', isTime: true },
  { stem: 'күн', unit: 'day', isTime: true },
  { stem: 'тәулік', unit: 'day-and-night', isTime: true },
  { stem: 'сағат', unit: 'hour', isTime: true },
  { stem: 'теңге', unit: 'tenge', isTime: false },
  { stem: 'пайыз|процент|%-?', unit: '%', isTime: false },
]
const WHOLE = UNITS.map(({ stem, ...unit }) => ({ ...unit, whole: new RegExp(`^(?:${stem})$`, 'iu') }))
const STEM = UNITS.map(({ stem }) => stem).join('|')

const FROM = '(?:[іы]?н?(?:дан|ден|тан|тен|нан|нен))'
const TO = '(?:ға|ге|қа|ке|[іы]?не|[іы]?на)'
const NONE = '(?:[іы]н?|ды|ді|ты|ті|ны|ні)?'
const END = '(?!\\p{L})'
const UNTIL = `дейін(?:гі)?${END}`

const MEASURE = new RegExp(
  [
    `(?<least>(?<!\\p{L})(?:кемінде|ең\\s+кемі)\\s+)?(?<most>(?<!\\p{L})(?:ең\\s+көбі|көп\\s+дегенде)\\s+)?`,
    `(?:${markedNumber('first')}\\s?(?<firstUnit>${STEM})${FROM}\\s+)?`,
    `${markedNumber('second')}\\s?(?<unit>${STEM})`,
    `(?:(?<to>${TO})${END}(?:\\s+(?<until>${UNTIL}))?|(?<from>${FROM})${END}|(?<adjective>дық|дік|тық|тік|лық|лік)${END}|${NONE}${END})`,
  ].join(''),
  'giu',
)

const AT_MOST =
  /^\s+(?:аспа(?:йтын|йды|у\p{L}*|ған)|асырмай|артық\s+(?:емес|болма\p{L}+)|көп\s+(?:емес|болма\p{L}+)|кешіктірмей|кешіктірілмей)(?!\p{L})/iu
const AT_LEAST = /^\s+(?:кем|аз|төмен)\s+(?:емес|болма\p{L}+)(?!\p{L})/iu
/** The word before "он жылға дейін" in «бестен он жылға дейін», whose bound is then not all there is. */
const OTHER_BOUND = /(?<=[\p{L}\uE001-])(?<!құқығы)(?:дан|ден|тан|тен|нан|нен)\s+$/iu
const SPOILT_BEFORE =
  /\uE001(?:\s+(?:және|немесе|не|яки|мен|бен|пен)\s+|\s?,\s?|\s|\s?[-–—]\s?)$|(?<!\p{L})(?:шамамен|әрбір|\+)\s*$/iu
const SPOILT_AFTER =
  /^\s*,?\s*(?:және|немесе|не)\s+(?:одан|жоғары|көп)(?!\p{L})|^\s+жарым(?!\p{L})|^\s+жуық(?!\p{L})|^\s*\*?\s?\+/iu
const SUM = /^\s+(?:және\s+)?$/iu

/** @param text as `readNumbers` gives it. @returns the measures in the order of the text, those that are certain. */
export function findKazakhMeasures(text: string): PlainMeasure[] {
  const found: { measure: PlainMeasure | null; end: number; isTime: boolean }[] = []
  for (const match of text.matchAll(MEASURE)) {
    const measure = measureOf(text, match)
    const end = match.index + match[0].length
    const isTime = WHOLE.some(({ whole, isTime }) => isTime && whole.test(match.groups?.unit ?? ''))
    const last = found.at(-1)
    const isSum = last?.isTime === true && isTime && SUM.test(text.slice(last.end, match.index))
    if (isSum) found.splice(-1, 1, { measure: null, end, isTime })
    else found.push({ measure, end, isTime })
  }
  return found.flatMap(({ measure }) => (measure === null ? [] : [measure]))
}

function measureOf(text: string, match: RegExpExecArray): PlainMeasure | null {
  const { least, most, first, firstUnit, second, unit = '', to, until, from, adjective } = match.groups ?? {}
  const [start, end] = [match.index, match.index + match[0].length]
  const known = WHOLE.find(({ whole }) => whole.test(unit))
  const value = markedValue(second)
  const before = text.slice(Math.max(0, start - 40), start)
  const rest = text.slice(end, end + 60)
  if (known === undefined || value === null || SPOILT_BEFORE.test(before) || SPOILT_AFTER.test(rest))
    return null
  // "2026 жылға дейін" is a date.
  if (known.unit === 'year' && value >= 1000) return null
  const isAdjective = adjective !== undefined
  // «күнтізбелік он күн» stands for «он күнтізбелік күн».
  const isCalendar = known.unit === 'day' && /(?<!\p{L})күнтізбелік\s+$/iu.test(before)
  const base = {
    unit: isCalendar ? 'calendar-day' : known.unit,
    isTime: known.isTime,
    isAdjective,
    start,
    end,
  }
  if (firstUnit !== undefined) {
    const low = markedValue(first)
    const isSameUnit = WHOLE.find(({ whole }) => whole.test(firstUnit))?.unit === known.unit
    const isRange = until !== undefined && least === undefined && most === undefined
    return isRange && isSameUnit && low !== null && low <= value ? { ...base, min: low, max: value } : null
  }
  if (OTHER_BOUND.test(before)) return null
  if (least !== undefined)
    return from === undefined && to === undefined ? { ...base, min: value, max: null } : null
  if (most !== undefined)
    return from === undefined && to === undefined ? { ...base, min: null, max: value } : null
  if (until !== undefined) return { ...base, min: null, max: value }
  if (from !== undefined) {
    const [atMost, atLeast] = [AT_MOST.exec(rest)?.[0], AT_LEAST.exec(rest)?.[0]]
    if (atMost !== undefined) return { ...base, end: end + atMost.length, min: null, max: value }
    return atLeast === undefined ? null : { ...base, end: end + atLeast.length, min: value, max: null }
  }
  return { ...base, min: value, max: value }
}
