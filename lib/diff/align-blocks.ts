/**
 * Which article is which. The passes run from certain to likely, and each takes only what those before it left over.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { diffTokens, type EditBudget } from './diff-tokens'
import { outOfOrder } from './kept-order'
import { ALIKE_BETWEEN_NEIGHBOURS, ALIKE_ELSEWHERE, ALIKE_IN_PLACE, SHORTEST_IDENTICAL } from './limits'
import { sortedWords, type WordBag, WordWeights } from './word-bags'

/** Links the blocks of both acts. */
export function alignBlocks(alignment: Alignment, budget: EditBudget): void {
  linkIdenticalInOrder(alignment, budget)
  linkIdenticalElsewhere(alignment)
  linkSameWordsElsewhere(alignment)
  linkAlike(alignment)
  linkSameLabel(alignment)
  linkBetweenNeighbours(alignment)
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
  const keyOf = (act: ComparedAct, block: Block) =>
    block.kind === 'division'
      ? `${divisionPath(act, block)}\n${act.text.slice(block.start, block.end)}`
      : act.text.slice(block.start, block.end)
  linkByKey(alignment, keyOf, true)
}

/** "Article 368" and "Article 365" with the same words behind the number: renumbered or moved. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  const keyOf = (act: ComparedAct, block: Block) => {
    const words = act.text.slice(block.contentStart, block.end)
    return words.length < SHORTEST_IDENTICAL ? null : `${block.kind} ${words}`
  }
  linkByKey(alignment, keyOf, true)
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

/** "Article 345" whose words were all replaced is still Article 345: it was restated. */
export function linkSameLabel(alignment: Alignment): void {
  linkByKey(alignment, (act, block) => (block.number === '' ? null : labelKey(act, block)), false)
}

/** "Title I. Weapons" and "Title I bis. Arms", alone between two linked blocks. */
export function linkBetweenNeighbours(alignment: Alignment): void {
  const { blockAfterOf, blockBeforeOf } = alignment
  for (let place = 0; place < blockAfterOf.length; place++) {
    const previous = place === 0 ? -1 : (blockAfterOf[place - 1] as number)
    if (blockAfterOf[place] !== -1 || (place > 0 && previous === -1)) continue
    const candidate = previous + 1
    if (candidate >= blockBeforeOf.length || blockBeforeOf[candidate] !== -1) continue
    const beforeBlock = blockAt(alignment.before, place)
    const afterBlock = blockAt(alignment.after, candidate)
    if (beforeBlock.kind !== afterBlock.kind) continue
    const beforeWords = blockWords(alignment.before, place)
    const afterWords = blockWords(alignment.after, candidate)
    const weights = new WordWeights([beforeWords, afterWords])
    const likeness = weights.likeness(weights.bag(beforeWords), weights.bag(afterWords))
    const isWhole =
      beforeBlock.kind === 'act' || likeness >= Math.max(ALIKE_BETWEEN_NEIGHBOURS, ALIKE_ELSEWHERE)
    if (isWhole) alignment.linkBlocks(place, candidate)
  }
}

/**
 * A chapter heading out of order has moved only where the article under it moved along. "Section 2. Effects" that turns
 * up in another chapter is another section.
 */
export function unlinkStrayHeadings(alignment: Alignment): void {
  const blocks = alignment.before.structure.blocks
  const linked = [...blocks.keys()].filter((place) => alignment.blockAfterOf[place] !== -1)
  const targets = linked.map((place) => alignment.blockAfterOf[place] as number)
  const weights = linked.map((place) => (blocks[place] as Block).end - (blocks[place] as Block).start + 1)
  for (const index of outOfOrder(targets, weights)) {
    const [place, target] = [linked[index] as number, targets[index] as number]
    const followed = place + 1 < blocks.length && alignment.blockAfterOf[place + 1] === target + 1
    if ((blocks[place] as Block).kind !== 'division' || followed) continue
    alignment.identicalBlocks.delete(place)
    alignment.blockAfterOf[place] = -1
    alignment.blockBeforeOf[target] = -1
  }
}

/** Links loose blocks with equal keys, first with first; headings of divisions only where the key is unique. */
function linkByKey(
  alignment: Alignment,
  keyOf: (act: ComparedAct, block: Block) => string | null,
  identical: boolean,
): void {
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
      const [source, target] = [sources[index] as number, targets[index] as number]
      if (identical) linkIdentical(alignment, source, target)
      else alignment.linkBlocks(source, target)
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
