/**
 * Articles that were split into two articles, or two that were joined into one. An added article most of whose words
 * came out of an article that goes on elsewhere is a part of it; its paragraphs did not move, they were renumbered.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import type { ComparedAct } from './compared-act'
import { CONTAINED_PART } from './limits'

/** Links headings of parted and joined articles. @returns "source target" of each such pair of blocks. */
export function linkSharedBlocks(alignment: Alignment): Set<string> {
  const shared = new Set<string>()
  const { before, after } = alignment
  for (const [target, source] of majorities(after, alignment.blockBeforeOf, alignment.beforeOf, before)) {
    const sourceHeading = headingOf(before, source)
    const targetHeading = headingOf(after, target)
    if (alignment.blockAfterOf[source] === -1) {
      alignment.linkBlocks(source, target)
      if (isFree(alignment.afterOf, sourceHeading) && isFree(alignment.beforeOf, targetHeading))
        alignment.link(sourceHeading, targetHeading)
      continue
    }
    shared.add(`${source} ${target}`)
    if (sourceHeading !== -1 && targetHeading !== -1) alignment.addPart(sourceHeading, targetHeading)
  }
  for (const [source, target] of majorities(before, alignment.blockAfterOf, alignment.afterOf, after)) {
    shared.add(`${source} ${target}`)
    const sourceHeading = headingOf(before, source)
    const targetHeading = headingOf(after, target)
    if (sourceHeading !== -1 && targetHeading !== -1) alignment.addSource(sourceHeading, targetHeading)
  }
  return shared
}

/** For each article without a partner, the article of the other side that most of its characters are linked to. */
function majorities(
  act: ComparedAct,
  blockLinks: Int32Array,
  links: Int32Array,
  other: ComparedAct,
): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let place = 0; place < blockLinks.length; place++) {
    const block = act.structure.blocks[place] as Block
    if (blockLinks[place] !== -1 || block.kind !== 'article') continue
    const shares = new Map<number, number>()
    let total = 0
    for (let at = block.first; at < block.last; at++) {
      const length = act.provisions.end(at) - act.provisions.contentStart(at)
      if (act.provisions.kind(at) !== 'heading') total += length
      const linked = links[at] as number
      if (linked === -1) continue
      const partner = other.provisions.block(linked)
      shares.set(partner, (shares.get(partner) ?? 0) + length)
    }
    for (const [partner, share] of shares) {
      const isArticle = (other.structure.blocks[partner] as Block).kind === 'article'
      if (isArticle && share >= total * CONTAINED_PART) found.push([place, partner])
    }
  }
  return found
}

function isFree(links: Int32Array, heading: number): boolean {
  return heading !== -1 && links[heading] === -1
}

function headingOf(act: ComparedAct, place: number): number {
  const { first, last } = act.structure.blocks[place] as Block
  return first < last && act.provisions.kind(first) === 'heading' ? first : -1
}
