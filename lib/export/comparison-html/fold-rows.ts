/** The rows of a comparison as runs: what changed one by one, what did not folded under one line. */
import type { Comparison, ComparisonRow, Slice } from '../../diff'
import type { Language } from '../../model'
import { comparedProvision, comparedProvisionLabel } from '../../view'

export type Run =
  | { readonly kind: 'changes'; readonly rows: readonly NumberedRow[] }
  | { readonly kind: 'unchanged'; readonly rows: readonly ComparisonRow[] }
  | { readonly kind: 'editorial'; readonly rows: readonly ComparisonRow[] }

/** `number` from 1, in reading order. */
export type NumberedRow = { readonly row: ComparisonRow; readonly number: number }

/** A single row that differs only editorially is shown among its neighbours' folds; longer runs fold as one. */
export function foldRows({ rows }: Comparison): Run[] {
  const runs: { kind: Run['kind']; rows: (NumberedRow | ComparisonRow)[] }[] = []
  let number = 0
  for (const row of rows) {
    const kind = kindOf(row)
    const last = runs.at(-1)
    const entry = kind === 'changes' ? { row, number: ++number } : row
    if (last?.kind === kind) last.rows.push(entry)
    else runs.push({ kind, rows: [entry] })
  }
  return runs as Run[]
}

function kindOf({ change, editorialOnly }: ComparisonRow): Run['kind'] {
  if (editorialOnly) return 'editorial'
  return change === 'unchanged' ? 'unchanged' : 'changes'
}

/** How many rows are of each kind; a row that differs only editorially counts as nothing else. */
export function countRows({ rows }: Comparison): ReadonlyMap<ComparisonRow['change'] | 'editorial', number> {
  const counts = new Map<ComparisonRow['change'] | 'editorial', number>()
  for (const { change, editorialOnly } of rows) {
    const kind = editorialOnly ? 'editorial' : change
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/** @returns "Article 5(1)", "Часть первая статьи 5", several joined by a comma, on one line. */
export function labelOf(row: ComparisonRow, language: Language): string {
  const { before, after } = row
  return named(after.length > 0 ? after : before, language, comparedProvisionLabel)
}

/** The same of one side, as it stands inside a sentence; empty where the side has none. */
export function labelOfSide(row: ComparisonRow, side: 'before' | 'after', language: Language): string {
  return named(row[side], language, comparedProvision)
}

function named(slices: readonly Slice[], language: Language, first: typeof comparedProvision): string {
  return slices
    .map((slice, at) => (at === 0 ? first : comparedProvision)(slice, language))
    .join(', ')
    .replace(/\s+/g, ' ')
}

/** What a row is called: its change, and that several provisions were joined, or one split, on the way. */
export function changeName({
  change,
  before,
  after,
}: ComparisonRow): ComparisonRow['change'] | 'movedAndSplit' | 'movedAndJoined' {
  if (change !== 'moved') return change
  if (after.length > 1) return 'movedAndSplit'
  return before.length > 1 ? 'movedAndJoined' : change
}
