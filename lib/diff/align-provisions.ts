/**
 * Which provision of an article is which. Inside two linked blocks first, from certain to likely; then what is left over
 * is looked for in the whole act. Each pass takes only what those before it left.
 */
import type { Block, Provision } from './act-structure'
import type { Alignment } from './alignment'
import { type Candidate, CandidateIndex, takeBest } from './candidates'
import type { ComparedAct } from './compared-act'
import { diffTokens } from './diff-tokens'
import { withoutEditorialDifferences } from './editorial'
import {
  ALIKE_BETWEEN_NEIGHBOURS,
  ALIKE_ELSEWHERE,
  ALIKE_IN_ANOTHER_BLOCK,
  ALIKE_IN_PLACE,
  FEWEST_WORDS_ELSEWHERE,
  MOST_PAIRS,
  SHORTEST_IDENTICAL,
} from './limits'
import { findSplitsAndJoins } from './split-and-join'
import { totalOf, type WordBag, WordWeights } from './word-bags'

/** Links the provisions of both acts, whose blocks are linked already. */
export function alignProvisions(alignment: Alignment): void {
  const changed: number[] = []
  for (let place = 0; place < alignment.blockAfterOf.length; place++) {
    if (alignment.blockAfterOf[place] === -1) continue
    if (alignment.identicalBlocks.has(place)) linkOneToOne(alignment, place)
    else changed.push(place)
  }
  for (const place of changed) {
    linkHeadings(alignment, place)
    linkIdenticalInOrder(alignment, place)
    linkSameWords(alignment, place)
  }
  linkSameWordsElsewhere(alignment)
  const words = new LooseWords(alignment)
  if (words.isEmpty) return
  for (const place of changed) linkAlike(alignment, place, words)
  linkAlikeElsewhere(alignment, words)
  for (const place of changed) {
    linkSameLabel(alignment, place)
    linkBetweenNeighbours(alignment, place, words)
  }
  findSplitsAndJoins(alignment)
}

/** Blocks with the same words have the same provisions. */
function linkOneToOne(alignment: Alignment, place: number): void {
  const before = blockAt(alignment.before, place)
  const after = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
  const count = Math.min(before.last - before.first, after.last - after.first)
  for (let index = 0; index < count; index++) alignment.link(before.first + index, after.first + index)
}

/** The heading of a linked article is its heading, whatever it says now. */
export function linkHeadings(alignment: Alignment, place: number): void {
  const before = blockAt(alignment.before, place)
  const after = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
  if (before.kind !== 'act' && after.kind !== 'act') alignment.link(before.first, after.first)
}

/** Points 1 to 5 and 7 are letter for letter the same and stand in the same order; point 6 is not. */
export function linkIdenticalInOrder(alignment: Alignment, place: number): void {
  const [before, after] = freeInBlocks(alignment, place)
  if (before.length === 0 || after.length === 0) return
  const ids = new Map<string, number>()
  const idOf = (text: string) => {
    const known = ids.get(text) ?? ids.size
    if (known === ids.size) ids.set(text, known)
    return known
  }
  const beforeIds = Int32Array.from(before, (provision) => idOf(alignment.before.textOf(provision)))
  const afterIds = Int32Array.from(after, (provision) => idOf(alignment.after.textOf(provision)))
  const { hunks } = diffTokens(beforeIds, afterIds)
  let b = 0
  let a = 0
  for (const hunk of [...hunks, { beforeStart: before.length, beforeEnd: 0, afterStart: 0, afterEnd: 0 }]) {
    for (; b < hunk.beforeStart; b++, a++) alignment.link(before[b] as number, after[a] as number)
    b = hunk.beforeEnd
    a = hunk.afterEnd
  }
}

/** "4) passports;" and "5) passports;": the same words under another number, because something was inserted above. */
export function linkSameWords(alignment: Alignment, place: number): void {
  const [before, after] = freeInBlocks(alignment, place)
  linkByContent(alignment, before, after, 2)
}

/** A paragraph that left its article and stands, word for word, in another. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  linkByContent(alignment, freeOf(alignment.afterOf), freeOf(alignment.beforeOf), SHORTEST_IDENTICAL)
}

/**
 * "2. A fine of 20 MCI …" and "3. A fine of 30 MCI …". Between the same two linked neighbours little likeness is enough;
 * across them it takes more, or provisions would seem to move.
 */
export function linkAlike(alignment: Alignment, place: number, words: LooseWords): void {
  const [before, after] = freeInBlocks(alignment, place)
  if (before.length === 0 || after.length === 0) return
  if (before.length * after.length > MOST_PAIRS) {
    alignment.coarse = true
    return
  }
  const gaps = new Gaps(alignment, place)
  const candidates: Candidate[] = []
  for (let i = 0; i < before.length; i++) {
    const one = provisionAt(alignment.before, before[i] as number)
    const bag = words.before(before[i] as number)
    const gapStart = gaps.startFor(before[i] as number)
    const gapEnd = gaps.endFor(before[i] as number)
    for (const target of after) {
      const other = provisionAt(alignment.after, target)
      if (one.note !== other.note) continue
      const inPlace = target > gapStart && target < gapEnd
      const least = inPlace ? ALIKE_IN_PLACE : ALIKE_ELSEWHERE
      const likeness = words.weights.likeness(bag, words.after(target), least)
      if (likeness < least) continue
      const sameLabel = one.kind === 'numbered' && one.number === other.number && one.style === other.style
      const score = likeness + (sameLabel ? SAME_LABEL_BONUS : 0) + (inPlace ? IN_PLACE_BONUS : 0)
      candidates.push({ before: before[i] as number, after: target, score })
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
      if (provisionAt(alignment.before, place).note !== provisionAt(alignment.after, target).note) continue
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
  const labels = new Map<string, number>()
  for (const target of after) labels.set(labelKey(alignment.after, target), target)
  for (const provision of before) {
    const { kind } = provisionAt(alignment.before, provision)
    const target = kind === 'numbered' ? labels.get(labelKey(alignment.before, provision)) : undefined
    if (target !== undefined && alignment.beforeOf[target] === -1) alignment.link(provision, target)
  }
}

/** One paragraph alone between two linked neighbours, on both sides: it was rewritten. Notes follow their article. */
export function linkBetweenNeighbours(alignment: Alignment, place: number, words: LooseWords): void {
  const [before, after] = freeInBlocks(alignment, place)
  const gaps = new Map<string, { before: number[]; after: number[] }>()
  const gapAt = (start: number, note: boolean) => {
    const key = `${start} ${note}`
    const known = gaps.get(key) ?? { before: [], after: [] }
    gaps.set(key, known)
    return known
  }
  const neighbours = new Gaps(alignment, place)
  for (const provision of before) {
    gapAt(neighbours.startFor(provision), provisionAt(alignment.before, provision).note).before.push(
      provision,
    )
  }
  for (const target of after) {
    gapAt(neighbours.startBefore(target), provisionAt(alignment.after, target).note).after.push(target)
  }
  for (const gap of gaps.values()) {
    if (gap.before.length !== 1 || gap.after.length !== 1) continue
    const [provision, target] = [gap.before[0] as number, gap.after[0] as number]
    const [one, other] = [provisionAt(alignment.before, provision), provisionAt(alignment.after, target)]
    if (one.kind !== other.kind) continue
    const likeness = words.weights.likeness(words.before(provision), words.after(target))
    const isSame =
      one.note || likeness >= ALIKE_BETWEEN_NEIGHBOURS || saysTheSame(alignment, provision, target)
    if (isSame) alignment.link(provision, target)
  }
}

/** "21 - 23 March" and "21-23 March" have no token in common and say the same. */
function saysTheSame(alignment: Alignment, provision: number, target: number): boolean {
  const before = withoutEditorialDifferences(alignment.before.contentOf(provision))
  return before === withoutEditorialDifferences(alignment.after.contentOf(target))
}

/** The words of all provisions that are still without a partner, and what each word weighs among them. */
export class LooseWords {
  readonly weights: WordWeights
  readonly #before: readonly (WordBag | undefined)[]
  readonly #after: readonly (WordBag | undefined)[]
  readonly isEmpty: boolean

  constructor(alignment: Alignment) {
    const before = freeOf(alignment.afterOf)
    const after = freeOf(alignment.beforeOf)
    this.isEmpty = before.length === 0 || after.length === 0
    const counts = [
      ...before.map((place) => alignment.before.wordsOf(place)),
      ...after.map((place) => alignment.after.wordsOf(place)),
    ]
    const weights = new WordWeights(counts)
    this.weights = weights
    const bags = (act: ComparedAct, places: readonly number[]) => {
      const found = new Array<WordBag | undefined>(act.provisions.length)
      for (const place of places) found[place] = weights.bag(act.wordsOf(place))
      return found
    }
    this.#before = bags(alignment.before, before)
    this.#after = bags(alignment.after, after)
  }

  before(place: number): WordBag {
    return this.#before[place] as WordBag
  }

  after(place: number): WordBag {
    return this.#after[place] as WordBag
  }
}

function linkByContent(
  alignment: Alignment,
  before: readonly number[],
  after: readonly number[],
  shortest: number,
): void {
  if (before.length === 0 || after.length === 0) return
  const places = new Map<string, number[]>()
  for (const target of after) {
    const content = contentKey(alignment.after, target)
    if (content.length < shortest) continue
    const list = places.get(content)
    if (list) list.push(target)
    else places.set(content, [target])
  }
  for (const provision of before) {
    const target = places.get(contentKey(alignment.before, provision))?.shift()
    if (target !== undefined) alignment.link(provision, target)
  }
}

/** The words without the stop or semicolon at the end: an item that becomes the last one changes it. */
function contentKey(act: ComparedAct, place: number): string {
  const { contentStart, end } = provisionAt(act, place)
  const last = end > contentStart ? act.text.charAt(end - 1) : ''
  return act.text.slice(contentStart, last === '.' || last === ';' || last === ',' ? end - 1 : end)
}

/** Between which linked neighbours the provisions of two linked blocks stand, as places in the after text. */
class Gaps {
  readonly #first: number
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #targetFirst: number
  readonly #targetStarts: Int32Array

  constructor(alignment: Alignment, place: number) {
    const block = blockAt(alignment.before, place)
    const target = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
    const linkOf = (at: number) => {
      const found = alignment.afterOf[at] as number
      return found >= target.first && found < target.last ? found : -1
    }
    this.#first = block.first
    this.#starts = new Int32Array(block.last - block.first)
    this.#ends = new Int32Array(block.last - block.first)
    for (let at = block.first, start = target.first - 1; at < block.last; at++) {
      this.#starts[at - block.first] = start
      if (linkOf(at) !== -1) start = linkOf(at)
    }
    for (let at = block.last - 1, end = target.last; at >= block.first; at--) {
      this.#ends[at - block.first] = end
      if (linkOf(at) !== -1) end = linkOf(at)
    }
    this.#targetFirst = target.first
    this.#targetStarts = new Int32Array(target.last - target.first)
    for (let at = target.first, start = target.first - 1; at < target.last; at++) {
      this.#targetStarts[at - target.first] = start
      const source = alignment.beforeOf[at] as number
      if (source >= block.first && source < block.last) start = at
    }
  }

  /** The after place of the nearest linked provision above a before provision; one less than the first where none is. */
  startFor(provision: number): number {
    return this.#starts[provision - this.#first] as number
  }

  /** The same below it. */
  endFor(provision: number): number {
    return this.#ends[provision - this.#first] as number
  }

  /** The nearest linked after provision above an after provision. */
  startBefore(target: number): number {
    return this.#targetStarts[target - this.#targetFirst] as number
  }
}

function labelKey(act: ComparedAct, place: number): string {
  const { style, number, parent } = provisionAt(act, place)
  return `${parent === -1 ? '' : `${labelKey(act, parent)}/`}${style} ${number}`
}

function isLongEnough(act: ComparedAct, place: number): boolean {
  return totalOf(act.wordsOf(place)) >= FEWEST_WORDS_ELSEWHERE
}

function freeInBlocks(alignment: Alignment, place: number): readonly [number[], number[]] {
  const before = blockAt(alignment.before, place)
  const after = blockAt(alignment.after, alignment.blockAfterOf[place] as number)
  return [
    freeOf(alignment.afterOf, before.first, before.last),
    freeOf(alignment.beforeOf, after.first, after.last),
  ]
}

function freeOf(links: Int32Array, from = 0, to = links.length): number[] {
  const places: number[] = []
  for (let place = from; place < to; place++) if (links[place] === -1) places.push(place)
  return places
}

function provisionAt(act: ComparedAct, place: number): Provision {
  return act.provisions[place] as Provision
}

function blockAt(act: ComparedAct, place: number): Block {
  return act.structure.blocks[place] as Block
}
