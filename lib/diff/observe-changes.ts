/**
 * What is observed of linked provisions: renumbered, moved, or where they were. Of two articles that changed places
 * only one has moved: the shorter. The longest row of provisions that kept their order stayed.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { strayBlocks } from './block-gaps'
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
    for (const place of strayBlocks(alignment)) this.#movedBlocks.add(place)
    const { blocks } = alignment.before.structure
    for (let place = 0; place < blocks.length; place++) {
      if (alignment.blockAfterOf[place] === -1 || alignment.identicalBlocks.has(place)) continue
      this.#observeInside(blocks[place] as Block, place)
    }
  }

  #observeInside(block: Block, place: number): void {
    const { before, after, afterOf, blockAfterOf } = this.#alignment
    const linked: number[] = []
    const targets: number[] = []
    for (let at = block.first; at < block.last; at++) {
      const target = afterOf[at] as number
      if (target === -1 || after.provisions.block(target) !== blockAfterOf[place]) continue
      linked.push(at)
      targets.push(target)
    }
    const weightAt = (index: number) => {
      const at = linked[index] as number
      return before.provisions.end(at) - before.provisions.start(at)
    }
    for (const index of outOfOrder(targets, weightAt)) this.#movedProvisions.add(linked[index] as number)
  }

  /** Whether a linked before block stands elsewhere in the after text. */
  isBlockMoved(block: number): boolean {
    return this.#movedBlocks.has(block)
  }

  /** Whether a linked before provision stands elsewhere in the after text. */
  isMoved(place: number): boolean {
    const { before, after, afterOf, blockAfterOf } = this.#alignment
    const source = before.provisions.block(place)
    const target = after.provisions.block(afterOf[place] as number)
    if (blockAfterOf[source] === target)
      return this.#movedBlocks.has(source) || this.#movedProvisions.has(place)
    return !this.#sharedBlocks.has(`${source} ${target}`)
  }

  /**
   * Whether provisions that were joined into one, or the parts one was split into, stand elsewhere: as a whole, or one of
   * them apart from the others, with articles between them that stayed. "Article 5" that became "Article 5" and "Article
   * 40" was split, and half of it moved.
   */
  areMoved(befores: readonly number[], afters: readonly number[]): boolean {
    const { before, after, afterOf, blockAfterOf, blockBeforeOf } = this.#alignment
    if (befores.some((place) => afters.includes(afterOf[place] as number) && this.isMoved(place))) return true
    const stays = (place: number) => blockAfterOf[place] !== -1 && !this.#movedBlocks.has(place)
    return (
      hasBetween(before, befores, stays) ||
      hasBetween(after, afters, (target) => stays(blockBeforeOf[target] as number))
    )
  }

  /** Whether a linked before provision is cited by another number now. Unnumbered paragraphs have none of their own. */
  isRenumbered(place: number, target: number): boolean {
    const { before, after, identicalBlocks } = this.#alignment
    const source = before.provisions.block(place)
    const partner = after.provisions.block(target)
    if (identicalBlocks.has(source))
      return before.structure.blocks[source]?.number !== after.structure.blocks[partner]?.number
    const number = before.structure.blocks[source]?.number
    return number !== after.structure.blocks[partner]?.number || !haveSameSteps(before, place, after, target)
  }
}

/** Whether an article of that kind stands between the articles whose headings these are. */
function hasBetween(
  { structure, provisions }: ComparedAct,
  places: readonly number[],
  stays: (block: number) => boolean,
): boolean {
  if (places.length === 1 || provisions.kind(places[0] as number) !== 'heading') return false
  const blocks = places.map((place) => provisions.block(place))
  for (let block = Math.min(...blocks) + 1; block < Math.max(...blocks); block++) {
    if (structure.blocks[block]?.kind === 'article' && !blocks.includes(block) && stays(block)) return true
  }
  return false
}

/** Whether two provisions are cited by the same steps below their article: both are "(1)(a)". */
function haveSameSteps(before: ComparedAct, place: number, after: ComparedAct, target: number): boolean {
  let b = nextStep(before, place)
  let a = nextStep(after, target)
  while (b !== -1 && a !== -1 && before.provisions.number(b) === after.provisions.number(a)) {
    b = nextStep(before, before.provisions.parent(b))
    a = nextStep(after, after.provisions.parent(a))
  }
  return b === -1 && a === -1
}

/** The numbered provision at or above a place; −1 where there is none. */
function nextStep({ provisions }: ComparedAct, place: number): number {
  let at = place
  while (at !== -1 && provisions.kind(at) !== 'numbered') at = provisions.parent(at)
  return at
}
