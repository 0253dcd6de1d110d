/**
 * The provisions of one act, a column for each thing that is known of them. An act has tens of thousands; as many objects
 * would cost more time and memory than reading the text does.
 */
import type { ProvisionUnit } from '../model'

export type ProvisionKind = 'heading' | 'numbered' | 'paragraph'

/** A provision as it is added: offsets into the text, without white space around, end exclusive. */
export type NewProvision = {
  readonly kind: ProvisionKind
  readonly start: number
  readonly end: number
  readonly contentStart: number
  readonly note: boolean
  readonly unit: ProvisionUnit
  readonly number: string
  readonly style: string
  readonly parent: number
  readonly block: number
}

const KINDS: readonly ProvisionKind[] = ['heading', 'numbered', 'paragraph']
/** Beside the kind: this provision is a note. */
const NOTE = 4

export class Provisions {
  #size = 0
  #starts: Int32Array
  #ends: Int32Array
  #contentStarts: Int32Array
  #parents: Int32Array
  #blocks: Int32Array
  #kinds: Uint8Array
  readonly #units: ProvisionUnit[] = []
  readonly #numbers: string[] = []
  readonly #styles: string[] = []

  /** @param room how many provisions are expected; there may be more. */
  constructor(room: number) {
    const length = Math.ceil(room) + 1
    this.#starts = new Int32Array(length)
    this.#ends = new Int32Array(length)
    this.#contentStarts = new Int32Array(length)
    this.#parents = new Int32Array(length)
    this.#blocks = new Int32Array(length)
    this.#kinds = new Uint8Array(length)
  }

  get length(): number {
    return this.#size
  }

  start(place: number): number {
    return this.#starts[place] as number
  }

  end(place: number): number {
    return this.#ends[place] as number
  }

  /** Where the words begin, behind marker or number. */
  contentStart(place: number): number {
    return this.#contentStarts[place] as number
  }

  kind(place: number): ProvisionKind {
    return KINDS[(this.#kinds[place] as number) & ~NOTE] as ProvisionKind
  }

  /** A publisher's note, not law. */
  isNote(place: number): boolean {
    return ((this.#kinds[place] as number) & NOTE) !== 0
  }

  unit(place: number): ProvisionUnit {
    return this.#units[place] as ProvisionUnit
  }

  /** "1-1"; for paragraphs their place among those beside them, from 1. */
  number(place: number): string {
    return this.#numbers[place] as string
  }

  /** How the marker is written: "1)"; empty for others. */
  style(place: number): string {
    return this.#styles[place] as string
  }

  /** The numbered unit this stands in; −1 directly in the block. */
  parent(place: number): number {
    return this.#parents[place] as number
  }

  /** Place of the block this stands in. */
  block(place: number): number {
    return this.#blocks[place] as number
  }

  /** @returns the place of the added provision. */
  add(one: NewProvision): number {
    const place = this.#size
    this.#makeRoom(1)
    this.#starts[place] = one.start
    this.#ends[place] = one.end
    this.#contentStarts[place] = one.contentStart
    this.#parents[place] = one.parent
    this.#blocks[place] = one.block
    this.#kinds[place] = KINDS.indexOf(one.kind) | (one.note ? NOTE : 0)
    this.#units.push(one.unit)
    this.#numbers.push(one.number)
    this.#styles.push(one.style)
    this.#size = place + 1
    return place
  }

  /** Makes the last provision longer by the words behind its marker: `contentStart` to `end`. */
  extendLast(contentStart: number, end: number): void {
    this.#contentStarts[this.#size - 1] = contentStart
    this.#ends[this.#size - 1] = end
  }

  /** Makes a provision stand in another unit, as the `number`th in it. */
  give(place: number, parent: number, number: string): void {
    this.#parents[place] = parent
    this.#numbers[place] = number
  }

  /** Adds the provisions `first…last` (last exclusive) of an act once more, `shift` characters further on, in `block`. */
  copy(from: Provisions, first: number, last: number, shift: number, block: number): void {
    this.#makeRoom(last - first)
    let place = this.#size
    const moved = place - first
    for (let source = first; source < last; source++, place++) {
      const parent = from.#parents[source] as number
      this.#starts[place] = (from.#starts[source] as number) + shift
      this.#ends[place] = (from.#ends[source] as number) + shift
      this.#contentStarts[place] = (from.#contentStarts[source] as number) + shift
      this.#parents[place] = parent === -1 ? -1 : parent + moved
      this.#blocks[place] = block
      this.#kinds[place] = from.#kinds[source] as number
      this.#units.push(from.#units[source] as ProvisionUnit)
      this.#numbers.push(from.#numbers[source] as string)
      this.#styles.push(from.#styles[source] as string)
    }
    this.#size = place
  }

  #makeRoom(more: number): void {
    const needed = this.#size + more
    if (needed <= this.#starts.length) return
    const room = Math.max(needed, this.#starts.length * 2)
    this.#starts = longer(this.#starts, room)
    this.#ends = longer(this.#ends, room)
    this.#contentStarts = longer(this.#contentStarts, room)
    this.#parents = longer(this.#parents, room)
    this.#blocks = longer(this.#blocks, room)
    const kinds = new Uint8Array(room)
    kinds.set(this.#kinds)
    this.#kinds = kinds
  }
}

function longer(column: Int32Array, room: number): Int32Array {
  const copy = new Int32Array(room)
  copy.set(column)
  return copy
}
