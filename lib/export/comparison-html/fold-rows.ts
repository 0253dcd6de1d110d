/** The rows of a comparison as runs: what changed one by one, what did not folded under one line. */
import type { Comparison, ComparisonRow, Slice } from '../../diff'
import type { Language } from '../../model'
import { comparedProvision, comparedProvisionLabel, type Translator } from '../../view'
import { isEditorial, wholeProvisions } from './whole-provisions'

export type Run =
  | { readonly kind: 'changes'; readonly changes: readonly NumberedChange[] }
  | { readonly kind: 'same'; readonly rows: readonly ComparisonRow[] }

/** A change as a reader counts it: a row, or all rows of a provision that came, went or moved as a whole. `number` from 1, in reading order. */
export type NumberedChange = {
  readonly rows: readonly [ComparisonRow, ...ComparisonRow[]]
  readonly number: number
}

/** What differs only editorially is folded together with what does not differ at all: neither is worth a line of its own. */
export function foldRows({ rows }: Comparison): Run[] {
  const runs: Run[] = []
  let changed: ComparisonRow[] = []
  let same: ComparisonRow[] = []
  let number = 0
  const close = (): void => {
    if (same.length > 0) runs.push({ kind: 'same', rows: same })
    if (changed.length > 0) {
      const changes = wholeProvisions(changed).map((whole) => ({ rows: whole, number: ++number }))
      runs.push({ kind: 'changes', changes })
    }
    changed = []
    same = []
  }
  for (const row of rows) {
    const isSame = isEditorial(row) || row.change === 'unchanged'
    if ((isSame ? changed : same).length > 0) close()
    ;(isSame ? same : changed).push(row)
  }
  close()
  return runs
}

/** How many rows are of each kind; a row that differs only editorially counts as nothing else. */
export function countRows({ rows }: Comparison): ReadonlyMap<ComparisonRow['change'] | 'editorial', number> {
  const counts = new Map<ComparisonRow['change'] | 'editorial', number>()
  for (const row of rows) {
    const kind = isEditorial(row) ? 'editorial' : row.change
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

/** @returns "Article 1 to Article 3: 12 provisions unchanged": the line under which rows are folded. */
export function foldLine(rows: readonly ComparisonRow[], translate: Translator): string {
  const [first = '', last = ''] = [rows[0], rows.at(-1)].map((row) => row && labelOf(row, translate.language))
  const place = first === last ? first : translate('compare.fold.range', { first, last })
  const count = rows.length
  const editorial = rows.filter(isEditorial).length
  if (editorial === 0) return translate('compare.fold.unchanged', { place, count })
  if (editorial === count) return translate('compare.fold.editorial', { place, count })
  return translate('compare.fold.mixed', { place, count, editorial })
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
