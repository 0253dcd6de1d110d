/** The words of all provisions that are still without a partner, and what each word weighs among them. */
import type { Alignment } from './alignment'
import type { ComparedAct } from './compared-act'
import { freeOf } from './free-places'
import { type WordBag, WordWeights } from './word-bags'

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
    const weights = new WordWeights(counts, alignment.after.wordCount)
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
