/**
 * Quantities in English provisions: what each measure is for, told by the words around it. A measure whose purpose these
 * words do not tell is a plain period, or nothing.
 */
import type { Quantity, QuantityRole } from './delta'
import { ENGLISH_TIME_UNIT, findEnglishMeasures, type Measure } from './english-measures'
import { ENGLISH_NUMBER, readEnglishNumber } from './english-numbers'
import { CLAUSE_REACH, clauseAfter, clauseBefore, quantity } from './quantity'

/** @returns the quantities in the order of the text. */
export function findEnglishQuantities(text: string): Quantity[] {
  const own = [
    ...findPenaltiesWithoutNumber(text),
    ...findAges(text),
    ...findIntervals(text),
    ...findLimits(text),
  ]
  const isTaken = ({ start, end }: Measure) => own.some((other) => start < other.end && other.start < end)
  const measures = findEnglishMeasures(text).filter((measure) => !isTaken(measure))
  const times = measures.filter(({ isTime, list }) => isTime && list === null)
  return [...own, ...times.map((measure) => timeQuantity(text, measure)), ...findFines(text, measures)].sort(
    (first, second) => first.start - second.start,
  )
}

const LIFE = /\b(?:life\s+imprisonment|imprisonment\s+for\s+life|life\s+sentence)\b/giu
const DEATH = /\b(?:death\s+penalty|capital\s+punishment|(?:penalty|sentence)\s+of\s+death)\b/giu

function findPenaltiesWithoutNumber(text: string): Quantity[] {
  const of = (pattern: RegExp, role: 'life' | 'death') =>
    [...text.matchAll(pattern)].map((match) =>
      quantity({ kind: role, role, unit: '' }, { min: null, max: null, ...placeOf(match) }),
    )
  return [...of(LIFE, 'life'), ...of(DEATH, 'death')]
}

const AGE = new RegExp(
  `(?<under>\\b(?:under|below|younger\\s+than)\\s+)?(?:\\b(?:aged|(?:the\\s+)?age\\s+of|reached)\\s+)(?<least>at\\s+least\\s+)?(?<age>${ENGLISH_NUMBER})(?:\\s+years)?(?<over>\\s+(?:or|and)\\s+over)?(?![-\\w])|(?:\\b(?<youth>under|below)\\s+)?(?:\\b(?<minimum>at\\s+least)\\s+)?\\b(?<years>${ENGLISH_NUMBER})\\s+years\\s+(?:of\\s+age|old)\\b`,
  'giu',
)

function findAges(text: string): Quantity[] {
  return [...text.matchAll(AGE)].flatMap((match) => {
    const { under, least, age, over, youth, minimum, years } = match.groups ?? {}
    const value = readEnglishNumber(age ?? years ?? '')
    if (value === null) return []
    const isUnder = under !== undefined || youth !== undefined
    const isLeast = least !== undefined || over !== undefined || minimum !== undefined
    const bounds = { min: isUnder ? null : value, max: isLeast ? null : value }
    return [quantity({ kind: 'age', role: 'age', unit: 'year' }, { ...bounds, ...placeOf(match) })]
  })
}

const INTERVAL = new RegExp(
  `\\b(?<least>at\\s+least\\s+)?once\\s+(?:(?:every|in(?:\\s+every)?)\\s+(?:(?<count>${ENGLISH_NUMBER})\\s+)?|an?\\s+|per\\s+)(?<unit>${ENGLISH_TIME_UNIT})`,
  'giu',
)

function findIntervals(text: string): Quantity[] {
  return [...text.matchAll(INTERVAL)].flatMap((match) => {
    const { least, count, unit = '' } = match.groups ?? {}
    const [measure] = findEnglishMeasures(`1 ${unit}`)
    const value = count === undefined ? 1 : readEnglishNumber(count)
    if (measure === undefined || value === null) return []
    const bounds = { min: least === undefined ? value : null, max: value }
    const identity = { kind: 'period', role: 'interval', unit: measure.unit } as const
    return [quantity(identity, { ...bounds, ...placeOf(match) })]
  })
}

/** "may not exceed: smooth-bore, five; self-defence weapons, two." */
const LIMIT_LIST = /\b(?:may|must|shall)\s+not\s+exceed:\s*(?<items>[^.]{1,2000})/giu
const LIMIT_ITEM = new RegExp(
  `(?:^|;\\s*)(?:and\\s+)?(?<thing>[^;:\\s][^;:]{0,120}?)\\s?(?:,|:|\\s[–—])\\s{0,3}(?<count>${ENGLISH_NUMBER})\\s*(?=;|$)`,
  'giu',
)
/** "in one copy of each title" */
const COPIES = new RegExp(
  `\\bin\\s+(?<count>${ENGLISH_NUMBER})\\s+cop(?:y|ies)\\s+of\\s+each\\s+\\p{L}+`,
  'giu',
)
/** "not more than two weapons" */
const NOT_MORE = new RegExp(
  `\\b(?:(?:not|no)\\s+more\\s+than|at\\s+most|(?:may|must|shall)\\s+not\\s+exceed)\\s+(?<count>${ENGLISH_NUMBER})\\s+(?<thing>[\\p{L}-]+(?:\\s+[\\p{L}-]+){0,3}?)(?=\\s*(?:[,;.:)]|$)|\\s+(?:for|per|in|at|on|to|by|from|with|who|which|that|is|are|and|or|of|may|must)\\b)`,
  'giu',
)

function findLimits(text: string): Quantity[] {
  const limit = (of: string, count: string, start: number, end: number): Quantity[] => {
    const max = readEnglishNumber(count)
    const identity = { kind: 'limit', role: 'limit', unit: 'item', of: of.replace(/\s+/gu, ' ') } as const
    return max === null ? [] : [quantity(identity, { min: null, max, start, end })]
  }
  const lists = [...text.matchAll(LIMIT_LIST)].flatMap((list) => {
    const { items = '' } = list.groups ?? {}
    const offset = list.index + list[0].length - items.length
    return [...items.matchAll(LIMIT_ITEM)].flatMap((match) => {
      const { thing = '', count = '' } = match.groups ?? {}
      const start = offset + match.index + match[0].indexOf(thing)
      return limit(thing, count, start, offset + match.index + match[0].trimEnd().length)
    })
  })
  const copies = [...text.matchAll(COPIES)].flatMap((match) => {
    const each = match[0].replace(/^.*\bcop(?:y|ies)\b/isu, 'copies')
    return limit(each, match.groups?.count ?? '', match.index, match.index + match[0].length)
  })
  const plain = [...text.matchAll(NOT_MORE)].flatMap((match) => {
    const { thing = '', count = '' } = match.groups ?? {}
    const isMeasure = findEnglishMeasures(`${count} ${thing}`).length > 0
    return isMeasure ? [] : limit(thing, count, match.index, match.index + match[0].length)
  })
  return [...lists, ...copies, ...plain]
}

const SENTENCE_BEFORE =
  /\b(?:imprisonment|deprivation\s+of\s+(?:liberty|freedom))(?:\s+for)?(?:\s+a)?(?:\s+(?:term|period))?(?:\s+of)?\s*$/iu
const SENTENCE_AFTER = /^(?:['’]|\s+of)?\s+(?:imprisonment|deprivation\s+of\s+(?:liberty|freedom))\b/iu

/** In this order; the first that fits the words before or after the measure, inside its clause, decides. */
const ROLES: readonly { readonly role: QuantityRole; readonly before: RegExp; readonly after?: RegExp }[] = [
  { role: 'imprisonment', before: SENTENCE_BEFORE, after: SENTENCE_AFTER },
  {
    role: 'deadline',
    before: /\b(?:within(?:\s+a\s+(?:period|term)\s+of)?|(?:no|not)\s+later\s+than)\s*$/iu,
  },
  {
    role: 'entry-ban',
    before: /\b(?:ban\b[^,]*\bentry|entry\s+ban|(?:barred|banned)\s+from\s+entry)\b[^,]*$/iu,
    after: /^\s+(?:ban\s+on\b[^,]*\bentry|entry\s+ban)\b/iu,
  },
  {
    role: 'activity-ban',
    before: /\b(?:ban\s+on|deprivation\s+of\s+the\s+right\s+to)\b[^,]*$/iu,
    after: /^\s+ban\s+on\b/iu,
  },
  { role: 'suspension', before: /\bsuspen(?:sion|ded)\b[^,]*$/iu, after: /^\s+suspension\b/iu },
]

function timeQuantity(text: string, measure: Measure): Quantity {
  const before = clauseBefore(text, measure.start)
  const after = clauseAfter(text, measure.end)
  const role =
    ROLES.find((entry) => entry.before.test(before) || entry.after?.test(after))?.role ?? 'duration'
  const min = role === 'deadline' ? null : measure.min
  return quantity(
    { kind: role === 'imprisonment' ? 'imprisonment' : 'period', role, unit: measure.unit },
    { min, max: measure.max, start: measure.start, end: measure.end },
  )
}

const FINE_BEFORE = /\bfines?(?:\s+(?:of|in\s+the\s+amount\s+of))?\s*$/iu
const FOR_WHOM =
  /^\s+(?:for|on)\s+(?<whom>\p{L}[\p{L}-]*(?:\s+(?!and\b|or\b|with\b|where\b|if\b)\p{L}[\p{L}-]*)*)/iu
const CONDITION = /^\s+(?<condition>(?:where|if)\s+[^,;.]+)/iu
const NEXT_IN_LIST = /^\s*(?:,|,?\s+and)\s*$/iu

/**
 * One sentence may state a list of fines ("10 MCI for individuals and 20 MCI for legal entities") and a later one refer
 * to it by "20 and 40 MCI respectively".
 */
function findFines(text: string, measures: readonly Measure[]): Quantity[] {
  const fines: Quantity[] = []
  let listEnd: number | null = null
  let whoms: string[] = []
  for (const measure of measures) {
    if (measure.isTime) continue
    const before = clauseBefore(text, measure.start)
    const isFirst = FINE_BEFORE.test(before)
    const isNext = listEnd !== null && NEXT_IN_LIST.test(text.slice(listEnd, measure.start))
    if (!isFirst && !isNext) continue
    const rest = text.slice(measure.end, measure.end + CLAUSE_REACH)
    const base = {
      kind: 'fine',
      role: 'fine',
      unit: measure.unit,
      repeated: /\brepeat(?:ed)?\b/iu.test(before),
    } as const
    const place = { start: measure.start, end: measure.end }
    if (measure.list !== null) {
      const names = /^\s+respectively\b/iu.test(rest) && whoms.length === measure.list.length ? whoms : null
      for (const [at, value] of measure.list.entries())
        fines.push(quantity({ ...base, of: names?.[at] ?? null }, { min: value, max: value, ...place }))
      listEnd = null
      continue
    }
    const whom = FOR_WHOM.exec(rest)
    const named = whom?.groups?.whom?.replace(/\s+/gu, ' ') ?? null
    const afterWhom = rest.slice(whom?.[0].length ?? 0)
    const condition = CONDITION.exec(afterWhom)?.groups?.condition?.replace(/\s+/gu, ' ') ?? null
    fines.push(quantity({ ...base, of: named, condition }, { min: measure.min, max: measure.max, ...place }))
    if (isFirst) whoms = []
    if (named !== null) whoms.push(named)
    listEnd = measure.end + (whom?.[0].length ?? 0)
  }
  return fines
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  const lead = match[0].length - match[0].trimStart().length
  return { start: match.index + lead, end: match.index + match[0].length }
}
