/** Merged cells spread out: each cell of a row at its column, cells merged downward again in the rows below. */
import type { Cell } from './cell-table'

/**
 * @param cells of the row in order, with the number of rows each reaches down to, itself included.
 * @param above the cells that reach into this row by column; changed in place for the next row.
 * @param left how many more rows each reaches; changed in place.
 * @returns by column; `null` where a wider cell covers the column.
 */
export function spreadRow(
  cells: readonly { readonly cell: Cell; readonly down: number }[],
  above: (Cell | null)[],
  left: number[],
): (Cell | null)[] {
  const row: (Cell | null)[] = []
  const fill = (): void => {
    while ((left[row.length] ?? 0) > 0) {
      const at = row.length
      left[at] = (left[at] ?? 0) - 1
      row.push(above[at] ?? null)
    }
  }
  for (const { cell, down } of cells) {
    fill()
    const at = row.length
    for (let covered = 0; covered < cell.span; covered++) {
      row.push(covered === 0 ? cell : null)
      above[at + covered] = covered === 0 ? cell : null
      left[at + covered] = down - 1
    }
  }
  fill()
  return row
}
