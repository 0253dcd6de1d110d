/**
 * Which article is which. The passes run from certain to likely, and each takes only what those before it left over.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { diffTokens } from './diff-tokens'
import { outOfOrder } from './kept-order'
import { ALIKE_ELSEWHERE, ALIKE_IN_PLACE, CANDIDATES, SAME_LINES, SHORTEST_IDENTICAL } from './limits'
import { addCounts, type WordBag, type WordCounts, WordWeights } from './word-bags'

/** Links the blocks of both acts. */
export function alignBlocks(alignment: Alignment): void {
  linkIdenticalInOrder(alignment)
  linkIdenticalElsewhere(alignment)
  linkSameWordsElsewhere(alignment)
  linkInGaps(alignment, [sameWords])
  linkMostLinesSame(alignment)
  linkAlike(alignment)
  linkInGaps(alignment, [sameWords, sameLabel, sameName])
  unlinkStrayHeadings(alignment)
}

/**
 * "Article 5. …" and "Article 5. …", letter for letter, in the same order. Order matters: "Section 1. General provisions"
 * stands in many chapters, and which is which follows from the articles around it.
 */
export function linkIdenticalInOrder(alignment: Alignment): void {
  const ids = new Map<string, number>()
  const idsOf = (act: ComparedAct) =>
    Int32Array.from(act.structure.blocks, (block) => {
      const text = wholeText(act, block)
      const known = ids.get(text)
      if (known !== undefined) return known
      ids.set(text, ids.size)
      return ids.size - 1
    })
  const before = idsOf(alignment.before)
  const after = idsOf(alignment.after)
  const { hunks } = diffTokens(before, after)
  let b = 0
  let a = 0
  for (const hunk of [...hunks, { beforeStart: before.length, beforeEnd: 0, afterStart: 0, afterEnd: 0 }]) {
    for (; b < hunk.beforeStart; b++, a++) linkIdentical(alignment, b, a)
    b = hunk.beforeEnd
    a = hunk.afterEnd
  }
}

/** "Article 5. …", letter for letter, before what it used to follow. */
export function linkIdenticalElsewhere(alignment: Alignment): void {
  const keyOf = (act: ComparedAct, block: Block) => {
    const text = wholeText(act, block)
    if (block.kind === 'division') return `${divisionPath(act, block)}\n${text}`
    return block.end - block.contentStart < SHORTEST_IDENTICAL ? null : text
  }
  linkByKey(alignment, keyOf)
}

/** "Article 368" and "Article 365" with the same words behind the number: renumbered or moved. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  const keyOf = (act: ComparedAct, block: Block) => {
    return block.end - block.contentStart < SHORTEST_IDENTICAL ? null : sameWords(act, block)
  }
  linkByKey(alignment, keyOf)
}

/**
 * "Article 7" with eleven paragraphs, ten of them letter for letter those of "Article 9". Lines are looked up as they
 * stand, so that most changed articles are found without reading their words.
 */
export function linkMostLinesSame(alignment: Alignment): void {
  const [before, after] = freeBlocks(alignment)
  const places = new Map<string, number[]>()
  for (const place of after) {
    for (const line of longLines(alignment.after, place)) {
      const list = places.get(line)
      if (list) list.push(place)
      else places.set(line, [place])
    }
  }
  const found: Candidate[] = []
  for (const place of before) {
    const block = blockAt(alignment.before, place)
    const common = new Map<number, number>()
    for (const line of longLines(alignment.before, place)) {
      const targets = places.get(line)
      if (targets === undefined || targets.length > CANDIDATES) continue
      for (const target of targets) common.set(target, (common.get(target) ?? 0) + line.length)
    }
    for (const [target, length] of common) {
      const other = blockAt(alignment.after, target)
      const share = length / Math.max(block.end - block.contentStart, other.end - other.contentStart)
      if (other.kind === block.kind && share >= SAME_LINES)
        found.push({ before: place, after: target, score: share })
    }
  }
  for (const pair of takeBest(found)) alignment.linkBlocks(pair.before, pair.after)
}

/** The lines of a block behind its heading that say enough to be recognised. */
function longLines(act: ComparedAct, place: number): string[] {
  const block = blockAt(act, place)
  const lines: string[] = []
  for (let provision = block.first; provision < block.last; provision++) {
    const content = act.contentOf(provision)
    if (content.length >= SHORTEST_IDENTICAL) lines.push(content)
  }
  return lines
}

/**
 * "Article 7. Fines" of 200 words and "Article 9. Fines" of 210, 180 of them the same. Formulas that stand in many articles
 * ("An attempt is punished likewise.") belong to the one between the same neighbours.
 */
export function linkAlike(alignment: Alignment): void {
  const [before, after] = freeBlocks(alignment)
  if (before.length === 0 || after.length === 0) return
  const beforeWords = before.map((place) => blockWords(alignment.before, place))
  const afterWords = after.map((place) => blockWords(alignment.after, place))
  const weights = new WordWeights([...beforeWords, ...afterWords])
  const beforeBags = beforeWords.map((words) => weights.bag(words))
  const afterBags = afterWords.map((words) => weights.bag(words))
  const index = new CandidateIndex(afterBags, weights)
  const byLabel = indexesByLabel(alignment.after, after)
  const indexOf = new Map(after.map((place, j) => [place, j]))
  const gapOf = new Map(
    findGaps(alignment).flatMap((gap) => gap.sources.map((place) => [place, gap] as const)),
  )
  const found: Candidate[] = []
  for (let i = 0; i < before.length; i++) {
    const block = blockAt(alignment.before, before[i] as number)
    const bag = beforeBags[i] as WordBag
    const namesake = byLabel.get(labelKey(alignment.before, block))
    const inPlace = gapOf.get(before[i] as number)?.targets ?? []
    const candidates = new Set(index.candidatesFor(bag))
    if (namesake !== undefined) candidates.add(namesake)
    for (const target of inPlace.slice(0, CANDIDATES)) candidates.add(indexOf.get(target) as number)
    for (const j of candidates) {
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

/** What a kept label, and a kept place, are worth against a likeness of 1: between equally like articles they decide. */
const NAMESAKE_BONUS = 0.1
const IN_PLACE_BONUS = 0.08

/**
 * Between two linked blocks that kept their order, little is needed: "Article 86. Repealed." is the repealed article that
 * stood there, "Article 345" whose words were all replaced is still Article 345, and "Title II. Weapons" may have become
 * "Title II. Arms". Elsewhere a number alone says nothing, since others may have moved up into it.
 */
export function linkInGaps(alignment: Alignment, rules: readonly KeyOf[]): void {
  for (const { sources, targets } of findGaps(alignment)) {
    for (const rule of rules) linkGap(alignment, sources, targets, rule)
  }
}

type KeyOf = (act: ComparedAct, block: Block) => string | null

const sameWords: KeyOf = (act, block) => `${block.kind} ${textFrom(act, block, block.contentStart)}`
const sameLabel: KeyOf = (act, block) =>
  block.number === '' && block.kind !== 'act' ? null : `${block.kind} ${labelKey(act, block)}`
const sameName: KeyOf = (_, block) => (block.kind === 'division' ? `${block.name} ${block.number}` : null)

/** Links what has the same key, in order. */
function linkGap(
  alignment: Alignment,
  sources: readonly number[],
  targets: readonly number[],
  rule: KeyOf,
): void {
  const before = sources.filter((place) => alignment.blockAfterOf[place] === -1)
  const after = targets.filter((place) => alignment.blockBeforeOf[place] === -1)
  const keys = after.map((place) => rule(alignment.after, blockAt(alignment.after, place)))
  let next = 0
  for (const place of before) {
    const key = rule(alignment.before, blockAt(alignment.before, place))
    const found = key === null ? -1 : keys.indexOf(key, next)
    if (found === -1) continue
    const target = after[found] as number
    if (rule === sameWords) linkIdentical(alignment, place, target)
    else alignment.linkBlocks(place, target)
    next = found + 1
  }
}

type Gap = { readonly sources: readonly number[]; readonly targets: readonly number[] }

/** The loose blocks of both sides between each two linked blocks that kept their order. */
function findGaps(alignment: Alignment): Gap[] {
  const { blockAfterOf, blockBeforeOf } = alignment
  if (!blockAfterOf.includes(-1) || !blockBeforeOf.includes(-1)) return []
  const linked = [...blockAfterOf.keys()].filter((place) => blockAfterOf[place] !== -1)
  const targets = linked.map((place) => blockAfterOf[place] as number)
  const weights = linked.map((place) => weightOf(alignment.before, place))
  const stray = new Set(outOfOrder(targets, weights))
  const gaps: Gap[] = []
  let start = -1
  let targetStart = -1
  for (const end of [...linked.filter((_, index) => !stray.has(index)), blockAfterOf.length]) {
    const targetEnd = end === blockAfterOf.length ? blockBeforeOf.length : (blockAfterOf[end] as number)
    if (end === start + 1 || targetEnd === targetStart + 1) {
      start = end
      targetStart = targetEnd
      continue
    }
    const free = range(start + 1, end).filter((place) => blockAfterOf[place] === -1)
    const freeTargets = range(targetStart + 1, targetEnd).filter((place) => blockBeforeOf[place] === -1)
    if (free.length > 0 && freeTargets.length > 0) gaps.push({ sources: free, targets: freeTargets })
    start = end
    targetStart = targetEnd
  }
  return gaps
}

/** The text of a block, its body abbreviated to the number that only the same body has. */
function wholeText(act: ComparedAct, block: Block): string {
  return textFrom(act, block, block.start)
}

function textFrom(act: ComparedAct, block: Block, start: number): string {
  if (block.body === -1) return act.text.slice(start, block.end)
  return `${act.text.slice(start, act.provisions[block.first]?.end)}\n${block.body}`
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}

/**
 * A chapter heading out of order has moved only where the article under it moved along. "Section 2. Effects" that turns
 * up in another chapter is another section.
 */
export function unlinkStrayHeadings(alignment: Alignment): void {
  const blocks = alignment.before.structure.blocks
  const linked = [...blocks.keys()].filter((place) => alignment.blockAfterOf[place] !== -1)
  const targets = linked.map((place) => alignment.blockAfterOf[place] as number)
  const weights = linked.map((place) => weightOf(alignment.before, place))
  const stray = outOfOrder(targets, weights).map((index) => linked[index] as number)
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

/** A long block is the likelier one to have stayed. */
function weightOf(act: ComparedAct, place: number): number {
  const block = blockAt(act, place)
  return block.end - block.start + 1
}

function nextArticle(act: ComparedAct, place: number): number {
  const { blocks } = act.structure
  for (let at = place + 1; at < blocks.length; at++) if (blocks[at]?.kind === 'article') return at
  return -1
}

/** Links loose blocks whose key is the only one of its kind on both sides. */
function linkByKey(alignment: Alignment, keyOf: KeyOf): void {
  const [before, after] = freeBlocks(alignment)
  if (before.length === 0 || after.length === 0) return
  const beforePlaces = placesByKey(alignment.before, before, keyOf)
  const afterPlaces = placesByKey(alignment.after, after, keyOf)
  for (const [key, sources] of beforePlaces) {
    const targets = afterPlaces.get(key)
    if (sources.length !== 1 || targets?.length !== 1) continue
    linkIdentical(alignment, sources[0] as number, targets[0] as number)
  }
}

function placesByKey(act: ComparedAct, places: readonly number[], keyOf: KeyOf): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const place of places) {
    const key = keyOf(act, blockAt(act, place))
    if (key === null) continue
    const list = found.get(key)
    if (list) list.push(place)
    else found.set(key, [place])
  }
  return found
}

function linkIdentical(alignment: Alignment, before: number, after: number): void {
  alignment.linkBlocks(before, after)
  alignment.identicalBlocks.add(before)
}

function freeBlocks(alignment: Alignment): readonly [number[], number[]] {
  const free = (links: Int32Array) => {
    const places: number[] = []
    for (let place = 0; place < links.length; place++) if (links[place] === -1) places.push(place)
    return places
  }
  return [free(alignment.blockAfterOf), free(alignment.blockBeforeOf)]
}

function indexesByLabel(act: ComparedAct, places: readonly number[]): Map<string, number> {
  const found = new Map<string, number>()
  for (let index = 0; index < places.length; index++) {
    const block = blockAt(act, places[index] as number)
    if (block.number !== '') found.set(labelKey(act, block), index)
  }
  return found
}

function labelKey(act: ComparedAct, block: Block): string {
  return block.kind === 'article'
    ? `${block.kind} ${block.number} ${block.occurrence}`
    : `${divisionPath(act, block)}/${block.name} ${block.number}`
}

function divisionPath(act: ComparedAct, block: Block): string {
  return block.divisions.map((place) => `${blockAt(act, place).name} ${blockAt(act, place).number}`).join('/')
}

function blockAt(act: ComparedAct, place: number): Block {
  return act.structure.blocks[place] as Block
}

function blockWords(act: ComparedAct, place: number): WordCounts {
  const { first, last } = blockAt(act, place)
  const rows: WordCounts[] = []
  for (let provision = first; provision < last; provision++) {
    if (!act.provisions[provision]?.note) rows.push(act.wordsOf(provision))
  }
  return addCounts(rows)
}
