/** Rows of the tables that are changes: headings of acts and of articles are carried along, repeated headers left out. */
import { type DraftNote, FORM_NOTES } from '../../../model'
import { isActHeading, isAmendingTitle, isTitle } from './act-headings'
import type { BroughtRow, RowsRead, SeenTable } from './brought-row'
import { type Cell, type CellTable, type TableRow, type TablesRead, textOfCell } from './cells/cell-table'
import { type ColumnMapping, givenFor } from './column-mapping'
import type { ColumnRole } from './header-words'
import { placeWordOf } from './place-words'
import { readLabel } from './read-label'
import { type Layout, layoutOf } from './recognise-columns'
import { fold } from './recognise-header'
import { goneOn, isColumnNumbers, isHeaderAgain, rowText } from './row-kinds'
import { continuedLabel } from './value-words'

/** Characters of one cell of ours that is full and goes on below. */
const FULL_CELL = 32_700
const MOST_LINES = 253

/** @param isOwn an export of ours has one table; what else is in the file says what it is. */
export function broughtRows(read: TablesRead, mapping: ColumnMapping | null, isOwn: boolean): RowsRead {
  const reader = new RowsReader(mapping)
  const taken = new Set<number>()
  for (const [index, table] of read.tables.entries()) {
    // A table inside a cell of a table that was understood is part of its text.
    if (isInside(table, read.tables, taken)) continue
    if (isOwn && taken.size > 0) {
      reader.leaveOut(table.place, 'A table that is not the first.', table.rows.map(rowText).join('\n'))
      continue
    }
    if (reader.table(table, index)) taken.add(index)
  }
  for (const text of read.rest)
    reader.leaveOut(
      'behind the last table',
      'A paragraph, footnote or comment behind the tables, which is no row.',
      text,
    )
  return reader.finish()
}

function isInside({ inside }: CellTable, tables: readonly CellTable[], taken: ReadonlySet<number>): boolean {
  for (let at = inside; at !== null; at = tables[at]?.inside ?? null) if (taken.has(at)) return true
  return false
}

function headOf({ rows: [first] }: CellTable): string {
  return fold(first === undefined ? '' : rowText(first))
}

class RowsReader {
  readonly #mapping: ColumnMapping | null
  readonly #rows: BroughtRow[] = []
  readonly #notes: DraftNote[] = []
  readonly #unread: { place: string; headers: string[] }[] = []
  readonly #unreadHeads = new Set<string>()
  readonly #seen: SeenTable[] = []
  #layout: Layout | null = null
  #language: string | null = null
  #act: string | null = null
  #article: string | null = null
  #amendingTitle: RowsRead['amendingTitle'] = null
  #ownColumns = true
  /** The cells of the last row of the file, which may be a piece of a row. */
  #piece: BroughtRow['cells'] = {}

  constructor(mapping: ColumnMapping | null) {
    this.#mapping = mapping
  }

  finish(): RowsRead {
    return {
      rows: this.#rows,
      notes: this.#notes,
      language: this.#language,
      amendingTitle: this.#amendingTitle,
      unread: this.#unread,
      seen: this.#seen,
      isOwnCsv: this.#ownColumns && this.#rows.length > 0,
    }
  }

  leaveOut(place: string, says: string, text: string): void {
    this.#notes.push({ place, kind: 'left-out', says, text })
  }

  /** @returns whether the table was understood. */
  table(table: CellTable, index: number): boolean {
    if (table.rows.length === 0) return false
    const own = layoutOf(table, givenFor(this.#mapping, index))
    const layout = own ?? this.#continued(table)
    this.#seen.push({ index, layout, isContinued: own === null && layout !== null })
    if (layout === null) {
      const [first] = table.rows
      this.#unreadHeads.add(headOf(table))
      this.#unread.push({
        place: table.place,
        headers: (first?.cells ?? []).map((cell) =>
          textOfCell(cell).replace(/\s+/g, ' ').trim().slice(0, 60),
        ),
      })
      for (const { text } of table.lead) this.#lead(table, text)
      for (const row of table.rows)
        this.leaveOut(
          row.place,
          'A row of a table whose columns were not recognised.',
          row.cells.map(textOfCell).join(' | '),
        )
      return false
    }
    for (const { text } of table.lead) this.#lead(table, text)
    this.#take(table, layout, own === null)
    return true
  }

  /** A table without headers right behind one of the same width is taken to go on with it. */
  #continued(table: CellTable): Layout | null {
    const layout = this.#layout
    if (layout === null || layout.headers.length < 2 || table.inside !== null) return null
    // One that begins as a table that was not understood has headers of its own.
    if (this.#unreadHeads.has(headOf(table))) return null
    const widths = table.rows.map(({ cells }) => cells.length)
    const fits = widths.every((width) => width === layout.headers.length)
    const hasSides = table.rows.some(({ cells }) =>
      layout.columns.some(
        ({ index, role }) =>
          (role === 'before' || role === 'after' || role === 'merged') &&
          textOfCell(cells[index]).trim() !== '',
      ),
    )
    return fits && hasSides ? { ...layout, headerStart: 0, headerEnd: 0, firstRow: 0 } : null
  }

  #lead(table: CellTable, text: string): void {
    const place = `before ${table.place}`
    if (this.#amendingTitle === null && isAmendingTitle(text)) {
      this.#amendingTitle = { place, text }
      return
    }
    if (isActHeading(text)) {
      this.#act = text
      this.#article = null
      this.#notes.push({
        place,
        kind: 'inferred',
        says: 'A paragraph before the table names an act; the rows below change it.',
        text,
      })
      return
    }
    this.leaveOut(place, 'A paragraph before the table, which is no row.', text)
  }

  #take(table: CellTable, layout: Layout, isContinued: boolean): void {
    this.#layout = layout
    this.#language ??= layout.language
    const roles = new Set(layout.columns.filter(({ by }) => by === 'header').map(({ role }) => role))
    this.#ownColumns &&= (['act', 'type', 'certainty', 'in-force'] as const).every((role) => roles.has(role))
    this.#sayColumns(table, layout, isContinued)
    const { headerStart, headerEnd, firstRow } = layout
    for (const row of table.rows.slice(0, headerStart)) this.#above(row)
    for (const row of table.rows.slice(headerEnd, firstRow)) this.#above(row)
    for (const row of table.rows.slice(firstRow)) this.#row(row, layout)
  }

  #sayColumns(table: CellTable, layout: Layout, isContinued: boolean): void {
    if (isContinued) {
      this.#notes.push({
        place: table.place,
        kind: 'inferred',
        says: 'The table has no headers and as many columns as the one before; it is taken to go on with it.',
      })
      return
    }
    for (const { index, role, header, by } of layout.columns)
      this.#notes.push({
        place: `${table.place}, column ${index + 1}`,
        kind: by === 'phrase' ? 'inferred' : 'taken',
        says: `The column is read as “${role}”${by === 'given' ? ', as it was given' : by === 'phrase' ? ', because its header contains a known phrase' : ''}.`,
        ...(header === '' ? {} : { text: header }),
      })
    for (const [index, header] of layout.headers.entries())
      if (header !== '' && !layout.columns.some((column) => column.index === index))
        this.leaveOut(
          `${table.place}, column ${index + 1}`,
          'The header of a column that was not recognised; its cells are left out below.',
          header,
        )
  }

  /** Rows above the headers: titles, mostly. */
  #above(row: TableRow): void {
    const text = rowText(row)
    if (text === '') return
    if (isColumnNumbers(row.cells.map((cell) => textOfCell(cell))))
      this.#notes.push({ place: row.place, kind: 'taken', says: 'The numbers of the columns; no row.', text })
    else if (this.#amendingTitle === null && isAmendingTitle(text))
      this.#amendingTitle = { place: row.place, text }
    else if (isActHeading(text)) this.#act = text
    else this.leaveOut(row.place, 'A row above the headers.', text)
  }

  #row(row: TableRow, layout: Layout): void {
    const filled = row.cells.filter((cell) => textOfCell(cell).trim() !== '')
    if (filled.length === 0) return
    const texts = row.cells.map((cell) => textOfCell(cell))
    if (isHeaderAgain(texts, layout)) {
      this.#notes.push({ place: row.place, kind: 'taken', says: 'The headers again; no row.' })
      return
    }
    if (isColumnNumbers(texts)) {
      this.#notes.push({ place: row.place, kind: 'taken', says: 'The numbers of the columns; no row.' })
      return
    }
    if (this.#spans(row, filled, layout)) return
    const cells: Partial<Record<ColumnRole, Cell>> = {}
    const headers: Partial<Record<ColumnRole, string>> = {}
    const mandates: { header: string; cell: Cell }[] = []
    const others: { header: string; text: string }[] = []
    for (const [index, cell] of row.cells.entries()) {
      const column = layout.columns.find((one) => one.index === index)
      if (column !== undefined) {
        if (cell === null) continue
        if (cells[column.role] === undefined) {
          cells[column.role] = cell
          headers[column.role] = column.header
        } else if (column.role === 'other-mandate') mandates.push({ header: column.header, cell })
        else if (textOfCell(cell).trim() !== '' && placeWordOf(textOfCell(cell)) !== 'not-given')
          others.push({ header: column.header, text: textOfCell(cell) })
      } else if (textOfCell(cell).trim() !== '')
        others.push({ header: layout.headers[index] ?? `column ${index + 1}`, text: textOfCell(cell) })
    }
    if (this.#goesOn(cells)) return
    const act = textOfCell(cells.act).replace(/\s+/g, ' ').trim()
    this.#rows.push({
      place: row.place,
      act: act === '' ? this.#act : act,
      article: this.#article,
      cells,
      headers,
      mandates,
      others,
    })
  }

  /** A row of one cell, as wide as the table or alone in its row, is a heading. */
  #spans(row: TableRow, filled: readonly (Cell | null)[], layout: Layout): boolean {
    const [only] = filled
    if (filled.length !== 1 || !only) return false
    const width = row.cells.length
    const isWide = only.span >= Math.max(2, width) || (width === 1 && layout.headers.length > 1)
    const index = row.cells.indexOf(only)
    const role = layout.columns.find((column) => column.index === index)?.role
    const text = textOfCell(only).replace(/\s+/g, ' ').trim()
    const label = readLabel(text)
    const mayHead =
      role === undefined ||
      role === 'number' ||
      (role === 'provision' && label === null && isActHeading(text))
    if (!isWide && !mayHead) return false
    const first = label?.address[0]?.unit
    if (first === 'article') {
      this.#article = text
      this.#notes.push({
        place: row.place,
        kind: 'inferred',
        says: 'A heading of an article; rows below that name a part of it alone belong to it.',
        text,
      })
    } else if (first === 'chapter' || first === 'section' || placeWordOf(text) !== null) {
      this.leaveOut(row.place, 'A heading inside the act, which is no row.', text)
    } else if (isActHeading(text) || (isWide && isTitle(text))) {
      this.#act = text
      this.#article = null
      this.#notes.push({
        place: row.place,
        kind: isActHeading(text) ? 'taken' : 'inferred',
        says: 'A heading over the rows of an act.',
        text,
      })
    } else this.leaveOut(row.place, 'A row with one cell, which is no change.', text)
    return true
  }

  /** Our spreadsheets go on in further rows where a cell is longer than a spreadsheet holds. */
  #goesOn(cells: BroughtRow['cells']): boolean {
    const last = this.#rows.at(-1)
    if (last === undefined) {
      this.#piece = cells
      return false
    }
    const label = continuedLabel(textOfCell(cells.provision))
    const isSaid = label !== null && textOfCell(last.cells.provision).startsWith(label)
    const sides = (['before', 'after', 'merged', 'remarks', ...FORM_NOTES] as const).filter(
      (role) => cells[role] !== undefined,
    )
    const isFull = sides.some((role) => {
      const text = textOfCell(this.#piece[role])
      return text.length > FULL_CELL || text.split('\n').length > MOST_LINES
    })
    this.#piece = cells
    if (!isSaid && !(isFull && cells.provision === undefined)) return false
    const joined: Partial<Record<ColumnRole, Cell>> = { ...last.cells }
    for (const role of sides) {
      const [above, below] = [joined[role], cells[role]]
      if (below === undefined || textOfCell(below) === '') continue
      joined[role] = above === undefined ? below : goneOn(above, below)
    }
    this.#rows[this.#rows.length - 1] = { ...last, cells: joined }
    return true
  }
}
