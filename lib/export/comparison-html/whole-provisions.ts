/**
 * Rows that belong together: an article that is new, gone, moved or renumbered as a whole is one change to a reader, and
 * not one for its heading and one for each of its paragraphs.
 */
import type { ComparisonRow } from '../../diff'

type Rows = [ComparisonRow, ...ComparisonRow[]]

/** Characters of text in one change: a browser lays out a row of a table at once. */
const LONGEST_WHOLE = 12_000

/**
 * @param rows in order, none of them unchanged.
 * @returns the same rows; behind each provision what stands inside it, as long as the same happened to it and to nothing
 * else: its words stayed, or there are none on the other side.
 */
export function wholeProvisions(rows: readonly ComparisonRow[]): Rows[] {
  const wholes: Rows[] = []
  let length = 0
  for (const row of rows) {
    const last = wholes.at(-1)
    length += lengthOf(row)
    if (last !== undefined && length <= LONGEST_WHOLE && isInside(last[0], row)) last.push(row)
    else {
      wholes.push([row])
      length = lengthOf(row)
    }
  }
  return wholes
}

/**
 * Whether a row differs only as editions of one text do. An article whose words stand beside its number here and on a line
 * of their own there was neither split nor joined: "Article 1. The rule" is "Article 1." and "The rule".
 */
export function isEditorial({ editorialOnly, change, textChanged, before, after }: ComparisonRow): boolean {
  if (editorialOnly) return true
  if (textChanged || (change !== 'split' && change !== 'joined')) return false
  const [whole, parts] = change === 'split' ? [before, after] : [after, before]
  const [heading, first] = parts
  return (
    whole.length === 1 &&
    parts.length === 2 &&
    whole[0]?.eId === heading?.eId &&
    first?.eId === `${heading?.eId}__para_1`
  )
}

/** Whether a row has the words of both texts in common, but for the number the provision is called by: its name and tag tell that. */
export function hasSameWords({ change, textChanged, editorialOnly, spans }: ComparisonRow): boolean {
  if (spans.every(({ type }) => type === 'equal')) return true
  return (change === 'renumbered' || change === 'moved') && !textChanged && !editorialOnly
}

function isInside(owner: ComparisonRow, row: ComparisonRow): boolean {
  if (row.change !== owner.change) return false
  switch (row.change) {
    case 'added':
      return standsIn(owner.after, row.after) !== null
    case 'removed':
      return standsIn(owner.before, row.before) !== null
    case 'renumbered':
    case 'moved': {
      if (!hasSameWords(owner) || !hasSameWords(row)) return false
      const place = standsIn(owner.before, row.before)
      return place !== null && place === standsIn(owner.after, row.after)
    }
    default:
      return false
  }
}

/** @returns where in the owner a provision stands, "__para_2"; null where it does not. */
function standsIn(owner: ComparisonRow['before'], inner: ComparisonRow['before']): string | null {
  const [of, one] = [owner[0], inner[0]]
  if (of === undefined || one === undefined || owner.length > 1 || inner.length > 1) return null
  return one.eId.startsWith(`${of.eId}__`) ? one.eId.slice(of.eId.length) : null
}

function lengthOf({ spans }: ComparisonRow): number {
  return spans.reduce((sum, { text }) => sum + text.length, 0)
}
