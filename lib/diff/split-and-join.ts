/**
 * One provision into two, two into one. What an added provision says is looked for in what a changed one lost: "1. A; B."
 * that became "1. A." and "2. B." lost just the words that stand in point 2.
 */
import type { Alignment } from './alignment'
import { CandidateIndex } from './candidates'
import type { ComparedAct } from './compared-act'
import { freeOf } from './free-places'
import { CONTAINED_PART, FEWEST_WORDS_ELSEWHERE, PARTED_LENGTH } from './limits'
import { subtractWords, totalOf, type WordBag, type WordCounts, WordWeights } from './word-bags'

/** Adds the parts of splits and the sources of joins to an alignment whose other links are made. */
export function findSplitsAndJoins(alignment: Alignment): void {
  const { before, after } = alignment
  const [shorter, longer] = changedPairs(alignment)
  const lost = () => shorter.map(([one, other]) => subtractWords(before.wordsOf(one), after.wordsOf(other)))
  const gained = () => longer.map(([one, other]) => subtractWords(after.wordsOf(other), before.wordsOf(one)))
  for (const [place, index] of findParts(after, freeOf(alignment.beforeOf), lost)) {
    alignment.addPart((shorter[index] as Pair)[0], place)
  }
  for (const [place, index] of findParts(before, freeOf(alignment.afterOf), gained)) {
    alignment.addSource(place, (longer[index] as Pair)[1])
  }
}

type Pair = readonly [number, number]

/** Linked provisions of law that became clearly shorter, and those that became longer: only they can have been parted or joined. */
function changedPairs({ before, after, afterOf }: Alignment): readonly [Pair[], Pair[]] {
  const shorter: Pair[] = []
  const longer: Pair[] = []
  for (let place = 0; place < afterOf.length; place++) {
    const target = afterOf[place] as number
    if (target === -1 || before.provisions.isNote(place)) continue
    const beforeLength = before.provisions.end(place) - before.provisions.contentStart(place)
    const afterLength = after.provisions.end(target) - after.provisions.contentStart(target)
    if (afterLength < beforeLength * PARTED_LENGTH) shorter.push([place, target])
    else if (beforeLength < afterLength * PARTED_LENGTH) longer.push([place, target])
  }
  return [shorter, longer]
}

/** @returns for loose provisions the index of the remainder in which most of their words are found. */
function findParts(
  act: ComparedAct,
  loose: readonly number[],
  remaindersOf: () => readonly WordCounts[],
): Pair[] {
  const long = loose.filter((place) => {
    const { provisions } = act
    return (
      !provisions.isNote(place) &&
      provisions.kind(place) !== 'heading' &&
      totalOf(act.wordsOf(place)) >= FEWEST_WORDS_ELSEWHERE
    )
  })
  if (long.length === 0) return []
  const looseWords = long.map((place) => act.wordsOf(place))
  const remainders = remaindersOf()
  if (remainders.length === 0) return []
  const weights = new WordWeights([...looseWords, ...remainders], act.wordCount)
  const remainderBags = remainders.map((words) => weights.bag(words))
  const index = new CandidateIndex(remainderBags, weights)
  const parts: Pair[] = []
  for (let i = 0; i < long.length; i++) {
    const bag = weights.bag(looseWords[i] as WordCounts)
    let best = -1
    let most = CONTAINED_PART
    for (const candidate of index.candidatesFor(bag)) {
      const share = weights.contained(bag, remainderBags[candidate] as WordBag)
      if (share >= most && (best === -1 || share > most)) {
        best = candidate
        most = share
      }
    }
    if (best !== -1) parts.push([long[i] as number, best])
  }
  return parts
}
