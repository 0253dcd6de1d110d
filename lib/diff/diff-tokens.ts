/**
 * The raw difference of two rows of integers: the fewest tokens removed and inserted, by `diffArrays` of `diff`, kept
 * fast by cutting the texts at words that occur once on both sides ("anchors") where there is much to do.
 */
import { diffArrays } from 'diff'
import { EDIT_STEPS, FEW_EDITS, MOST_EDITS } from './limits'

/** A text as integers. */
export type TokenRow = readonly number[] | Int32Array

/** `before[beforeStart, beforeEnd)` was replaced by `after[afterStart, afterEnd)`; one of the two may be empty. */
export type Hunk = {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/** What one comparison may spend on searching; counted in steps, not seconds, so that results never depend on the machine. */
export class EditBudget {
  #left = EDIT_STEPS
  /** Whether a search was cut short. */
  wasExceeded = false

  /** @returns how many edits may be looked for, at most `wanted`, and takes the worst case off the budget. */
  take(wanted: number): number {
    const granted = this.#left > wanted * wanted ? wanted : Math.min(wanted, FEW_EDITS)
    this.#left -= granted * granted
    return granted
  }

  /** Gives back what a search that took only `used` of its `granted` edits did not need. */
  giveBack(granted: number, used: number): void {
    this.#left += granted * granted - used * used
  }
}

/** @returns the hunks in order, never touching each other; `budget` says whether a limit made them coarser. */
export function diffTokens(
  before: TokenRow,
  after: TokenRow,
  budget: EditBudget = new EditBudget(),
): { readonly hunks: Hunk[] } {
  const pieces: Hunk[] = []
  const whole = { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length }
  diffWindow(before, after, whole, pieces, true, budget)
  return { hunks: joinTouching(pieces) }
}

/** Appends the hunks of one window to `out`. */
function diffWindow(
  before: TokenRow,
  after: TokenRow,
  window: Hunk,
  out: Hunk[],
  mayAnchor: boolean,
  budget: EditBudget,
): void {
  const inner = trimCommonEnds(before, after, window)
  const { beforeStart, beforeEnd, afterStart, afterEnd } = inner
  if (beforeStart === beforeEnd && afterStart === afterEnd) return
  if (beforeStart === beforeEnd || afterStart === afterEnd) {
    out.push(inner)
    return
  }
  if (searchEdits(before, after, inner, mayAnchor ? FEW_EDITS : MOST_EDITS, out, budget)) return
  if (!mayAnchor) {
    out.push(inner)
    budget.wasExceeded = true
    return
  }
  for (const part of cutAtAnchors(before, after, inner)) diffWindow(before, after, part, out, false, budget)
}

function trimCommonEnds(before: TokenRow, after: TokenRow, window: Hunk): Hunk {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = window
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    beforeStart++
    afterStart++
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--
    afterEnd--
  }
  return { beforeStart, beforeEnd, afterStart, afterEnd }
}

/** @returns false where more than `mostEdits` would be needed; then nothing was appended. */
function searchEdits(
  before: TokenRow,
  after: TokenRow,
  window: Hunk,
  mostEdits: number,
  out: Hunk[],
  budget: EditBudget,
): boolean {
  const granted = budget.take(mostEdits)
  const found = diffArrays(
    Array.from(before.slice(window.beforeStart, window.beforeEnd)),
    Array.from(after.slice(window.afterStart, window.afterEnd)),
    { maxEditLength: granted },
  )
  if (found === undefined) return false
  let { beforeStart: b, afterStart: a } = window
  let edits = 0
  for (const change of found) {
    const count = change.count
    if (change.added || change.removed) edits += count
    if (change.removed) {
      out.push({ beforeStart: b, beforeEnd: b + count, afterStart: a, afterEnd: a })
      b += count
    } else if (change.added) {
      out.push({ beforeStart: b, beforeEnd: b, afterStart: a, afterEnd: a + count })
      a += count
    } else {
      b += count
      a += count
    }
  }
  budget.giveBack(granted, edits)
  return true
}

/**
 * Cuts a window at tokens that occur exactly once on both sides and stand in the same order (the longest such row, as
 * in patience diff). "… the *Ombudsman* shall report to *Parliament* …" is cut at both names, whatever was rewritten
 * around them.
 */
function cutAtAnchors(before: TokenRow, after: TokenRow, window: Hunk): Hunk[] {
  const positions = new Map<number, number>()
  for (let index = window.beforeStart; index < window.beforeEnd; index++) {
    const id = before[index] as number
    positions.set(id, positions.has(id) ? -1 : index)
  }
  const seen = new Map<number, number>()
  for (let index = window.afterStart; index < window.afterEnd; index++) {
    const id = after[index] as number
    if ((positions.get(id) ?? -1) >= 0) seen.set(id, seen.has(id) ? -1 : index)
  }
  const pairs: (readonly [number, number])[] = []
  for (const [id, afterIndex] of seen) {
    if (afterIndex >= 0) pairs.push([positions.get(id) as number, afterIndex])
  }
  pairs.sort((one, other) => one[1] - other[1])
  const parts: Hunk[] = []
  let b = window.beforeStart
  let a = window.afterStart
  for (const place of longestIncreasing(pairs.map((pair) => pair[0]))) {
    const [anchorBefore, anchorAfter] = pairs[place] as readonly [number, number]
    parts.push({ beforeStart: b, beforeEnd: anchorBefore, afterStart: a, afterEnd: anchorAfter })
    b = anchorBefore + 1
    a = anchorAfter + 1
  }
  parts.push({ beforeStart: b, beforeEnd: window.beforeEnd, afterStart: a, afterEnd: window.afterEnd })
  return parts
}

/** @returns the places of a longest strictly increasing row of values. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []
  const previous = new Int32Array(values.length)
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = place
  }
  const row: number[] = []
  for (let place = tails[tails.length - 1] ?? -1; place >= 0; place = previous[place] as number)
    row.push(place)
  return row.reverse()
}

/** @returns the hunks with those joined between which nothing is equal. */
export function joinTouching(pieces: readonly Hunk[]): Hunk[] {
  const hunks: Hunk[] = []
  for (const piece of pieces) {
    const last = hunks[hunks.length - 1]
    if (last && last.beforeEnd === piece.beforeStart && last.afterEnd === piece.afterStart) {
      hunks[hunks.length - 1] = { ...last, beforeEnd: piece.beforeEnd, afterEnd: piece.afterEnd }
    } else {
      hunks.push(piece)
    }
  }
  return hunks
}
