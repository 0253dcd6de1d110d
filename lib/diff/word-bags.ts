/**
 * How alike two provisions are: the share of their words they have in common, rare words counting more. "The", "of" and
 * the formulas a whole act repeats weigh next to nothing, so that alike means about the same thing.
 */

import { keepRow, withRoom } from './kept-rows'

/** The different words of a text, as integers, each followed by how often it occurs. */
export type WordCounts = Int32Array

/** Counted words and what they weigh together. */
export type WordBag = { readonly counts: WordCounts; readonly weight: number }

/** What a word weighs that stands everywhere. */
const LEAST_WEIGHT = 0.05

/** Without these, a word that two provisions share would weigh less than one they do not, where there are only two. */
const IMAGINED_BAGS = 8

/**
 * Weights are whole numbers, counted in this fraction: then sums are exact, do not depend on the order of the words, and
 * mostly need no memory of their own, as other numbers do until the engine has compiled what adds them up.
 */
const FRACTION = 2 ** -12

/** Counts by word, all zero between two uses: faster than a map for each of thousands of questions. */
let table = new Int32Array(1 << 12)
/** The words whose counts stand there for the moment: one provision is held against many. */
let standing: WordCounts | null = null
/** Rows that are being put together, before they are kept. */
let draft = new Int32Array(1 << 12)

/** Words from here on have no place in the table yet. */
function makeRoomFor(word: number): void {
  if (word < table.length) return
  const longer = new Int32Array(word * 2)
  longer.set(table)
  table = longer
}

/** Puts the counts of a text on the table, in place of those that stand there. */
function layOut(counts: WordCounts): void {
  if (standing === counts) return
  clearTable()
  for (let at = 0; at < counts.length; at += 2) {
    makeRoomFor(counts[at] as number)
    table[counts[at] as number] = counts[at + 1] as number
  }
  standing = counts
}

function clearTable(): void {
  if (standing === null) return
  for (let at = 0; at < standing.length; at += 2) table[standing[at] as number] = 0
  standing = null
}

/** How often a word occurs in the text whose counts are on the table. */
function timesOf(word: number): number {
  return word < table.length ? (table[word] as number) : 0
}

/** @returns the counts of the first `size` integers of `words`. */
export function countWordsOf(words: Int32Array, size: number): WordCounts {
  clearTable()
  draft = withRoom(draft, size * 2)
  let end = 0
  for (let index = 0; index < size; index++) {
    const word = words[index] as number
    makeRoomFor(word)
    const times = table[word] as number
    if (times === 0) {
      draft[end] = word
      end += 2
    }
    table[word] = times + 1
  }
  return keepCounts(end)
}

/** Takes the counts of the drafted words off the table. */
function keepCounts(end: number): WordCounts {
  for (let at = 0; at < end; at += 2) {
    const word = draft[at] as number
    draft[at + 1] = table[word] as number
    table[word] = 0
  }
  return keepRow(draft, end)
}

/** @returns `from` without the words of `minus`, each taken away once. */
export function subtractWords(from: WordCounts, minus: WordCounts): WordCounts {
  layOut(minus)
  draft = withRoom(draft, from.length)
  let end = 0
  for (let at = 0; at < from.length; at += 2) {
    const word = from[at] as number
    const left = (from[at + 1] as number) - timesOf(word)
    if (left <= 0) continue
    draft[end] = word
    draft[end + 1] = left
    end += 2
  }
  return keepRow(draft, end)
}

/** @returns how many words were counted. */
export function totalOf(counts: WordCounts): number {
  let total = 0
  for (let at = 1; at < counts.length; at += 2) total += counts[at] as number
  return total
}

/** Weights of words, by how many of the compared provisions they stand in. */
export class WordWeights {
  /** What each word weighs; 0 for words that stand in none of the provisions. */
  readonly weights: Int32Array

  /**
   * @param bags words of all provisions among which likeness is asked; no others may be asked about.
   * @param size a number that no word reaches.
   */
  constructor(bags: readonly WordCounts[], size: number) {
    const documents = new Int32Array(size)
    for (let index = 0; index < bags.length; index++) {
      const counts = bags[index] as WordCounts
      for (let at = 0; at < counts.length; at += 2) {
        documents[counts[at] as number] = (documents[counts[at] as number] as number) + 1
      }
    }
    // Most words stand in few provisions, so the same few logarithms are asked for again and again.
    const known: number[] = []
    this.weights = new Int32Array(size)
    for (let word = 0; word < size; word++) {
      const times = documents[word] as number
      if (times === 0) continue
      this.weights[word] = known[times] ??= weightOf(bags.length, times)
    }
  }

  /** Words that stand in none of the provisions have numbers from this on. */
  get size(): number {
    return this.weights.length
  }

  bag(counts: WordCounts): WordBag {
    const { weights } = this
    let weight = 0
    for (let at = 0; at < counts.length; at += 2) {
      weight += (weights[counts[at] as number] as number) * (counts[at + 1] as number)
    }
    return { counts, weight }
  }

  /** The weight of what two bags have in common. */
  common(one: WordBag, other: WordBag): number {
    layOut(one.counts)
    const { counts } = other
    const { weights } = this
    const known = table
    let weight = 0
    for (let at = 0; at < counts.length; at += 2) {
      const word = counts[at] as number
      // Words beyond the table have no place in it: they do not stand there.
      const here = known[word]
      if (here === undefined || here === 0) continue
      const there = counts[at + 1] as number
      weight += (weights[word] as number) * Math.min(here, there)
    }
    return weight
  }

  /**
   * Likeness between 0 (nothing in common) and 1 (the same words).
   *
   * @param least below it only the side matters, not the value: bags of too different weight are not looked into.
   */
  likeness(one: WordBag, other: WordBag, least = 0): number {
    const total = one.weight + other.weight
    if (total === 0) return 0
    const most = (2 * Math.min(one.weight, other.weight)) / total
    return most < least ? most : (2 * this.common(one, other)) / total
  }

  /** The share of `part` that is found in `whole`. */
  contained(part: WordBag, whole: WordBag): number {
    return part.weight === 0 ? 0 : this.common(part, whole) / part.weight
  }
}

function weightOf(bags: number, documents: number): number {
  const rarity = Math.log(1 + (bags + IMAGINED_BAGS) / (1 + documents))
  return Math.round((rarity * rarity + LEAST_WEIGHT) / FRACTION)
}
