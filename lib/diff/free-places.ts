/** Places without a partner: each pass of the alignment takes only what those before it left over. */
import type { Alignment } from './alignment'
import { blockAt } from './block-keys'

/** @returns the places `from…to` (`to` exclusive) that are linked to nothing. */
export function freeOf(links: Int32Array, from = 0, to = links.length): number[] {
  let count = 0
  for (let place = from; place < to; place++) if (links[place] === -1) count++
  // Most blocks have none left. A list that is asked for so often is made as long as it has to be.
  const places = new Array<number>(count)
  for (let place = from, at = 0; at < count; place++) if (links[place] === -1) places[at++] = place
  return places
}

/** @returns the free provisions of a linked block, and of the block it is linked to. */
export function freeInBlocks(alignment: Alignment, place: number): readonly [number[], number[]] {
  const before = blockAt(alignment.before, place)
  const after = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
  return [
    freeOf(alignment.afterOf, before.first, before.last),
    freeOf(alignment.beforeOf, after.first, after.last),
  ]
}
