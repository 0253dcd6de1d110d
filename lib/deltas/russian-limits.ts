/** How many of a thing a Russian provision allows: «не более двух единиц», «не может превышать: гладкоствольного – пяти». */
import type { Quantity } from './delta'
import { markedNumber, markedValue } from './number-reading'
import { quantity } from './quantity'
import { findRussianMeasures } from './russian-measures'

const NOT_EXCEED = 'не\\s+(?:(?:может|могут|долж(?:ен|на|но|ны))\\s+)?превыша(?:ть|ет|ют)'
const LIST = new RegExp(`(?<!\\p{L})${NOT_EXCEED}:\\s*(?<items>[^.]{1,2000})`, 'giu')
const ITEM = new RegExp(
  `(?:^|;\\s*)(?:\\d{1,3}\\)\\s*)?(?<thing>[^;:\\s\\uE000][^;:\\uE000]{0,120}?)\\s?(?:,|:|\\s[–—-])\\s{0,3}${markedNumber('count')}(?:\\s+(?:единиц\\p{L}{0,2}|штук\\p{L}{0,2}))?\\s*(?=;|$)`,
  'giu',
)
const STOP = 'на|в|во|для|за|при|по|из|от|до|с|со|и|или|либо|у|о|об|к|котор\\p{L}+'
const NOT_MORE = new RegExp(
  `(?<!\\p{L})(?:не\\s+(?:более|свыше|больше)(?:\\s+чем)?|${NOT_EXCEED})\\s+${markedNumber('count')}\\s+(?<thing>(?!(?:${STOP})(?!\\p{L}))\\p{L}+(?:-\\p{L}+)?(?:\\s+(?!(?:${STOP})(?!\\p{L}))\\p{L}+){0,3}?)(?=\\s*(?:[,;.:)]|$)|\\s+(?:${STOP})(?!\\p{L}))`,
  'giu',
)
/** "не более семи могут быть назначены": what follows the number is no thing. */
const NO_THING = /^(?:\p{L}*(?:ут|ют|ет|ит|ат|ят|ть|ся|ла|ло|ли)|из|чем|раза?|лет|тысяч\p{L}*)(?!\p{L})/iu

/**
 * @param text as `readNumbers` gives it.
 * @returns the limits, placed in that text.
 */
export function findRussianLimits(
  text: string,
  placeOf: (at: number) => number,
  original: string,
): Quantity[] {
  const limit = (
    count: string | undefined,
    [from, to]: [number, number],
    start: number,
    end: number,
  ): Quantity[] => {
    const max = markedValue(count)
    if (max === null || !Number.isInteger(max)) return []
    const of = original.slice(placeOf(from), placeOf(to)).replace(/\s+/gu, ' ')
    return [quantity({ kind: 'limit', role: 'limit', unit: 'item', of }, { min: null, max, start, end })]
  }
  const lists = [...text.matchAll(LIST)].flatMap((list) => {
    const { items = '' } = list.groups ?? {}
    const offset = list.index + list[0].length - items.length
    return [...items.matchAll(ITEM)].flatMap((match) => {
      const { thing = '', count } = match.groups ?? {}
      const start = offset + match.index + match[0].indexOf(thing)
      const end = offset + match.index + match[0].trimEnd().length
      return limit(count, [start, start + thing.length], start, end)
    })
  })
  const plain = [...text.matchAll(NOT_MORE)].flatMap((match) => {
    const { thing = '', count } = match.groups ?? {}
    const end = match.index + match[0].length
    const isThing = !NO_THING.test(thing) && findRussianMeasures(match[0]).length === 0
    return isThing ? limit(count, [end - thing.length, end], match.index, end) : []
  })
  return [...lists, ...plain]
}
