/** A cell that is longer than a spreadsheet can hold goes on in the rows below it, so that nothing is cut off. */
import type { TableCell } from '../table/comparative-table'
import { toVisible, visible } from '../visible-characters'
import type { CellRun } from './cells'

/** What Excel holds: "Total number of characters that a cell can contain" and "Line feeds per cell" in its limits. */
export const LONGEST_CELL = 32_767
export const MOST_LINE_FEEDS = 253

/** @returns the runs of the cell in pieces that fit, at least one. */
export function piecesOf(cell: TableCell): CellRun[][] {
  const pieces: CellRun[][] = [[]]
  let room = LONGEST_CELL
  let feeds = 0
  const open = () => {
    pieces.push([])
    room = LONGEST_CELL
    feeds = 0
  }
  for (const [index, line] of cell.lines.entries()) {
    const runs: CellRun[] = line.map(({ text, look }) => ({
      text: toVisible(text).replace(/\r/g, visible),
      look,
    }))
    if (index > 0) {
      if (feeds === MOST_LINE_FEEDS || room === 0) open()
      pieces.at(-1)?.push({ text: '\n', look: {} })
      room -= 1
      feeds += 1
    }
    for (const { text, look } of runs) {
      for (let from = 0; from < text.length; ) {
        if (room === 0) open()
        const to = endOfPiece(text, from, room)
        if (to === from) {
          open()
          continue
        }
        pieces.at(-1)?.push({ text: text.slice(from, to), look })
        room -= to - from
        from = to
      }
    }
  }
  return pieces
}

/** Never between the two halves of a character, nor inside one that is written `\u{…}`. */
function endOfPiece(text: string, from: number, room: number): number {
  const to = Math.min(text.length, from + room)
  if (to === text.length) return to
  const cut = /(?:[\uD800-\uDBFF]|\\(?:u(?:\{[0-9A-F]{0,6})?)?)$/.exec(
    text.slice(Math.max(from, to - 10), to),
  )
  return cut === null ? to : to - cut[0].length
}
