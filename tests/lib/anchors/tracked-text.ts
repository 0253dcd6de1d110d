/**
 * A text whose characters know where they come from, so that a test can say where words went without asking the code
 * under test. Characters that are moved stay the same ones; copies know what they are copies of.
 */

type Tracked = { readonly unit: string; readonly origin: number; readonly isCopy: boolean }

/** A stretch of the text, as two shares of its length from 0 to 1. */
export type Stretch = readonly [number, number]

export type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  | { readonly kind: 'delete'; readonly from: Stretch }
  | { readonly kind: 'replace'; readonly from: Stretch; readonly words: string }
  | { readonly kind: 'move'; readonly from: Stretch; readonly at: number }
  | { readonly kind: 'copy'; readonly from: Stretch; readonly at: number }
  | { readonly kind: 'swap'; readonly from: Stretch; readonly with: Stretch }
  | { readonly kind: 'renumber' }

/** Numbers in words that follow one another when a statute is made stricter. */
const COUNTED = ['two', 'three', 'five', 'seven', 'ten', 'twelve', 'twenty']

export class TrackedText {
  #units: readonly Tracked[]

  constructor(text: string) {
    this.#units = [...Array(text.length).keys()].map((origin) => ({
      unit: text[origin] as string,
      origin,
      isCopy: false,
    }))
  }

  get text(): string {
    return this.#units.map(({ unit }) => unit).join('')
  }

  /**
   * Whether the units at `start` are those that stood at `from` to `end` at first, or copies of them where none of the
   * first ones is left: what is copied and then cut out cannot be told from what is moved.
   */
  isSame(start: number, from: number, end: number): boolean {
    return [...Array(end - from).keys()].every((offset) => {
      const found = this.#units[start + offset]
      if (found?.origin !== from + offset) return false
      return !found.isCopy || !this.#units.some((unit) => unit.origin === found.origin && !unit.isCopy)
    })
  }

  /** Stretches and places snap to the ends of words where `whole` says so. */
  apply(edit: Edit, whole: boolean): void {
    const units = this.#units
    const place = (share: number) => this.#snapped(Math.round(share * units.length), whole)
    const stretch = ([one, other]: Stretch) => {
      const [start, end] = [place(Math.min(one, other)), place(Math.max(one, other))]
      return { start, end, units: units.slice(start, end) }
    }
    const foreign = (words: string) => [...words].map((unit) => ({ unit, origin: -1, isCopy: false }))
    const put = (into: readonly Tracked[], at: number, what: readonly Tracked[]) => [
      ...into.slice(0, at),
      ...what,
      ...into.slice(at),
    ]
    switch (edit.kind) {
      case 'insert':
        this.#units = put(units, place(edit.at), foreign(edit.words))
        return
      case 'delete':
      case 'replace': {
        const { start, end } = stretch(edit.from)
        const words = edit.kind === 'replace' ? foreign(edit.words) : []
        this.#units = [...units.slice(0, start), ...words, ...units.slice(end)]
        return
      }
      case 'move': {
        const { start, end, units: cut } = stretch(edit.from)
        const rest = [...units.slice(0, start), ...units.slice(end)]
        this.#units = put(rest, Math.min(place(edit.at), rest.length), cut)
        return
      }
      case 'copy': {
        const copied = stretch(edit.from).units.map((unit) => ({ ...unit, isCopy: true }))
        this.#units = put(units, place(edit.at), copied)
        return
      }
      case 'swap': {
        const [one, other] = [stretch(edit.from), stretch(edit.with)].sort((a, b) => a.start - b.start)
        if (!one || !other || one.end > other.start) return
        this.#units = [
          ...units.slice(0, one.start),
          ...other.units,
          ...units.slice(one.end, other.start),
          ...one.units,
          ...units.slice(other.end),
        ]
        return
      }
      case 'renumber':
        this.#units = this.#renumbered()
    }
  }

  /** Every number becomes the next one, in digits and in words. Ten and five turns would lead back to the first. */
  #renumbered(): Tracked[] {
    const { text } = this
    const next = (words: string) => {
      const place = COUNTED.indexOf(words)
      return place < 0 ? String((Number(words) + 1) % 10) : (COUNTED[(place + 1) % COUNTED.length] as string)
    }
    const units: Tracked[] = []
    let at = 0
    for (const match of text.matchAll(new RegExp(`\\d|\\b(?:${COUNTED.join('|')})\\b`, 'g'))) {
      units.push(...this.#units.slice(at, match.index))
      units.push(...[...next(match[0])].map((unit) => ({ unit, origin: -1, isCopy: false })))
      at = match.index + match[0].length
    }
    return [...units, ...this.#units.slice(at)]
  }

  #snapped(at: number, whole: boolean): number {
    let end = at
    while (whole && end > 0 && end < this.#units.length && this.#units[end - 1]?.unit !== ' ') end++
    return end
  }
}
