/** The divisions a line stands in. One ends those of its own rank and all that stand in them; an annex ends them all. */
import { isOutermost } from './provision-headings'

export class DivisionsInForce {
  readonly #ranks: string[] = []
  #places: readonly number[] = []
  #isInSchedule = false

  /** Places of their blocks, outermost first. The list is shared, and never written to. */
  get places(): readonly number[] {
    return this.#places
  }

  /** Whether what is read stands in a schedule. */
  get isInSchedule(): boolean {
    return this.#isInSchedule
  }

  /** @returns the divisions around the one that begins, which is in force from now on. */
  enter(name: string, rank: string, place: number): readonly number[] {
    const known = isOutermost(name) ? 0 : this.#ranks.indexOf(rank)
    if (known === 0) this.#isInSchedule = false
    if (known !== -1) {
      this.#ranks.length = known
      this.#places = this.#places.slice(0, known)
    }
    if (name.startsWith('Schedule')) this.#isInSchedule = true
    const around = this.#places
    this.#ranks.push(rank)
    this.#places = [...around, place]
    return around
  }
}
