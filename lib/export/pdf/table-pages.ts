/**
 * A comparative table on pages: the header stands again on every page, a short row is never broken, a long one goes on.
 * Each act is a heading and a table of its own for readers who listen.
 */
import type { ComparativeTable, TableRow } from '../table/comparative-table'
import { LEADING, MARGIN, type PageWriter } from './page-writer'
import { type VisualLine, wrapLine } from './wrap-line'

const SIZE = 9
const LINE = SIZE * LEADING
const PADDING = 4
/** A row higher than this share of a page may break; held together it would leave much of a page empty. */
const UNBROKEN_SHARE = 0.4

type Cells = readonly (readonly VisualLine[])[]

export function* tablePages(table: ComparativeTable, writer: PageWriter): Generator<Uint8Array> {
  const { doc } = writer
  const root = doc.struct('Document')
  doc.addStructure(root)
  paragraph(writer, root, 'H1', table.title, 15, true)
  paragraph(writer, root, 'P', table.subtitle, 11)
  for (const note of table.notes) paragraph(writer, root, 'P', note, 8)
  writer.y += 6
  const sheet = new TableSheet(table, writer, root)
  for (const row of table.rows()) {
    if (row.kind === 'act') sheet.act(row.title)
    else sheet.row(row)
    yield* writer.ready()
  }
  sheet.finish()
  root.end()
  doc.end()
  yield* writer.ready()
}

/** Text across the page, outside the table. */
function paragraph(
  writer: PageWriter,
  parent: PDFKit.PDFStructureElement,
  type: string,
  text: string,
  size: number,
  bold = false,
): void {
  const lines = wrapWords(writer, text, writer.width, size, bold)
  const element = writer.doc.struct(type)
  parent.add(element)
  for (const line of lines) {
    if (writer.room < size * LEADING) writer.addPage()
    element.add(() => writer.draw(line, MARGIN, writer.y + size, size))
    writer.y += size * LEADING
  }
  writer.y += size * 0.3
  element.end()
}

function wrapWords(
  writer: PageWriter,
  text: string,
  width: number,
  size: number,
  bold: boolean,
): VisualLine[] {
  const look = bold ? ({ bold: true } as const) : {}
  return text
    .split('\n')
    .flatMap((part) =>
      wrapLine(
        [{ role: 'words', change: 'equal', text: part, look, language: '' }],
        width,
        writer.measure(size),
      ),
    )
}

class TableSheet {
  readonly #writer: PageWriter
  readonly #root: PDFKit.PDFStructureElement
  readonly #noteLanguage: string
  readonly #widths: readonly number[]
  readonly #header: Cells
  #table: PDFKit.PDFStructureElement | null = null
  readonly #language: string

  constructor(table: ComparativeTable, writer: PageWriter, root: PDFKit.PDFStructureElement) {
    this.#writer = writer
    this.#root = root
    this.#noteLanguage = table.noteLanguage
    this.#language = table.language
    this.#widths = table.columns.map(({ share }) => share * writer.width)
    this.#header = table.columns.map(({ header }, index) =>
      wrapWords(writer, header, (this.#widths[index] ?? 0) - 2 * PADDING, SIZE, true),
    )
  }

  act(title: string): void {
    this.finish()
    const writer = this.#writer
    // A heading needs its header and a line of its first row below it.
    if (writer.room < heightOf(this.#header) + 6 * LINE) writer.addPage()
    if (!writer.isFresh) writer.y += 6
    paragraph(writer, this.#root, 'H2', title, 11, true)
    this.#table = writer.doc.struct('Table', { title })
    this.#root.add(this.#table)
    this.#drawHeader(this.#table)
  }

  row(row: Extract<TableRow, { kind: 'row' }>): void {
    const writer = this.#writer
    const cells: Cells = row.cells.map(({ lines }, index) =>
      lines.flatMap((line) => wrapLine(line, (this.#widths[index] ?? 0) - 2 * PADDING, writer.measure(SIZE))),
    )
    const elements = row.cells.map(({ lines }) =>
      writer.doc.struct('TD', {
        lang: lines.flat().find(({ role }) => role === 'text')?.language ?? this.#noteLanguage,
      }),
    )
    const element = writer.doc.struct('TR')
    this.#table?.add(element)
    for (const cell of elements) element.add(cell)
    const height = heightOf(cells)
    const page = writer.doc.page.height - 2 * MARGIN - heightOf(this.#header)
    if (height > writer.room && height <= page * UNBROKEN_SHARE) this.#turn()
    const count = Math.max(...cells.map((lines) => lines.length))
    for (let from = 0; from < count; ) {
      if (writer.room < LINE + 2 * PADDING) this.#turn()
      const fit = Math.min(count - from, Math.max(1, Math.floor((writer.room - 2 * PADDING) / LINE)))
      this.#drawCells(
        cells.map((lines) => lines.slice(from, from + fit)),
        elements,
      )
      from += fit
    }
    element.end()
  }

  finish(): void {
    this.#table?.end()
    this.#table = null
  }

  #turn(): void {
    this.#writer.addPage()
    this.#writer.artifact(() =>
      this.#drawText(
        this.#header,
        this.#header.map(() => (draw) => draw()),
      ),
    )
    this.#advance(this.#header)
  }

  #drawHeader(table: PDFKit.PDFStructureElement): void {
    const { doc } = this.#writer
    const element = doc.struct('TR')
    table.add(element)
    const heads = this.#header.map(() => doc.struct('TH', { lang: this.#language }))
    for (const head of heads) element.add(head)
    this.#drawCells(this.#header, heads)
    element.end()
  }

  #drawCells(cells: Cells, elements: readonly PDFKit.PDFStructureElement[]): void {
    this.#drawText(
      cells,
      elements.map((element) => (draw) => {
        element.add(draw)
      }),
    )
    this.#advance(cells)
  }

  /** @param within what each cell's text is drawn within: its element, or nothing. */
  #drawText(cells: Cells, within: readonly ((draw: () => void) => void)[]): void {
    const writer = this.#writer
    let x = MARGIN
    for (const [index, lines] of cells.entries()) {
      const left = x + PADDING
      if (lines.length > 0)
        within[index]?.(() => {
          for (const [place, line] of lines.entries())
            writer.draw(line, left, writer.y + PADDING + SIZE + place * LINE, SIZE)
        })
      x += this.#widths[index] ?? 0
    }
  }

  /** Draws the borders around what was drawn and goes below it. */
  #advance(cells: Cells): void {
    const writer = this.#writer
    const height = heightOf(cells)
    const { y } = writer
    writer.artifact(() => {
      let x = MARGIN
      writer.doc.lineWidth(0.5).strokeColor('#666666')
      for (const width of this.#widths) {
        writer.doc.rect(x, y, width, height).stroke()
        x += width
      }
    })
    writer.y += height
  }
}

function heightOf(cells: Cells): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * LINE + 2 * PADDING
}
