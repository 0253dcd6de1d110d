/** The known word a mistyped one was most likely meant to be, for messages that say what would be right. */

/** @returns the candidate with the fewest edits between it and `word`; `null` where none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let fewest = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate.toLowerCase(), fewest)
    if (edits < fewest) {
      best = candidate
      fewest = edits
    }
  }
  return best
}

/** @returns `; did you mean “…”?`, or the whole list where it is short enough to read, or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates)
  if (near !== null) return `; did you mean “${near}”?`
  const READABLE = 12
  return candidates.length > 0 && candidates.length <= READABLE ? `; known are ${candidates.join(', ')}` : ''
}

/** Levenshtein distance with neighbouring letters swapped counted once, given up at `limit`. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, at(beforePrevious, j - 2) + 1)
      }
      row.push(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return at(previous, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
