/** A comparative table on pages. Each act is a heading and a table of its own for readers who listen. */
import type { ComparativeTable, TableCell } from '../table/comparative-table'
import { inLanguages } from '../table/word-languages'
import { Grid, type GridCell } from './grid'
import type { PageWriter } from './page-writer'
import { drawParagraph, wrapRuns } from './paragraph'
import { wrapLine } from './wrap-line'

const SIZE = 9

export function* tablePages(table: ComparativeTable, writer: PageWriter): Generator<Uint8Array> {
  const { doc } = writer
  const { language, noteLanguage } = table
  const root = doc.struct('Document')
  doc.addStructure(root)
  const bold = { bold: true } as const
  const isCentred = table.template.heading === 'act'
  drawParagraph(writer, root, [{ text: table.title, look: bold, language }], {
    type: 'H1',
    size: 15,
    language,
    isCentred,
  })
  const plain = (text: string, size: number, isCentred = false) =>
    drawParagraph(writer, root, [{ text, look: {}, language: noteLanguage }], {
      type: 'P',
      size,
      language: noteLanguage,
      isCentred,
    })
  plain(table.subtitle, 11, isCentred)
  for (const note of table.notes) plain(note, 8)
  writer.y += 6
  const widths = table.columns.map(({ share }) => share * writer.width)
  const cellOf = cellsIn(widths, writer, noteLanguage)
  const header = table.columns.map(
    ({ header }, index): GridCell => ({
      lines: wrapRuns(
        writer,
        [{ text: header, look: bold, language }],
        Grid.inside(widths[index] ?? 0),
        SIZE,
      ),
      language,
    }),
  )
  let grid: Grid | null = null
  let act: string | null = null
  for (const row of table.rows()) {
    if (row.kind === 'act') act = row.title
    else {
      const cells = row.cells.map(cellOf)
      if (act !== null) {
        grid?.finish()
        if (!writer.isFresh) writer.y += 6
        drawParagraph(writer, root, [{ text: act, look: bold, language: noteLanguage }], {
          type: 'H2',
          size: 11,
          language: noteLanguage,
          isCentred,
          keepBelow: Grid.opening(writer, { size: SIZE, header }, cells),
        })
        grid = new Grid(writer, root, { widths, size: SIZE, header, title: act }, cells)
        act = null
      }
      grid?.row(cells)
    }
    yield* writer.ready()
  }
  grid?.finish()
  root.end()
  writer.end()
  yield* writer.ready()
}

function cellsIn(
  widths: readonly number[],
  writer: PageWriter,
  noteLanguage: string,
): (cell: TableCell, index: number) => GridCell {
  return ({ lines }, index) => ({
    lines: lines.flatMap((line) =>
      wrapLine(inLanguages(line), Grid.inside(widths[index] ?? 0), writer.measure(SIZE)),
    ),
    language: lines.flat().find(({ role }) => role === 'text')?.language ?? noteLanguage,
  })
}
