/** Between which linked neighbours the provisions of two linked blocks stand, as places in the after text. */
import type { Alignment } from './alignment'
import { blockAt } from './block-keys'
import { freeInBlocks } from './free-places'
import { withRoom } from './kept-rows'

/** Room for one block at a time: nearly every changed article of an act is asked about. */
let starts = new Int32Array(1 << 8)
let ends = new Int32Array(1 << 8)
let targetStarts = new Int32Array(1 << 8)

/** The gaps of one block; those of the block asked about before are gone. */
export class ProvisionGaps {
  readonly #first: number
  readonly #targetFirst: number

  constructor(alignment: Alignment, place: number) {
    const block = blockAt(alignment.before, place)
    const target = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
    const { afterOf, beforeOf } = alignment
    this.#first = block.first
    this.#targetFirst = target.first
    starts = withRoom(starts, block.last - block.first)
    ends = withRoom(ends, block.last - block.first)
    targetStarts = withRoom(targetStarts, target.last - target.first)
    for (let at = block.first, start = target.first - 1; at < block.last; at++) {
      starts[at - block.first] = start
      const found = afterOf[at] as number
      if (found >= target.first && found < target.last) start = found
    }
    for (let at = block.last - 1, end = target.last; at >= block.first; at--) {
      ends[at - block.first] = end
      const found = afterOf[at] as number
      if (found >= target.first && found < target.last) end = found
    }
    for (let at = target.first, start = target.first - 1; at < target.last; at++) {
      targetStarts[at - target.first] = start
      const source = beforeOf[at] as number
      if (source >= block.first && source < block.last) start = at
    }
  }

  /** The after place of the nearest linked provision above a before provision; one less than the first where none is. */
  startFor(provision: number): number {
    return starts[provision - this.#first] as number
  }

  /** The same below it. */
  endFor(provision: number): number {
    return ends[provision - this.#first] as number
  }

  /** The nearest linked after provision above an after provision. */
  startBefore(target: number): number {
    return targetStarts[target - this.#targetFirst] as number
  }
}

/** Loose provisions of both sides between the same two linked neighbours, law and notes apart. */
export type ProvisionGap = { readonly sources: number[]; readonly targets: number[] }

/** @returns the gaps of a linked block, in no order that means anything. */
export function findProvisionGaps(alignment: Alignment, place: number): Iterable<ProvisionGap> {
  const [before, after] = freeInBlocks(alignment, place)
  const gaps = new Map<number, ProvisionGap>()
  if (before.length === 0 || after.length === 0) return gaps.values()
  const neighbours = new ProvisionGaps(alignment, place)
  for (let at = 0; at < before.length; at++) {
    const source = before[at] as number
    gapAt(gaps, neighbours.startFor(source), alignment.before.provisions.isNote(source)).sources.push(source)
  }
  for (let at = 0; at < after.length; at++) {
    const target = after[at] as number
    gapAt(gaps, neighbours.startBefore(target), alignment.after.provisions.isNote(target)).targets.push(
      target,
    )
  }
  return gaps.values()
}

function gapAt(gaps: Map<number, ProvisionGap>, start: number, note: boolean): ProvisionGap {
  const key = 2 * start + (note ? 1 : 0)
  const known = gaps.get(key)
  if (known) return known
  const gap = { sources: [], targets: [] }
  gaps.set(key, gap)
  return gap
}
