/**
 * The raw difference of two rows of integers: the fewest tokens removed and inserted, by `diffArrays` of `diff`, kept
 * fast by cutting the texts at words that occur once on both sides ("anchors") where there is much to do.
 */
import { diffArrays } from 'diff'
import { EditBudget } from './edit-budget'
import { type Hunk, hunksBetween, type TokenRow } from './hunks'
import { FEW_EDITS, MOST_EDITS } from './limits'
import { roomForTokens, sharedPlaces } from './shared-places'
import { findAnchors, type TokenAnchors } from './token-anchors'

/** The places of the other side's tokens, while a difference is looked for. */
let partners = new Int32Array(1 << 12)

/** @returns the hunks in order, never touching each other; `budget` says whether a limit made them coarser. */
export function diffTokens(
  before: TokenRow,
  after: TokenRow,
  budget: EditBudget = new EditBudget(),
): { readonly hunks: Hunk[] } {
  if (partners.length < before.length) partners = new Int32Array(before.length * 2)
  const partner = partners.subarray(0, before.length).fill(-1)
  const whole = { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length }
  new WindowSearch(before, after, partner, budget).search(whole, true)
  return { hunks: hunksBetween(partner, after.length) }
}

/** Finds partners window by window. */
class WindowSearch {
  readonly #before: TokenRow
  readonly #after: TokenRow
  readonly #partner: Int32Array
  readonly #budget: EditBudget

  constructor(before: TokenRow, after: TokenRow, partner: Int32Array, budget: EditBudget) {
    this.#before = before
    this.#after = after
    this.#partner = partner
    this.#budget = budget
  }

  search(window: Hunk, mayAnchor: boolean): void {
    const { beforeStart, beforeEnd, afterStart, afterEnd } = this.#trim(window)
    if (beforeStart === beforeEnd || afterStart === afterEnd) return
    // Words that the other side does not have at all are changed in any case; without them the search is short.
    const before = sharedPlaces(this.#before, beforeStart, beforeEnd, this.#after, afterStart, afterEnd)
    const after = sharedPlaces(this.#after, afterStart, afterEnd, this.#before, beforeStart, beforeEnd)
    if (before.length === 0 || after.length === 0) return
    if (this.#linkContained(before, after)) return
    const fewest = this.#surplusWords(before, after)
    if (!mayAnchor) {
      if (!this.#searchEdits(before, after, fewest, MOST_EDITS)) this.#budget.wasExceeded = true
      return
    }
    const anchors = findAnchors(this.#before, before, this.#after, after)
    if (this.#searchEdits(before, after, fewest + anchors.fewestEdits, FEW_EDITS)) return
    this.#cutAtAnchors(anchors, { beforeStart, beforeEnd, afterStart, afterEnd })
  }

  #trim(window: Hunk): Hunk {
    const [before, after] = [this.#before, this.#after]
    let { beforeStart, beforeEnd, afterStart, afterEnd } = window
    while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
      this.#partner[beforeStart++] = afterStart++
    }
    while (
      beforeStart < beforeEnd &&
      afterStart < afterEnd &&
      before[beforeEnd - 1] === after[afterEnd - 1]
    ) {
      this.#partner[--beforeEnd] = --afterEnd
    }
    return { beforeStart, beforeEnd, afterStart, afterEnd }
  }

  /**
   * Where all shared words of one side stand on the other in the same order there is nothing to search for: "a fine of
   * twenty" in "a fine or a fine of twenty". Each is linked with the first that it can be, as the search would do.
   */
  #linkContained(before: readonly number[], after: readonly number[]): boolean {
    const beforeIsLonger = before.length > after.length
    const [longer, shorter] = beforeIsLonger ? [before, after] : [after, before]
    const [longerRow, shorterRow] = beforeIsLonger ? [this.#before, this.#after] : [this.#after, this.#before]
    if (!isContained(shorterRow, shorter, longerRow, longer)) return false
    let found = 0
    for (let at = 0; found < shorter.length; at++) {
      const [place, other] = [longer[at] as number, shorter[found] as number]
      if (longerRow[place] !== shorterRow[other]) continue
      if (beforeIsLonger) this.#partner[place] = other
      else this.#partner[other] = place
      found++
    }
    return true
  }

  /** Edits that are needed in any case: words that one side has more often than the other. */
  #surplusWords(before: readonly number[], after: readonly number[]): number {
    if (surplus.length < roomForTokens()) surplus = new Int32Array(roomForTokens())
    for (const place of before) {
      const id = this.#before[place] as number
      surplus[id] = (surplus[id] as number) + 1
    }
    for (const place of after) {
      const id = this.#after[place] as number
      surplus[id] = (surplus[id] as number) - 1
    }
    let edits = 0
    for (const place of before) edits += takeSurplus(this.#before[place] as number)
    for (const place of after) edits += takeSurplus(this.#after[place] as number)
    return edits
  }

  /**
   * @param fewestEdits what is known to be needed.
   * @returns false where more than `mostEdits` would be needed; then nothing was found.
   */
  #searchEdits(
    before: readonly number[],
    after: readonly number[],
    fewestEdits: number,
    mostEdits: number,
  ): boolean {
    if (fewestEdits > mostEdits) return false
    const granted = this.#budget.take(mostEdits)
    if (fewestEdits > granted) return false
    const changes = diffArrays(
      before.map((place) => this.#before[place] as number),
      after.map((place) => this.#after[place] as number),
      { maxEditLength: granted },
    )
    if (changes === undefined) return false
    let edits = 0
    let b = 0
    let a = 0
    for (const { count, added, removed } of changes) {
      if (added || removed) edits += count
      else
        for (let index = 0; index < count; index++)
          this.#partner[before[b + index] as number] = after[a + index] as number
      if (!added) b += count
      if (!removed) a += count
    }
    this.#budget.giveBack(granted, edits)
    return true
  }

  #cutAtAnchors(anchors: TokenAnchors, window: Hunk): void {
    let { beforeStart, afterStart } = window
    const { beforeEnd, afterEnd } = window
    for (let index = 0; index < anchors.before.length; index++) {
      const [place, target] = [anchors.before[index] as number, anchors.after[index] as number]
      this.#partner[place] = target
      this.search({ beforeStart, beforeEnd: place, afterStart, afterEnd: target }, false)
      beforeStart = place + 1
      afterStart = target + 1
    }
    this.search({ beforeStart, beforeEnd, afterStart, afterEnd }, false)
  }
}

/** Whether `shorter` stands in `longer`, in its order but not in one piece. */
function isContained(
  shorterRow: TokenRow,
  shorter: readonly number[],
  longerRow: TokenRow,
  longer: readonly number[],
): boolean {
  let found = 0
  for (let at = 0; at < longer.length && longer.length - at >= shorter.length - found; at++) {
    if (found === shorter.length) break
    if (longerRow[longer[at] as number] === shorterRow[shorter[found] as number]) found++
  }
  return found === shorter.length
}

/** How much oftener a token stands on the before side, all zero between two uses. */
let surplus = new Int32Array(1 << 12)

function takeSurplus(id: number): number {
  const found = Math.abs(surplus[id] as number)
  surplus[id] = 0
  return found
}
