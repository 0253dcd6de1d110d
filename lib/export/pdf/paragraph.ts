/** Lines across the page: headings, notes, sentences, items with a sign before them. */
import { LEADING, MARGIN, type PageWriter } from './page-writer'
import { type LineRun, type VisualLine, wrapLine } from './wrap-line'

export type ParagraphLook = {
  /** Height of a line over the size of its letters. */
  readonly leading?: number
  /** Of the structure: `H1`, `P`, `LI`. */
  readonly type: string
  /** Points. */
  readonly size: number
  /** BCP 47. */
  readonly language: string
  /** Points that all lines stand in from the margin. */
  readonly indent?: number
  readonly isCentred?: boolean
  /** A sign before the first line, in the indent. */
  readonly sign?: string
  /** A name for links of this file. */
  readonly anchor?: string | null
  /** Points that must be left on the page below it, so that a heading is not the last thing on it. */
  readonly keepBelow?: number
}

/** @returns the lines of runs with line ends in them. */
export function wrapRuns(
  writer: PageWriter,
  runs: readonly LineRun[],
  width: number,
  size: number,
): VisualLine[] {
  const lines: LineRun[][] = [[]]
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ ...run, text })
    }
  return lines.flatMap((line) => wrapLine(line, width, writer.measure(size)))
}

export function drawParagraph(
  writer: PageWriter,
  parent: PDFKit.PDFStructureElement,
  runs: readonly LineRun[],
  {
    type,
    size,
    language,
    leading = LEADING,
    indent = 0,
    isCentred = false,
    sign,
    anchor = null,
    keepBelow = 0,
  }: ParagraphLook,
): void {
  const lines = wrapRuns(writer, runs, writer.width - indent, size)
  if (writer.room < Math.min(lines.length, 2) * size * leading + keepBelow) writer.addPage()
  if (anchor !== null) writer.place(anchor)
  const element = writer.doc.struct(type, { lang: language })
  parent.add(element)
  for (const [index, line] of lines.entries()) {
    if (writer.room < size * leading) writer.addPage()
    const y = writer.y + size
    element.add(() => {
      if (sign !== undefined && index === 0)
        for (const bullet of wrapRuns(writer, [{ text: sign, look: {}, language }], indent, size))
          writer.draw(bullet, MARGIN, y, size)
      const shift = isCentred ? Math.max(0, (writer.width - writer.widthOf(line, size)) / 2) : indent
      writer.draw(line, MARGIN + shift, y, size, { element, language })
    })
    writer.y += size * leading
  }
  writer.y += size * 0.3
  element.end()
}
