/**
 * A table on pages: the header stands again on every page, a short row is never broken, a long one goes on. For readers
 * who listen it is one table, with the header once.
 */
import { LEADING, MARGIN, type PageWriter } from './page-writer'
import type { VisualLine } from './wrap-line'

const PADDING = 4
/** A row higher than this share of a page may break; held together it would leave much of a page empty. */
const UNBROKEN_SHARE = 0.4
/** Lines of a broken row that stand together, on the page it begins and on the page it ends. */
const FEWEST_LINES = 2

export type GridCell = {
  readonly lines: readonly VisualLine[]
  /** BCP 47 of most of it. */
  readonly language: string
}

export type GridLook = {
  /** Points. */
  readonly widths: readonly number[]
  readonly size: number
  readonly header: readonly GridCell[]
  /** What the table is called. */
  readonly title: string
}

export class Grid {
  readonly #writer: PageWriter
  readonly #look: GridLook
  readonly #table: PDFKit.PDFStructureElement
  readonly #line: number

  /** Draws the header, on a page that has room for its first row. */
  constructor(
    writer: PageWriter,
    parent: PDFKit.PDFStructureElement,
    look: GridLook,
    first: readonly GridCell[],
  ) {
    this.#writer = writer
    this.#look = look
    this.#line = look.size * LEADING
    this.#table = writer.doc.struct('Table', { title: look.title })
    parent.add(this.#table)
    if (writer.room < Grid.opening(writer, look, first)) writer.addPage()
    this.#drawRow(look.header, 'TH')
  }

  /** @returns the height, in points, of the header and as much of the first row as must stand below it. */
  static opening(
    writer: PageWriter,
    { size, header }: Pick<GridLook, 'size' | 'header'>,
    first: readonly GridCell[],
  ): number {
    const [head, row] = [heightOf(header, size), heightOf(first, size)]
    return head + (row <= longestUnbroken(writer, head) ? row : 3 * size * LEADING + 2 * PADDING)
  }

  /** @returns the width of a cell's lines, in points. */
  static inside(width: number): number {
    return width - 2 * PADDING
  }

  row(cells: readonly GridCell[]): void {
    const writer = this.#writer
    const { header, size } = this.#look
    const height = heightOf(cells, size)
    if (height > writer.room && height <= longestUnbroken(writer, heightOf(header, size))) this.#turn()
    this.#drawRow(cells, 'TD')
  }

  finish(): void {
    this.#table.end()
  }

  #drawRow(cells: readonly GridCell[], type: 'TH' | 'TD'): void {
    const { doc } = this.#writer
    const element = doc.struct('TR')
    this.#table.add(element)
    const elements = cells.map(({ language }) =>
      doc.struct(type, { lang: language, ...(type === 'TH' ? { scope: 'Column' } : {}) }),
    )
    for (const cell of elements) element.add(cell)
    const count = Math.max(1, ...cells.map(({ lines }) => lines.length))
    for (let from = 0; from < count; ) {
      const together = Math.min(FEWEST_LINES, count - from)
      if (this.#writer.room < together * this.#line + 2 * PADDING) this.#turn()
      const fit = linesThatFit(count - from, Math.floor((this.#writer.room - 2 * PADDING) / this.#line))
      const part = cells.map(({ lines, language }) => ({ lines: lines.slice(from, from + fit), language }))
      this.#drawTexts(part, elements, type === 'TH')
      this.#drawBorders(part)
      from += fit
    }
    element.end()
  }

  #turn(): void {
    this.#writer.addPage()
    this.#writer.artifact(() => this.#drawTexts(this.#look.header, null, true))
    this.#drawBorders(this.#look.header)
  }

  /**
   * @param elements what each cell is read aloud as; `null` for what was read already.
   * @param isHeader whose words stand in the middle, as in the tables of offices.
   */
  #drawTexts(
    cells: readonly GridCell[],
    elements: readonly PDFKit.PDFStructureElement[] | null,
    isHeader: boolean,
  ): void {
    const writer = this.#writer
    const { widths, size } = this.#look
    const top = writer.y + PADDING + size
    let x = MARGIN
    for (const [index, { lines, language }] of cells.entries()) {
      const [from, element] = [x + PADDING, elements?.[index]]
      const within = element === undefined ? undefined : { element, language }
      const width = Grid.inside(widths[index] ?? 0)
      const draw = () => {
        for (const [place, line] of lines.entries()) {
          const shift = isHeader ? Math.max(0, (width - writer.widthOf(line, size)) / 2) : 0
          writer.draw(line, from + shift, top + place * this.#line, size, within)
        }
      }
      if (element === undefined) draw()
      else if (lines.length > 0) element.add(draw)
      x += widths[index] ?? 0
    }
  }

  /** Draws the borders around what was drawn and goes below it. */
  #drawBorders(cells: readonly GridCell[]): void {
    const writer = this.#writer
    const height = heightOf(cells, this.#look.size)
    const { y } = writer
    writer.artifact(() => {
      let x = MARGIN
      writer.doc.lineWidth(0.5).strokeColor('#666666')
      for (const width of this.#look.widths) {
        writer.doc.rect(x, y, width, height).stroke()
        x += width
      }
    })
    writer.y += height
  }
}

/**
 * @param left lines of a row that are still to be drawn.
 * @param room how many there is room for.
 * @returns how many are drawn here, at least one, so that no fewer than `FEWEST_LINES` go on to the next page.
 */
export function linesThatFit(left: number, room: number): number {
  const fit = Math.max(1, Math.min(left, room))
  const over = left - fit
  const short = over > 0 ? Math.max(0, FEWEST_LINES - over) : 0
  return fit - short >= FEWEST_LINES ? fit - short : fit
}

function heightOf(cells: readonly GridCell[], size: number): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * size * LEADING + 2 * PADDING
}

/** @param header its height, in points. */
function longestUnbroken(writer: PageWriter, header: number): number {
  return (writer.pageHeight - header) * UNBROKEN_SHARE
}
