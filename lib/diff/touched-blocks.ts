/**
 * Articles that were touched where they stand: between the same two linked blocks, in the same order, under the same
 * numbers. A few passages tell whether the words are still those; reading all of them would take as long as everything
 * else a comparison of two codes does.
 */
import type { Alignment } from './alignment'
import { findGaps, sameLabel } from './block-gaps'
import { blockAt } from './block-keys'
import type { ComparedAct } from './compared-act'
import { keepsPassages } from './passages'

/** "Article 7" of which a sentence changed, between "Article 6" and "Article 8", which did not. */
export function linkTouched(alignment: Alignment): void {
  const { before, after } = alignment
  for (const { sources, targets } of findGaps(alignment)) {
    if (!haveSameLabels(alignment, sources, targets)) continue
    for (let index = 0; index < sources.length; index++) {
      const [place, target] = [sources[index] as number, targets[index] as number]
      if (keepsPassages(wordsOf(before, place), wordsOf(after, target))) alignment.linkBlocks(place, target)
    }
  }
}

function haveSameLabels(
  { before, after }: Alignment,
  sources: readonly number[],
  targets: readonly number[],
): boolean {
  if (sources.length !== targets.length) return false
  return sources.every((place, index) => {
    const label = sameLabel(before, blockAt(before, place))
    return label !== null && label === sameLabel(after, blockAt(after, targets[index] as number))
  })
}

function wordsOf(act: ComparedAct, place: number): string {
  const { contentStart, end } = blockAt(act, place)
  return act.text.slice(contentStart, end)
}
