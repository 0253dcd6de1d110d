/** A report as a Word file. */
import type { BinaryFile } from '../binary-file'
import { xmlAttribute } from '../ooxml/xml'
import type { Report, ReportBlock, ReportRun, ReportSide } from '../report/report'
import { webAddress } from '../web-address'
import { type Page, textWidth, WORD_MEDIA_TYPE, wordFile } from './document-package'
import { cellXml, rowXml, tableStart } from './table-body'
import { numbering } from './tracked-text'
import { paragraphXml, runXml, wordsXml } from './wordprocessing'

const PAGE: Page = { paper: 'a4', orientation: 'portrait' }
/** Share of a figure's column. */
const COUNT_SHARE = 0.25

/** @param name of the file, without the extension. */
export function exportReportDocx(report: Report, name: string): BinaryFile {
  return {
    fileName: `${name}.docx`,
    mediaType: WORD_MEDIA_TYPE,
    body: wordFile({
      title: report.title,
      language: report.language,
      page: PAGE,
      foot: report.pageOf,
      footLanguage: report.language,
      body: () => bodyXml(report),
    }),
  }
}

function* bodyXml(report: Report): Generator<string> {
  const next = numbering()
  let last: ReportBlock['kind'] | null = null
  for (const block of report.blocks()) {
    yield blockXml(block, report, next)
    last = block.kind
  }
  // A table may not be the last thing before the section.
  if (last === 'counts' || last === 'sides') yield paragraphXml('Note', '')
}

const HEADINGS = { 1: 'Title', 2: 'Heading1', 3: 'Heading2' } as const

function blockXml(block: ReportBlock, { language, isDense }: Report, next: () => number): string {
  switch (block.kind) {
    case 'heading': {
      const runs = runsXml(block.runs)
      return paragraphXml(HEADINGS[block.level], anchored(block.anchor, runs, next))
    }
    case 'paragraph':
      return paragraphXml('ProvisionText', runsXml(block.runs))
    case 'note':
      return paragraphXml('Note', runsXml(block.runs))
    case 'item':
      return paragraphXml(
        isDense ? 'ListItemSmall' : 'ListItem',
        `<w:r><w:t>•</w:t></w:r><w:r><w:tab/></w:r>${runsXml(block.runs)}`,
      )
    case 'fact': {
      const name = runXml({ text: `${block.name}: `, look: { bold: true }, language })
      return paragraphXml('Fact', anchored(block.anchor ?? null, name, next) + runsXml(block.runs))
    }
    case 'counts': {
      const width = Math.round(textWidth(PAGE) * 0.7)
      const count = Math.round(width * COUNT_SHARE)
      const widths = [width - count, count]
      const rows = block.rows.map(({ label, count, link }) => {
        const run: ReportRun = { text: label, language, ...(link === undefined ? {} : { link }) }
        return tableRow([
          cellXml(widths[0] ?? 0, paragraphXml('TableText', runsXml([run]))),
          cellXml(widths[1] ?? 0, wordsXml('TableNumber', String(count), language)),
        ])
      })
      return `${tableStart(widths)}${headRow(block.heads, widths, language)}${rows.join('')}</w:tbl>${paragraphXml('Note', '')}`
    }
    case 'sides': {
      const half = Math.round(textWidth(PAGE) / 2)
      const widths = [half, half]
      const cells = block.sides.map((side) => cellXml(half, sideXml(side)))
      return `${tableStart(widths)}${headRow(block.heads, widths, language)}${rowXml('', cells)}</w:tbl>${paragraphXml('Note', '')}`
    }
    case 'foot':
      return paragraphXml('FootRule', '')
  }
}

function tableRow(cells: readonly string[]): string {
  return rowXml('<w:cantSplit/>', cells)
}

function headRow(heads: readonly string[], widths: readonly number[], language: string): string {
  const cells = heads.map((head, index) =>
    cellXml(widths[index] ?? 0, wordsXml('TableHeader', head, language)),
  )
  return rowXml('<w:cantSplit/><w:tblHeader/>', cells)
}

/** A cell has at least one paragraph. */
function sideXml(side: ReportSide): string {
  const lines = side.map(({ kind, runs }) =>
    paragraphXml(kind === 'text' ? 'TableText' : 'TableWords', runsXml(runs)),
  )
  return lines.length === 0 ? paragraphXml('TableText', '') : lines.join('')
}

function anchored(anchor: string | null, runs: string, next: () => number): string {
  if (anchor === null) return runs
  const id = next()
  return `<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(anchor)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
}

/** Word's names of bookmarks have no hyphens and at most 40 characters; those that had to give way end in a sum of all. */
function bookmarkName(anchor: string): string {
  const name = anchor.replace(/-/g, '_')
  if (!anchor.includes('_') && name.length <= 40) return name
  let sum = 0
  for (const character of anchor) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return `${name.slice(0, 31)}_${sum.toString(16).padStart(8, '0')}`
}

function runsXml(runs: readonly ReportRun[]): string {
  return runs.map(linkedXml).join('')
}

/**
 * Links to the web are fields, not relationships: those stand in a part of their own, which would have to be written
 * before the body is known.
 */
function linkedXml(run: ReportRun): string {
  const { text, language, link, change, strong } = run
  const look = {
    ...(strong ? { bold: true as const } : {}),
    ...(change === 'deleted' ? { strike: true as const, colour: 'deleted' as const } : {}),
    ...(change === 'inserted' ? { underline: 'single' as const, colour: 'inserted' as const } : {}),
  }
  const words = (style: string | null) =>
    text
      .split('\n')
      .map((line) => runXml({ text: line, look, language, ...(style === null ? {} : { style }) }))
      .join('<w:r><w:br/></w:r>')
  if (link?.startsWith('#'))
    return `<w:hyperlink w:anchor="${bookmarkName(link.slice(1))}">${words('Hyperlink')}</w:hyperlink>`
  const address = link === undefined ? null : webAddress(link)
  if (address === null) return words(null)
  const instruction = xmlAttribute(` HYPERLINK "${address.replace(/["\\]/g, encodeURIComponent)}" `)
  return `<w:fldSimple w:instr="${instruction}">${words('Hyperlink')}</w:fldSimple>`
}
