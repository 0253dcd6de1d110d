/**
 * Reads the structure of an act line by line. Every line with something on it becomes one provision, so nothing is ever
 * lost: what is not understood is a plain paragraph. Of two versions of an act the later one is read by what it has in
 * common with the earlier: articles that stand in both letter for letter are copied.
 */
import { ActManner } from './act-manner'
import { type ActStructure, type Block, SIGNATURE } from './act-structure'
import { HASH, isBlank, isDigit, skipMarkup, trimmedEnd } from './body-lines'
import { type ContentsList, findContents } from './contents-list'
import type { TextLanguage } from './detect-language'
import { DivisionsInForce } from './divisions-in-force'
import { KnownBodies } from './known-bodies'
import { NumberedSections } from './numbered-sections'
import { type Heading, isOutermost, readHeading } from './provision-headings'
import { Provisions } from './provisions'
import { readBody } from './read-body'
import { findSignature } from './signature'
import { beginsText } from './text-behind-heading'
import { TwinBlocks } from './twin-blocks'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Reads both versions of an act; bodies and twins of the second are told by comparing them with the first.
 *
 * @param before normalised, as is `after`.
 * @returns their blocks and provisions, in order; between them there is only white space.
 */
export function readBothStructures(
  before: string,
  after: string,
  language: TextLanguage,
): readonly [ActStructure, ActStructure] {
  const bodies = new KnownBodies()
  const manner = new ActManner(after.trim() === '' ? before : after, language)
  const first = new StructureReader(before, manner, bodies, null).read()
  return [first, new StructureReader(after, manner, bodies, new TwinBlocks(first, after)).read()]
}

class StructureReader {
  readonly #text: string
  readonly #manner: ActManner
  readonly #metadataEnd: number
  readonly #contents: ContentsList
  readonly #sections = new NumberedSections()
  readonly #bodies: KnownBodies
  readonly #twins: TwinBlocks | null
  readonly #blocks: Mutable<Block>[] = []
  readonly #provisions: Provisions
  readonly #occurrences = new Map<string, number>()
  readonly #divisions = new DivisionsInForce()
  #block: Mutable<Block>
  /** The lines of the block that is being read, from after its heading; −1 where nothing stands there yet. */
  #bodyStart = -1
  #bodyEnd = -1
  #hasTitle = false

  constructor(text: string, manner: ActManner, bodies: KnownBodies, twins: TwinBlocks | null) {
    this.#text = text
    this.#manner = manner
    this.#metadataEnd = endOfFrontMatter(text)
    this.#contents = findContents(text, manner) ?? NO_CONTENTS
    this.#bodies = bodies
    this.#twins = twins
    this.#provisions = new Provisions(text.length / USUAL_LENGTH)
    this.#block = this.#startBlock(ACT, '', 0, 0, 0)
  }

  read(): ActStructure {
    const text = this.#text
    for (let at = 0; at < text.length; ) {
      const newline = text.indexOf('\n', at)
      at = this.#readLine(at, newline < 0 ? text.length : newline)
    }
    this.#endSigned()
    return { text, language: this.#manner.language, blocks: this.#blocks, provisions: this.#provisions }
  }

  /** @returns where the next line to read begins. */
  #readLine(lineStart: number, lineEnd: number): number {
    const text = this.#text
    let start = lineStart
    while (start < lineEnd && isBlank(text.charCodeAt(start))) start++
    if (start === lineEnd) return lineEnd + 1
    const marked = text.charCodeAt(start) === HASH
    const words = skipMarkup(text, start, lineEnd)
    let end = lineEnd
    while (isBlank(text.charCodeAt(end - 1))) end--
    const isListed = lineStart >= this.#contents.start && lineStart < this.#contents.end
    const mayBegin = words < end && start >= this.#metadataEnd && !isListed
    const heading = mayBegin ? this.#readHeading(words, end, marked) : null
    if (heading) return this.#readBlock(heading, lineStart, start, end, lineEnd)
    if (marked && !isListed && !this.#isActTitle()) {
      return this.#readBlock(namelessHeading(Math.min(words, end)), lineStart, start, end, lineEnd)
    }
    if (this.#bodyStart === -1) this.#bodyStart = lineStart
    this.#bodyEnd = end
    return lineEnd + 1
  }

  #readHeading(at: number, end: number, marked: boolean): Heading | null {
    const heading = readHeading(this.#text, at, end, marked, this.#manner)
    if (heading !== null) {
      // Below the title of a schedule it is the section that provides for it.
      return heading.name === 'Section' && this.#manner.sectionsAreNumbers ? null : heading
    }
    if (this.#manner.language !== 'en' || !isDigit(this.#text.charCodeAt(at))) return null
    if (!this.#manner.sectionsAreNumbers) return null
    return this.#divisions.isInSchedule ? null : this.#sections.read(this.#text, at, end)
  }

  #isActTitle(): boolean {
    if (this.#block.kind !== 'act' || this.#hasTitle) return false
    this.#hasTitle = true
    return true
  }

  /** Begins a block, or copies it and those that follow where they stand in the other act. */
  #readBlock(heading: Heading, lineStart: number, start: number, end: number, lineEnd: number): number {
    if (isOutermost(heading.name)) this.#endSigned()
    else this.#endBlock()
    const next = this.#copyTwins(lineStart, lineEnd)
    if (next > lineStart) return next
    const { kind, number, name } = heading
    const style = number === '' && name === '' ? `#${Math.min(heading.contentStart, end) - start}` : name
    const rank = kind === 'division' ? `${heading.unit} ${style}` : ''
    const titleEnd = beginsText(this.#text, heading, end, lineEnd, this.#manner)
      ? trimmedEnd(this.#text, heading.contentStart)
      : end
    this.#beginBlock(heading, rank, lineStart, start, titleEnd)
    if (titleEnd < end) {
      this.#bodyStart = heading.contentStart
      this.#bodyEnd = end
    }
    return lineEnd + 1
  }

  #beginBlock(heading: Heading, rank: string, lineStart: number, start: number, end: number): void {
    const { unit, number } = heading
    const contentStart = Math.min(heading.contentStart, end)
    this.#block = this.#startBlock(heading, rank, lineStart, start, heading.contentStart)
    this.#provisions.add({
      kind: 'heading',
      start,
      end,
      contentStart,
      note: false,
      unit,
      number,
      style: '',
      parent: -1,
      block: this.#blocks.length - 1,
    })
  }

  /** Ends the last block of an act, or the last before an annex: the signature in it is a block of its own. */
  #endSigned(): void {
    const end = this.#bodyEnd
    const at = this.#bodyStart === -1 ? -1 : findSignature(this.#text, this.#bodyStart, end)
    if (at === -1) {
      this.#endBlock()
      return
    }
    const text = this.#text
    if (at === this.#bodyStart) this.#bodyStart = -1
    else this.#bodyEnd = trimmedEnd(text, at)
    this.#endBlock()
    let start = at
    while (isBlank(text.charCodeAt(start))) start++
    const newline = text.indexOf('\n', start)
    const stop = newline === -1 || newline > end ? end : newline
    const heading = { ...namelessHeading(start), name: 'Signature' }
    this.#beginBlock(heading, SIGNATURE, at, start, trimmedEnd(text, stop))
    if (stop < end) {
      this.#bodyStart = stop + 1
      this.#bodyEnd = end
    }
    this.#endBlock()
  }

  /** @returns where the first line behind the copied blocks begins; `lineStart` where none could be copied. */
  #copyTwins(lineStart: number, lineEnd: number): number {
    const twins = this.#twins
    // Where it is the place of a line that tells what it is, the same text may be something else here.
    if (twins === null || lineStart < this.#contents.end || this.#manner.sectionsAreNumbers) return lineStart
    const { blocks, provisions } = twins.act
    let at = lineStart
    for (let twin = twins.findHeading(lineStart, lineEnd); twins.standsAt(at, twin); twin++) {
      const known = blocks[twin] as Block
      if (known.rank === SIGNATURE || blocks[twin + 1]?.rank === SIGNATURE) break
      const shift = at - known.lineStart
      this.#block = this.#startBlock(known, known.rank, at, known.start + shift, known.contentStart + shift)
      this.#block.body = known.body
      this.#block.twin = twin
      this.#provisions.copy(provisions, known.first, known.last, shift, this.#blocks.length - 1)
      this.#endBlock()
      at += twins.lengthOf(twin)
    }
    return at
  }

  #startBlock(
    heading: Pick<Block, 'kind' | 'unit' | 'name' | 'number'>,
    rank: string,
    lineStart: number,
    start: number,
    contentStart: number,
  ): Mutable<Block> {
    const { kind, unit, name, number } = heading
    const first = this.#provisions.length
    const block: Mutable<Block> = {
      kind,
      unit,
      name,
      number,
      rank,
      occurrence: kind === 'article' ? this.#countOccurrence(number) : 1,
      divisions:
        kind === 'division' ? this.#divisions.enter(name, rank, this.#blocks.length) : this.#divisions.places,
      start,
      end: start,
      lineStart,
      contentStart,
      body: -1,
      twin: -1,
      first,
      last: first,
    }
    this.#blocks.push(block)
    return block
  }

  #countOccurrence(number: string): number {
    const occurrence = (this.#occurrences.get(number) ?? 0) + 1
    this.#occurrences.set(number, occurrence)
    return occurrence
  }

  #endBlock(): void {
    this.#readBody()
    const block = this.#block
    // Only the block before the first heading can be empty.
    if (block.kind === 'act' && this.#provisions.length === 0) {
      this.#blocks.length = 0
      return
    }
    block.last = this.#provisions.length
    block.end = block.last > block.first ? this.#provisions.end(block.last - 1) : block.start
    if (block.kind === 'act' && block.last > block.first) {
      block.start = this.#provisions.start(block.first)
      block.contentStart = block.start
    }
  }

  /** Reads the lines between two headings, or copies what the same lines gave before. */
  #readBody(): void {
    const start = this.#bodyStart
    if (start === -1) return
    this.#bodyStart = -1
    const text = this.#text
    const end = this.#bodyEnd
    const place = this.#blocks.length - 1
    const provisions = this.#provisions
    const { kind, first: heading, contentStart } = this.#block
    const hasSections = this.#manner.sectionsAreNumbers
    // What stands before the first heading has front matter and a title, and in an act of bare numbers the lines above
    // tell what a number is.
    const isOwn = kind === 'act' || hasSections
    const known = isOwn ? undefined : this.#bodies.find(text, start, end)
    if (known) {
      const { body } = known
      provisions.copy(body.provisions, body.first, body.last, start - body.start, place)
      this.#block.body = known.id
      return
    }
    const first = provisions.length
    const body = {
      text,
      start,
      end,
      lawStart: this.#metadataEnd,
      block: place,
      kind,
      hasBareNumbers: hasSections && this.#divisions.isInSchedule,
      heading: hasSections && kind === 'article' && text.startsWith('(1)', contentStart) ? heading : -1,
    }
    readBody(body, provisions)
    if (!isOwn) {
      this.#block.body = this.#bodies.add({ text, start, end, provisions, first, last: provisions.length })
    }
  }
}

/** Characters of a provision, roughly: what is set aside at first. */
const USUAL_LENGTH = 64

/** What every act begins with, before its first heading. */
const ACT = { kind: 'act', unit: 'part', name: '', number: '' } as const

/** A Markdown heading without a word of structure ("## Präambel") is a division of its own. */
function namelessHeading(contentStart: number): Heading {
  return { kind: 'division', unit: 'section', name: '', number: '', contentStart }
}

/** An act without a list of contents. */
const NO_CONTENTS: ContentsList = { start: -1, end: -1 }

/** The YAML front matter: what the publisher says about the file is no law. */
function endOfFrontMatter(text: string): number {
  const match = /^---\n[\s\S]{0,5000}?\n---(?=\n|$)/.exec(text)
  return match ? match[0].length : 0
}
