/**
 * Which article is which. The passes run from certain to likely, and each takes only what those before it left over.
 */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { longestIncreasing } from './diff-tokens'
import { ALIKE_BETWEEN_NEIGHBOURS, ALIKE_ELSEWHERE, ALIKE_IN_PLACE, SHORTEST_IDENTICAL } from './limits'
import { sortedWords, type WordBag, WordWeights } from './word-bags'

/** Links the blocks of both acts. @returns the weights of their words, for the provisions inside; null if all is equal. */
export function alignBlocks(alignment: Alignment): void {
  linkIdentical(alignment)
  linkIdenticalInOrder(alignment)
  linkSameWordsElsewhere(alignment)
  linkAlike(alignment)
  linkSameLabel(alignment)
  linkBetweenNeighbours(alignment)
}

/** "Article 5. …" and "Article 5. …", letter for letter, in the same chapter. */
export function linkIdentical(alignment: Alignment): void {
  linkByKey(alignment, (act, block) => {
    const text = act.text.slice(block.start, block.end)
    return block.kind === 'division' ? `${divisionPath(act, block)}\n${text}` : text
  })
  for (let place = 0; place < alignment.blockAfterOf.length; place++) {
    if (alignment.blockAfterOf[place] !== -1) alignment.identicalBlocks.add(place)
  }
}

/** "Section 1. General provisions" stands in many chapters; which is which follows from their order. */
export function linkIdenticalInOrder(alignment: Alignment): void {
  const [before, after] = freeBlocks(alignment)
  const places = new Map<string, number[]>()
  for (const place of after) {
    const text = blockText(alignment.after, place)
    const list = places.get(text)
    if (list) list.push(place)
    else places.set(text, [place])
  }
  const pairs: [number, number][] = []
  for (const place of before) {
    const found = places.get(blockText(alignment.before, place))?.shift()
    if (found !== undefined) pairs.push([place, found])
  }
  for (const index of longestIncreasing(pairs.map((pair) => pair[1]))) {
    const [place, found] = pairs[index] as [number, number]
    alignment.linkBlocks(place, found)
    alignment.identicalBlocks.add(place)
  }
}

/** "Article 368" and "Article 365" with the same words behind the number: renumbered or moved. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  linkByKey(
    alignment,
    (act, block) => {
      const words = act.text.slice(block.contentStart, block.end)
      return words.length < SHORTEST_IDENTICAL ? null : `${block.kind} ${words}`
    },
    (place) => alignment.identicalBlocks.add(place),
  )
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
  linkByKey(alignment, (act, block) => (block.number === '' ? null : labelKey(act, block)))
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

function linkByKey(
  alignment: Alignment,
  keyOf: (act: ComparedAct, block: Block) => string | null,
  linked: (place: number) => void = () => {},
): void {
  const places = new Map<string, number[]>()
  const afterBlocks = alignment.after.structure.blocks
  for (let place = 0; place < afterBlocks.length; place++) {
    if (alignment.blockBeforeOf[place] !== -1) continue
    const key = keyOf(alignment.after, afterBlocks[place] as Block)
    if (key === null) continue
    const list = places.get(key)
    if (list) list.push(place)
    else places.set(key, [place])
  }
  const beforeBlocks = alignment.before.structure.blocks
  for (let place = 0; place < beforeBlocks.length; place++) {
    if (alignment.blockAfterOf[place] !== -1) continue
    const key = keyOf(alignment.before, beforeBlocks[place] as Block)
    const found = key === null ? undefined : places.get(key)?.shift()
    if (found === undefined) continue
    alignment.linkBlocks(place, found)
    linked(place)
  }
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

function blockText(act: ComparedAct, place: number): string {
  const block = blockAt(act, place)
  return act.text.slice(block.start, block.end)
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
