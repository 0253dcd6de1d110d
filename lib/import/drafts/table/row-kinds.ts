/** Rows that are no changes: headers again, the numbers of the columns; and the pieces of one that is. */
import { type Cell, plainCell, type TableRow, textOfCell } from './cells/cell-table'
import type { Layout } from './recognise-columns'
import { fold } from './recognise-header'

/** Two pieces of one cell, the first of which was full. */
export function goneOn(above: Cell, below: Cell): Cell {
  const [first = [], ...others] = below.lines
  const last = above.lines.at(-1) ?? []
  return { ...plainCell(''), lines: [...above.lines.slice(0, -1), [...last, ...first], ...others] }
}

export function rowText(row: TableRow): string {
  return row.cells
    .map(textOfCell)
    .filter((text) => text.trim() !== '')
    .join(' | ')
    .replace(/\s+/g, ' ')
}

export function isHeaderAgain(texts: readonly string[], { headers, columns }: Layout): boolean {
  if (headers.length === 0) return false
  const sides = columns.filter(({ role }) => role === 'before' || role === 'after' || role === 'merged')
  return sides.every(({ index }) => {
    const header = fold(headers[index] ?? '')
    return header !== '' && fold(texts[index] ?? '') === header
  })
}

export function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => text.trim() !== '')
  return (
    numbers.length > 1 &&
    texts.every((text, index) => text.trim() === '' || text.trim() === String(index + 1))
  )
}
