/**
 * Quantities in Kazakh provisions: what each measure is for, told by the words behind it, where Kazakh has them. A measure
 * whose purpose these words do not tell is nothing.
 */
import type { Quantity, QuantityRole } from './delta'
import { findKazakhMeasures } from './kazakh-measures'
import { KAZAKH_NUMBERS } from './kazakh-numbers'
import type { PlainMeasure } from './measure'
import { markedNumber, markedScale, markedValue, readNumbers } from './number-reading'
import { isInNote } from './publishers-note'
import { clauseAfter, clauseBefore, quantity } from './quantity'

/** @returns the quantities in the order of the text. */
export function findKazakhQuantities(original: string): Quantity[] {
  const { text, placeOf } = readNumbers(original, KAZAKH_NUMBERS)
  const own = [...findPenaltiesWithoutNumber(text), ...findAges(text), ...findIntervals(text)]
  const isTaken = ({ start, end }: PlainMeasure) =>
    own.some((other) => start < other.end && other.start < end)
  const others = findKazakhMeasures(text).flatMap((measure) => {
    if (isTaken(measure)) return []
    return measure.isTime ? timeQuantities(text, measure) : moneyQuantities(text, measure)
  })
  return [...own, ...others]
    .filter(({ start }) => !isInNote(text, start))
    .sort((first, second) => first.start - second.start)
    .map((found) => ({ ...found, start: placeOf(found.start), end: placeOf(found.end) }))
}

const LIFE = /(?<!\p{L})өмір\s+бой(?:ы|ына)\s+бас\s+бостандығынан\s+айыр\p{L}*/giu
const DEATH = /(?<!\p{L})өлім\s+жазас\p{L}+/giu

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

/** «он сегіз жасқа толған», «толмаған», «жиырма бір жастан асқан», «он алты жасқа дейінгі». */
const AGE = new RegExp(
  `${markedNumber('age')}\\s+(?:жасқа\\s+(?:(?<reached>тол(?:ған|атын|ып|уы))|(?<under>толма(?:ған|йтын)|дейінгі))|жастан\\s+(?<over>асқан|үлкен))(?!\\p{Ll}*(?:\\s+жуық))`,
  'giu',
)

function findAges(text: string): Quantity[] {
  return [...text.matchAll(AGE)].flatMap((match) => {
    const { age, under, over } = match.groups ?? {}
    const value = markedValue(age)
    const isRange = /(?:дан|ден|тан|тен|нан|нен)\s+$/iu.test(
      text.slice(Math.max(0, match.index - 12), match.index),
    )
    if (value === null || isRange) return []
    const place = { start: match.index, end: match.index + match[0].length }
    const bounds = { min: under === undefined ? value : null, max: over === undefined ? value : null }
    return [quantity({ kind: 'age', role: 'age', unit: 'year' }, { ...bounds, ...place })]
  })
}

/** «бес жылда бір рет», «жылына кемінде бір рет». */
const INTERVAL = new RegExp(
  `(?:${markedNumber('count')}\\s+(?:(?<years>жылда)|(?<months>айда)|(?<weeks>аптада))|(?<!\\p{L})(?:(?<year>жылына)|(?<month>айына)|(?<week>аптасына)))\\s+(?<least>кемінде\\s+)?${markedNumber('times')}\\s+рет(?:тен)?(?!\\p{L})(?<more>\\s+(?:кем|аз|көп|артық|аспа)\\p{L}*)?`,
  'giu',
)

function findIntervals(text: string): Quantity[] {
  return [...text.matchAll(INTERVAL)].flatMap((match) => {
    const { count, times, least, more, years, year, months, month } = match.groups ?? {}
    const value = count === undefined ? 1 : markedValue(count)
    if (more !== undefined || value === null || markedValue(times) !== 1) return []
    const unit = (years ?? year) !== undefined ? 'year' : (months ?? month) !== undefined ? 'month' : 'week'
    const place = { start: match.index, end: match.index + match[0].length }
    const min = least === undefined ? value : null
    return [quantity({ kind: 'period', role: 'interval', unit }, { min, max: value, ...place })]
  })
}

const FOR_TERM = '^\\s+(?:мерзімге\\s+)?'
const BAN_BEFORE = /(?:лауазым|айналысу)[^;.]*құқығынан\s+$/iu
/** In this order; the first whose words stand behind the measure. */
const RULES: readonly { readonly role: QuantityRole; readonly after: RegExp; readonly before?: RegExp }[] = [
  { role: 'imprisonment', after: new RegExp(`${FOR_TERM}бас\\s+бостандығынан\\s+айыр`, 'iu') },
  { role: 'suspension', after: new RegExp(`${FOR_TERM}тоқтата\\s+тұр`, 'iu') },
  { role: 'activity-ban', after: new RegExp(`${FOR_TERM}айыр`, 'iu'), before: BAN_BEFORE },
]
const IS_SHORT = /^(?:week|day|working-day|calendar-day|day-and-night|hour)$/u

function timeQuantities(text: string, measure: PlainMeasure): Quantity[] {
  const role = roleOf(text, measure, clauseBefore(text, measure.start), clauseAfter(text, measure.end))
  if (role === null) return []
  const { min, max, unit, start, end } = measure
  return [
    quantity(
      { kind: role === 'imprisonment' ? 'imprisonment' : 'period', role, unit },
      { min: role === 'deadline' ? null : min, max, start, end },
    ),
  ]
}

function roleOf(text: string, measure: PlainMeasure, before: string, after: string): QuantityRole | null {
  const { max, unit } = measure
  const isShort = IS_SHORT.test(unit)
  if (/кешіктір(?:іл)?мей$/iu.test(text.slice(measure.start, measure.end)))
    return isShort && unit !== 'hour' ? 'deadline' : null
  const rule = RULES.find(
    (one) => one.after.test(after) && (one.before === undefined || one.before.test(before)),
  )
  if (rule !== undefined) return rule.role
  if (isShort && max !== null && /^\s+(?:мерзім(?:де|нің\s+ішінде)|ішінде)(?!\p{L})/iu.test(after))
    return 'deadline'
  const isTerm = /^\s+(?:мерзім|ішінде(?!\p{L})|бойы(?!\p{L})|өткен\s+соң)/iu.test(after)
  return isTerm ? 'duration' : null
}

const FINE_AFTER = /^\s+мөлшер(?:де|інде)(?:гі)?\s+(?:әкімшілік\s+)?айыппұл/iu
const AMOUNT_AFTER = /^\s+мөлшер(?:де|інде)(?!\p{L})|^\s+мөлшерлеме/iu
/** Behind a dash, a colon or the number of the fine before it, the names of several stand with commas between them. */
const WHOM =
  '(?:^\\s*(?<first>\\p{L}[\\p{L}\\s()-]{2,160}?)|(?:[–—:]|\\uE001\\s*,)\\s*(?<whom>\\p{L}[\\p{L}\\s(),-]{2,200}?))\\s+[–—]\\s+'
const OWN_WHOM = new RegExp(`${WHOM}$`, 'iu')
/** «жеке тұлғаларға – бес» */
const EARLIER = new RegExp(`${WHOM}${markedNumber('count')}$`, 'iu')

/** A fine of a chain has the unit that stands at its end: «жеке тұлғаларға – бес, парктерге – он АЕК мөлшерінде айыппұл». */
function moneyQuantities(text: string, measure: PlainMeasure): Quantity[] {
  const after = clauseAfter(text, measure.end)
  const { min, max, unit, start, end } = measure
  const place = { min, max, start, end }
  if (!FINE_AFTER.test(after))
    return AMOUNT_AFTER.test(after) ? [quantity({ kind: 'amount', role: 'amount', unit }, place)] : []
  const before = clauseBefore(text, start)
  const repeated = /қайталап|қайта\s+жаса/iu.test(before)
  const fine = (of: string | null, bounds: typeof place): Quantity =>
    quantity({ kind: 'fine', role: 'fine', unit, of: of?.replace(/\s+/gu, ' ') ?? null, repeated }, bounds)
  const own = OWN_WHOM.exec(before)
  if (own === null) return /[–—]\s+$/u.test(before) ? [] : [fine(null, place)]
  const fines = [fine(whomOf(own), place)]
  const isScaled = markedScale(/\uE000([^\uE001]+)/u.exec(text.slice(start, end))?.[1]) > 1
  let head = headOf(before, own)
  for (let match = EARLIER.exec(head); match !== null && !isScaled; match = EARLIER.exec(head)) {
    const value = markedValue(match.groups?.count)
    if (value === null) break
    const at = start - before.length + match[0].lastIndexOf('\uE000') + match.index
    const length = head.length - (match.index + match[0].lastIndexOf('\uE000'))
    fines.unshift(fine(whomOf(match), { min: value, max: value, start: at, end: at + length }))
    head = headOf(before, match)
  }
  return fines
}

function whomOf({ groups }: RegExpExecArray): string | null {
  return groups?.whom ?? groups?.first ?? null
}

/** What stands before the names, with the number of the fine before them. */
function headOf(before: string, match: RegExpExecArray): string {
  return before.slice(0, match.index + (match[0].startsWith('\uE001') ? 1 : 0))
}
