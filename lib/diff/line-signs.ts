/** How a line of a body begins, and whether all of it is capitals: what tells a remark, a title, and a sentence that goes on. */
import { classOfUnit, LETTER } from './characters'

/** "Примечание. …": a rule of the article as a whole, with points of its own. */
export function isRemark(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return (
    (first === 0x41f && text.startsWith('Примечани', at)) ||
    (first === 0x415 && text.startsWith('Ескертпе', at))
  )
}

/** "ANNEXES", "HAS ADOPTED THIS REGULATION:", a title and no part of the point above. */
export function isCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isSmall(unit)) return false
    if (classOfUnit(unit) === LETTER) capitals++
  }
  return capitals >= FEWEST_CAPITALS
}

const FEWEST_CAPITALS = 6

/** Small letters of the five languages. */
export function isSmall(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x430 && unit <= 0x45f) ||
    (unit >= 0xdf && unit <= 0xff) ||
    (unit > 0x48f && unit < 0x530 && unit % 2 === 1)
  )
}

export function isDash(unit: number): boolean {
  return unit === 0x2d || unit === 0x2013 || unit === 0x2014
}
