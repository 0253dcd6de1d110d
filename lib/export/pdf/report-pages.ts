/** A report on pages: headings with names for links, sentences, facts, figures, and both texts of a change side by side. */
import type { Report, ReportBlock, ReportRun, ReportSide } from '../report/report'
import { webAddress } from '../web-address'
import { Grid, type GridCell } from './grid'
import { LEADING, MARGIN, type PageWriter } from './page-writer'
import { drawParagraph, type ParagraphLook, wrapRuns } from './paragraph'
import type { LineRun, VisualLine } from './wrap-line'

const SMALL = 8.5
const INDENT = 12
const TYPE_SIZE = {
  usual: { text: 10, note: SMALL, 1: 15, 2: 12.5, 3: 10.5, leading: LEADING },
  dense: { text: 8, note: 6.5, 1: 13, 2: 10, 3: 8.5, leading: 1.26 },
} as const

export function* reportPages(report: Report, writer: PageWriter): Generator<Uint8Array> {
  const { doc } = writer
  const root = doc.struct('Document')
  doc.addStructure(root)
  // What stands under one heading; it is written, and no longer held, when the next begins.
  let section = doc.struct('Sect')
  root.add(section)
  let list: PDFKit.PDFStructureElement | null = null
  let isFirst = true
  for (const block of report.blocks()) {
    if (block.kind !== 'item') {
      list?.end()
      list = null
    }
    if (block.kind === 'heading' && !isFirst) {
      section.end()
      section = doc.struct('Sect')
      root.add(section)
    }
    if (block.kind === 'item' && list === null) {
      list = doc.struct('L')
      section.add(list)
    }
    isFirst = false
    drawBlock(block, writer, list ?? section, report)
    yield* writer.ready()
  }
  list?.end()
  section.end()
  root.end()
  writer.end()
  yield* writer.ready()
}

function drawBlock(
  block: ReportBlock,
  writer: PageWriter,
  parent: PDFKit.PDFStructureElement,
  { language, isDense }: Report,
): void {
  const sizes = TYPE_SIZE[isDense ? 'dense' : 'usual']
  const paragraph = (runs: readonly LineRun[], look: Omit<ParagraphLook, 'language'>) =>
    drawParagraph(writer, parent, runs, { leading: sizes.leading, ...look, language })
  switch (block.kind) {
    case 'heading':
      if (!writer.isFresh && block.level > 1) writer.y += 6
      paragraph(
        runsOf(block.runs).map((run) => ({ ...run, look: { ...run.look, bold: true as const } })),
        {
          type: `H${block.level}`,
          size: sizes[block.level],
          anchor: block.anchor,
          keepBelow: 5 * sizes.text,
        },
      )
      return
    case 'paragraph':
      paragraph(runsOf(block.runs), { type: 'P', size: sizes.text })
      return
    case 'note':
      paragraph(runsOf(block.runs), { type: 'P', size: sizes.note })
      return
    case 'item':
      paragraph(runsOf(block.runs), { type: 'LI', size: sizes.text, indent: INDENT, sign: '•' })
      return
    case 'fact': {
      const name: LineRun = { text: `${block.name}: `, look: { bold: true }, language }
      paragraph([name, ...runsOf(block.runs)], { type: 'P', size: sizes.note, anchor: block.anchor ?? null })
      return
    }
    case 'counts':
      drawCounts(block, writer, parent, language)
      return
    case 'sides':
      drawSides(block, writer, parent, language)
      return
    case 'foot':
      writer.y += 6
      writer.artifact(() => {
        const { y } = writer
        writer.doc.lineWidth(0.5).strokeColor('#666666').moveTo(MARGIN, y)
        writer.doc.lineTo(MARGIN + writer.width, y).stroke()
      })
      writer.y += 6
  }
}

function drawCounts(
  { heads, rows }: Extract<ReportBlock, { kind: 'counts' }>,
  writer: PageWriter,
  parent: PDFKit.PDFStructureElement,
  language: string,
): void {
  const widths = [writer.width * 0.6, writer.width * 0.15]
  const cell = (text: string, index: number, look: LineRun['look'] = {}, link?: string): GridCell => ({
    lines: wrapRuns(
      writer,
      [{ text, look, language, ...(link === undefined ? {} : { link }) }],
      Grid.inside(widths[index] ?? 0),
      SMALL,
    ),
    language,
  })
  const header = heads.map((head, index) => cell(head, index, { bold: true }))
  const cells = rows.map(({ label, count, link }) => [cell(label, 0, {}, link), cell(String(count), 1)])
  const grid = new Grid(writer, parent, { widths, size: SMALL, header, title: heads[0] }, cells[0] ?? [])
  for (const row of cells) grid.row(row)
  grid.finish()
  writer.y += SMALL
}

function drawSides(
  { heads, sides }: Extract<ReportBlock, { kind: 'sides' }>,
  writer: PageWriter,
  parent: PDFKit.PDFStructureElement,
  language: string,
): void {
  const widths = [writer.width / 2, writer.width / 2]
  const inside = Grid.inside(writer.width / 2)
  const header = heads.map(
    (text): GridCell => ({
      lines: wrapRuns(writer, [{ text, look: { bold: true }, language }], inside, SMALL),
      language,
    }),
  )
  const row = sides.map((side) => ({
    lines: side.flatMap(({ runs }): VisualLine[] => wrapRuns(writer, runsOf(runs), inside, SMALL)),
    language: languageOf(side) ?? language,
  }))
  const grid = new Grid(writer, parent, { widths, size: SMALL, header, title: heads.join(' / ') }, row)
  grid.row(row)
  grid.finish()
  writer.y += SMALL * 0.6
}

function languageOf(side: ReportSide): string | undefined {
  return side.find(({ kind }) => kind === 'text')?.runs[0]?.language
}

function runsOf(runs: readonly ReportRun[]): LineRun[] {
  return runs.map(({ text, language, strong, change, link }) => {
    const target = link?.startsWith('#') ? link : link === undefined ? null : webAddress(link)
    return {
      text,
      language,
      look: {
        ...(strong ? { bold: true as const } : {}),
        ...(change === 'deleted' ? { strike: true as const, colour: 'deleted' as const } : {}),
        ...(change === 'inserted' ? { underline: 'single' as const, colour: 'inserted' as const } : {}),
      },
      ...(target === null ? {} : { link: target }),
    }
  })
}
