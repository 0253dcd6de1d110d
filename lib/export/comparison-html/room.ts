/**
 * How much room rows will take, so that the page is as long before they are laid out as it is afterwards. It is counted
 * in lines of text in columns side by side; the style sheet knows what a line measures in other layouts.
 */
import type { ComparisonRow } from '../../diff'

/** Characters in a line of a column on a screen of usual width. */
const LINE = 50
/** Lines of a row's name, kind and summary. */
const NAME = 4
const PADDING = 1.3
/** A step of room is a tenth more than the one before: nobody sees a page that is a twentieth too long. */
const STEP = 1.1
const STEPS = 90

/** Lines of a change: each of its provisions begins a line. */
export function rowLines(rows: readonly ComparisonRow[]): number {
  const { before, after } = rows[0] ?? { before: [], after: [] }
  const lines = (hidden: 'inserted' | 'deleted'): number =>
    rows.reduce((sum, { spans }) => {
      const length = spans.reduce((all, { type, text }) => all + (type === hidden ? 0 : text.length), 0)
      return sum + Math.ceil(length / LINE)
    }, 0)
  const longer = Math.max(
    before.length === 0 ? 0 : lines('inserted'),
    after.length === 0 ? 0 : lines('deleted'),
  )
  return Math.max(NAME, longer) + PADDING
}

/** The class that reserves the room; a class and not a style, because the page's policy lets no style in. */
export function roomClass(lines: number): string {
  const step = Math.round(Math.log(Math.max(1, lines)) / Math.log(STEP))
  return `r${Math.min(step, STEPS)}`
}

export const ROOM_STYLE = Array.from(
  { length: STEPS + 1 },
  (_, step) => `.r${step}{--lines:${Math.round(STEP ** step * 10) / 10}}`,
).join('')
