/** Finding what may be the same provision somewhere in an act without holding everything against everything. */
import { CANDIDATES, COMMON_WORD_PROVISIONS, RARE_WORDS } from './limits'
import type { WordBag, WordWeights } from './word-bags'

/** Two places that may be the same, and how much speaks for it. */
export type Candidate = { readonly before: number; readonly after: number; readonly score: number }

/** An index of provisions by their words; asked with a provision, it answers with the few that share rare words. */
export class CandidateIndex {
  readonly #places = new Map<number, number[]>()
  readonly #weights: WordWeights
  readonly #all: readonly number[]

  constructor(bags: readonly WordBag[], weights: WordWeights) {
    this.#weights = weights
    this.#all = bags.length <= CANDIDATES ? [...bags.keys()] : []
    if (this.#all.length > 0) return
    for (let place = 0; place < bags.length; place++) {
      for (const word of (bags[place] as WordBag).words) {
        const places = this.#places.get(word)
        if (places === undefined) this.#places.set(word, [place])
        else if (places[places.length - 1] !== place && places.length <= COMMON_WORD_PROVISIONS)
          places.push(place)
      }
    }
  }

  /** @returns at most `CANDIDATES` places, likeliest first; of equals the one that stands first. */
  candidatesFor(bag: WordBag): readonly number[] {
    if (this.#all.length > 0) return this.#all
    const rare = new Set<number>()
    for (const word of bag.words) {
      if ((this.#places.get(word)?.length ?? Number.POSITIVE_INFINITY) <= COMMON_WORD_PROVISIONS)
        rare.add(word)
    }
    const rarest = [...rare].sort(
      (one, other) => this.#weights.of(other) - this.#weights.of(one) || one - other,
    )
    const votes = new Map<number, number>()
    for (const word of rarest.slice(0, RARE_WORDS)) {
      for (const place of this.#places.get(word) as number[]) {
        votes.set(place, (votes.get(place) ?? 0) + this.#weights.of(word))
      }
    }
    return [...votes]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, CANDIDATES)
      .map(([place]) => place)
  }
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
