/**
 * What is observed of linked provisions: renumbered, moved, or where they were. Of two articles that changed places
 * only one has moved: the shorter. The longest row of provisions that kept their order stayed.
 */
import type { Block, Provision } from './act-structure'
import type { Alignment } from './alignment'
import type { ComparedAct } from './compared-act'
import { outOfOrder } from './kept-order'

export class ObservedPlaces {
  readonly #alignment: Alignment
  readonly #movedBlocks = new Set<number>()
  readonly #movedProvisions = new Set<number>()
  /** After blocks that came out of a before block which goes on elsewhere, and the other way round: "source target". */
  readonly #sharedBlocks: ReadonlySet<string>

  constructor(alignment: Alignment, sharedBlocks: ReadonlySet<string>) {
    this.#alignment = alignment
    this.#sharedBlocks = sharedBlocks
    const { before } = alignment
    const blocks = before.structure.blocks
    const linked = [...blocks.keys()].filter((place) => alignment.blockAfterOf[place] !== -1)
    const targets = linked.map((place) => alignment.blockAfterOf[place] as number)
    const weights = linked.map((place) => (blocks[place] as Block).end - (blocks[place] as Block).start + 1)
    for (const index of outOfOrder(targets, weights)) this.#movedBlocks.add(linked[index] as number)
    for (const place of linked) {
      if (!alignment.identicalBlocks.has(place)) this.#observeInside(blocks[place] as Block, place)
    }
  }

  #observeInside(block: Block, place: number): void {
    const { before, after, afterOf, blockAfterOf } = this.#alignment
    const linked: number[] = []
    for (let at = block.first; at < block.last; at++) {
      const target = afterOf[at] as number
      if (target !== -1 && (after.provisions[target] as Provision).block === blockAfterOf[place])
        linked.push(at)
    }
    const weights = linked.map(
      (at) => (before.provisions[at] as Provision).end - (before.provisions[at] as Provision).start,
    )
    for (const index of outOfOrder(
      linked.map((at) => afterOf[at] as number),
      weights,
    )) {
      this.#movedProvisions.add(linked[index] as number)
    }
  }

  /** Whether a linked before provision stands elsewhere in the after text. */
  isMoved(place: number): boolean {
    const { before, after, afterOf, blockAfterOf } = this.#alignment
    const source = (before.provisions[place] as Provision).block
    const target = (after.provisions[afterOf[place] as number] as Provision).block
    if (blockAfterOf[source] === target)
      return this.#movedBlocks.has(source) || this.#movedProvisions.has(place)
    return !this.#sharedBlocks.has(`${source} ${target}`)
  }

  /** Whether a linked before provision is cited by another number now. Unnumbered paragraphs have none of their own. */
  isRenumbered(place: number, target: number): boolean {
    const { before, after, identicalBlocks } = this.#alignment
    const source = (before.provisions[place] as Provision).block
    if (identicalBlocks.has(source)) {
      const partner = (after.provisions[target] as Provision).block
      return before.structure.blocks[source]?.number !== after.structure.blocks[partner]?.number
    }
    return address(before, place) !== address(after, target)
  }
}

function address(act: ComparedAct, place: number): string {
  const provision = act.provisions[place] as Provision
  const block = act.structure.blocks[provision.block] as Block
  let steps = ''
  for (let at = place; at !== -1; at = (act.provisions[at] as Provision).parent) {
    const { kind, number } = act.provisions[at] as Provision
    if (kind === 'numbered') steps = `(${number})${steps}`
  }
  return `${block.number}${steps}`
}
