/**
 * Which provision of an article is which. Inside two linked blocks first, from certain to likely; then what is left over
 * is looked for in the whole act. Each pass takes only what those before it left.
 */
import type { Alignment } from './alignment'
import { linkAlike, linkAlikeElsewhere, linkBetweenNeighbours, linkSameLabel } from './alike-provisions'
import { blockAt } from './block-keys'
import { linkIdenticalInOrder, linkSameWords, linkSameWordsElsewhere } from './identical-provisions'
import { LooseWords } from './loose-words'
import { findSplitsAndJoins } from './split-and-join'
import { linkTouchedProvisions } from './touched-provisions'

/** Links the provisions of both acts, whose blocks are linked already. */
export function alignProvisions(alignment: Alignment): void {
  const changed: number[] = []
  for (let place = 0; place < alignment.blockAfterOf.length; place++) {
    if (alignment.blockAfterOf[place] === -1) continue
    if (alignment.identicalBlocks.has(place)) linkOneToOne(alignment, place)
    else changed.push(place)
  }
  for (const place of changed) {
    linkHeadings(alignment, place)
    linkIdenticalInOrder(alignment, place)
    linkSameWords(alignment, place)
  }
  linkSameWordsElsewhere(alignment)
  for (const place of changed) linkTouchedProvisions(alignment, place)
  const words = new LooseWords(alignment)
  if (!words.isEmpty) linkLoose(alignment, changed, words)
  findSplitsAndJoins(alignment)
}

/** Links what is left on both sides, from likely to possible. */
function linkLoose(alignment: Alignment, blocks: readonly number[], words: LooseWords): void {
  for (const place of blocks) linkAlike(alignment, place, words)
  linkAlikeElsewhere(alignment, words)
  for (const place of blocks) {
    linkSameLabel(alignment, place)
    linkBetweenNeighbours(alignment, place, words)
  }
}

/** Blocks with the same words have the same provisions. */
function linkOneToOne(alignment: Alignment, place: number): void {
  const before = blockAt(alignment.before, place)
  const after = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
  const count = Math.min(before.last - before.first, after.last - after.first)
  for (let index = 0; index < count; index++) alignment.link(before.first + index, after.first + index)
}

/** The heading of a linked article is its heading, whatever it says now. */
export function linkHeadings(alignment: Alignment, place: number): void {
  const before = blockAt(alignment.before, place)
  const after = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
  if (before.kind !== 'act' && after.kind !== 'act') alignment.link(before.first, after.first)
}
