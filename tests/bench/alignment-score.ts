/** How well the rows of a comparison agree with the alignment that is known. */
import type { Comparison } from '../../lib/diff'
import type { KnownLine } from './model-act'

export type AlignmentScore = {
  readonly f1: number
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
}

/** Pairs "before line → after line" that rows claim, against those the identities say. */
export function scoreAlignment(
  comparison: Comparison,
  before: readonly KnownLine[],
  after: readonly KnownLine[],
): AlignmentScore {
  const known = new Set<string>()
  const beforeOf = new Map<string, number[]>()
  for (const line of before) for (const origin of line.origins) pushTo(beforeOf, origin, line.start)
  for (const line of after) {
    for (const origin of line.origins)
      for (const start of beforeOf.get(origin) ?? []) known.add(`${start} ${line.start}`)
  }
  const claimed = new Set<string>()
  for (const row of comparison.rows) {
    for (const one of row.before) for (const other of row.after) claimed.add(`${one.start} ${other.start}`)
  }
  const missing = [...known].filter((pair) => !claimed.has(pair))
  const wrong = [...claimed].filter((pair) => !known.has(pair))
  const right = known.size - missing.length
  return { f1: (2 * right) / (known.size + claimed.size), missing, wrong }
}

/**
 * Articles that rows call moved, against those that were moved. A row that holds several articles, because they were
 * joined, speaks of each of them.
 */
export function scoreMoves(
  comparison: Comparison,
  before: readonly KnownLine[],
  moved: ReadonlySet<string>,
): { readonly precision: number; readonly recall: number; readonly wrong: readonly string[] } {
  const articleAt = articlesByStart(before)
  const claimed = new Set<string>()
  for (const row of comparison.rows) {
    if (row.change !== 'moved') continue
    for (const { start } of row.before) {
      const article = articleAt.get(start)
      if (article !== undefined) claimed.add(article)
    }
  }
  const right = [...claimed].filter((article) => moved.has(article)).length
  return {
    precision: claimed.size === 0 ? 1 : right / claimed.size,
    recall: moved.size === 0 ? 1 : right / moved.size,
    wrong: [...claimed].filter((article) => !moved.has(article)),
  }
}

const HEADING = 'article '

/** The identity of the article whose heading begins at an offset of the before text. */
function articlesByStart(lines: readonly KnownLine[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { start, origins } of lines) {
    const [origin = ''] = origins
    if (origin.startsWith(HEADING)) found.set(start, origin.slice(HEADING.length))
  }
  return found
}

function pushTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
