/**
 * Provisions that were touched where they stand, told by a few passages as touched articles are. Most changed provisions of
 * a code are found here, and their words are read only to be marked.
 */
import type { Alignment } from './alignment'
import { keepsPassages } from './passages'
import { findProvisionGaps } from './provision-gaps'

/** "2. A fine of 20 MCI …" and "2. A fine of 30 MCI …", between point 1 and point 3, which did not change. */
export function linkTouchedProvisions(alignment: Alignment, block: number): void {
  const { before, after } = alignment
  for (const { sources, targets } of findProvisionGaps(alignment, block)) {
    if (sources.length !== targets.length) continue
    if (!sources.every((place, index) => haveSameMarker(alignment, place, targets[index] as number))) continue
    for (let index = 0; index < sources.length; index++) {
      const [place, target] = [sources[index] as number, targets[index] as number]
      if (keepsPassages(before.contentOf(place), after.contentOf(target))) alignment.link(place, target)
    }
  }
}

/** Paragraphs without a marker have a number only by counting, which says nothing. */
function haveSameMarker(alignment: Alignment, place: number, target: number): boolean {
  const one = alignment.before.provisions
  const other = alignment.after.provisions
  if (one.kind(place) !== other.kind(target)) return false
  if (one.kind(place) !== 'numbered') return true
  return one.number(place) === other.number(target) && one.style(place) === other.style(target)
}
