/** Articles whose words changed: found by the lines they kept, else by their words. */
import type { Alignment } from './alignment'
import { findGaps } from './block-gaps'
import { blockAt, labelKey } from './block-keys'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { freeOf } from './free-places'
import {
  ALIKE_ELSEWHERE,
  ALIKE_IN_PLACE,
  CANDIDATES,
  FEWEST_WORDS_ELSEWHERE,
  SAME_LINES,
  SHORTEST_IDENTICAL,
} from './limits'
import { totalOf, type WordBag, type WordCounts, WordWeights } from './word-bags'

/**
 * "Article 7" with eleven paragraphs, ten of them letter for letter those of "Article 9". Lines are looked up as they
 * stand, so that most changed articles are found without reading their words.
 */
export function linkMostLinesSame(alignment: Alignment): void {
  const before = freeOf(alignment.blockAfterOf)
  const after = freeOf(alignment.blockBeforeOf)
  const places = new Map<string, number[]>()
  const lines: string[] = []
  for (const place of after) {
    findLongLines(alignment.after, place, lines)
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as string
      const list = places.get(line)
      if (list) list.push(place)
      else places.set(line, [place])
    }
  }
  const found: Candidate[] = []
  const common = new Map<number, number>()
  for (const place of before) {
    const block = blockAt(alignment.before, place)
    common.clear()
    findLongLines(alignment.before, place, lines)
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as string
      const targets = places.get(line)
      if (targets === undefined || targets.length > CANDIDATES) continue
      for (const target of targets) common.set(target, (common.get(target) ?? 0) + line.length)
    }
    if (common.size === 0) continue
    for (const [target, length] of common) {
      const other = blockAt(alignment.after, target)
      const share = length / Math.max(block.end - block.contentStart, other.end - other.contentStart)
      if (other.kind === block.kind && share >= SAME_LINES)
        found.push({ before: place, after: target, score: share })
    }
  }
  for (const pair of takeBest(found)) alignment.linkBlocks(pair.before, pair.after)
}

/** Makes `lines` those of a block behind its heading that say enough to be recognised. */
function findLongLines(act: ComparedAct, place: number, lines: string[]): void {
  const block = blockAt(act, place)
  lines.length = 0
  for (let provision = block.first; provision < block.last; provision++) {
    const content = act.contentOf(provision)
    if (content.length >= SHORTEST_IDENTICAL) lines.push(content)
  }
}

/**
 * "Article 7. Fines" of 200 words and "Article 9. Fines" of 210, 180 of them the same. Formulas that stand in many articles
 * ("An attempt is punished likewise.") belong to the one between the same neighbours.
 */
export function linkAlike(alignment: Alignment): void {
  const before = freeOf(alignment.blockAfterOf)
  const after = freeOf(alignment.blockBeforeOf)
  if (before.length === 0 || after.length === 0) return
  const beforeWords = before.map((place) => blockWords(alignment.before, place))
  const afterWords = after.map((place) => blockWords(alignment.after, place))
  const weights = new WordWeights([...beforeWords, ...afterWords], alignment.after.wordCount)
  const beforeBags = beforeWords.map((words) => weights.bag(words))
  const afterBags = afterWords.map((words) => weights.bag(words))
  const index = new CandidateIndex(afterBags, weights)
  const byLabel = indexesByLabel(alignment.after, after)
  const indexOf = new Map(after.map((place, j) => [place, j]))
  const gapOf = new Map(
    findGaps(alignment).flatMap((gap) => gap.sources.map((place) => [place, gap] as const)),
  )
  const found: Candidate[] = []
  const candidates: number[] = []
  const add = (j: number) => {
    if (!candidates.includes(j)) candidates.push(j)
  }
  for (let i = 0; i < before.length; i++) {
    const block = blockAt(alignment.before, before[i] as number)
    const bag = beforeBags[i] as WordBag
    const namesake = byLabel.get(labelKey(alignment.before, block))
    const inPlace = gapOf.get(before[i] as number)?.targets ?? []
    // "(repealed)" is as like one repealed article as the other: so few words are recognised in their place only.
    candidates.length = 0
    if (saysEnough(bag)) index.candidatesFor(bag).forEach(add)
    if (namesake !== undefined) add(namesake)
    for (let at = 0; at < inPlace.length && at < CANDIDATES; at++)
      add(indexOf.get(inPlace[at] as number) as number)
    for (let at = 0; at < candidates.length; at++) {
      const j = candidates[at] as number
      const target = after[j] as number
      if (blockAt(alignment.after, target).kind !== block.kind) continue
      const stands =
        inPlace.length > 0 && target >= (inPlace[0] as number) && target <= (inPlace.at(-1) as number)
      const least = j === namesake || stands ? ALIKE_IN_PLACE : ALIKE_ELSEWHERE
      const likeness = weights.likeness(bag, afterBags[j] as WordBag, least)
      if (likeness < least) continue
      const score = likeness + (j === namesake ? NAMESAKE_BONUS : 0) + (stands ? IN_PLACE_BONUS : 0)
      found.push({ before: i, after: j, score })
    }
  }
  for (const { before: i, after: j } of takeBest(found)) {
    alignment.linkBlocks(before[i] as number, after[j] as number)
  }
}

function saysEnough({ counts }: WordBag): boolean {
  return totalOf(counts) >= FEWEST_WORDS_ELSEWHERE
}

/** What a kept label, and a kept place, are worth against a likeness of 1: between equally like articles they decide. */
const NAMESAKE_BONUS = 0.1
const IN_PLACE_BONUS = 0.08

function indexesByLabel(act: ComparedAct, places: readonly number[]): Map<string, number> {
  const found = new Map<string, number>()
  for (let index = 0; index < places.length; index++) {
    const block = blockAt(act, places[index] as number)
    if (block.number !== '') found.set(labelKey(act, block), index)
  }
  return found
}

function blockWords(act: ComparedAct, place: number): WordCounts {
  const { first, last } = blockAt(act, place)
  return act.wordsOfAll(first, last)
}
