/**
 * The raw difference of two rows of integers: the fewest tokens removed and inserted, by `diffArrays` of `diff`, kept
 * fast by cutting the texts at words that occur once on both sides ("anchors") where there is much to do.
 */
import { diffArrays } from 'diff'
import { EditBudget } from './edit-budget'
import { type Hunk, hunksBetween, type TokenRow } from './hunks'
import { FEW_EDITS, MOST_EDITS } from './limits'
import { longestIncreasing } from './longest-increasing'
import { roomForTokens, sharedPlaces } from './shared-places'

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
    if (this.#linkSame(before, after)) return
    if (this.#searchEdits(before, after, mayAnchor ? FEW_EDITS : MOST_EDITS)) return
    if (mayAnchor) this.#cutAtAnchors(before, after, { beforeStart, beforeEnd, afterStart, afterEnd })
    else this.#budget.wasExceeded = true
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

  /** Where both sides have the same shared words, in the same order, there is nothing to search for. */
  #linkSame(before: readonly number[], after: readonly number[]): boolean {
    if (before.length !== after.length) return false
    for (let index = 0; index < before.length; index++) {
      if (this.#before[before[index] as number] !== this.#after[after[index] as number]) return false
    }
    for (let index = 0; index < before.length; index++) {
      this.#partner[before[index] as number] = after[index] as number
    }
    return true
  }

  /** Edits that are needed in any case: words that one side has more often than the other. */
  #fewestEdits(before: readonly number[], after: readonly number[]): number {
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

  /** @returns false where more than `mostEdits` would be needed; then nothing was found. */
  #searchEdits(before: readonly number[], after: readonly number[], mostEdits: number): boolean {
    const granted = this.#budget.take(mostEdits)
    if (this.#fewestEdits(before, after) > granted) return false
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

  /**
   * Cuts a window at tokens that occur exactly once on both sides and stand in the same order (the longest such row, as
   * in patience diff). "… the *Ombudsman* shall report to *Parliament* …" is cut at both names, whatever was rewritten
   * around them.
   */
  #cutAtAnchors(before: readonly number[], after: readonly number[], window: Hunk): void {
    const placeOf = placesOfUnique(this.#before, before)
    const targetOf = placesOfUnique(this.#after, after)
    const pairs: (readonly [number, number])[] = []
    for (const [id, target] of targetOf) {
      const place = placeOf.get(id) ?? -1
      if (place !== -1 && target !== -1) pairs.push([place, target])
    }
    let { beforeStart, afterStart } = window
    for (const index of longestIncreasing(pairs.map(([place]) => place))) {
      const [place, target] = pairs[index] as readonly [number, number]
      this.#partner[place] = target
      this.search({ beforeStart, beforeEnd: place, afterStart, afterEnd: target }, false)
      beforeStart = place + 1
      afterStart = target + 1
    }
    this.search({ ...window, beforeStart, afterStart }, false)
  }
}

/** Tokens that occur once, with their place, in order; −1 for those that occur more often. */
function placesOfUnique(row: TokenRow, places: readonly number[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const place of places) {
    const id = row[place] as number
    found.set(id, found.has(id) ? -1 : place)
  }
  return found
}

/** How much oftener a token stands on the before side, all zero between two uses. */
let surplus = new Int32Array(1 << 12)

function takeSurplus(id: number): number {
  const found = Math.abs(surplus[id] as number)
  surplus[id] = 0
  return found
}
