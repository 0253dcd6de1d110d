/**
 * Blocks of an act that stand letter for letter in the next version of it. They are followed in order: behind an article
 * that stayed mostly the next one stayed too.
 */
import type { ActStructure, Block } from './act-structure'

/** Blocks that are looked at behind the last twin before a heading is looked up: fewer articles than that were repealed. */
const NEAR = 6

export class TwinBlocks {
  readonly act: ActStructure
  readonly #text: string
  #next = 0
  #byHeading: Map<string, number> | null = null

  /** @param act the version read already. @param text the next version. */
  constructor(act: ActStructure, text: string) {
    this.act = act
    this.#text = text
  }

  /** @returns a block whose heading line is `lineStart…lineEnd` of the next version; −1 where there is none. */
  findHeading(lineStart: number, lineEnd: number): number {
    const line = this.#text.slice(lineStart, lineEnd)
    const last = Math.min(this.#next + NEAR, this.act.blocks.length)
    for (let place = this.#next; place < last; place++) {
      if (this.#headingLine(place) !== line) continue
      this.#next = place + 1
      return place
    }
    const found = this.#headings().get(line) ?? -1
    if (found !== -1) this.#next = found + 1
    return found
  }

  /** Whether block `place` stands at `at` in the next version and ends there as it did. */
  standsAt(at: number, place: number): boolean {
    const block = this.act.blocks[place]
    if (block === undefined || block.kind === 'act') return false
    const length = this.lengthOf(place)
    const end = at + length
    const { lineStart } = block
    if (this.#text.slice(at, end) !== this.act.text.slice(lineStart, lineStart + length)) return false
    if (place + 1 === this.act.blocks.length) {
      if (end !== this.#text.length) return false
    } else if (!this.#endsBefore(end, place + 1)) return false
    this.#next = place + 1
    return true
  }

  /** Characters from the heading line to that of the next block. */
  lengthOf(place: number): number {
    const { blocks, text } = this.act
    return (blocks[place + 1]?.lineStart ?? text.length) - (blocks[place] as Block).lineStart
  }

  /** Whether the heading of the block that followed follows here too: nothing was added to the one before it. */
  #endsBefore(end: number, next: number): boolean {
    const line = this.#headingLine(next)
    const lineEnd = end + line.length
    const isWhole = lineEnd === this.#text.length || this.#text.charAt(lineEnd) === '\n'
    return isWhole && this.#text.slice(end, lineEnd) === line
  }

  #headingLine(place: number): string {
    const { lineStart } = this.act.blocks[place] as Block
    const newline = this.act.text.indexOf('\n', lineStart)
    return this.act.text.slice(lineStart, newline === -1 ? this.act.text.length : newline)
  }

  #headings(): Map<string, number> {
    if (this.#byHeading) return this.#byHeading
    this.#byHeading = new Map()
    for (let place = this.act.blocks.length - 1; place >= 0; place--) {
      if (this.act.blocks[place]?.kind === 'article') this.#byHeading.set(this.#headingLine(place), place)
    }
    return this.#byHeading
  }
}
