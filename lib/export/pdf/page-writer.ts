/**
 * A PDF document that is written page by page: where the next line goes, the running foot, and text in embedded faces.
 * Everything that is not read aloud (lines, running foot, repeated headers) is marked as an artifact.
 */
import PDFDocument from 'pdfkit'
import { MARK_COLOURS } from '../mark-colours'
import { type ChosenFace, fileOfFace } from './faces'
import type { Measure, Piece, VisualLine } from './wrap-line'

export type PageSetup = {
  readonly paper: 'a4' | 'letter'
  readonly orientation: 'portrait' | 'landscape'
  readonly title: string
  /** BCP 47. */
  readonly language: string
}

/** Points. */
export const MARGIN = 42
const FOOT = 24
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
  readonly #title: string

  constructor({ paper, orientation, title, language }: PageSetup) {
    this.#title = title
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
    this.addPage()
    this.width = this.doc.page.width - 2 * MARGIN
    this.#bottom = this.doc.page.height - MARGIN - FOOT
  }

  /** Points left on the page. */
  get room(): number {
    return this.#bottom - this.y
  }

  get isFresh(): boolean {
    return this.y === MARGIN
  }

  addPage(): void {
    this.doc.addPage()
    this.#page += 1
    this.y = MARGIN
    const foot = `${this.#page}`
    this.artifact(() => {
      const face = { name: 'serif', slanted: false } as const
      const y = this.doc.page.height - MARGIN
      const width = this.doc.page.width - 2 * MARGIN
      this.draw([{ text: foot, face, look: {} }], MARGIN + width / 2 - this.measure(8)(face, foot) / 2, y, 8)
    })
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

  /** @param y of the base line. */
  draw(line: VisualLine, x: number, y: number, size: number): void {
    const measure = this.measure(size)
    let at = x
    for (const piece of line) {
      const width = measure(piece.face, piece.text)
      const ink = inkOf(piece)
      this.#use(piece.face, size)
        .fillColor(ink)
        .text(piece.text, at, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...(piece.face.slanted ? { oblique: true } : {}),
        })
      this.#lines(piece, at, width, y, size, ink)
      at += width
    }
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
    return this.doc.font(fileOfFace(name)).fontSize(size)
  }

  /** @returns the bytes that are ready. */
  *ready(): Generator<Uint8Array> {
    for (;;) {
      const bytes: unknown = this.doc.read()
      if (!(bytes instanceof Uint8Array)) return
      yield bytes
    }
  }

  get title(): string {
    return this.#title
  }
}

function inkOf({ look }: Piece): string {
  return look.colour ? `#${MARK_COLOURS[look.colour]}` : '#111111'
}
