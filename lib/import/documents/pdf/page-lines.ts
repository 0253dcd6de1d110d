/** The lines of a PDF page: pieces of text that stand on one base line, with raised numbers and the gaps of tables kept. */
import { raisedText } from '../write-blocks'

/** What the library gives for a piece of text; `transform` holds size and place. */
export type TextPiece = {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
  readonly hasEOL: boolean
}

export type PageLine = {
  readonly text: string
  /** In points from the lower left corner. */
  readonly start: number
  readonly end: number
  readonly base: number
  readonly size: number
  /** Whether wide gaps part it into cells. */
  readonly row: boolean
}

/** In parts of the letter size. */
const RAISED_BY = 0.15
const RAISED_SMALLER = 0.92
const SAME_LINE = 0.5
const SPACE = 0.12
const CELL_GAP = 2.2

export function pageLines(pieces: readonly TextPiece[]): PageLine[] {
  const lines: PageLine[] = []
  let open: { text: string; start: number; end: number; base: number; size: number; row: boolean } | null =
    null
  for (const piece of pieces) {
    if (piece.str === '') continue
    const [a = 0, b = 0, , , start = 0, base = 0] = piece.transform
    const size = Math.hypot(a, b)
    if (piece.str.trim() === '') {
      if (open && Math.abs(base - open.base) < open.size * SAME_LINE) open.text += ' '
      continue
    }
    const gap = open ? start - open.end : 0
    const onLine =
      open !== null && Math.abs(base - open.base) < Math.max(open.size, size) * SAME_LINE && gap > -open.size
    if (!open || !onLine) {
      if (open) lines.push(open)
      open = { text: piece.str, start, end: start + piece.width, base, size, row: false }
      continue
    }
    const raised = size < open.size * RAISED_SMALLER && base - open.base > open.size * RAISED_BY
    if (gap > open.size * CELL_GAP) {
      open.text = `${open.text.trimEnd()} | `
      open.row = true
    } else if (gap > open.size * SPACE && !raised && !/\s$/.test(open.text)) open.text += ' '
    open.text += raised ? raisedText(piece.str) : piece.str
    open.end = start + piece.width
    if (!raised && size > open.size) {
      open.size = size
      open.base = base
    }
  }
  if (open) lines.push(open)
  return lines
}
