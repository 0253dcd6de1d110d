/** One side of a comparison: an act's structure with the tokens of those provisions that had to be looked at. */
import type { ActStructure } from './act-structure'
import { InternedSheet, type InternedText } from './interned-text'
import type { Provisions } from './provisions'
import type { TokenDictionary } from './token-dictionary'
import { SIGN_TOKEN } from './tokenize'
import { countWordsOf, type WordCounts } from './word-bags'

const COMMA = 0x2c
const STOP = 0x2e
const SEMICOLON = 0x3b

/** Tokens a sheet has room for at least: some pages of text. */
const SHEET = 1 << 13

export class ComparedAct {
  readonly structure: ActStructure
  readonly text: string
  readonly provisions: Provisions
  readonly #dictionary: TokenDictionary
  readonly #wordings: Map<string, number>
  /** For each provision asked about the integer of its wording, counted from 1. */
  readonly #wordingOf: Int32Array
  readonly #sheets: InternedSheet[] = []
  /** For each provision that was read its sheet, counted from 1, and where on it its tokens stand. */
  readonly #sheetOf: Int32Array
  readonly #firstOf: Int32Array
  readonly #lastOf: Int32Array
  readonly #counts: (WordCounts | undefined)[]

  /** @param wordings filled here, and shared with the other side, as `dictionary` is. */
  constructor(structure: ActStructure, dictionary: TokenDictionary, wordings: Map<string, number>) {
    const { length } = structure.provisions
    this.structure = structure
    this.text = structure.text
    this.provisions = structure.provisions
    this.#dictionary = dictionary
    this.#wordings = wordings
    this.#wordingOf = new Int32Array(length)
    this.#sheetOf = new Int32Array(length)
    this.#firstOf = new Int32Array(length)
    this.#lastOf = new Int32Array(length)
    this.#counts = new Array<WordCounts | undefined>(length)
  }

  /** A number that no word read so far reaches, on either side. */
  get wordCount(): number {
    return this.#dictionary.size
  }

  /** The whole text of a provision, marker included. */
  textOf(place: number): string {
    return this.text.slice(this.provisions.start(place), this.provisions.end(place))
  }

  /** The words of a provision behind its marker or number. */
  contentOf(place: number): string {
    return this.text.slice(this.provisions.contentStart(place), this.provisions.end(place))
  }

  /** Where the words end without the stop or semicolon behind them: an item that becomes the last one changes it. */
  wordingEnd(place: number): number {
    const end = this.provisions.end(place)
    if (end <= this.provisions.contentStart(place)) return end
    const last = this.text.charCodeAt(end - 1)
    return last === STOP || last === SEMICOLON || last === COMMA ? end - 1 : end
  }

  /** An integer that only provisions with the same words have, whatever stands in front of them and at their end. */
  wordingOf(place: number): number {
    const known = this.#wordingOf[place] as number
    if (known > 0) return known
    const words = this.text.slice(this.provisions.contentStart(place), this.wordingEnd(place))
    const wording = this.#wordings.get(words) ?? this.#wordings.size + 1
    if (wording > this.#wordings.size) this.#wordings.set(words, wording)
    this.#wordingOf[place] = wording
    return wording
  }

  /** The tokens of a whole provision, read once. */
  tokensOf(place: number): InternedText {
    const start = this.provisions.start(place)
    const end = this.provisions.end(place)
    const sheet = this.#sheetWith(place)
    return sheet.tokens(this.text, start, end, this.#firstOf[place] as number, this.#lastOf[place] as number)
  }

  /** The words behind the marker, counted; without signs. */
  wordsOf(place: number): WordCounts {
    const known = this.#counts[place]
    if (known) return known
    const counts = countWordsOf(words, this.#collectWords(place, 0))
    this.#counts[place] = counts
    return counts
  }

  /** The words of the provisions `first…last` (last exclusive) together, publisher's notes left out. */
  wordsOfAll(first: number, last: number): WordCounts {
    let size = 0
    for (let place = first; place < last; place++) {
      if (!this.provisions.isNote(place)) size = this.#collectWords(place, size)
    }
    return countWordsOf(words, size)
  }

  /** Puts the words of a provision behind the first `size` of those collected. @returns how many there are then. */
  #collectWords(place: number, size: number): number {
    const contentStart = this.provisions.contentStart(place)
    const { ids, offsets } = this.#sheetWith(place)
    const { kinds, starts } = offsets
    const first = this.#firstOf[place] as number
    const last = this.#lastOf[place] as number
    if (words.length < size + last - first) {
      const longer = new Int32Array((size + last - first) * 2)
      longer.set(words)
      words = longer
    }
    let end = size
    for (let at = first; at < last; at++) {
      if (kinds[at] !== SIGN_TOKEN && (starts[at] as number) >= contentStart) words[end++] = ids[at] as number
    }
    return end
  }

  #sheetWith(place: number): InternedSheet {
    const known = this.#sheetOf[place] as number
    if (known > 0) return this.#sheets[known - 1] as InternedSheet
    const start = this.provisions.start(place)
    const end = this.provisions.end(place)
    let sheet = this.#sheets[this.#sheets.length - 1]
    // A piece never has more tokens than characters.
    if (sheet === undefined || sheet.offsets.room < end - start) {
      sheet = new InternedSheet(Math.max(SHEET, end - start))
      this.#sheets.push(sheet)
    }
    this.#sheetOf[place] = this.#sheets.length
    this.#firstOf[place] = sheet.size
    sheet.write(this.text, start, end, this.#dictionary)
    this.#lastOf[place] = sheet.size
    return sheet
  }
}

/** Whether two provisions are the same, marker included. */
export function haveSameText(
  before: ComparedAct,
  place: number,
  after: ComparedAct,
  target: number,
): boolean {
  const length = before.provisions.end(place) - before.provisions.start(place)
  if (after.provisions.end(target) - after.provisions.start(target) !== length) return false
  return before.textOf(place) === after.textOf(target)
}

/** The words of one provision or several, before they are counted. */
let words = new Int32Array(1 << 12)
