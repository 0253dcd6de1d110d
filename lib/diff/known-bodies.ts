/**
 * Bodies of articles that were read already, by their text. Two versions of a code have most of them in common, and what
 * was read once is only copied.
 *
 * Found by a few of their characters and then compared in full: to hash every character would take longer than reading.
 */
import type { Provisions } from './provisions'

export type KnownBody = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What was read out of it: `first…last` (last exclusive) of `provisions`. */
  readonly provisions: Provisions
  readonly first: number
  readonly last: number
}

/** Characters that are looked at before two bodies are held against each other. */
const SAMPLES = 12

/** Bodies that look alike before they are looked up by their whole text; a list of one-word articles has thousands. */
const MOST_ALIKE = 8

export class KnownBodies {
  readonly #bodies: KnownBody[] = []
  /** The last body with a sample, and for each body the one before it with the same sample; −1 where there is none. */
  readonly #bySample = new Map<number, number>()
  readonly #earlier: number[] = []
  readonly #byText = new Map<string, number>()

  /** @returns the body with the text `text.slice(start, end)` and its number. */
  find(
    text: string,
    start: number,
    end: number,
  ): { readonly id: number; readonly body: KnownBody } | undefined {
    let id = this.#bySample.get(sampleOf(text, start, end)) ?? -1
    if (id === -1) return undefined
    const wanted = text.slice(start, end)
    let alike = 0
    for (; id !== -1; id = this.#earlier[id] as number, alike++) {
      const body = this.#bodies[id] as KnownBody
      if (body.text.slice(body.start, body.end) === wanted) return { id, body }
    }
    const found = alike < MOST_ALIKE ? undefined : this.#byText.get(wanted)
    return found === undefined ? undefined : { id: found, body: this.#bodies[found] as KnownBody }
  }

  /** @returns the number of the body, which only bodies with the same text have. */
  add(body: KnownBody): number {
    const id = this.#bodies.length
    this.#bodies.push(body)
    const sample = sampleOf(body.text, body.start, body.end)
    const last = this.#bySample.get(sample) ?? -1
    if (this.#countFrom(last) < MOST_ALIKE) {
      this.#earlier.push(last)
      this.#bySample.set(sample, id)
    } else {
      this.#earlier.push(-1)
      this.#byText.set(body.text.slice(body.start, body.end), id)
    }
    return id
  }

  #countFrom(last: number): number {
    let count = 0
    for (let id = last; id !== -1; id = this.#earlier[id] as number) count++
    return count
  }
}

/** A small integer: the length and some characters, from the end backwards, where articles differ oftener than at the start. */
function sampleOf(text: string, start: number, end: number): number {
  const length = end - start
  const step = Math.max(1, Math.floor(length / SAMPLES))
  let sample = length
  for (let at = end - 1; at >= start; at -= step) sample = (Math.imul(sample, 31) + text.charCodeAt(at)) | 0
  return sample & 0x3fffffff
}
