/**
 * The raw difference of two rows of integers: the fewest tokens removed and inserted, by `diffArrays` of `diff`, kept
 * fast by cutting the texts at words that occur once on both sides ("anchors") where there is much to do.
 */
import { diffArrays } from 'diff'
import { EditBudget } from './edit-budget'
import { type Hunk, hunksBetween, type TokenRow } from './hunks'
import { FEW_EDITS, MOST_EDITS } from './limits'
import { Places, roomForTokens } from './shared-places'
import { TokenAnchors } from './token-anchors'

/** The places of the other side's tokens, while a difference is looked for. */
let partners = new Int32Array(1 << 12)

/** What the window that is searched now has in common with the other side; a window that was cut is done with its own. */
const beforeShared = new Places()
const afterShared = new Places()
const anchors = new TokenAnchors()

/** @returns the hunks in order, never touching each other; `budget` says whether a limit made them coarser. */
export function diffTokens(
  before: TokenRow,
  after: TokenRow,
  budget: EditBudget = new EditBudget(),
): { readonly hunks: Hunk[] } {
  if (partners.length < before.length) partners = new Int32Array(before.length * 2)
  partners.fill(-1, 0, before.length)
  new WindowSearch(before, after, partners, budget).search(0, before.length, 0, after.length, true)
  return { hunks: hunksBetween(partners, before.length, after.length) }
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

  /** Looks for partners between these places of both sides. */
  search(beforeFrom: number, beforeTo: number, afterFrom: number, afterTo: number, mayAnchor: boolean): void {
    const before = this.#before
    const after = this.#after
    let beforeStart = beforeFrom
    let beforeEnd = beforeTo
    let afterStart = afterFrom
    let afterEnd = afterTo
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
    if (beforeStart === beforeEnd || afterStart === afterEnd) return
    // Words that the other side does not have at all are changed in any case; without them the search is short.
    beforeShared.findShared(before, beforeStart, beforeEnd, after, afterStart, afterEnd)
    afterShared.findShared(after, afterStart, afterEnd, before, beforeStart, beforeEnd)
    if (beforeShared.length === 0 || afterShared.length === 0) return
    if (this.#linkContained(beforeShared, afterShared)) return
    const fewest = this.#surplusWords(beforeShared, afterShared)
    if (!mayAnchor) {
      if (!this.#searchEdits(beforeShared, afterShared, fewest, MOST_EDITS)) this.#budget.wasExceeded = true
      return
    }
    anchors.find(before, beforeShared, after, afterShared)
    if (this.#searchEdits(beforeShared, afterShared, fewest + anchors.fewestEdits, FEW_EDITS)) return
    this.#cutAtAnchors(beforeStart, beforeEnd, afterStart, afterEnd)
  }

  /**
   * Where all shared words of one side stand on the other in the same order there is nothing to search for: "a fine of
   * twenty" in "a fine or a fine of twenty". Each is linked with the first that it can be, as the search would do.
   */
  #linkContained(before: Places, after: Places): boolean {
    const beforeIsLonger = before.length > after.length
    const longer = beforeIsLonger ? before : after
    const shorter = beforeIsLonger ? after : before
    const longerRow = beforeIsLonger ? this.#before : this.#after
    const shorterRow = beforeIsLonger ? this.#after : this.#before
    if (!isContained(shorterRow, shorter, longerRow, longer)) return false
    let found = 0
    for (let at = 0; found < shorter.length; at++) {
      const place = longer.at[at] as number
      const other = shorter.at[found] as number
      if (longerRow[place] !== shorterRow[other]) continue
      if (beforeIsLonger) this.#partner[place] = other
      else this.#partner[other] = place
      found++
    }
    return true
  }

  /** Edits that are needed in any case: words that one side has more often than the other. */
  #surplusWords(before: Places, after: Places): number {
    if (surplus.length < roomForTokens()) surplus = new Int32Array(roomForTokens())
    addSurplus(this.#before, before, 1)
    addSurplus(this.#after, after, -1)
    return takeSurplus(this.#before, before) + takeSurplus(this.#after, after)
  }

  /**
   * @param fewestEdits what is known to be needed.
   * @returns false where more than `mostEdits` would be needed; then nothing was found.
   */
  #searchEdits(before: Places, after: Places, fewestEdits: number, mostEdits: number): boolean {
    if (fewestEdits > mostEdits) return false
    const granted = this.#budget.take(mostEdits)
    if (fewestEdits > granted) return false
    const changes = diffArrays(tokensAt(this.#before, before), tokensAt(this.#after, after), {
      maxEditLength: granted,
    })
    if (changes === undefined) return false
    let edits = 0
    let b = 0
    let a = 0
    for (let index = 0; index < changes.length; index++) {
      const { count, added, removed } = changes[index] as (typeof changes)[number]
      if (added || removed) edits += count
      else
        for (let same = 0; same < count; same++)
          this.#partner[before.at[b + same] as number] = after.at[a + same] as number
      if (!added) b += count
      if (!removed) a += count
    }
    this.#budget.giveBack(granted, edits)
    return true
  }

  #cutAtAnchors(beforeFrom: number, beforeEnd: number, afterFrom: number, afterEnd: number): void {
    let beforeStart = beforeFrom
    let afterStart = afterFrom
    for (let index = 0; index < anchors.length; index++) {
      const place = anchors.before[index] as number
      const target = anchors.after[index] as number
      this.#partner[place] = target
      this.search(beforeStart, place, afterStart, target, false)
      beforeStart = place + 1
      afterStart = target + 1
    }
    this.search(beforeStart, beforeEnd, afterStart, afterEnd, false)
  }
}

/** Whether `shorter` stands in `longer`, in its order but not in one piece. */
function isContained(shorterRow: TokenRow, shorter: Places, longerRow: TokenRow, longer: Places): boolean {
  let found = 0
  for (let at = 0; at < longer.length && longer.length - at >= shorter.length - found; at++) {
    if (found === shorter.length) break
    if (longerRow[longer.at[at] as number] === shorterRow[shorter.at[found] as number]) found++
  }
  return found === shorter.length
}

function tokensAt(row: TokenRow, { at, length }: Places): number[] {
  const tokens = new Array<number>(length)
  for (let index = 0; index < length; index++) tokens[index] = row[at[index] as number] as number
  return tokens
}

/** How much oftener a token stands on the before side, all zero between two uses. */
let surplus = new Int32Array(1 << 12)

function addSurplus(row: TokenRow, { at, length }: Places, times: number): void {
  for (let index = 0; index < length; index++) {
    const id = row[at[index] as number] as number
    surplus[id] = (surplus[id] as number) + times
  }
}

/** Takes what stands there of these tokens. @returns how much that was. */
function takeSurplus(row: TokenRow, { at, length }: Places): number {
  let edits = 0
  for (let index = 0; index < length; index++) {
    const id = row[at[index] as number] as number
    edits += Math.abs(surplus[id] as number)
    surplus[id] = 0
  }
  return edits
}
