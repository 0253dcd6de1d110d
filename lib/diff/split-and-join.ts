/**
 * One provision into two, two into one. What an added provision says is looked for in what a changed one lost: "1. A; B."
 * that became "1. A." and "2. B." lost just the words that stand in point 2.
 */
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex } from './candidates'
import type { ComparedAct } from './compared-act'
import { freeOf } from './free-places'
import { CONTAINED_PART, CONTAINED_PART_ELSEWHERE, FEWEST_WORDS_ELSEWHERE, PARTED_LENGTH } from './limits'
import { subtractWords, totalOf, type WordBag, type WordCounts, WordWeights } from './word-bags'

/** Adds the parts of splits and the sources of joins to an alignment whose other links are made. */
export function findSplitsAndJoins(alignment: Alignment): void {
  const { before, after } = alignment
  const [shorter, longer] = changedPairs(alignment)
  const lost = () => shorter.map(([one, other]) => subtractWords(before.wordsOf(one), after.wordsOf(other)))
  const gained = () => longer.map(([one, other]) => subtractWords(after.wordsOf(other), before.wordsOf(one)))
  const kept = shorter.map(([, other]) => other)
  for (const [place, index] of findParts(after, freeOf(alignment.beforeOf), kept, lost)) {
    alignment.addPart((shorter[index] as Pair)[0], place)
  }
  const joined = longer.map(([one]) => one)
  for (const [place, index] of findParts(before, freeOf(alignment.afterOf), joined, gained)) {
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

/**
 * What was lost is given away once: of two articles that end in the same formula only one can have it from a third.
 *
 * @param changed the provisions of this act that became shorter or longer, each with a remainder.
 * @returns for loose provisions the index of the remainder in which most of their words are found.
 */
function findParts(
  act: ComparedAct,
  loose: readonly number[],
  changed: readonly number[],
  remaindersOf: () => readonly WordCounts[],
): Pair[] {
  const { provisions } = act
  const long = loose.filter(
    (place) =>
      !provisions.isNote(place) &&
      provisions.kind(place) !== 'heading' &&
      totalOf(act.wordsOf(place)) >= FEWEST_WORDS_ELSEWHERE,
  )
  if (long.length === 0 || changed.length === 0) return []
  const remainders = [...remaindersOf()]
  const weights = new WordWeights([...long.map((place) => act.wordsOf(place)), ...remainders], act.wordCount)
  const remainderBags = remainders.map((words) => weights.bag(words))
  const index = new CandidateIndex(remainderBags, weights)
  const isEnough = (share: number, place: number, candidate: number) => {
    const isNear = provisions.block(place) === provisions.block(changed[candidate] as number)
    return share >= (isNear ? CONTAINED_PART : CONTAINED_PART_ELSEWHERE)
  }
  const claims: Candidate[] = []
  for (const place of long) {
    const bag = weights.bag(act.wordsOf(place))
    for (const candidate of index.candidatesFor(bag)) {
      const score = weights.contained(bag, remainderBags[candidate] as WordBag)
      if (isEnough(score, place, candidate)) claims.push({ before: place, after: candidate, score })
    }
  }
  claims.sort((one, other) => other.score - one.score || one.before - other.before || one.after - other.after)
  const parts = new Map<number, number>()
  for (const { before: place, after: candidate } of claims) {
    if (parts.has(place)) continue
    const bag = weights.bag(act.wordsOf(place))
    if (!isEnough(weights.contained(bag, remainderBags[candidate] as WordBag), place, candidate)) continue
    parts.set(place, candidate)
    remainders[candidate] = subtractWords(remainders[candidate] as WordCounts, bag.counts)
    remainderBags[candidate] = weights.bag(remainders[candidate])
  }
  return [...parts]
}
