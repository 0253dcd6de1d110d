/**
 * How alike two provisions are: the share of their words they have in common, rare words counting more. "The", "of" and
 * the formulas a whole act repeats weigh next to nothing, so that alike means about the same thing.
 */

/** Word integers in any order, each as often as it occurs, and what they weigh together. */
export type WordBag = { readonly words: readonly number[]; readonly weight: number }

/** What a word weighs that stands everywhere. */
const LEAST_WEIGHT = 0.05

/** Without these, a word that two provisions share would weigh less than one they do not, where there are only two. */
const IMAGINED_BAGS = 8

/** Counts by word, all zero between two uses: faster than a map for each of thousands of questions. */
let counts = new Int32Array(1 << 12)

/** Weights of words, by how many of the compared provisions they stand in. */
export class WordWeights {
  readonly #weights: Float64Array

  /** @param bags words of all provisions among which likeness is asked; words that stand in none of them weigh nothing. */
  constructor(bags: readonly (readonly number[])[]) {
    let size = 0
    for (const words of bags) for (const word of words) if (word >= size) size = word + 1
    if (size > counts.length) counts = new Int32Array(size * 2)
    const documents = new Int32Array(size)
    const seen = new Int32Array(size)
    for (let bag = 0; bag < bags.length; bag++) {
      for (const word of bags[bag] as readonly number[]) {
        if (seen[word] === bag + 1) continue
        seen[word] = bag + 1
        documents[word] = (documents[word] as number) + 1
      }
    }
    this.#weights = new Float64Array(size)
    for (let word = 0; word < size; word++) {
      const rarity = Math.log(1 + (bags.length + IMAGINED_BAGS) / (1 + (documents[word] as number)))
      this.#weights[word] = rarity * rarity + LEAST_WEIGHT
    }
  }

  of(word: number): number {
    return this.#weights[word] as number
  }

  bag(words: readonly number[]): WordBag {
    let weight = 0
    for (const word of words) weight += this.#weights[word] as number
    return { words, weight }
  }

  /** The weight of what two bags have in common. */
  common(one: WordBag, other: WordBag): number {
    for (const word of one.words) counts[word] = (counts[word] as number) + 1
    let weight = 0
    for (const word of other.words) {
      const left = counts[word] as number
      if (left <= 0) continue
      counts[word] = left - 1
      weight += this.#weights[word] as number
    }
    for (const word of one.words) counts[word] = 0
    return weight
  }

  /** Likeness between 0 (nothing in common) and 1 (the same words). */
  likeness(one: WordBag, other: WordBag): number {
    const total = one.weight + other.weight
    return total === 0 ? 0 : (2 * this.common(one, other)) / total
  }

  /** The share of `part` that is found in `whole`. */
  contained(part: WordBag, whole: WordBag): number {
    return part.weight === 0 ? 0 : this.common(part, whole) / part.weight
  }
}

/** @returns `from` without the words of `minus`, each taken away once. */
export function subtractWords(from: readonly number[], minus: readonly number[]): number[] {
  const left = new Map<number, number>()
  for (const word of minus) left.set(word, (left.get(word) ?? 0) + 1)
  return from.filter((word) => {
    const times = left.get(word) ?? 0
    if (times > 0) left.set(word, times - 1)
    return times === 0
  })
}
