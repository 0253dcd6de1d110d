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
  readonly #votes: Float64Array

  constructor(bags: readonly WordBag[], weights: WordWeights) {
    this.#weights = weights
    this.#all = bags.length <= CANDIDATES ? [...bags.keys()] : []
    const isSmall = this.#all.length > 0
    this.#votes = new Float64Array(isSmall ? 0 : bags.length)
    const ends = new Int32Array(isSmall ? 0 : weights.size)
    this.#ends = ends
    if (!isSmall) {
      for (const { counts } of bags) {
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
    const rarest: number[] = []
    for (let at = 0; at < bag.counts.length; at += 2) {
      const word = bag.counts[at] as number
      if (this.#startOf(word) === this.#ends[word]) continue
      const weight = this.#weights.of(word)
      insertRanked(rarest, word, RARE_WORDS, (other) => {
        const ahead = this.#weights.of(other) - weight
        return ahead > 0 || (ahead === 0 && other < word)
      })
    }
    const votes = this.#votes
    const named: number[] = []
    for (const word of rarest) {
      const weight = this.#weights.of(word)
      const end = this.#ends[word] as number
      for (let at = this.#startOf(word); at < end; at++) {
        const place = this.#places[at] as number
        if (votes[place] === 0) named.push(place)
        votes[place] = (votes[place] as number) + weight
      }
    }
    const best: number[] = []
    for (const place of named) {
      const own = votes[place] as number
      insertRanked(best, place, CANDIDATES, (other) => {
        const ahead = (votes[other] as number) - own
        return ahead > 0 || (ahead === 0 && other < place)
      })
    }
    for (const place of named) votes[place] = 0
    return best
  }

  #startOf(word: number): number {
    return word === 0 ? 0 : (this.#ends[word - 1] as number)
  }
}

/** Puts a value where it belongs in a ranking of at most `most`; `isAhead` says which others stay in front of it. */
function insertRanked(
  ranking: number[],
  value: number,
  most: number,
  isAhead: (other: number) => boolean,
): void {
  if (ranking.length === most && isAhead(ranking[most - 1] as number)) return
  let at = ranking.length === most ? most - 1 : ranking.length
  while (at > 0 && !isAhead(ranking[at - 1] as number)) {
    ranking[at] = ranking[at - 1] as number
    at--
  }
  ranking[at] = value
}

/** @returns the candidates with the best scores, each place on either side taken once. */
export function takeBest(candidates: Candidate[]): Candidate[] {
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
