/**
 * Reads the lines below a heading into provisions: markers open levels, styles nest in the order in which they come, and
 * everything else is a paragraph of the level it stands in.
 */
import type { Block } from './act-structure'
import { HASH, isBlank, skipMarkup } from './body-lines'
import { beginsNotes, isEditorialNote } from './editorial-notes'
import { isCapitals, isDash, isRemark, isSmall } from './line-signs'
import { type Marker, readBareNumber, readMarker, unitOfMarker } from './provision-markers'
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
  /** Whether numbers without dot or bracket are markers here. */
  readonly hasBareNumbers: boolean
  /** The heading, where "(1)" stands in its line: "5.—(1) The …"; −1 elsewhere. */
  readonly heading: number
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
  reader.finish()
}

/** A marker in force: what stands below it belongs to it until its style comes again. */
type Open = {
  readonly style: string
  readonly place: number
  readonly indent: number
  readonly number: string
  /** A list that a sentence leads in: "… shall:", behind whose last item the sentence may go on. */
  readonly isLedIn: boolean
  /** A marker alone in its line, as were those before it in the list. */
  readonly isBare: boolean
  children: number
}

const COMMA = 0x2c
const STOP = 0x2e
const COLON = 0x3a
const EXCLAMATION = 0x21
const OPENING = 0x28

/** Markers that are told from others by the one before begin with a bracket or a Latin letter. */
function isAscii(unit: number): boolean {
  return unit < 0x80 && (unit < 0x30 || unit > 0x39)
}

/** Words, and not the number or word that stands in a cell. */
const CLAUSE = /\p{L}.* |[;,.:]$/u

/** Styles of parts and points, whose sentences end before the next paragraph of theirs begins. */
const WHOLE = new Set(['1.', '(1)', 'I.', '1'])

class BodyReader {
  readonly #body: Body
  readonly #provisions: Provisions
  readonly #open: Open[] = []
  #paragraphs = 0
  #notes = 0
  /** Where the last provision that is law ends; −1 where there is none yet. */
  #lawEnd = -1
  /** Paragraphs behind an item, from `first` on, of which only the next marker tells whether they stand outside its list. */
  #behind: { readonly first: number; readonly level: number } | null = null
  /** Whether the last line is a marker alone, whose words stand in the next. */
  #isBare = false
  #onlyNotes = false
  /** Whether the last line is "Примечание ИЗПИ!", whose words stand in the next. */
  #isNoteTitle = false

  constructor(body: Body, provisions: Provisions) {
    this.#body = body
    this.#provisions = provisions
    if (body.heading === -1) return
    const first = { style: '(1)', place: body.heading, number: '1', isLedIn: false, isBare: false }
    this.#open.push({ ...first, indent: 0, children: 1 })
  }

  /** @param indent how far the line stands from the margin. */
  add(start: number, end: number, indent: number): void {
    const { text, lawStart } = this.#body
    const words = skipMarkup(text, start, end)
    if (start < lawStart || this.#onlyNotes || isEditorialNote(text, start, end)) {
      this.#addNote(start, end, words)
      this.#isBare = false
      const last = text.charCodeAt(end - 1)
      this.#isNoteTitle = start >= lawStart && (last === EXCLAMATION || last === COLON)
      return
    }
    if (beginsNotes(text, start, end)) {
      this.#onlyNotes = true
      this.#addNote(start, end, words)
      return
    }
    const marker = words < end ? this.#readMarker(words, end) : null
    if (this.#isNoteTitle) {
      this.#isNoteTitle = false
      if (marker === null) {
        this.#addNote(start, end, words)
        return
      }
    }
    if (this.#isBare && marker === null && this.#goesOnAt(start, end)) this.#provisions.extendLast(words, end)
    else if (marker) this.#addNumbered(start, end, marker, indent)
    else this.#addParagraph(start, end, words, indent)
    this.#isBare = marker !== null && this.#open[this.#open.length - 1]?.isBare === true
    this.#lawEnd = end
  }

  finish(): void {
    if (this.#behind !== null) this.#settle(this.#behind.level)
  }

  /** Whether the words of a lone marker stand here: close below it and more than one, or it is the first cell of a row. */
  #goesOnAt(start: number, end: number): boolean {
    const { text } = this.#body
    if (text.charCodeAt(start) === HASH || !CLAUSE.test(text.slice(start, end))) return false
    const isBracketed = this.#open[this.#open.length - 1]?.style.startsWith('(')
    return isBracketed === true || !text.startsWith('\n\n', this.#lawEnd)
  }

  #readMarker(words: number, end: number): Marker | null {
    const { text, hasBareNumbers } = this.#body
    const marker = readMarker(text, words, end, isAscii(text.charCodeAt(words)) ? this.#lastLetter() : '')
    return marker ?? (hasBareNumbers ? readBareNumber(text, words, end) : null)
  }

  /** The number of the innermost "(a)" in force. */
  #lastLetter(): string {
    for (let level = this.#open.length - 1; level >= 0; level--) {
      const { style, number } = this.#open[level] as Open
      if (style === '(a)' || style === '(A)') return number
    }
    return ''
  }

  /** The level with markers of that style; −1 where there is none. */
  #levelOfStyle(style: string): number {
    for (let level = 0; level < this.#open.length; level++)
      if (this.#open[level]?.style === style) return level
    return -1
  }

  #addNumbered(start: number, end: number, marker: Marker, indent: number): void {
    const { style, number } = marker
    const open = this.#open
    const known = this.#levelOfStyle(style)
    const before = open[known]
    const isLedIn = before ? before.isLedIn : this.#lastLawUnit() === COLON
    if (this.#behind !== null)
      this.#settle(known === -1 ? open.length : Math.max(this.#behind.level, known + 1))
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
    const isBare = contentStart === end && before?.isBare !== false
    open.push({ style, place, indent, number, isLedIn, isBare, children: 1 })
    const inner = this.#innerMarker(style, contentStart, end)
    if (inner) {
      open.push({
        style: inner.style,
        place,
        indent,
        number: inner.number,
        isLedIn: false,
        isBare: false,
        children: 1,
      })
    }
  }

  /** "(b)(1) The grant …", "13.—(1) The order …": the inner marker opens its level too, the line stays one provision. */
  #innerMarker(style: string, contentStart: number, end: number): Marker | null {
    const { text } = this.#body
    const at = contentStart + (isDash(text.charCodeAt(contentStart)) ? 1 : 0)
    if (at >= end || text.charCodeAt(at) !== OPENING) return null
    const inner = readMarker(text, at, end, '')
    return inner?.style.startsWith('(') && inner.style !== style ? inner : null
  }

  #addParagraph(start: number, end: number, words: number, indent: number): void {
    const { text } = this.#body
    const open = this.#open
    const startsOver = isRemark(text, words)
    if (startsOver || (open[open.length - 1]?.indent ?? 0) > indent) {
      this.finish()
      while ((open[open.length - 1]?.indent ?? 0) > indent) open.pop()
      if (startsOver) open.length = 0
    }
    const level = this.#levelOf(words, end)
    if (this.#behind === null && level < open.length) this.#behind = { first: this.#provisions.length, level }
    const owner = open[open.length - 1]
    const parent = owner?.place ?? -1
    if (text.charCodeAt(start) === HASH) {
      this.#addPlain('heading', start, end, words, 'heading', parent, false)
    } else if (startsOver) {
      const place = this.#addPlain('paragraph', start, end, words, 'note', -1, false)
      open.push({ style: 'note', place, indent, number: '', isLedIn: false, isBare: false, children: 1 })
    } else {
      this.#addPlain('paragraph', start, end, words, this.#count(owner), parent, false)
    }
  }

  #count(owner: Open | undefined): string {
    return String(owner ? ++owner.children : ++this.#paragraphs)
  }

  /**
   * How many of the open levels a paragraph may belong to: behind "… fahrlässig handelt," and "2) перевозки, –" the
   * sentence goes on that led in the list, and behind a full stop another may begin.
   */
  #levelOf(words: number, end: number): number {
    const { text } = this.#body
    const open = this.#open
    if (open.length === 0 || isCapitals(text, words, end)) return 0
    const last = this.#lastLawUnit()
    const [first] = open
    const outermost = first?.isLedIn === true && !WHOLE.has(first.style) ? 0 : 1
    if (last === STOP || (isDash(last) && isBlank(text.charCodeAt(this.#lawEnd - 2)))) return outermost
    return last === COMMA && isSmall(text.charCodeAt(words))
      ? Math.max(outermost, open.length - 1)
      : open.length
  }

  /** Gives the paragraphs that were kept back to the level they belong to. */
  #settle(level: number): void {
    const { first } = this.#behind as { readonly first: number }
    this.#behind = null
    const provisions = this.#provisions
    if (level >= this.#open.length) return
    const owner = this.#open[level - 1]
    for (let place = first; place < provisions.length; place++) {
      if (provisions.kind(place) === 'paragraph' && !provisions.isNote(place))
        provisions.give(place, owner?.place ?? -1, this.#count(owner))
    }
  }

  #lastLawUnit(): number {
    return this.#lawEnd < 0 ? 0 : this.#body.text.charCodeAt(this.#lawEnd - 1)
  }

  #addNote(start: number, end: number, words: number): void {
    this.#addPlain('paragraph', start, end, words, `editorial note ${++this.#notes}`, -1, true)
  }

  #addPlain(
    kind: 'heading' | 'paragraph',
    start: number,
    end: number,
    words: number,
    number: string,
    parent: number,
    note: boolean,
  ): number {
    const contentStart = Math.min(words, end)
    const { block } = this.#body
    const unit = 'paragraph'
    return this.#provisions.add({
      kind,
      start,
      end,
      contentStart,
      note,
      unit,
      number,
      style: '',
      parent,
      block,
    })
  }
}
