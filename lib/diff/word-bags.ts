/**
 * How alike two provisions are: the share of their words they have in common, rare words counting more. "The", "of" and
 * the formulas a whole act repeats weigh next to nothing, so that alike means about the same thing.
 */

/** Sorted word integers, each as often as it occurs. */
export type WordBag = { readonly words: Int32Array; readonly weight: number }

/** What a word weighs that stands everywhere. */
const LEAST_WEIGHT = 0.05

/** Without these, a word that two provisions share would weigh less than one they do not, where there are only two. */
const IMAGINED_BAGS = 8

/** Weights of words, by how many of the compared provisions they stand in. */
export class WordWeights {
  readonly #weights: Float64Array

  /** @param bags of all provisions among which likeness is asked; words that stand in none of them weigh nothing. */
  constructor(bags: readonly Int32Array[]) {
    let size = 0
    for (const words of bags) size = Math.max(size, (words[words.length - 1] ?? -1) + 1)
    const documents = new Int32Array(size)
    for (const words of bags) {
      let previous = -1
      for (const word of words) {
        if (word !== previous) documents[word] = (documents[word] as number) + 1
        previous = word
      }
    }
    this.#weights = new Float64Array(size)
    for (let word = 0; word < size; word++) {
      const rarity = Math.log(1 + (bags.length + IMAGINED_BAGS) / (1 + (documents[word] as number)))
      this.#weights[word] = rarity ** 2 + LEAST_WEIGHT
    }
  }

  of(word: number): number {
    return this.#weights[word] as number
  }

  bag(words: Int32Array): WordBag {
    let weight = 0
    for (const word of words) weight += this.#weights[word] as number
    return { words, weight }
  }

  /** The weight of what two bags have in common. */
  common(one: WordBag, other: WordBag): number {
    const [a, b] = [one.words, other.words]
    let weight = 0
    let i = 0
    let j = 0
    while (i < a.length && j < b.length) {
      const difference = (a[i] as number) - (b[j] as number)
      if (difference === 0) {
        weight += this.#weights[a[i] as number] as number
        i++
        j++
      } else if (difference < 0) i++
      else j++
    }
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

/** @returns several rows of sorted words as one. */
export function mergeWords(rows: readonly Int32Array[]): Int32Array {
  const [first] = rows
  if (rows.length === 1 && first) return first
  const merged = new Int32Array(rows.reduce((sum, row) => sum + row.length, 0))
  let at = 0
  for (const row of rows) {
    merged.set(row, at)
    at += row.length
  }
  return merged.sort()
}

/** @returns `from` without the words of `minus`, each taken away once. */
export function subtractWords(from: Int32Array, minus: Int32Array): Int32Array {
  const rest: number[] = []
  let j = 0
  for (const word of from) {
    while (j < minus.length && (minus[j] as number) < word) j++
    if (j < minus.length && minus[j] === word) j++
    else rest.push(word)
  }
  return Int32Array.from(rest)
}
