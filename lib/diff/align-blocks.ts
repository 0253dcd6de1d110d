/**
 * Which article is which. The passes run from certain to likely, and each takes only what those before it left over.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { linkAlike, linkMostLinesSame } from './alike-blocks'
import { linkInGaps, strayBlocks } from './block-gaps'
import { blockAt } from './block-keys'
import type { ComparedAct } from './compared-act'
import { linkIdenticalElsewhere, linkIdenticalInOrder, linkSameWordsElsewhere } from './identical-blocks'
import { NUMBERS_STAY, SHORTEST_IDENTICAL } from './limits'
import { linkTouched } from './touched-blocks'

/** Links the blocks of both acts. */
export function alignBlocks(alignment: Alignment): void {
  linkIdenticalInOrder(alignment)
  linkIdenticalElsewhere(alignment)
  linkSameWordsElsewhere(alignment)
  linkInGaps(alignment, ['sameWords'])
  linkTouched(alignment)
  linkMostLinesSame(alignment)
  linkAlike(alignment)
  unlinkStrayPlaceholders(alignment)
  linkInGaps(alignment, ['sameWords', 'sameLabel', 'sameName'])
  unlinkStrayHeadings(alignment)
}

/**
 * "§ 220 (repealed)" that seems to have moved is another one, since one repealed article reads like the other: the same
 * number says something only where the numbers around stayed what they were.
 */
export function unlinkStrayPlaceholders(alignment: Alignment): void {
  const { before, after, blockAfterOf } = alignment
  const keepsNumber = (place: number) =>
    blockAt(before, place).number === blockAt(after, blockAfterOf[place] as number).number
  const isSuspect = (place: number) => blockAfterOf[place] !== -1 && isPlaceholder(blockAt(before, place))
  if (!blockAfterOf.some((_, place) => isSuspect(place))) return
  const stray = strayBlocks(alignment).filter(isSuspect)
  if (stray.length === 0) return
  const linked = [...blockAfterOf.keys()].filter(
    (place) => blockAfterOf[place] !== -1 && blockAt(before, place).kind === 'article',
  )
  const stayed = linked.filter(keepsNumber).length >= linked.length * NUMBERS_STAY
  for (const place of stray) if (!stayed || !keepsNumber(place)) unlinkBlock(alignment, place)
}

function isPlaceholder({ kind, contentStart, end }: Block): boolean {
  return kind === 'article' && end - contentStart < SHORTEST_IDENTICAL
}

/**
 * A chapter heading out of order has moved only where the article under it moved along. "Section 2. Effects" that turns
 * up in another chapter is another section.
 */
export function unlinkStrayHeadings(alignment: Alignment): void {
  const blocks = alignment.before.structure.blocks
  const stray = strayBlocks(alignment)
  const moved = new Set(stray)
  for (const place of stray) {
    if ((blocks[place] as Block).kind !== 'division') continue
    const target = alignment.blockAfterOf[place] as number
    const article = nextArticle(alignment.before, place)
    if (moved.has(article) && alignment.blockAfterOf[article] === nextArticle(alignment.after, target))
      continue
    unlinkBlock(alignment, place)
  }
}

function unlinkBlock({ blockAfterOf, blockBeforeOf, identicalBlocks }: Alignment, place: number): void {
  identicalBlocks.delete(place)
  blockBeforeOf[blockAfterOf[place] as number] = -1
  blockAfterOf[place] = -1
}

function nextArticle(act: ComparedAct, place: number): number {
  const { blocks } = act.structure
  for (let at = place + 1; at < blocks.length; at++) if (blocks[at]?.kind === 'article') return at
  return -1
}
