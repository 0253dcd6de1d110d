/** Between which linked neighbours the provisions of two linked blocks stand, as places in the after text. */
import type { Alignment } from './alignment'
import { blockAt } from './block-keys'
import { freeInBlocks } from './free-places'

export class ProvisionGaps {
  readonly #first: number
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #targetFirst: number
  readonly #targetStarts: Int32Array

  constructor(alignment: Alignment, place: number) {
    const block = blockAt(alignment.before, place)
    const target = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
    const linkOf = (at: number) => {
      const found = alignment.afterOf[at] as number
      return found >= target.first && found < target.last ? found : -1
    }
    this.#first = block.first
    this.#starts = new Int32Array(block.last - block.first)
    this.#ends = new Int32Array(block.last - block.first)
    for (let at = block.first, start = target.first - 1; at < block.last; at++) {
      this.#starts[at - block.first] = start
      if (linkOf(at) !== -1) start = linkOf(at)
    }
    for (let at = block.last - 1, end = target.last; at >= block.first; at--) {
      this.#ends[at - block.first] = end
      if (linkOf(at) !== -1) end = linkOf(at)
    }
    this.#targetFirst = target.first
    this.#targetStarts = new Int32Array(target.last - target.first)
    for (let at = target.first, start = target.first - 1; at < target.last; at++) {
      this.#targetStarts[at - target.first] = start
      const source = alignment.beforeOf[at] as number
      if (source >= block.first && source < block.last) start = at
    }
  }

  /** The after place of the nearest linked provision above a before provision; one less than the first where none is. */
  startFor(provision: number): number {
    return this.#starts[provision - this.#first] as number
  }

  /** The same below it. */
  endFor(provision: number): number {
    return this.#ends[provision - this.#first] as number
  }

  /** The nearest linked after provision above an after provision. */
  startBefore(target: number): number {
    return this.#targetStarts[target - this.#targetFirst] as number
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
  for (const source of before) {
    gapAt(gaps, neighbours.startFor(source), alignment.before.provisions.isNote(source)).sources.push(source)
  }
  for (const target of after) {
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
