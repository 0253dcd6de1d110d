/** What a difference consists of: runs of tokens that were replaced, inserted or deleted. */

/** A text as integers. */
export type TokenRow = Int32Array

/** `before[beforeStart, beforeEnd)` was replaced by `after[afterStart, afterEnd)`; one of the two may be empty. */
export type Hunk = {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/**
 * @param partner for each of the `beforeLength` tokens of the before side the place of the same token on the after side; −1 where there is none.
 * @returns everything between two tokens that have a partner.
 */
export function hunksBetween(partner: Int32Array, beforeLength: number, afterLength: number): Hunk[] {
  const hunks: Hunk[] = []
  let beforeStart = 0
  let afterStart = 0
  for (let place = 0; place <= beforeLength; place++) {
    const target = place === beforeLength ? afterLength : (partner[place] as number)
    if (target === -1) continue
    if (place > beforeStart || target > afterStart) {
      hunks.push({ beforeStart, beforeEnd: place, afterStart, afterEnd: target })
    }
    beforeStart = place + 1
    afterStart = target + 1
  }
  return hunks
}

function touches(hunk: Hunk, next: Hunk): boolean {
  return hunk.beforeEnd === next.beforeStart && hunk.afterEnd === next.afterStart
}

/** @returns the hunks with those joined between which nothing is equal. */
export function joinTouching(pieces: Hunk[]): Hunk[] {
  if (!pieces.some((piece, index) => index > 0 && touches(pieces[index - 1] as Hunk, piece))) return pieces
  const hunks: Hunk[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Hunk
    const last = hunks[hunks.length - 1]
    if (last && touches(last, piece)) {
      hunks[hunks.length - 1] = {
        beforeStart: last.beforeStart,
        beforeEnd: piece.beforeEnd,
        afterStart: last.afterStart,
        afterEnd: piece.afterEnd,
      }
    } else {
      hunks.push(piece)
    }
  }
  return hunks
}
