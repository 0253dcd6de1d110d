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

/** @param text normalised. @returns its blocks and provisions, in order; between them there is only white space. */
export function readStructure(text: string, language: TextLanguage): ActStructure {
  const reader = new StructureReader(text, language, endOfFrontMatter(text))
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
  readonly #blocks: Mutable<Block>[] = []
  readonly #provisions: Provision[] = []
  readonly #occurrences = new Map<string, number>()
  #block: Mutable<Block>
  #open: Open[] = []
  #paragraphs = 0
  /** Divisions in force, with the name that tells their rank. */
  #divisions: { readonly rank: string; readonly place: number }[] = []

  /** @param metadataEnd where the YAML front matter ends: what the publisher says about the file is no law. */
  constructor(text: string, language: TextLanguage, metadataEnd: number) {
    this.#text = text
    this.#metadataEnd = metadataEnd
    this.#language = language
    this.#block = this.#startBlock(0, null, '')
  }

  line(lineStart: number, lineEnd: number): void {
    const text = this.#text
    let start = lineStart
    while (start < lineEnd && isBlank(text.charCodeAt(start))) start++
    if (start === lineEnd) return
    let end = lineEnd
    while (isBlank(text.charCodeAt(end - 1))) end--
    const marked = text.charCodeAt(start) === HASH
    const words = skipMarkup(text, start, end)
    const heading =
      words < end && start >= this.#metadataEnd
        ? readHeading(text, words, end, marked, this.#language === 'en')
        : null
    if (heading) this.#addHeading(start, end, heading)
    else if (marked && !this.#isActTitle()) this.#addNamelessHeading(start, end, words)
    else this.#addBody(start, end, words, start - lineStart)
  }

  finish(): ActStructure {
    this.#endBlock()
    const blocks = this.#blocks.filter((block) => block.last > block.first)
    if (blocks.length !== this.#blocks.length) return this.#withoutEmptyStart(blocks)
    return { text: this.#text, language: this.#language, blocks, provisions: this.#provisions }
  }

  /** Only the block before the first heading can be empty; places then move up by one. */
  #withoutEmptyStart(blocks: readonly Block[]): ActStructure {
    const moved = blocks.map((block) => ({ ...block, divisions: block.divisions.map((place) => place - 1) }))
    const provisions = this.#provisions.map((provision) => ({ ...provision, block: provision.block - 1 }))
    return { text: this.#text, language: this.#language, blocks: moved, provisions }
  }

  #isActTitle(): boolean {
    return this.#blocks.length === 1 && !this.#provisions.some((provision) => provision.kind === 'heading')
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
    const block: Mutable<Block> = {
      kind: heading?.kind ?? 'act',
      unit: heading?.unit ?? 'part',
      name: heading?.name ?? '',
      number: heading?.number ?? '',
      occurrence: 1,
      divisions: this.#divisions.map((division) => division.place),
      start,
      end: start,
      contentStart: heading?.contentStart ?? start,
      first: this.#provisions.length,
      last: this.#provisions.length,
    }
    if (heading?.kind === 'division') this.#divisions.push({ rank, place })
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
