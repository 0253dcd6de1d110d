/**
 * Collects the blocks of a document while a reader walks through it. Text runs into the open block; a number waits in it
 * for the text that follows; notes met inside a sentence come right after its block.
 */
import type { Block } from './document'
import { plainLine } from './write-blocks'

/** What ends the block before it: the marks behind quoted provisions. */
const CLOSING = /^[”"»’').,;:\]]{1,4}(?: (?:and|or))?$/

/** A mark in front of quoted provisions belongs to the first of them. */
const OPENING = /^[“«„‘"']{1,3}$/

export class BlockWriter {
  readonly blocks: Block[] = []
  #text = ''
  #kind: Block['kind'] = 'paragraph'
  #numberOnly = false
  #waiting: Block[] = []

  text(text: string): void {
    this.#text += text
    if (this.#numberOnly && plainLine(text) !== '') this.#numberOnly = false
  }

  /** Begins a block with its number. */
  number(number: string): void {
    const quotation = this.#opensQuotation() ? plainLine(this.#text) : ''
    if (quotation === '') this.close()
    this.#text = `${quotation}${number.trim()} `
    this.#numberOnly = true
  }

  /** The open block waits for the text that follows, as a number does. */
  wait(): void {
    this.#text += ' '
    this.#numberOnly = true
  }

  /** Enters an element that stands alone; a number that waits keeps waiting. */
  enter(): void {
    if (!this.#numberOnly && !this.#opensQuotation()) this.close()
  }

  /** Closes the open block and begins one of this kind. */
  begin(kind: Block['kind']): void {
    this.close()
    this.#kind = kind
  }

  /** The open block is of this kind, whatever it was begun as. */
  become(kind: Block['kind']): void {
    this.#kind = kind
  }

  close(): void {
    const line = plainLine(this.#text)
    const last = this.blocks.at(-1)
    if (last && last.kind !== 'note' && CLOSING.test(line)) {
      this.blocks[this.blocks.length - 1] = { kind: last.kind, text: `${last.text.trimEnd()}${line}` }
    } else if (line !== '') this.blocks.push({ kind: this.#kind, text: line })
    this.#text = ''
    this.#kind = 'paragraph'
    this.#numberOnly = false
    if (this.#waiting.length > 0) {
      this.blocks.push(...this.#waiting)
      this.#waiting = []
    }
  }

  /** A block that stands after the open one; for notes inside a sentence. */
  afterwards(block: Block): void {
    if (plainLine(block.text) !== '') this.#waiting.push(block)
  }

  #opensQuotation(): boolean {
    return this.#text.length < 20 && OPENING.test(plainLine(this.#text))
  }

  /** Whether nothing but a number stands in the open block. */
  get numberOnly(): boolean {
    return this.#numberOnly
  }

  /** The text of the open block so far. */
  get open(): string {
    return this.#text
  }
}
