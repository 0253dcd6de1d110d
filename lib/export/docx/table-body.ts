/** A comparative table as a native Word table: the header row repeats on every page, short rows do not break across pages. */
import type { ComparativeTable, TableCell, TableLine, TableRow } from '../table/comparative-table'
import type { RecordWriter } from '../table/table-record'
import { inLanguages } from '../table/word-languages'
import { type Page, textWidth } from './document-package'
import { paragraphXml, runXml, wordsXml } from './wordprocessing'

/**
 * A row whose longest cell has more characters may break: held together it would leave half a page empty, or, higher
 * than a page, be cut off. About half a landscape page in four columns.
 */
const LONGEST_UNBROKEN_CELL = 900

/** The last line above a table: on its page, and not on its border. */
const ABOVE_TABLE = '<w:keepNext/><w:spacing w:after="160"/>'

/** As forms set their title. */
const CENTRED = '<w:jc w:val="center"/>'

/** @param record is told every row that is written. */
export function* tableBody(table: ComparativeTable, page: Page, record: RecordWriter): Generator<string> {
  const { template, title, subtitle, notes, columns, language, noteLanguage } = table
  const heading = template.heading === 'act' ? CENTRED : ''
  yield wordsXml('Title', title, language, heading)
  yield wordsXml('Subtitle', subtitle, noteLanguage, heading)
  for (const [index, note] of notes.entries())
    yield wordsXml('Note', note, noteLanguage, index === notes.length - 1 ? ABOVE_TABLE : '')
  const width = textWidth(page)
  const widths = columns.map(({ share }) => Math.round(share * width))
  yield tableStart(widths)
  yield rowXml(
    '<w:cantSplit/><w:tblHeader/>',
    columns.map(({ header }, index) =>
      cellXml(widths[index] ?? 0, wordsXml('TableHeader', header, language)),
    ),
  )
  for (const row of table.rows()) {
    record.saw(row)
    yield tableRowXml(row, widths, noteLanguage)
  }
  yield '</w:tbl>'
  // A table may not be the last thing before the section.
  yield paragraphXml('Note', '')
}

/** @param widths of the columns, in twentieths of a point. */
export function tableStart(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const padding = (side: string) => `<w:${side} w:w="70" w:type="dxa"/>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${['top', 'left', 'bottom', 'right'].map(padding).join('')}</w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
}

function tableRowXml(row: TableRow, widths: readonly number[], noteLanguage: string): string {
  if (row.kind === 'act') {
    const total = widths.reduce((sum, width) => sum + width, 0)
    return rowXml('<w:cantSplit/>', [
      cellXml(total, wordsXml('TableAct', row.title, noteLanguage), `<w:gridSpan w:val="${widths.length}"/>`),
    ])
  }
  const longest = Math.max(...row.cells.map(lengthOf))
  return rowXml(
    longest > LONGEST_UNBROKEN_CELL ? '' : '<w:cantSplit/>',
    row.cells.map((cell, index) =>
      cellXml(widths[index] ?? 0, cell.lines.map((line) => lineXml(line, cell.content)).join('')),
    ),
  )
}

function lengthOf({ lines }: TableCell): number {
  return lines.reduce((sum, line) => line.reduce((length, { text }) => length + text.length, sum), 0)
}

/** Words that stand in place of a text are paler than texts, numbers and headings. */
function lineXml(line: TableLine, content: TableCell['content']): string {
  const isPale = line.some(({ role, look }) => role === 'words' && !look.bold)
  const style = isPale && content !== 'number' && content !== 'provision' ? 'TableWords' : 'TableText'
  return paragraphXml(
    style,
    inLanguages(line)
      .map((run) => runXml(run))
      .join(''),
  )
}

/** @param properties of the row, in the order of the schema. */
export function rowXml(properties: string, cells: readonly string[]): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
}

/** @param content at least one paragraph: a cell without one is no cell to Word. */
export function cellXml(width: number, content: string, span = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>${content}</w:tc>`
}
