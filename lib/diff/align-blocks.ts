/**
 * Which article is which. The passes run from certain to likely, and each takes only what those before it left over.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { diffTokens, type EditBudget } from './diff-tokens'
import { outOfOrder } from './kept-order'
import { ALIKE_ELSEWHERE, ALIKE_IN_PLACE, SHORTEST_IDENTICAL } from './limits'
import { sortedWords, type WordBag, WordWeights } from './word-bags'

/** Links the blocks of both acts. */
export function alignBlocks(alignment: Alignment, budget: EditBudget): void {
  linkIdenticalInOrder(alignment, budget)
  linkIdenticalElsewhere(alignment)
  linkSameWordsElsewhere(alignment)
  linkAlike(alignment)
  linkInGaps(alignment)
  unlinkStrayHeadings(alignment)
}

/**
 * "Article 5. …" and "Article 5. …", letter for letter, in the same order. Order matters: "Section 1. General provisions"
 * stands in many chapters, and which is which follows from the articles around it.
 */
export function linkIdenticalInOrder(alignment: Alignment, budget: EditBudget): void {
  const ids = new Map<string, number>()
  const idsOf = (act: ComparedAct) =>
    act.structure.blocks.map((block) => {
      const text = act.text.slice(block.start, block.end)
      const known = ids.get(text)
      if (known !== undefined) return known
      ids.set(text, ids.size)
      return ids.size - 1
    })
  const before = idsOf(alignment.before)
  const after = idsOf(alignment.after)
  const { hunks } = diffTokens(before, after, budget)
  let b = 0
  let a = 0
  for (const hunk of [...hunks, { beforeStart: before.length, beforeEnd: 0, afterStart: 0, afterEnd: 0 }]) {
    for (; b < hunk.beforeStart; b++, a++) linkIdentical(alignment, b, a)
    b = hunk.beforeEnd
    a = hunk.afterEnd
  }
}

/** "Article 5. …", letter for letter, before what it used to follow; chapter headings only where there is one such. */
export function linkIdenticalElsewhere(alignment: Alignment): void {
  const keyOf = (act: ComparedAct, block: Block) => {
    const text = act.text.slice(block.start, block.end)
    if (block.kind === 'division') return `${divisionPath(act, block)}\n${text}`
    return block.end - block.contentStart < SHORTEST_IDENTICAL ? null : text
  }
  linkByKey(alignment, keyOf)
}

/** "Article 368" and "Article 365" with the same words behind the number: renumbered or moved. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  const keyOf = (act: ComparedAct, block: Block) => {
    const words = act.text.slice(block.contentStart, block.end)
    return words.length < SHORTEST_IDENTICAL ? null : `${block.kind} ${words}`
  }
  linkByKey(alignment, keyOf)
}

/** "Article 7. Fines" of 200 words and "Article 9. Fines" of 210, 180 of them the same. */
export function linkAlike(alignment: Alignment): void {
  const [before, after] = freeBlocks(alignment)
  if (before.length === 0 || after.length === 0) return
  const beforeWords = before.map((place) => blockWords(alignment.before, place))
  const afterWords = after.map((place) => blockWords(alignment.after, place))
  const weights = new WordWeights([...beforeWords, ...afterWords])
  const beforeBags = beforeWords.map((words) => weights.bag(words))
  const afterBags = afterWords.map((words) => weights.bag(words))
  const index = new CandidateIndex(afterBags, weights)
  const sameLabel = placesByLabel(alignment.after, after)
  const found: Candidate[] = []
  for (let i = 0; i < before.length; i++) {
    const block = blockAt(alignment.before, before[i] as number)
    const namesake = sameLabel.get(labelKey(alignment.before, block))
    const candidates = new Set(index.candidatesFor(beforeBags[i] as WordBag))
    if (namesake !== undefined) candidates.add(namesake)
    for (const j of candidates) {
      if (blockAt(alignment.after, after[j] as number).kind !== block.kind) continue
      const likeness = weights.likeness(beforeBags[i] as WordBag, afterBags[j] as WordBag)
      const isNamesake = j === namesake
      if (likeness < (isNamesake ? ALIKE_IN_PLACE : ALIKE_ELSEWHERE)) continue
      found.push({ before: i, after: j, score: likeness + (isNamesake ? NAMESAKE_BONUS : 0) })
    }
  }
  for (const { before: i, after: j } of takeBest(found)) {
    alignment.linkBlocks(before[i] as number, after[j] as number)
  }
}

/** What a kept label is worth against a likeness of 1: between two equally like articles the namesake wins. */
const NAMESAKE_BONUS = 0.1

/**
 * Between two linked blocks that kept their order, little is needed: "Article 86. Repealed." is the repealed article that
 * stood there, "Article 345" whose words were all replaced is still Article 345, and "Title II. Weapons" may have become
 * "Title II. Arms". Elsewhere a number alone says nothing, since others may have moved up into it.
 */
export function linkInGaps(alignment: Alignment): void {
  const { blockAfterOf } = alignment
  const linked = [...blockAfterOf.keys()].filter((place) => blockAfterOf[place] !== -1)
  const stray = new Set(
    outOfOrder(
      linked.map((place) => blockAfterOf[place] as number),
      linked.map((place) => weightOf(alignment.before, place)),
    ),
  )
  const kept = linked.filter((_, index) => !stray.has(index))
  let start = -1
  let target = -1
  for (const end of [...kept, blockAfterOf.length]) {
    const targetEnd =
      end === blockAfterOf.length ? alignment.blockBeforeOf.length : (blockAfterOf[end] as number)
    linkGap(alignment, range(start + 1, end), range(target + 1, targetEnd))
    start = end
    target = targetEnd
  }
}

function linkGap(alignment: Alignment, sources: readonly number[], targets: readonly number[]): void {
  const rules: ((act: ComparedAct, block: Block) => string)[] = [
    (act, block) => `${block.kind} ${act.text.slice(block.contentStart, block.end)}`,
    (act, block) => (block.number === '' && block.kind !== 'act' ? '' : labelKey(act, block)),
    (_, block) => (block.kind === 'division' ? `${block.name} ${block.number}` : ''),
  ]
  for (const rule of rules) {
    const before = sources.filter((place) => alignment.blockAfterOf[place] === -1)
    const after = targets.filter((place) => alignment.blockBeforeOf[place] === -1)
    if (before.length === 0 || after.length === 0) return
    let next = 0
    for (const place of before) {
      const block = blockAt(alignment.before, place)
      const key = rule(alignment.before, block)
      if (key === '') continue
      for (let at = next; at < after.length; at++) {
        const candidate = blockAt(alignment.after, after[at] as number)
        if (candidate.kind !== block.kind || rule(alignment.after, candidate) !== key) continue
        alignment.linkBlocks(place, after[at] as number)
        next = at + 1
        break
      }
    }
  }
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

/** Links loose blocks with equal keys as identical, first with first; headings of divisions only where there is one such. */
function linkByKey(alignment: Alignment, keyOf: (act: ComparedAct, block: Block) => string | null): void {
  const [before, after] = freeBlocks(alignment)
  if (before.length === 0 || after.length === 0) return
  const beforePlaces = placesByKey(alignment.before, before, keyOf)
  const afterPlaces = placesByKey(alignment.after, after, keyOf)
  for (const [key, sources] of beforePlaces) {
    const targets = afterPlaces.get(key)
    if (targets === undefined) continue
    const isDivision = blockAt(alignment.before, sources[0] as number).kind === 'division'
    if (isDivision && (sources.length > 1 || targets.length > 1)) continue
    for (let index = 0; index < Math.min(sources.length, targets.length); index++) {
      linkIdentical(alignment, sources[index] as number, targets[index] as number)
    }
  }
}

function placesByKey(
  act: ComparedAct,
  places: readonly number[],
  keyOf: (act: ComparedAct, block: Block) => string | null,
): Map<string, number[]> {
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

function placesByLabel(act: ComparedAct, places: readonly number[]): Map<string, number> {
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

function blockWords(act: ComparedAct, place: number): Int32Array {
  const block = blockAt(act, place)
  const words: number[] = []
  for (let provision = block.first; provision < block.last; provision++) {
    if (act.provisions[provision]?.note) continue
    for (const word of act.wordsOf(provision)) words.push(word)
  }
  return sortedWords(words)
}
