/** Finding what may be the same provision somewhere in an act without holding everything against everything. */
import { CANDIDATES, COMMON_WORD_PROVISIONS, RARE_WORDS } from './limits'
import type { WordBag, WordWeights } from './word-bags'

/** Two places that may be the same, and how much speaks for it. */
export type Candidate = { readonly before: number; readonly after: number; readonly score: number }

/** An index of provisions by their words; asked with a provision, it answers with the few that share rare words. */
export class CandidateIndex {
  readonly #weights: WordWeights
  readonly #all: readonly number[]
  /** The places of word `w` are `#places[#ends[w − 1]…#ends[w])`. */
  readonly #ends: Int32Array
  readonly #places: Int32Array
  readonly #votes: Int32Array
  /** Room for one question: its rarest words, the places they name, and the best of those. */
  readonly #rarest = new Int32Array(RARE_WORDS)
  readonly #named: Int32Array
  readonly #best = new Int32Array(CANDIDATES)

  constructor(bags: readonly WordBag[], weights: WordWeights) {
    this.#weights = weights
    this.#all = bags.length <= CANDIDATES ? [...bags.keys()] : []
    const isSmall = this.#all.length > 0
    this.#votes = new Int32Array(isSmall ? 0 : bags.length)
    this.#named = new Int32Array(this.#votes.length)
    const ends = new Int32Array(isSmall ? 0 : weights.size)
    this.#ends = ends
    if (!isSmall) {
      for (let place = 0; place < bags.length; place++) {
        const { counts } = bags[place] as WordBag
        for (let at = 0; at < counts.length; at += 2) {
          ends[counts[at] as number] = (ends[counts[at] as number] as number) + 1
        }
      }
    }
    let total = 0
    for (let word = 0; word < ends.length; word++) {
      const places = ends[word] as number
      ends[word] = total
      if (places <= COMMON_WORD_PROVISIONS) total += places
      else ends[word] = -1 - total
    }
    this.#places = new Int32Array(total)
    for (let place = 0; place < this.#votes.length; place++) {
      const { counts } = bags[place] as WordBag
      for (let index = 0; index < counts.length; index += 2) {
        const word = counts[index] as number
        const at = ends[word] as number
        if (at < 0) continue
        this.#places[at] = place
        ends[word] = at + 1
      }
    }
    for (let word = 0; word < ends.length; word++) {
      if ((ends[word] as number) < 0) ends[word] = -1 - (ends[word] as number)
    }
  }

  /** @returns at most `CANDIDATES` places, likeliest first; of equals the one that stands first. */
  candidatesFor(bag: WordBag): readonly number[] {
    if (this.#all.length > 0) return this.#all
    const { weights } = this.#weights
    const rarest = this.#rarest
    let words = 0
    for (let at = 0; at < bag.counts.length; at += 2) {
      const word = bag.counts[at] as number
      if (this.#startOf(word) !== this.#ends[word]) words = insertRanked(rarest, words, word, weights)
    }
    const votes = this.#votes
    const named = this.#named
    let size = 0
    for (let index = 0; index < words; index++) {
      const word = rarest[index] as number
      const weight = weights[word] as number
      const end = this.#ends[word] as number
      for (let at = this.#startOf(word); at < end; at++) {
        const place = this.#places[at] as number
        if (votes[place] === 0) named[size++] = place
        votes[place] = (votes[place] as number) + weight
      }
    }
    let found = 0
    for (let at = 0; at < size; at++) found = insertRanked(this.#best, found, named[at] as number, votes)
    for (let at = 0; at < size; at++) votes[named[at] as number] = 0
    const places = new Array<number>(found)
    for (let at = 0; at < found; at++) places[at] = this.#best[at] as number
    return places
  }

  #startOf(word: number): number {
    return word === 0 ? 0 : (this.#ends[word - 1] as number)
  }
}

/**
 * Puts a value where it belongs among the `size` best of a ranking, which holds as many as it is long. Of equal scores the
 * smaller value is ahead.
 *
 * @returns how many the ranking holds now.
 */
function insertRanked(ranking: Int32Array, size: number, value: number, scores: Int32Array): number {
  const score = scores[value] as number
  let at = size
  while (at > 0) {
    const other = ranking[at - 1] as number
    const otherScore = scores[other] as number
    if (otherScore > score || (otherScore === score && other < value)) break
    if (at < ranking.length) ranking[at] = other
    at--
  }
  if (at < ranking.length) ranking[at] = value
  return Math.min(size + 1, ranking.length)
}

/** @returns the candidates with the best scores, each place on either side taken once. */
export function takeBest(candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates
  candidates.sort(
    (one, other) => other.score - one.score || one.before - other.before || one.after - other.after,
  )
  const usedBefore = new Set<number>()
  const usedAfter = new Set<number>()
  return candidates.filter(({ before, after }) => {
    if (usedBefore.has(before) || usedAfter.has(after)) return false
    usedBefore.add(before)
    usedAfter.add(after)
    return true
  })
}
