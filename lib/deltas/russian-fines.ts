/**
 * Fines in Russian provisions, as a chain of those they are for: «штраф на физических лиц в размере пяти, на должностных лиц – в
 * размере десяти месячных расчетных показателей». The unit may stand only once, at the end of the chain.
 */
import type { Quantity } from './delta'
import type { PlainMeasure } from './measure'
import { ANY_NUMBER } from './number-reading'
import { CLAUSE_REACH, quantity } from './quantity'
import { findRussianMeasures } from './russian-measures'

const BOUND = '(?:от|до|не\\s+(?:более|менее|свыше)(?:\\s+чем)?)'
const IN_SIZE = `(?:\\s*[–—-])?(?:\\s+в\\s+(?:размере|сумме))?\\s+(?=(?:${BOUND}\\s+)?\\uE000)`
const WHOM = 'на\\s+(?<whom>\\p{L}[\\p{L}\\s(),-]{2,200}?)'
const HEAD = new RegExp(`(?<!\\p{L})штраф(?:а|у|ом|е)?(?:,?\\s+${WHOM},?)?${IN_SIZE}`, 'giu')
const NEXT = new RegExp(`\\s*[,;]\\s*(?:а\\s+|и\\s+)?${WHOM}${IN_SIZE}`, 'iuy')
const AMOUNT = new RegExp(`(?:${BOUND}\\s+)?${ANY_NUMBER}(?:\\s+(?:до|[–—-])\\s+${ANY_NUMBER})?`, 'iuy')
const LONGEST_CHAIN = 20
const CONDITION = /^\s*,?\s+(?<condition>(?:если|в\s+случа[ея]х?|при|за)\s+[^,;.\uE000]+)/iu

type Item = { readonly whom: string | null; readonly start: number; readonly end: number }

/**
 * @param text as `readNumbers` gives it.
 * @param measures those of the text.
 * @returns the fines, placed in that text.
 */
export function findRussianFines(text: string, measures: readonly PlainMeasure[]): Quantity[] {
  const byPlace = new Map(measures.map((measure) => [measure.start, measure]))
  return [...text.matchAll(HEAD)].flatMap((head) => chainFrom(text, head, byPlace))
}

function chainFrom(
  text: string,
  head: RegExpExecArray,
  measures: ReadonlyMap<number, PlainMeasure>,
): Quantity[] {
  const repeated = /(?<!\p{L})повторн/iu.test(sentenceBefore(text, head.index))
  const fines: Quantity[] = []
  let waiting: Item[] = []
  let whom = plain(head.groups?.whom)
  let at = head.index + head[0].length
  for (let count = 0; count < LONGEST_CHAIN; count += 1) {
    const measure = measures.get(at)
    if (measure !== undefined) {
      if (measure.isTime) return fines
      const condition = plain(
        CONDITION.exec(text.slice(measure.end, measure.end + CLAUSE_REACH))?.groups?.condition,
      )
      const make = (item: Item, { min, max }: Pick<PlainMeasure, 'min' | 'max'>, when: string | null) =>
        quantity(
          { kind: 'fine', role: 'fine', unit: measure.unit, of: item.whom, condition: when, repeated },
          { min, max, start: item.start, end: item.end },
        )
      // In «пяти, на других – десяти тысяч тенге» the five may be thousands, too.
      const isScaled = text.slice(measure.start, measure.end).includes('×')
      for (const item of isScaled ? [] : waiting) {
        // Read with the unit that the chain ends with.
        const alike = findRussianMeasures(`${text.slice(item.start, item.end)} ${unitWords(measure.unit)}`)[0]
        if (alike !== undefined) fines.push(make(item, alike, null))
      }
      waiting = []
      fines.push(make({ whom, start: measure.start, end: measure.end }, measure, condition))
      at = measure.end
    } else {
      AMOUNT.lastIndex = at
      const amount = AMOUNT.exec(text)
      if (amount === null) return fines
      waiting.push({ whom, start: at, end: at + amount[0].length })
      at += amount[0].length
    }
    NEXT.lastIndex = at
    const next = NEXT.exec(text)
    if (next === null) return fines
    whom = plain(next.groups?.whom)
    at += next[0].length
  }
  return fines
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  MCI: 'МРП',
  RUB: 'рублей',
  EUR: 'евро',
  USD: 'долларов США',
}

function unitWords(unit: string): string {
  return UNIT_WORDS[unit] ?? (unit === 'tenge' ? 'тенге' : '%')
}

function plain(words: string | undefined): string | null {
  return words === undefined ? null : words.replace(/\s+/gu, ' ').trim()
}

/** A repeated offence is told in the sentence that the fine ends: «..., совершенные повторно, – влекут штраф ...». */
function sentenceBefore(text: string, at: number): string {
  const reach = text.slice(Math.max(0, at - 2 * CLAUSE_REACH), at)
  return reach.slice(Math.max(reach.lastIndexOf('. '), reach.lastIndexOf('\n')) + 1)
}
