/**
 * The sheets of a spreadsheet as tables: texts with their marks, numbers as they are, days as days. Formulas are not
 * computed; the value the file holds beside a formula is taken, and that is said.
 */
import { decodeText } from '../../../documents/decode-text'
import { Refusal, type Warning } from '../../../documents/document'
import type { Archive } from '../../../documents/docx/open-archive'
import { childNamed, elementsIn, parseXml, type XmlElement } from '../../../documents/xml/parse-xml'
import {
  type Cell,
  type CellTable,
  plainCell,
  TableBudget,
  type TableRow,
  type TablesRead,
  textOfLine,
} from './cell-table'
import { MOST_COLUMNS, MOST_TABLES } from './limits'
import { readRecord } from './read-record'
import { dateStyles } from './spreadsheet-days'
import { meet, readCell, richText, type Sheets, styleMarks } from './xlsx-cells'

const UNWANTED = new Set(
  'pageMargins pageSetup headerFooter cols sheetViews sheetFormatPr drawing phoneticPr rPh extLst conditionalFormatting dataValidations'.split(
    ' ',
  ),
)

/** @throws Refusal where the archive is no workbook, is damaged, or holds no cells. */
export async function xlsxTables(archive: Archive): Promise<TablesRead> {
  if (!archive.names.includes('xl/workbook.xml'))
    throw new Refusal(
      'format-not-read',
      'The file is a binary spreadsheet (.xlsb); open it in a spreadsheet program and save it as .xlsx.',
    )
  const workbook = await part(archive, 'xl/workbook.xml')
  const targets = relations(await part(archive, 'xl/_rels/workbook.xml.rels'))
  const styles = await part(archive, 'xl/styles.xml')
  const sheets: Sheets = {
    strings: elementsIn(await part(archive, 'xl/sharedStrings.xml'))
      .filter(({ name }) => name === 'si')
      .map(richText),
    dates: dateStyles(styles),
    marksOfStyle: styleMarks(styles),
    from1904: /^(?:1|true)$/.test(childNamed(workbook, 'workbookPr')?.attributes.get('date1904') ?? ''),
    met: new Map(),
    budget: new TableBudget(),
  }
  const tables: CellTable[] = []
  for (const sheet of elementsIn(childNamed(workbook, 'sheets')).slice(0, MOST_TABLES)) {
    const target = targets.get(sheet.attributes.get('id') ?? '')
    const root = target === undefined ? null : await part(archive, target)
    if (root === null) continue
    const place = `sheet “${(sheet.attributes.get('name') ?? '').slice(0, 31)}”`
    const rows = rowsOf(root, place, sheets)
    if (
      sheet.attributes.get('state') !== undefined &&
      sheet.attributes.get('state') !== 'visible' &&
      rows.length > 0
    )
      meet(sheets, 'hidden sheets')
    if (rows.length > 0) tables.push({ place, lead: [], rows, inside: null })
  }
  if (tables.length === 0) throw new Refusal('no-table', 'The spreadsheet holds no cell with anything in it.')
  return {
    kind: 'xlsx',
    tables,
    rest: [],
    record: await readRecord(archive),
    warnings: warningsOf(sheets, archive),
  }
}

async function part(archive: Archive, name: string): Promise<XmlElement | null> {
  const bytes = await archive.read(name)
  return bytes === null
    ? null
    : parseXml(decodeText(bytes).text, `The part ${name.slice(0, 80)} of the spreadsheet`, UNWANTED)
}

/** Targets of relationships by id, as paths inside the archive. */
function relations(part: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(
    elementsIn(part).map((relation) => {
      const target = relation.attributes.get('Target') ?? ''
      return [relation.attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

function rowsOf(root: XmlElement, place: string, sheets: Sheets): TableRow[] {
  const merged = mergedRanges(root)
  const rows: TableRow[] = []
  const down = new Map<number, { readonly cell: Cell; readonly last: number }>()
  let number = 0
  for (const row of elementsIn(childNamed(root, 'sheetData'))) {
    if (row.name !== 'row') continue
    number = Number(row.attributes.get('r') ?? number + 1) || number + 1
    if (/^(?:1|true)$/.test(row.attributes.get('hidden') ?? '')) meet(sheets, 'hidden rows')
    const cells = cellsOf(row, number, merged, down, sheets)
    if (cells.every((cell) => cell === null || cell.lines.every((line) => textOfLine(line) === ''))) continue
    sheets.budget.row(cells.length)
    for (const cell of cells)
      for (const line of cell?.lines ?? []) sheets.budget.text(textOfLine(line).length + 1)
    rows.push({ place: `${place}, row ${number}`, cells, isHeader: false })
  }
  return rows
}

type Range = { readonly right: number; readonly bottom: number }

function cellsOf(
  row: XmlElement,
  number: number,
  merged: ReadonlyMap<string, Range>,
  down: Map<number, { readonly cell: Cell; readonly last: number }>,
  sheets: Sheets,
): (Cell | null)[] {
  const cells: (Cell | null)[] = []
  let column = 0
  for (const element of elementsIn(row)) {
    if (element.name !== 'c') continue
    const address = element.attributes.get('r')
    column = address === undefined ? column + 1 : columnOf(address)
    if (column < 1 || column > MOST_COLUMNS) {
      if (element.children.length === 0) continue
      sheets.budget.row(column)
      continue
    }
    const range = merged.get(`${column},${number}`)
    const cell = readCell(
      element,
      range === undefined ? 1 : Math.min(range.right - column + 1, MOST_COLUMNS + 1 - column),
      sheets,
    )
    if (range !== undefined && range.bottom > number) down.set(column, { cell, last: range.bottom })
    if (cells[column - 1] === undefined) cells[column - 1] = cell
    if (range !== undefined)
      for (let covered = column; covered < column - 1 + cell.span; covered++) cells[covered] = null
  }
  for (const [at, { cell, last }] of down) {
    if (last < number) down.delete(at)
    else if (cells[at - 1] === undefined || isEmpty(cells[at - 1])) cells[at - 1] = cell
  }
  return Array.from({ length: cells.length }, (_, at) =>
    cells[at] === undefined ? plainCell('') : (cells[at] ?? null),
  )
}

function isEmpty(cell: Cell | null | undefined): boolean {
  return cell?.lines.every((line) => textOfLine(line) === '') ?? true
}

function mergedRanges(root: XmlElement): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>()
  for (const merge of elementsIn(childNamed(root, 'mergeCells'))) {
    const match = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(merge.attributes.get('ref') ?? '')
    if (!match) continue
    const [from = '', to = ''] = [match[1], match[2]]
    ranges.set(`${columnOf(from)},${rowOf(from)}`, { right: columnOf(to), bottom: rowOf(to) })
  }
  return ranges
}

function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0)
}

function warningsOf({ met }: Sheets, archive: Archive): Warning[] {
  const warnings: Warning[] = []
  const formulas = met.get('formulas')
  if (formulas !== undefined)
    warnings.push({
      rule: 'formulas-not-computed',
      message: `The spreadsheet holds formulas (${formulas}); they were not computed, and the values stored beside them were taken.`,
    })
  for (const what of ['hidden sheets', 'hidden rows']) {
    const count = met.get(what)
    if (count !== undefined)
      warnings.push({
        rule: 'hidden-read',
        message: `The spreadsheet has ${what} (${count}); they were read like the others.`,
      })
  }
  if (archive.names.some((name) => /vbaProject|activeX/i.test(name)))
    warnings.push({ rule: 'macros-ignored', message: 'The spreadsheet holds macros; they were not run.' })
  return warnings
}
