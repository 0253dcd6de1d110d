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
  readonly #bySample = new Map<number, number[]>()
  readonly #byText = new Map<string, number>()

  /** @returns the body with the text `text.slice(start, end)` and its number. */
  find(
    text: string,
    start: number,
    end: number,
  ): { readonly id: number; readonly body: KnownBody } | undefined {
    const alike = this.#bySample.get(sampleOf(text, start, end))
    if (alike === undefined) return undefined
    const wanted = text.slice(start, end)
    for (const id of alike) {
      const known = this.#bodies[id] as KnownBody
      if (known.text.slice(known.start, known.end) === wanted) return { id, body: known }
    }
    const id = alike.length < MOST_ALIKE ? undefined : this.#byText.get(wanted)
    return id === undefined ? undefined : { id, body: this.#bodies[id] as KnownBody }
  }

  /** @returns the number of the body, which only bodies with the same text have. */
  add(body: KnownBody): number {
    const id = this.#bodies.length
    this.#bodies.push(body)
    const sample = sampleOf(body.text, body.start, body.end)
    const alike = this.#bySample.get(sample)
    if (alike === undefined) this.#bySample.set(sample, [id])
    else if (alike.length < MOST_ALIKE) alike.push(id)
    else this.#byText.set(body.text.slice(body.start, body.end), id)
    return id
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
