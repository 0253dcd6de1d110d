/** Where removed provisions are shown: behind what stood before them and stayed. */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import type { ObservedPlaces } from './observe-changes'

/** @returns removed provisions by the after place whose row they follow; −1 for those in front of everything. */
export function removedByAnchor(alignment: Alignment, places: ObservedPlaces): Map<number, number[]> {
  const { before, after, afterOf, blockAfterOf, identicalBlocks } = alignment
  const removed = new Map<number, number[]>()
  let anchor = -1
  let anchorBlock = -1
  for (let block = 0; block < blockAfterOf.length; block++) {
    const { first, last } = before.structure.blocks[block] as Block
    if (identicalBlocks.has(block)) {
      if (first === last || places.isBlockMoved(block)) continue
      anchor = afterOf[last - 1] as number
      anchorBlock = block
      continue
    }
    for (let place = first; place < last; place++) {
      const target = afterOf[place] as number
      if (target !== -1) {
        if (blockAfterOf[block] === -1 || places.isMoved(place)) continue
        anchor = target
        anchorBlock = block
        continue
      }
      // A removed article follows the whole of the article before it, what was added there included.
      if (block !== anchorBlock && anchor !== -1) {
        anchor = (after.structure.blocks[after.provisions.block(anchor)] as Block).last - 1
        anchorBlock = block
      }
      const list = removed.get(anchor)
      if (list) list.push(place)
      else removed.set(anchor, [place])
    }
  }
  return removed
}
