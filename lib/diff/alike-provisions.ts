/** Provisions whose words changed: found by likeness, by their label, or because nothing else stands between the same neighbours. */
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { withoutEditorialDifferences } from './editorial'
import { freeInBlocks, freeOf } from './free-places'
import {
  ALIKE_BETWEEN_NEIGHBOURS,
  ALIKE_ELSEWHERE,
  ALIKE_IN_ANOTHER_BLOCK,
  ALIKE_IN_PLACE,
  FEWEST_WORDS_ELSEWHERE,
  MOST_PAIRS,
} from './limits'
import type { LooseWords } from './loose-words'
import { findProvisionGaps, ProvisionGaps } from './provision-gaps'
import { totalOf } from './word-bags'

/**
 * "2. A fine of 20 MCI …" and "3. A fine of 30 MCI …". Between the same two linked neighbours little likeness is enough;
 * across them it takes more, or provisions would seem to move.
 */
export function linkAlike(alignment: Alignment, block: number, words: LooseWords): void {
  const [before, after] = freeInBlocks(alignment, block)
  if (before.length === 0 || after.length === 0) return
  if (before.length * after.length > MOST_PAIRS) {
    alignment.coarse = true
    return
  }
  const one = alignment.before.provisions
  const other = alignment.after.provisions
  const gaps = new ProvisionGaps(alignment, block)
  const candidates: Candidate[] = []
  for (let i = 0; i < before.length; i++) {
    const place = before[i] as number
    const bag = words.before(place)
    const gapStart = gaps.startFor(place)
    const gapEnd = gaps.endFor(place)
    for (let j = 0; j < after.length; j++) {
      const target = after[j] as number
      if (one.isNote(place) !== other.isNote(target)) continue
      const inPlace = target > gapStart && target < gapEnd
      const least = inPlace ? ALIKE_IN_PLACE : ALIKE_ELSEWHERE
      const likeness = words.weights.likeness(bag, words.after(target), least)
      if (likeness < least) continue
      const sameLabel =
        one.kind(place) === 'numbered' &&
        one.number(place) === other.number(target) &&
        one.style(place) === other.style(target)
      const score = likeness + (sameLabel ? SAME_LABEL_BONUS : 0) + (inPlace ? IN_PLACE_BONUS : 0)
      candidates.push({ before: place, after: target, score })
    }
  }
  for (const pair of takeBest(candidates)) alignment.link(pair.before, pair.after)
}

/** What the same label, and the same place, are worth against a likeness of 1. */
const SAME_LABEL_BONUS = 0.12
const IN_PLACE_BONUS = 0.08

/** A paragraph that was moved to another article and touched on the way. */
export function linkAlikeElsewhere(alignment: Alignment, words: LooseWords): void {
  const before = freeOf(alignment.afterOf).filter((place) => isLongEnough(alignment.before, place))
  const after = freeOf(alignment.beforeOf).filter((place) => isLongEnough(alignment.after, place))
  if (before.length === 0 || after.length === 0) return
  const index = new CandidateIndex(
    after.map((place) => words.after(place)),
    words.weights,
  )
  const candidates: Candidate[] = []
  for (const place of before) {
    const bag = words.before(place)
    for (const found of index.candidatesFor(bag)) {
      const target = after[found] as number
      if (alignment.before.provisions.isNote(place) !== alignment.after.provisions.isNote(target)) continue
      const likeness = words.weights.likeness(bag, words.after(target), ALIKE_IN_ANOTHER_BLOCK)
      if (likeness >= ALIKE_IN_ANOTHER_BLOCK)
        candidates.push({ before: place, after: target, score: likeness })
    }
  }
  for (const pair of takeBest(candidates)) alignment.link(pair.before, pair.after)
}

/** "3) …" whose words were all replaced is still subpoint 3: it was restated. */
export function linkSameLabel(alignment: Alignment, place: number): void {
  const [before, after] = freeInBlocks(alignment, place)
  if (before.length === 0 || after.length === 0) return
  const labels = new Map<string, number>()
  for (const target of after) labels.set(labelKey(alignment.after, target), target)
  for (const provision of before) {
    const isNumbered = alignment.before.provisions.kind(provision) === 'numbered'
    const target = isNumbered ? labels.get(labelKey(alignment.before, provision)) : undefined
    if (target !== undefined && alignment.beforeOf[target] === -1) alignment.link(provision, target)
  }
}

/** One paragraph alone between two linked neighbours, on both sides: it was rewritten. Notes follow their article. */
export function linkBetweenNeighbours(alignment: Alignment, place: number, words: LooseWords): void {
  const one = alignment.before.provisions
  const other = alignment.after.provisions
  for (const { sources, targets } of findProvisionGaps(alignment, place)) {
    if (sources.length !== 1 || targets.length !== 1) continue
    const [provision, target] = [sources[0] as number, targets[0] as number]
    if (one.kind(provision) !== other.kind(target)) continue
    const likeness = words.weights.likeness(words.before(provision), words.after(target))
    const isSame =
      one.isNote(provision) ||
      likeness >= ALIKE_BETWEEN_NEIGHBOURS ||
      saysTheSame(alignment, provision, target)
    if (isSame) alignment.link(provision, target)
  }
}

/** "21 - 23 March" and "21-23 March" have no token in common and say the same. */
function saysTheSame(alignment: Alignment, provision: number, target: number): boolean {
  const before = withoutEditorialDifferences(alignment.before.contentOf(provision))
  return before === withoutEditorialDifferences(alignment.after.contentOf(target))
}

function labelKey(act: ComparedAct, place: number): string {
  const { provisions } = act
  const parent = provisions.parent(place)
  return `${parent === -1 ? '' : `${labelKey(act, parent)}/`}${provisions.style(place)} ${provisions.number(place)}`
}

function isLongEnough(act: ComparedAct, place: number): boolean {
  return totalOf(act.wordsOf(place)) >= FEWEST_WORDS_ELSEWHERE
}
