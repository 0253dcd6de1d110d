/** Tokens that both sides of a window have: all that a search for what stayed the same needs to look at. */
import type { TokenRow } from './hunks'
import { withRoom } from './kept-rows'

/** For each token the last window it was seen in; windows are counted, so that nothing has to be cleared. */
let seenIn = new Int32Array(1 << 12)
let windows = 0

/** Places in a row, the first `length` of `at`; used again and again, so that windows leave nothing behind. */
export class Places {
  at = new Int32Array(1 << 8)
  length = 0

  /** Makes these the places of `row[start…end)` whose token also stands in the window of the other side. */
  findShared(
    row: TokenRow,
    start: number,
    end: number,
    other: TokenRow,
    otherStart: number,
    otherEnd: number,
  ): void {
    if (windows === 0x7fffffff) {
      seenIn.fill(0)
      windows = 0
    }
    windows++
    for (let place = otherStart; place < otherEnd; place++) {
      const id = other[place] as number
      if (id >= seenIn.length) {
        const longer = new Int32Array(Math.max(id + 1, seenIn.length * 2))
        longer.set(seenIn)
        seenIn = longer
      }
      seenIn[id] = windows
    }
    this.at = withRoom(this.at, end - start)
    const { at } = this
    let length = 0
    for (let place = start; place < end; place++) {
      if (seenIn[row[place] as number] === windows) at[length++] = place
    }
    this.length = length
  }
}

/** @returns a number that no token of the windows asked about reaches. */
export function roomForTokens(): number {
  return seenIn.length
}
