/**
 * Reads the structure of an act line by line. Every line with something on it becomes one provision, so nothing is ever
 * lost: what is not understood is a plain paragraph.
 */
import type { ActStructure, Block, Provision } from './act-structure'
import type { TextLanguage } from './detect-language'
import { isEditorialNote } from './editorial-notes'
import { type Heading, readHeading } from './provision-headings'
import { type Marker, readMarker, unitOfMarker } from './provision-markers'

/** A marker in force: what stands below it belongs to it until its style comes again. */
type Open = {
  readonly style: string
  readonly place: number
  readonly indent: number
  number: string
  children: number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const NEWLINE = 10
const HASH = 35

/**
 * Bodies of blocks that were read already, by their text. Two versions of a code have most of them in common, and what
 * was read once is only copied.
 */
export type KnownBodies = Map<string, KnownBody>
type KnownBody = {
  readonly id: number
  readonly start: number
  readonly first: number
  readonly provisions: readonly Provision[]
}

/** @param text normalised. @returns its blocks and provisions, in order; between them there is only white space. */
export function readStructure(
  text: string,
  language: TextLanguage,
  bodies: KnownBodies = new Map(),
): ActStructure {
  const reader = new StructureReader(text, language, endOfFrontMatter(text), bodies)
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    reader.line(at, stop)
    at = stop + 1
  }
  return reader.finish()
}

class StructureReader {
  readonly #text: string
  readonly #language: TextLanguage
  readonly #metadataEnd: number
  readonly #bodies: KnownBodies
  /** The lines of the block that is being read, from after its heading; −1 where nothing stands there yet. */
  #bodyStart = -1
  #bodyEnd = -1
  #divisionPlaces: readonly number[] = []
  #hasTitle = false
  readonly #blocks: Mutable<Block>[] = []
  readonly #provisions: Provision[] = []
  readonly #occurrences = new Map<string, number>()
  #block: Mutable<Block>
  #open: Open[] = []
  #paragraphs = 0
  /** Divisions in force, with the name that tells their rank. */
  #divisions: { readonly rank: string; readonly place: number }[] = []

  /** @param metadataEnd where the YAML front matter ends: what the publisher says about the file is no law. */
  constructor(text: string, language: TextLanguage, metadataEnd: number, bodies: KnownBodies) {
    this.#text = text
    this.#bodies = bodies
    this.#metadataEnd = metadataEnd
    this.#language = language
    this.#block = this.#startBlock(0, null, '')
  }

  line(lineStart: number, lineEnd: number): void {
    const text = this.#text
    let start = lineStart
    while (start < lineEnd && isBlank(text.charCodeAt(start))) start++
    if (start === lineEnd) return
    const marked = text.charCodeAt(start) === HASH
    const words = skipMarkup(text, start, lineEnd)
    let end = lineEnd
    while (isBlank(text.charCodeAt(end - 1))) end--
    const mayBegin = words < end && start >= this.#metadataEnd
    const heading = mayBegin ? readHeading(text, words, end, marked, this.#language) : null
    if (heading) this.#addHeading(start, end, heading)
    else if (marked && !this.#isActTitle()) this.#addNamelessHeading(start, end, Math.min(words, end))
    else {
      if (this.#bodyStart === -1) this.#bodyStart = lineStart
      this.#bodyEnd = end
    }
  }

  /** Reads the lines between two headings, or copies what the same lines gave before. */
  #readBody(): void {
    const { kind } = this.#block
    const start = this.#bodyStart
    if (start === -1) return
    const first = this.#provisions.length
    this.#bodyStart = -1
    // What stands before the first heading has front matter and a title, which only its place tells.
    if (kind === 'act') {
      this.#readLines(start, this.#bodyEnd)
      return
    }
    const body = this.#text.slice(start, this.#bodyEnd)
    const known = this.#bodies.get(body)
    if (known) this.#copy(known, start, first)
    else {
      this.#readLines(start, this.#bodyEnd)
      this.#bodies.set(body, {
        id: this.#bodies.size,
        start,
        first,
        provisions: this.#provisions.slice(first),
      })
    }
    this.#block.body = known ? known.id : this.#bodies.size - 1
  }

  #copy(known: KnownBody, start: number, first: number): void {
    const shift = start - known.start
    const block = this.#blocks.length - 1
    for (const one of known.provisions) {
      this.#provisions.push({
        kind: one.kind,
        start: one.start + shift,
        end: one.end + shift,
        contentStart: one.contentStart + shift,
        note: one.note,
        unit: one.unit,
        number: one.number,
        style: one.style,
        parent: one.parent === -1 ? -1 : one.parent - known.first + first,
        block,
      })
    }
  }

  #readLines(from: number, to: number): void {
    const text = this.#text
    for (let at = from; at < to; ) {
      const newline = text.indexOf('\n', at)
      const stop = newline < 0 || newline > to ? to : newline
      let start = at
      while (start < stop && isBlank(text.charCodeAt(start))) start++
      if (start < stop) {
        let end = stop
        while (isBlank(text.charCodeAt(end - 1))) end--
        this.#addBody(start, end, skipMarkup(text, start, end), start - at)
      }
      at = stop + 1
    }
  }

  finish(): ActStructure {
    this.#endBlock()
    return {
      text: this.#text,
      language: this.#language,
      blocks: this.#blocks,
      provisions: this.#provisions,
    }
  }

  #isActTitle(): boolean {
    if (this.#block.kind !== 'act' || this.#hasTitle) return false
    this.#hasTitle = true
    return true
  }

  #addHeading(start: number, end: number, heading: Heading): void {
    this.#endBlock()
    const rank = heading.kind === 'division' ? `${heading.unit} ${heading.name}` : ''
    this.#block = this.#startBlock(start, heading, rank)
    this.#add('heading', start, end, heading.contentStart, heading.unit, heading.number, '', -1)
  }

  /** A Markdown heading without a word of structure ("## Präambel") is a division of its own. */
  #addNamelessHeading(start: number, end: number, words: number): void {
    this.#endBlock()
    const heading: Heading = { kind: 'division', unit: 'section', name: '', number: '', contentStart: words }
    this.#block = this.#startBlock(start, heading, `#${words - start}`)
    this.#add('heading', start, end, words, 'section', '', '', -1)
  }

  #addBody(start: number, end: number, words: number, indent: number): void {
    const text = this.#text
    if (start < this.#metadataEnd || isEditorialNote(text, start, end)) {
      this.#add('paragraph', start, end, words, 'paragraph', String(++this.#paragraphs), '', -1, true)
      return
    }
    const lettered = this.#open.findLast((open) => open.style === '(a)' || open.style === '(A)')
    const marker = words < end ? readMarker(text, words, end, lettered?.number ?? '') : null
    if (marker) this.#addNumbered(start, end, marker, indent)
    else this.#addParagraph(start, end, words, indent)
  }

  #addNumbered(start: number, end: number, marker: Marker, indent: number): void {
    const known = this.#open.findIndex((open) => open.style === marker.style)
    if (known >= 0) this.#open.length = known
    const parent = this.#open.at(-1)?.place ?? -1
    const unit =
      this.#block.kind === 'act' && this.#open.length === 0
        ? 'point'
        : unitOfMarker(marker.style, this.#open.length)
    const contentStart = Math.min(marker.contentStart, end)
    const place = this.#add('numbered', start, end, contentStart, unit, marker.number, marker.style, parent)
    this.#open.push({ style: marker.style, place, indent, number: marker.number, children: 1 })
    // "(b)(1) The grant …": the inner marker opens its level too, the line stays one provision.
    const inner =
      contentStart < end && marker.style.startsWith('(')
        ? readMarker(this.#text, contentStart, end, '')
        : null
    if (inner?.style.startsWith('(') && inner.style !== marker.style) {
      this.#open.push({ style: inner.style, place, indent, number: inner.number, children: 1 })
    }
  }

  #addParagraph(start: number, end: number, words: number, indent: number): void {
    while ((this.#open.at(-1)?.indent ?? 0) > indent) this.#open.pop()
    const previous = this.#provisions.at(-1)
    if (this.#open.length > 1 && previous && this.#text.charAt(previous.end - 1) === '.')
      this.#open.length = 1
    const open = this.#open.at(-1)
    const number = open ? ++open.children : ++this.#paragraphs
    const isTitle = this.#text.charCodeAt(start) === HASH
    const unit = 'paragraph'
    this.#add(
      isTitle ? 'heading' : 'paragraph',
      start,
      end,
      words,
      unit,
      isTitle ? 'heading' : String(number),
      '',
      open?.place ?? -1,
    )
  }

  #add(
    kind: Provision['kind'],
    start: number,
    end: number,
    contentStart: number,
    unit: Provision['unit'],
    number: string,
    style: string,
    parent: number,
    note = false,
  ): number {
    const block = this.#blocks.length - 1
    const place = this.#provisions.length
    this.#provisions.push({
      kind,
      start,
      end,
      contentStart: Math.min(contentStart, end),
      note,
      unit,
      number,
      style,
      parent,
      block,
    })
    return place
  }

  #startBlock(start: number, heading: Heading | null, rank: string): Mutable<Block> {
    const place = this.#blocks.length
    if (heading?.kind === 'division') {
      const known = this.#divisions.findIndex((division) => division.rank === rank)
      if (known >= 0) this.#divisions.length = known
    }
    if (heading?.kind === 'division') this.#divisionPlaces = this.#divisions.map((division) => division.place)
    const block: Mutable<Block> = {
      body: -1,
      kind: heading?.kind ?? 'act',
      unit: heading?.unit ?? 'part',
      name: heading?.name ?? '',
      number: heading?.number ?? '',
      occurrence: 1,
      divisions: this.#divisionPlaces,
      start,
      end: start,
      contentStart: heading?.contentStart ?? start,
      first: this.#provisions.length,
      last: this.#provisions.length,
    }
    if (heading?.kind === 'division') {
      this.#divisions.push({ rank, place })
      this.#divisionPlaces = [...this.#divisionPlaces, place]
    }
    if (heading?.kind === 'article') {
      const occurrence = (this.#occurrences.get(block.number) ?? 0) + 1
      this.#occurrences.set(block.number, occurrence)
      block.occurrence = occurrence
    }
    this.#blocks.push(block)
    this.#open = []
    this.#paragraphs = 0
    return block
  }

  #endBlock(): void {
    this.#readBody()
    // Only the block before the first heading can be empty.
    if (this.#block.kind === 'act' && this.#provisions.length === 0) {
      this.#blocks.length = 0
      return
    }
    this.#block.last = this.#provisions.length
    this.#block.end = this.#provisions[this.#block.last - 1]?.end ?? this.#block.start
    const first = this.#provisions[this.#block.first]
    if (this.#block.kind === 'act' && first) {
      this.#block.start = first.start
      this.#block.contentStart = first.start
    }
  }
}

function endOfFrontMatter(text: string): number {
  const match = /^---\n[\s\S]{0,5000}?\n---(?=\n|$)/.exec(text)
  return match ? match[0].length : 0
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === NEWLINE || unit === 0x3000
}

/** @returns the offset behind Markdown marks at the start of a line: "## ", "> *", "<a id=…></a>". */
function skipMarkup(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (first > 0x40 && first !== 0x5f) return start
  if (first >= 0x30 && first <= 0x39) return start
  MARKUP.lastIndex = start
  const match = MARKUP.exec(text)
  return match ? Math.min(end, start + match[0].length) : start
}

const MARKUP = /(?:<a [^>\n]*><\/a>|#{1,6} +|> *|\*{1,3}(?=\S)|_{1,2}(?=\S)|\\(?=[-*#.])|[ \t])*/y
