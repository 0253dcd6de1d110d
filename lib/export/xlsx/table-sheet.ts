/**
 * The sheet of the table: header frozen and repeated in print, a filter on every column, one row a change. The act is a
 * column here, not a heading, and what people filter by stands beside the columns of the form.
 */
import type { ComparativeTable, TableFact, TableRow } from '../table/comparative-table'
import type { RecordWriter } from '../table/table-record'
import { toVisible } from '../visible-characters'
import { type CellRun, columnName, numberCell, textCell } from './cells'
import { piecesOf } from './long-cells'
import { STYLE } from './styles'

/** Widths in characters: of the whole form, of an act, of a fact. */
const FORM_WIDTH = 150
const ACT_WIDTH = 24
const FACT_WIDTH = 18

/** Points; Excel's "Row height" limit, and a line of the font of our cells. */
const HIGHEST_ROW = 409
const LINE_HEIGHT = 15

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/**
 * @param record is told every row that is written.
 * @returns at its end the range that is filtered: `A1:I9`.
 */
export function* tableSheet(table: ComparativeTable, record: RecordWriter): Generator<string, string> {
  const { columns, facts, actHeader, template } = table
  const count = 1 + columns.length + facts.length
  yield `<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`
  const widths = [
    ACT_WIDTH,
    ...columns.map(({ share }) => Math.max(6, Math.round(share * FORM_WIDTH))),
    ...facts.map(() => FACT_WIDTH),
  ]
  for (const [index, width] of widths.entries())
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  yield '</cols><sheetData>'
  const headers = [actHeader, ...columns.map(({ header }) => header), ...facts]
  const height = (texts: readonly string[]) => heightOf(texts, widths)
  yield rowXml(
    1,
    headers.map((header, index) => textCell([1, index + 1], plain(header), STYLE.header)),
    height(headers),
  )
  let last = 1
  let act = ''
  for (const row of table.rows()) {
    record.saw(row)
    if (row.kind === 'act') act = row.title
    else
      for (const xml of rowsXml(row, act, last + 1, table, height)) {
        yield xml
        last += 1
      }
  }
  const range = `A1:${columnName(count)}${last}`
  yield `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${template.paper === 'a4' ? 9 : 1}" orientation="${template.orientation}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  return range
}

/** One row of the table: one row of the sheet, and more where a cell is too long for one. */
function* rowsXml(
  row: Extract<TableRow, { kind: 'row' }>,
  act: string,
  first: number,
  { continued }: ComparativeTable,
  heightOf: (texts: readonly string[]) => number,
): Generator<string> {
  const pieces = row.cells.map(piecesOf)
  const height = Math.max(...pieces.map((cell) => cell.length))
  for (let part = 0; part < height; part++) {
    const place = first + part
    const cells = row.cells.map((cell, index) => {
      const at = [place, index + 2] as const
      if (cell.value !== null) return numberCell(at, cell.value, STYLE.number)
      const own = pieces[index]?.[part]
      const again = cell.content === 'provision' ? plain(continued(row.label)) : []
      return textCell(at, own ?? again, STYLE.text)
    })
    const facts = row.facts.map((fact, index) => factCell(fact, [place, row.cells.length + 2 + index]))
    const texts = pieces.map((cell) => (cell[part] ?? []).map(({ text }) => text).join(''))
    yield rowXml(
      place,
      [textCell([place, 1], plain(act), STYLE.text), ...cells, ...facts],
      heightOf([act, ...texts, ...row.facts.map(({ text }) => text)]),
    )
  }
}

function factCell(fact: TableFact, place: readonly [number, number]): string {
  const day = fact.kind === 'date' ? dayNumber(fact.date) : null
  return day === null ? textCell(place, plain(fact.text), STYLE.text) : numberCell(place, day, STYLE.date)
}

/** Days since the end of 1899, as spreadsheets count; `null` before March 1900, where Excel counts a day that was none. */
function dayNumber(date: string): number | null {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
  return days < 61 ? null : days
}

function plain(text: string): CellRun[] {
  return [{ text: toVisible(text), look: {} }]
}

function rowXml(row: number, cells: readonly string[], height: number): string {
  return `<row r="${row}" ht="${height}">${cells.join('')}</row>`
}

/** Points; not every program measures wrapped text when it opens a file. About one letter goes into a unit of width. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[index] ?? FACT_WIDTH))), 0),
  )
  return Math.min(HIGHEST_ROW, Math.max(...lines) * LINE_HEIGHT)
}
