/**
 * Anchors: tokens that occur exactly once in either of two windows and stand in the same order, the longest such row, as in
 * patience diff. "… the *Ombudsman* shall report to *Parliament* …" has two, whatever was rewritten around them.
 */
import type { TokenRow } from './hunks'
import { withRoom } from './kept-rows'
import { keepIncreasing } from './longest-increasing'
import { type Places, roomForTokens } from './shared-places'

/** The anchors found last; used again and again, so that windows leave nothing behind. */
export class TokenAnchors {
  /** Where they stand, in order: the first `length` of each. */
  before = new Int32Array(1 << 8)
  after = new Int32Array(1 << 8)
  length = 0
  /** Edits that are needed because other tokens that occur once stand in another order: each is removed and inserted. */
  fewestEdits = 0

  /** @param beforeWindow places in `before`, as `afterWindow` in `after`, of tokens that both windows have. */
  find(before: TokenRow, beforeWindow: Places, after: TokenRow, afterWindow: Places): void {
    if (beforePlaces.length < roomForTokens()) {
      beforePlaces = new Int32Array(roomForTokens())
      afterPlaces = new Int32Array(roomForTokens())
    }
    notePlaces(before, beforeWindow, beforePlaces)
    notePlaces(after, afterWindow, afterPlaces)
    this.before = withRoom(this.before, afterWindow.length)
    this.after = withRoom(this.after, afterWindow.length)
    let length = 0
    for (let index = 0; index < afterWindow.length; index++) {
      const target = afterWindow.at[index] as number
      const id = after[target] as number
      const place = (beforePlaces[id] as number) - 1
      if (place < 0 || (afterPlaces[id] as number) < 0) continue
      this.before[length] = place
      this.after[length++] = target
    }
    forgetPlaces(before, beforeWindow, beforePlaces)
    forgetPlaces(after, afterWindow, afterPlaces)
    this.length = keepIncreasing(this.before, this.after, length)
    this.fewestEdits = 2 * (length - this.length)
  }
}

/** For each token where it stands in a window, counted from 1; −1 where it stands there twice. All zero between two uses. */
let beforePlaces = new Int32Array(1 << 12)
let afterPlaces = new Int32Array(1 << 12)

function notePlaces(row: TokenRow, window: Places, places: Int32Array): void {
  const { at, length } = window
  for (let index = 0; index < length; index++) {
    const place = at[index] as number
    const id = row[place] as number
    places[id] = places[id] === 0 ? place + 1 : -1
  }
}

function forgetPlaces(row: TokenRow, { at, length }: Places, places: Int32Array): void {
  for (let index = 0; index < length; index++) places[row[at[index] as number] as number] = 0
}
