/** Where an insertion or a deletion stands, where the words around it leave a choice: at edges that a reader sees. */
import { type Hunk, joinTouching } from './hunks'
import type { InternedText } from './interned-text'
import { SIGN_TOKEN } from './tokenize'

/**
 * Slides a pure insertion or deletion to where a reader would put it. "with or without confiscation" → "with
 * confiscation" is the deletion of "or without" or of "with or"; "(a) x; (b) y; (c) z" gains "(b) y;", not "y; (b)".
 */
export function slideToEdges(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  let placed = hunks
  for (let index = 0; index < hunks.length; index++) {
    const hunk = hunks[index] as Hunk
    const last = placed[index - 1]
    const next = hunks[index + 1]
    const insertion = hunk.beforeStart === hunk.beforeEnd
    const deletion = hunk.afterStart === hunk.afterEnd
    if (insertion === deletion) continue
    const side = insertion ? after : before
    const start = insertion ? hunk.afterStart : hunk.beforeStart
    const end = insertion ? hunk.afterEnd : hunk.beforeEnd
    const lowest = last ? (insertion ? last.afterEnd : last.beforeEnd) : 0
    const highest = next ? (insertion ? next.afterStart : next.beforeStart) : side.ids.length
    const shift = bestShift(side, start, end, lowest, highest)
    if (shift === 0) continue
    if (placed === hunks) placed = [...hunks]
    placed[index] = shifted(hunk, shift)
  }
  return joinTouching(placed)
}

function shifted(hunk: Hunk, by: number): Hunk {
  return {
    beforeStart: hunk.beforeStart + by,
    beforeEnd: hunk.beforeEnd + by,
    afterStart: hunk.afterStart + by,
    afterEnd: hunk.afterEnd + by,
  }
}

function bestShift(side: InternedText, start: number, end: number, lowest: number, highest: number): number {
  const { ids } = side
  const mayRise = start > lowest && ids[start - 1] === ids[end - 1]
  const mayFall = end < highest && ids[start] === ids[end]
  // Most runs can stand nowhere else; what edges they have is then no question.
  if (!mayRise && !mayFall) return 0
  let best = 0
  let bestScore = edgeScore(side, start, end)
  for (let shift = -1; start + shift >= lowest && ids[start + shift] === ids[end + shift]; shift--) {
    const score = edgeScore(side, start + shift, end + shift)
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  for (let shift = 1; end + shift <= highest && ids[start + shift - 1] === ids[end + shift - 1]; shift++) {
    const score = edgeScore(side, start + shift, end + shift)
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  return best
}

/** How well a run of tokens stands on its own: at paragraph, sentence and clause edges, with its brackets closed. */
function edgeScore(side: InternedText, start: number, end: number): number {
  return edgeStrength(side, start) + edgeStrength(side, end) - 6 * bracketFaults(side, start, end)
}

/** The strength of the break in front of token `at`. */
function edgeStrength(side: InternedText, at: number): number {
  const { starts, ends, text } = side
  if (at === 0 || at >= starts.length) return 10
  const gap = text.slice(ends[at - 1], starts[at])
  if (gap.includes('\n')) return 10
  if (gap === '') return isClosing(text, starts[at] as number) ? 2 : 0
  const last = text.charAt((ends[at - 1] as number) - 1)
  if ('.;:!?'.includes(last)) return 8
  if (last === ',' || last === ')' || last === '»' || last === '”') return 5
  return startsClause(text, starts[at] as number, ends[at] as number) ? 4 : 3
}

const CLAUSE_START =
  /^(?:and|or|but|und|oder|sowie|et|ou|и|или|либо|а|но|және|немесе|with|by|of|in|for|to|whether|unless|if|where|[(«“"–—-].*)$/u

function startsClause(text: string, start: number, end: number): boolean {
  return end - start <= 8 && CLAUSE_START.test(text.slice(start, end))
}

function isClosing(text: string, at: number): boolean {
  return ',.;:)»”!?'.includes(text.charAt(at))
}

function bracketFaults(side: InternedText, start: number, end: number): number {
  let depth = 0
  let faults = 0
  for (let index = start; index < end; index++) {
    if (side.kinds[index] !== SIGN_TOKEN) continue
    const sign = side.text.charAt(side.starts[index] as number)
    if (sign === '(' || sign === '«' || sign === '“' || sign === '[') depth++
    else if (sign === ')' || sign === '»' || sign === '”' || sign === ']') {
      if (depth > 0) depth--
      else faults++
    }
  }
  return faults + depth
}
