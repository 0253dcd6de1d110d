/**
 * Anchors: tokens that occur exactly once in either of two windows and stand in the same order, the longest such row, as in
 * patience diff. "… the *Ombudsman* shall report to *Parliament* …" has two, whatever was rewritten around them.
 */
import type { TokenRow } from './hunks'
import { longestIncreasing } from './longest-increasing'
import { roomForTokens } from './shared-places'

export type TokenAnchors = {
  /** Where they stand, in order. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Edits that are needed because other tokens that occur once stand in another order: each is removed and inserted. */
  readonly fewestEdits: number
}

/** For each token where it stands in a window, counted from 1; −1 where it stands there twice. All zero between two uses. */
let beforePlaces = new Int32Array(1 << 12)
let afterPlaces = new Int32Array(1 << 12)

/** @param beforeWindow places in `before`, as `afterWindow` in `after`; both were found by `sharedPlaces`. */
export function findAnchors(
  before: TokenRow,
  beforeWindow: readonly number[],
  after: TokenRow,
  afterWindow: readonly number[],
): TokenAnchors {
  if (beforePlaces.length < roomForTokens()) {
    beforePlaces = new Int32Array(roomForTokens())
    afterPlaces = new Int32Array(roomForTokens())
  }
  notePlaces(before, beforeWindow, beforePlaces)
  notePlaces(after, afterWindow, afterPlaces)
  const places: number[] = []
  const targets: number[] = []
  for (const target of afterWindow) {
    const id = after[target] as number
    const place = (beforePlaces[id] as number) - 1
    if (place < 0 || (afterPlaces[id] as number) < 0) continue
    places.push(place)
    targets.push(target)
  }
  for (const place of beforeWindow) beforePlaces[before[place] as number] = 0
  for (const target of afterWindow) afterPlaces[after[target] as number] = 0
  const kept = longestIncreasing(places)
  return {
    before: kept.map((index) => places[index] as number),
    after: kept.map((index) => targets[index] as number),
    fewestEdits: 2 * (places.length - kept.length),
  }
}

function notePlaces(row: TokenRow, window: readonly number[], places: Int32Array): void {
  for (const place of window) {
    const id = row[place] as number
    places[id] = places[id] === 0 ? place + 1 : -1
  }
}
