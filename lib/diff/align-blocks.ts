/**
 * Which article is which. The passes run from certain to likely, and each takes only what those before it left over.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { linkAlike, linkMostLinesSame } from './alike-blocks'
import { linkInGaps, strayBlocks } from './block-gaps'
import type { ComparedAct } from './compared-act'
import { linkIdenticalElsewhere, linkIdenticalInOrder, linkSameWordsElsewhere } from './identical-blocks'
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
  linkInGaps(alignment, ['sameWords', 'sameLabel', 'sameName'])
  unlinkStrayHeadings(alignment)
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
    alignment.identicalBlocks.delete(place)
    alignment.blockAfterOf[place] = -1
    alignment.blockBeforeOf[target] = -1
  }
}

function nextArticle(act: ComparedAct, place: number): number {
  const { blocks } = act.structure
  for (let at = place + 1; at < blocks.length; at++) if (blocks[at]?.kind === 'article') return at
  return -1
}
