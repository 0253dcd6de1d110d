/**
 * A PDF document that is written page by page: where the next line goes, the running foot, and text in embedded faces.
 * Everything that is not read aloud (lines, running foot, repeated headers) is marked as an artifact.
 */
import PDFDocument from 'pdfkit'
import { MARK_COLOURS } from '../mark-colours'
import { type ChosenFace, fileOfFace } from './faces'
import { type Measure, type Piece, type VisualLine, wrapLine } from './wrap-line'

export type PageSetup = {
  readonly paper: 'a4' | 'letter'
  readonly orientation: 'portrait' | 'landscape'
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The running foot up to the number of all pages, which follows: "Page 3 of". */
  readonly foot: (page: number | string) => string
  /** BCP 47 of the foot. */
  readonly footLanguage: string
}

/** What a line is drawn within: the element that is read aloud, and the language its words are in unless they say otherwise. */
export type DrawnWithin = { readonly element: PDFKit.PDFStructureElement; readonly language: string }

/** Pages until the layouts of words are forgotten. */
const PAGES_REMEMBERED = 10

/** Points. */
export const MARGIN = 42
const FOOT = 24
const LINK_INK = '#1D5A96'
const FOOT_SIZE = 8
/** The name under which every page draws the number of all pages. */
const TOTAL = 'Total'
/** Height of a line over the size of its letters. */
export const LEADING = 1.36
/** Widths that are remembered; a long text repeats few thousand words. */
const MOST_WIDTHS = 50_000

export class PageWriter {
  readonly doc: PDFKit.PDFDocument
  readonly width: number
  /** Where the next line begins, from the top. */
  y = MARGIN
  readonly #bottom: number
  readonly #widths = new Map<string, number>()
  #page = 0
  readonly #foot: Pick<PageSetup, 'foot' | 'footLanguage'>
  /** Drawn by every page and written after the last, when the number is known. */
  readonly #total: PDFKit.PDFKitReference

  readonly #facesUsed = new Set<ChosenFace['name']>()

  constructor({ paper, orientation, title, language, foot, footLanguage }: PageSetup) {
    this.#foot = { foot, footLanguage }
    this.doc = new PDFDocument({
      size: paper === 'a4' ? 'A4' : 'LETTER',
      layout: orientation,
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      font: fileOfFace('serif'),
      info: { Title: title, Creator: 'Tuzetu', Producer: 'Tuzetu' },
    })
    letGoOfWritten(this.doc)
    this.#total = this.doc.ref({ Type: 'XObject', Subtype: 'Form' })
    this.addPage()
    this.width = this.doc.page.width - 2 * MARGIN
    this.#bottom = this.doc.page.height - MARGIN - FOOT
  }

  /** Points left on the page. */
  get room(): number {
    return this.#bottom - this.y
  }

  /** Points between the margins of a page, without its foot. */
  get pageHeight(): number {
    return this.#bottom - MARGIN
  }

  get isFresh(): boolean {
    return this.y === MARGIN
  }

  addPage(): void {
    this.doc.addPage()
    this.#page += 1
    if (this.#page % PAGES_REMEMBERED === 0) this.#forgetLayouts()
    this.y = MARGIN
    this.artifact(() => {
      const run = { text: this.#foot.foot(this.#page), look: {}, language: this.#foot.footLanguage }
      const [line = []] = wrapLine([run], Number.POSITIVE_INFINITY, this.measure(FOOT_SIZE))
      this.draw(line, this.#footMiddle - this.widthOf(line, FOOT_SIZE), this.#footLine, FOOT_SIZE)
      this.doc.page.xobjects[TOTAL] = this.#total
      this.doc.addContent(`/${TOTAL} Do`)
    })
  }

  /** Where the number of all pages follows the foot, which is longer: so that both together stand in the middle. */
  get #footMiddle(): number {
    const { foot, footLanguage: language } = this.#foot
    const [line = []] = wrapLine(
      [{ text: foot(1), look: {}, language }],
      Number.POSITIVE_INFINITY,
      this.measure(FOOT_SIZE),
    )
    return (this.doc.page.width + this.widthOf(line, FOOT_SIZE) - FOOT_SIZE) / 2
  }

  get #footLine(): number {
    return this.doc.page.height - MARGIN
  }

  /** Ends the document: the number of all pages is drawn once, where every page shows it. */
  end(): void {
    const { page } = this.doc
    const { content } = page
    page.content = this.#total
    const [line = []] = wrapLine(
      [{ text: ` ${this.#page}`, look: {}, language: this.#foot.footLanguage }],
      Number.POSITIVE_INFINITY,
      this.measure(FOOT_SIZE),
    )
    this.draw(line, this.#footMiddle, this.#footLine, FOOT_SIZE)
    page.content = content
    const dictionary: Readonly<Record<string, unknown>> = page.dictionary.data
    const { Resources } = dictionary
    Object.assign(this.#total.data, { BBox: [0, 0, page.width, page.height], Resources })
    this.#total.end('')
    keepWritten(this.doc)
    this.doc.end()
  }

  /** Draws what no reader is to be read. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Pagination' })
    draw()
    this.doc.endMarkedContent()
  }

  measure(size: number): Measure {
    return (face, text) => {
      const key = `${face.name} ${text}`
      let width = this.#widths.get(key)
      if (width === undefined) {
        width = this.#use(face, 100).widthOfString(text)
        if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear()
        this.#widths.set(key, width)
      }
      return (width * size) / 100
    }
  }

  /** @returns the width of a line, in points. The blanks at its end are not seen. */
  widthOf(line: VisualLine, size: number): number {
    const measure = this.measure(size)
    return line.reduce((sum, { face, text }, at) => {
      const seen = at === line.length - 1 ? text.trimEnd() : text
      return sum + measure(face, seen)
    }, 0)
  }

  /** Names a place for links of this file. */
  place(name: string): void {
    this.doc.addNamedDestination(name, 'XYZ', null, Math.max(0, this.y - 4), null)
  }

  /** @param y of the base line. */
  draw(line: VisualLine, x: number, y: number, size: number, within?: DrawnWithin): void {
    const measure = this.measure(size)
    let at = x
    for (const piece of line) {
      const width = measure(piece.face, piece.text)
      const ink = inkOf(piece)
      const isForeign = within !== undefined && piece.language !== '' && piece.language !== within.language
      if (isForeign) this.doc.markContent('Span', { lang: piece.language })
      this.#use(piece.face, size)
        .fillColor(ink)
        .text(piece.text, at, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...(piece.face.slanted ? { oblique: true } : {}),
        })
      this.#lines(piece, at, width, y, size, ink)
      if (isForeign) this.doc.endMarkedContent()
      if (piece.link !== undefined) this.#link(piece, at, y - size, width, size * LEADING, within?.element)
      at += width
    }
  }

  #link(
    { link = '' }: Piece,
    x: number,
    y: number,
    width: number,
    height: number,
    structParent: PDFKit.PDFStructureElement | undefined,
  ): void {
    const options = { Border: [0, 0, 0], ...(structParent === undefined ? {} : { structParent }) }
    if (link.startsWith('#')) this.doc.goTo(x, y, width, height, link.slice(1), options)
    else this.doc.link(x, y, width, height, link, options)
  }

  #lines({ look }: Piece, x: number, width: number, y: number, size: number, ink: string): void {
    const rule = (offset: number) => {
      this.doc
        .lineWidth(size * 0.06)
        .strokeColor(ink)
        .moveTo(x, y + offset * size)
        .lineTo(x + width, y + offset * size)
        .stroke()
    }
    if (look.strike) rule(-0.28)
    if (look.underline) rule(0.13)
    if (look.underline === 'double') rule(0.25)
  }

  #use({ name }: ChosenFace, size: number): PDFKit.PDFDocument {
    // By its file, which is the key it is kept under: a name of our own would have it read anew each time.
    this.#facesUsed.add(name)
    return this.doc.font(fileOfFace(name)).fontSize(size)
  }

  /**
   * pdfkit keeps the layout of every word it ever drew, some 25 KB for each row of a table, and offers only to keep none,
   * which takes five times as long. So what it keeps is let go of now and then.
   */
  #forgetLayouts(): void {
    for (const name of this.#facesUsed) {
      const font: unknown = Reflect.get(this.doc.font(fileOfFace(name)), '_font')
      if (font instanceof Object && 'layoutCache' in font) font.layoutCache = Object.create(null)
    }
  }

  /** @returns the bytes that are ready. */
  *ready(): Generator<Uint8Array> {
    for (;;) {
      const bytes: unknown = this.doc.read()
      if (!(bytes instanceof Uint8Array)) return
      yield bytes
    }
  }
}

/**
 * pdfkit keeps what every object of the file said after it is written: for each cell its language, its parent, its place.
 * Only the number of the object is asked for again, and whether it had a parent (`P`), until the document ends.
 */
function letGoOfWritten(doc: PDFKit.PDFDocument): void {
  const written: unknown = Reflect.get(doc, WRITTEN)
  if (typeof written !== 'function') return
  const [alone, within] = [{}, { P: true }]
  Reflect.set(doc, WRITTEN, (reference: { data: Readonly<Record<string, unknown>> }) => {
    written.call(doc, reference)
    reference.data = reference.data.P === undefined ? alone : within
  })
}

/** To be called before the document ends, when the objects that name all others are asked for more than their number. */
function keepWritten(doc: PDFKit.PDFDocument): void {
  Reflect.deleteProperty(doc, WRITTEN)
}

/** What pdfkit calls when an object has been written. */
const WRITTEN = '_refEnd'

function inkOf({ look, link }: Piece): string {
  if (link !== undefined) return LINK_INK
  return look.colour ? `#${MARK_COLOURS[look.colour]}` : '#111111'
}
