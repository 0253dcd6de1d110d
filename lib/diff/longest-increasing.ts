/** What stands in the same order on both sides. */
import { withRoom } from './kept-rows'

/** For each length the place where the lowest row of that length ends, and for each place the one before it in its row. */
let tails = new Int32Array(1 << 8)
let previous = new Int32Array(1 << 8)

/**
 * Moves a longest strictly increasing row of the first `length` values to their front, and what stands at the same places
 * in `others` along with it.
 *
 * @returns how long the row is.
 */
export function keepIncreasing(values: Int32Array, others: Int32Array, length: number): number {
  tails = withRoom(tails, length)
  previous = withRoom(previous, length)
  let longest = 0
  for (let place = 0; place < length; place++) {
    const value = values[place] as number
    let low = 0
    let high = longest
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = place
    if (low === longest) longest++
  }
  let place = longest > 0 ? (tails[longest - 1] as number) : -1
  for (let at = longest - 1; at >= 0; at--) {
    tails[at] = place
    place = previous[place] as number
  }
  for (let at = 0; at < longest; at++) {
    const kept = tails[at] as number
    values[at] = values[kept] as number
    others[at] = others[kept] as number
  }
  return longest
}
