/**
 * Quantities in Russian provisions: what each measure is for, told by the words around it. A measure whose purpose these
 * words do not tell is nothing: "до 5 лет" may be a term, an age or the age of a car.
 */
import type { Quantity, QuantityRole } from './delta'
import type { PlainMeasure } from './measure'
import { markedNumber, markedValue, type NumberReading, readNumbers } from './number-reading'
import { isInNote } from './publishers-note'
import { clauseAfter, clauseBefore, quantity } from './quantity'
import { findRussianFines } from './russian-fines'
import { findRussianLimits } from './russian-limits'
import { findRussianMeasures, RUSSIAN_TIME_UNIT } from './russian-measures'
import { RUSSIAN_NUMBERS } from './russian-numbers'

/** @returns the quantities in the order of the text. */
export function findRussianQuantities(original: string): Quantity[] {
  const reading = readNumbers(original, RUSSIAN_NUMBERS)
  const { text } = reading
  const own = [
    ...findPenaltiesWithoutNumber(text),
    ...findIntervals(text),
    ...findRussianLimits(text, (at) => reading.placeOf(at), original),
  ]
  const isTaken = ({ start, end }: PlainMeasure) =>
    own.some((other) => start < other.end && other.start < end)
  const measures = findRussianMeasures(text).filter((measure) => !isTaken(measure))
  const fines = findRussianFines(text, measures)
  const isFine = ({ start, end }: PlainMeasure) => fines.some((fine) => start < fine.end && fine.start < end)
  const others = measures.flatMap((measure) => {
    if (isFine(measure)) return []
    const found = measure.isTime ? timeQuantity(text, measure) : amountQuantity(text, measure)
    return found === null ? [] : [found]
  })
  return [...own, ...fines, ...others]
    .filter(({ start }) => !isInNote(text, start))
    .sort((first, second) => first.start - second.start)
    .map((found) => inOriginal(found, reading))
}

function inOriginal(found: Quantity, { placeOf }: NumberReading): Quantity {
  return { ...found, start: placeOf(found.start), end: placeOf(found.end) }
}

const LIFE = /(?<!\p{L})пожизненн\p{L}{2,3}\s+лишени\p{L}{1,2}\s+свободы(?!\p{L})/giu
const DEATH = /(?<!\p{L})смертн\p{L}{2,3}\s+казн\p{L}{1,2}(?!\p{L})/giu

function findPenaltiesWithoutNumber(text: string): Quantity[] {
  const of = (pattern: RegExp, role: 'life' | 'death') =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) =>
      quantity(
        { kind: role, role, unit: '' },
        { min: null, max: null, start: index, end: index + words.length },
      ),
    )
  return [...of(LIFE, 'life'), ...of(DEATH, 'death')]
}

/** "не реже одного раза в три года". How often at most ("не более одного раза в год") is another thing. */
const INTERVAL = new RegExp(
  `(?<!\\p{L})(?:(?<least>не\\s+(?:реже|менее)(?:\\s+чем)?)\\s+|(?<most>(?:не\\s+)?(?:чаще|более|свыше|больше)(?:\\s+чем)?)\\s+)?${markedNumber('times')}\\s+раза?\\s+в\\s+(?:кажд\\p{L}{2,3}\\s+)?(?:${markedNumber('count')}\\s+)?(?<unit>${RUSSIAN_TIME_UNIT})`,
  'giu',
)

function findIntervals(text: string): Quantity[] {
  return [...text.matchAll(INTERVAL)].flatMap((match) => {
    const { least, most, times, count, unit = '' } = match.groups ?? {}
    const [measure] = findRussianMeasures(`\uE000${count ?? '1'}\uE001 ${unit}`)
    if (most !== undefined || markedValue(times) !== 1 || measure === undefined) return []
    const bounds = { min: least === undefined ? measure.max : null, max: measure.max }
    return [
      quantity(
        { kind: 'period', role: 'interval', unit: measure.unit },
        { ...bounds, start: match.index, end: match.index + match[0].length },
      ),
    ]
  })
}

const SENTENCE_BEFORE =
  /(?<!\p{L})лишени\p{L}{1,2}\s+свободы(?:\s+на\s+срок|\s+сроком(?:\s+на)?|\s+на)?\s*,?\s*$/iu
const SENTENCE_AFTER = /^\s+лишени\p{L}{1,2}\s+свободы(?!\p{L})/iu

/** Words between a measure and what it is for: another measure or punishment between them is what it belongs to. */
const SAME = '(?:(?!арест|свобод|штраф|работ(?:ами|ы)(?!\\p{L})|либо)[^,;\\uE000])*'
const TERM = '(?:на\\s+срок|сроком(?:\\s+на)?|на\\s+период|на|в\\s+течение)\\s*,?\\s*$'
const behind = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu')

type RoleRule = { readonly role: QuantityRole; readonly before: RegExp; readonly after?: RegExp }
/** In this order; the first whose words stand before the measure and, where it has such, after it. */
const RULES: readonly RoleRule[] = [
  { role: 'imprisonment', before: SENTENCE_BEFORE },
  { role: 'imprisonment', before: /$/u, after: SENTENCE_AFTER },
  {
    role: 'entry-ban',
    before: behind(
      `запре(?:т|щени)\\p{L}{0,2}\\s+(?:на\\s+)?въезд\\p{L}{0,2}(?!\\p{L})${SAME}(?<!\\p{L})${TERM}`,
    ),
  },
  {
    role: 'activity-ban',
    before: behind(
      `(?:лишени\\p{L}{1,2}\\s+права|запре(?:т|щени)\\p{L}{0,2})\\s+(?:занима(?:ть|ться)|на\\s+заняти\\p{L})(?!\\p{L})${SAME}(?<!\\p{L})${TERM}`,
    ),
  },
  {
    role: 'suspension',
    before: behind(
      `приостановлени\\p{L}{1,2}(?!\\p{L})${SAME}(?<!\\p{L})(?:на\\s+срок|сроком(?:\\s+на)?|на)\\s*,?\\s*$`,
    ),
  },
  // "не позднее чем за десять дней до" is not how long something may take.
  { role: 'duration', before: behind('(?:не\\s+(?:позднее|ранее)(?:\\s*,?\\s*чем)?\\s+)?за\\s*$') },
  {
    role: 'duration',
    before: behind('(?:не\\s+ранее(?:\\s*,?\\s*чем)?\\s+)?(?:через|спустя|по\\s+истечени[ию])\\s*$'),
  },
  { role: 'deadline', before: behind('в\\s+срок\\s*,?\\s*$') },
]
const NO_LATER = behind('не\\s+позднее(?:\\s*,?\\s*чем)?(?:\\s+(?:через|в\\s+течение))?\\s*$')
const DURING = behind('в\\s+течение\\s*$')
const FROM_WHEN =
  /^\s*,?\s*(?:(?:с|со)\s+(?:дня|дат\p{L}|момента|времени|начала|окончания)|после|следующ\p{L}{2,3}|исчисля\p{L}+)(?!\p{L})/iu
const IS_LONG = /^(?:year|quarter)$/u
const PLAIN_TERM = behind(
  `(?:${TERM}|(?:период|продолжительность)\\p{L}{0,2}\\s*$|срок\\p{L}{0,3}(?:\\s+(?!(?:и|или|либо|для|лиц|дет)\\p{L}*(?![\\p{L}]))\\p{L}+){0,5}(?:\\s+составля\\p{L}{2}|\\s*[–—-])?\\s*,?\\s*$)`,
)
const PROLONGED = behind('прод[лоа]\\p{L}{1,9}(?:\\s+\\p{L}+){0,6}\\s*$')

const AGE_BEFORE: readonly { readonly bound: 'min' | 'max' | 'value'; readonly before: RegExp }[] = [
  { bound: 'min', before: behind('(?:старше|не\\s+(?:моложе|младше))\\s*$') },
  { bound: 'max', before: behind('(?:не\\s+достиг\\p{L}{1,4})(?:\\s+возраста)?\\s*$') },
  { bound: 'max', before: behind('(?<!не\\s)(?:моложе|младше)\\s*$') },
  {
    bound: 'value',
    before: behind('(?:достиг\\p{L}{0,4}|достижени[ияею]{1,2})(?:\\s+(?:ими|им|ею))?(?:\\s+возраста)?\\s*$'),
  },
  { bound: 'value', before: behind('в\\s+возрасте(?:\\s+с)?\\s*$') },
]
/** "дети до 16 лет", "лица в возрасте до 18 лет". */
const PERSON_BEFORE = behind(
  '(?:дет(?:и|ей|ям|ьми|ях)|ребен(?:ок|ка|ку|ком)|лиц(?:а|о|у|ам|ами|ом)?|граждан(?:е|ин|ина|ам|ами)?|несовершеннолетн\\p{L}{2,3}|подростк\\p{L}{1,3})(?:\\s+в\\s+возрасте)?\\s*$',
)
const AGE_AFTER = /^\s+(?:возраста)(?!\p{L})/iu

/** @returns `null` where the words around the measure do not tell what it is for. */
function timeQuantity(text: string, measure: PlainMeasure): Quantity | null {
  const before = clauseBefore(text, measure.start)
  const after = clauseAfter(text, measure.end)
  const place = { start: measure.start, end: measure.end }
  const age = measure.unit === 'year' ? ageBounds(measure, before, after) : null
  if (age !== null) return quantity({ kind: 'age', role: 'age', unit: 'year' }, { ...age, ...place })
  const role = measure.isAdjective ? roleOfAdjective(before, after) : roleOf(measure, before, after)
  if (role === null) return null
  return quantity(
    { kind: role === 'imprisonment' ? 'imprisonment' : 'period', role, unit: measure.unit },
    { min: role === 'deadline' ? null : measure.min, max: measure.max, ...place },
  )
}

function roleOf(measure: PlainMeasure, before: string, after: string): QuantityRole | null {
  // "до 18 часов" is a time of the day.
  const isClock = measure.unit === 'hour' && measure.min !== measure.max
  if (isClock && !/(?:срок\p{L}*|течение)\s*,?\s*$/iu.test(before)) return null
  const rule = RULES.find(
    (one) => one.before.test(before) && (one.after === undefined || one.after.test(after)),
  )
  if (rule !== undefined) {
    // A deadline of at least so many days is none.
    return rule.role === 'deadline' && measure.max === null ? null : rule.role
  }
  if (NO_LATER.test(before)) {
    if (measure.min !== measure.max || IS_LONG.test(measure.unit)) return null
    // "не позднее трех дней до начала" is how early something must be.
    if (/^\s+до(?!\p{L})/iu.test(after)) return 'duration'
    return measure.unit !== 'hour' || FROM_WHEN.test(after) ? 'deadline' : null
  }
  const isShort = !IS_LONG.test(measure.unit) && measure.unit !== 'month'
  if (DURING.test(before) && isShort && FROM_WHEN.test(after)) return 'deadline'
  const isPlain = PLAIN_TERM.test(before) || (measure.min === null && PROLONGED.test(before))
  return isPlain ? 'duration' : null
}

/** "в десятидневный срок", "на трехлетний срок". */
function roleOfAdjective(before: string, after: string): QuantityRole | null {
  if (!/^\s+(?:срок|период)\p{L}{0,2}(?!\p{L})/iu.test(after)) return null
  if (/(?<!\p{L})в\s*$/iu.test(before) && /^\s+срок(?!\p{L})/iu.test(after)) return 'deadline'
  return 'duration'
}

function ageBounds(
  measure: PlainMeasure,
  before: string,
  after: string,
): Pick<Quantity, 'min' | 'max'> | null {
  if (measure.isAdjective && !AGE_AFTER.test(after)) return null
  const { min, max } = measure
  if (min !== max) {
    const isOfPerson = PERSON_BEFORE.test(before) || /(?<!\p{L})в\s+возрасте\s*$/iu.test(before)
    return isOfPerson ? { min, max } : null
  }
  const rule = AGE_BEFORE.find((one) => one.before.test(before))
  if (rule === undefined) return null
  return { min: rule.bound === 'max' ? null : min, max: rule.bound === 'min' ? null : max }
}

const AMOUNT_BEFORE = behind('(?:в\\s+(?:размере|сумме)|по\\s+ставке|ставк\\p{L}{1,3}\\s+в\\s+размере)\\s*$')

function amountQuantity(text: string, measure: PlainMeasure): Quantity | null {
  const before = clauseBefore(text, measure.start)
  // A fine that the chain of fines could not tell for whom it is.
  if (!AMOUNT_BEFORE.test(before) || /(?<!\p{L})штраф/iu.test(before)) return null
  const { min, max, start, end, unit } = measure
  return quantity({ kind: 'amount', role: 'amount', unit }, { min, max, start, end })
}
