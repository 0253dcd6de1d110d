/**
 * The changes of an act and what was checked in it and found unchanged, in the order of the act: a reader who looks for
 * a provision finds it where it stands, changed or not.
 */
import type { CheckedProvisionView } from './checked-view'
import type { ModificationRow } from './comparison-view'

export type ActStep =
  | { readonly kind: 'change'; readonly row: ModificationRow }
  /** Provisions between two changes, at least one. */
  | { readonly kind: 'unchanged'; readonly provisions: readonly CheckedProvisionView[] }

/**
 * @param rows in the order of the act.
 * @param checked in any order.
 * @returns `steps`: every row, and every checked provision that has a place in the act, before the first row that stands
 *   behind it; `elsewhere`: those that have none.
 */
export function inActOrder(
  rows: readonly ModificationRow[],
  checked: readonly CheckedProvisionView[],
): { steps: ActStep[]; elsewhere: CheckedProvisionView[] } {
  const placed = checked
    .filter(({ eId }) => eId !== null && eId !== '')
    .sort((first, second) => compareEIds(first.eId ?? '', second.eId ?? ''))
  const steps: ActStep[] = []
  let from = 0
  const takeUntil = (end: number) => {
    if (end > from) steps.push({ kind: 'unchanged', provisions: placed.slice(from, end) })
    from = Math.max(from, end)
  }
  for (const row of rows) {
    const behind = placed.findIndex(({ eId }, at) => at >= from && compareEIds(eId ?? '', row.eId) > 0)
    takeUntil(behind === -1 ? placed.length : behind)
    steps.push({ kind: 'change', row })
  }
  takeUntil(placed.length)
  return { steps, elsewhere: checked.filter(({ eId }) => eId === null || eId === '') }
}

/** Below zero where the first stands before the second: "485" before "485-1" before "486", a whole before its parts. */
export function compareEIds(first: string, second: string): number {
  const [ours, theirs] = [first.split('__'), second.split('__')]
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [one, other] = [ours[at], theirs[at]]
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const difference = compareNumbers(numberOf(one), numberOf(other))
    if (difference !== 0) return difference
  }
  return 0
}

/** "485-1" of "art_485-1"; a heading has none and stands first. */
function numberOf(step: string): string {
  return step.slice(step.indexOf('_') + 1 || step.length)
}

function compareNumbers(first: string, second: string): number {
  const [ours, theirs] = [first.split('-'), second.split('-')]
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [one, other] = [ours[at], theirs[at]]
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const difference = one.localeCompare(other, 'ru', { numeric: true })
    if (difference !== 0) return difference
  }
  return 0
}
