/**
 * Reads the lines below a heading into provisions: markers open levels, styles nest in the order in which they come, and
 * everything else is a paragraph of the level it stands in.
 */
import type { Block } from './act-structure'
import { HASH, isBlank, skipMarkup } from './body-lines'
import { isEditorialNote } from './editorial-notes'
import { type Marker, readMarker, unitOfMarker } from './provision-markers'
import type { Provisions } from './provisions'

/** The lines of one block: `text.slice(start, end)`. */
export type Body = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands above it says something about the file: it is a note. */
  readonly lawStart: number
  /** Place and kind of the block. */
  readonly block: number
  readonly kind: Block['kind']
}

/** Adds the provisions of a body to those of the act. */
export function readBody(body: Body, provisions: Provisions): void {
  const { text, start, end: bodyEnd } = body
  const reader = new BodyReader(body, provisions)
  for (let at = start; at < bodyEnd; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 || newline > bodyEnd ? bodyEnd : newline
    let first = at
    while (first < stop && isBlank(text.charCodeAt(first))) first++
    if (first < stop) {
      let end = stop
      while (isBlank(text.charCodeAt(end - 1))) end--
      reader.add(first, end, first - at)
    }
    at = stop + 1
  }
}

/** A marker in force: what stands below it belongs to it until its style comes again. */
type Open = {
  readonly style: string
  readonly place: number
  readonly indent: number
  readonly number: string
  children: number
}

class BodyReader {
  readonly #body: Body
  readonly #provisions: Provisions
  readonly #open: Open[] = []
  #paragraphs = 0

  constructor(body: Body, provisions: Provisions) {
    this.#body = body
    this.#provisions = provisions
  }

  /** @param indent how far the line stands from the margin. */
  add(start: number, end: number, indent: number): void {
    const { text, lawStart } = this.#body
    const words = skipMarkup(text, start, end)
    if (start < lawStart || isEditorialNote(text, start, end)) {
      this.#addPlain('paragraph', start, end, words, String(++this.#paragraphs), -1, true)
      return
    }
    const lettered = this.#open.findLast(({ style }) => style === '(a)' || style === '(A)')
    const marker = words < end ? readMarker(text, words, end, lettered?.number ?? '') : null
    if (marker) this.#addNumbered(start, end, marker, indent)
    else this.#addParagraph(start, end, words, indent)
  }

  #addNumbered(start: number, end: number, marker: Marker, indent: number): void {
    const { style, number } = marker
    const open = this.#open
    const known = open.findIndex((level) => level.style === style)
    if (known >= 0) open.length = known
    const isPoint = this.#body.kind === 'act' && open.length === 0
    const contentStart = Math.min(marker.contentStart, end)
    const place = this.#provisions.add({
      kind: 'numbered',
      start,
      end,
      contentStart,
      note: false,
      unit: isPoint ? 'point' : unitOfMarker(style, open.length),
      number,
      style,
      parent: open[open.length - 1]?.place ?? -1,
      block: this.#body.block,
    })
    open.push({ style, place, indent, number, children: 1 })
    // "(b)(1) The grant …": the inner marker opens its level too, the line stays one provision.
    const inner =
      contentStart < end && style.startsWith('(') ? readMarker(this.#body.text, contentStart, end, '') : null
    if (inner?.style.startsWith('(') && inner.style !== style) {
      open.push({ style: inner.style, place, indent, number: inner.number, children: 1 })
    }
  }

  #addParagraph(start: number, end: number, words: number, indent: number): void {
    const { text } = this.#body
    const open = this.#open
    while ((open[open.length - 1]?.indent ?? 0) > indent) open.pop()
    const previous = this.#provisions.length - 1
    if (open.length > 1 && previous >= 0 && text.charAt(this.#provisions.end(previous) - 1) === '.')
      open.length = 1
    const owner = open[open.length - 1]
    const number = owner ? ++owner.children : ++this.#paragraphs
    const isTitle = text.charCodeAt(start) === HASH
    const parent = owner?.place ?? -1
    if (isTitle) this.#addPlain('heading', start, end, words, 'heading', parent, false)
    else this.#addPlain('paragraph', start, end, words, String(number), parent, false)
  }

  #addPlain(
    kind: 'heading' | 'paragraph',
    start: number,
    end: number,
    words: number,
    number: string,
    parent: number,
    note: boolean,
  ): void {
    const contentStart = Math.min(words, end)
    const { block } = this.#body
    const unit = 'paragraph'
    this.#provisions.add({ kind, start, end, contentStart, note, unit, number, style: '', parent, block })
  }
}
