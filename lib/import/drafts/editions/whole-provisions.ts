/**
 * What went as a whole is one change. A comparison has a row for every paragraph; a lawyer says "article 2 became article 3"
 * or "article 2 is new", and means all that stands in it. What came into it from elsewhere, or went out of it, stays a
 * change of its own.
 */
import type { ComparisonRow } from '../../../diff'

export type SeenProvision = {
  /** The row of the provision itself: of an article, its heading. */
  readonly root: ComparisonRow
  /** That row and all that stands in the provision, in the order of the rows. */
  readonly rows: readonly ComparisonRow[]
}

/** @returns in the order of the rows, each of which is in exactly one of them. */
export function toWholeProvisions(rows: readonly ComparisonRow[]): SeenProvision[] {
  const roots = rootsIn(rows)
  const parts = new Map<ComparisonRow, ComparisonRow[]>(rows.map((row) => [row, []]))
  for (const row of rows) parts.get(rootOf(row, roots))?.push(row)
  return [...parts].flatMap(([root, within]) => (within.length === 0 ? [] : [{ root, rows: within }]))
}

type Roots = {
  readonly before: ReadonlyMap<string, ComparisonRow>
  readonly after: ReadonlyMap<string, ComparisonRow>
}

const GOES_AS_A_WHOLE: ReadonlySet<ComparisonRow['change']> = new Set([
  'added',
  'removed',
  'renumbered',
  'moved',
])

function rootsIn(rows: readonly ComparisonRow[]): Roots {
  const before = new Map<string, ComparisonRow>()
  const after = new Map<string, ComparisonRow>()
  for (const row of rows) {
    const isOne = row.before.length < 2 && row.after.length < 2
    if (!isOne || !GOES_AS_A_WHOLE.has(row.change)) continue
    for (const { eId } of row.before) before.set(eId, row)
    for (const { eId } of row.after) after.set(eId, row)
  }
  return { before, after }
}

/** The outermost provision that took the whole row along, or the row itself. */
function rootOf(row: ComparisonRow, roots: Roots): ComparisonRow {
  const [side, known] = row.after.length > 0 ? [row.after, roots.after] : [row.before, roots.before]
  for (const eId of waysTo(side[0]?.eId ?? '')) {
    const root = known.get(eId)
    if (root !== undefined && stoodIn(row.before, root.before) && stoodIn(row.after, root.after)) return root
  }
  return row
}

type Slices = ComparisonRow['before']

/** Where the root has no place on a side, nothing of it has one there. */
function stoodIn(slices: Slices, root: Slices): boolean {
  return slices.every(({ eId }) =>
    root.some((place) => eId === place.eId || eId.startsWith(`${place.eId}__`)),
  )
}

/** `art_1`, `art_1__part_2` for `art_1__part_2`: from the outside inward. */
function* waysTo(eId: string): Generator<string> {
  for (let at = eId.indexOf('__'); at >= 0; at = eId.indexOf('__', at + 2)) yield eId.slice(0, at)
  yield eId
}
