/**
 * Spans of a row as runs that know whether words were taken out, put in, or moved: the same words, gone in one place and
 * new in another place of the same provision.
 */
import type { Span } from '../../diff'
import type { ModificationRow } from '../../view'
import type { ChangedRun } from './mark-policy'

export type MarkedText = {
  readonly change: 'equal' | ChangedRun
  readonly text: string
  /** Which pair of a move it belongs to, from 1; `null` for all else. */
  readonly move: number | null
}

export type MarkedSides = {
  /** `null` where the side is no text. */
  readonly before: readonly MarkedText[] | null
  readonly after: readonly MarkedText[] | null
  /** Both in one run: taken out before put in. `null` where neither side is a text. */
  readonly merged: readonly MarkedText[] | null
}

/** Fewer words in common are chance, not a move. */
const FEWEST_MOVED_WORDS = 3

/**
 * @param whole whether a wholly new or wholly gone provision, and texts that cannot be compared, are marked end to end.
 *   A merged run always marks them, since nothing else would tell the sides apart. A text whose other side is unknown is
 *   never marked.
 */
export function markedSides(row: ModificationRow, whole: 'marked' | 'plain'): MarkedSides {
  const { before, after, unified } = row
  if (unified !== null) {
    const merged = withMoves(unified)
    return {
      before: joined(merged.filter(({ change }) => change !== 'inserted' && change !== 'moved-to')),
      after: joined(merged.filter(({ change }) => change !== 'deleted' && change !== 'moved-from')),
      merged,
    }
  }
  const textOf = (side: ModificationRow['before']) =>
    side.kind === 'text' ? side.spans.map(({ text }) => text).join('') : null
  const [beforeText, afterText] = [textOf(before), textOf(after)]
  const isOpen = before.kind === 'unknown' || after.kind === 'unknown'
  const runs = (text: string | null, change: MarkedText['change']): MarkedText[] | null =>
    text === null ? null : text === '' ? [] : [{ change, text, move: null }]
  const [gone, added] = [isOpen ? 'equal' : 'deleted', isOpen ? 'equal' : 'inserted'] as const
  const merged = [...(runs(beforeText, gone) ?? []), ...(runs(afterText, added) ?? [])]
  return {
    before: runs(beforeText, whole === 'marked' ? gone : 'equal'),
    after: runs(afterText, whole === 'marked' ? added : 'equal'),
    merged: beforeText === null && afterText === null ? null : merged,
  }
}

/** Neighbours of one kind are one run. */
function joined(runs: readonly MarkedText[]): MarkedText[] {
  const whole: MarkedText[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last !== undefined && last.change === run.change && last.move === run.move)
      whole[whole.length - 1] = { ...last, text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}

/** Finds the moves among the spans of one comparison; each span belongs to one move at most, first come first served. */
export function withMoves(spans: readonly Span[]): MarkedText[] {
  const waiting = new Map<string, number[]>()
  for (const [index, { type, text }] of spans.entries()) {
    const key = wordsOf(text)
    if (type === 'inserted' && key !== null) waiting.set(key, [...(waiting.get(key) ?? []), index])
  }
  const moveOf = new Map<number, number>()
  let moves = 0
  for (const [index, { type, text }] of spans.entries()) {
    const key = type === 'deleted' ? wordsOf(text) : null
    const to = key === null ? undefined : waiting.get(key)?.shift()
    if (to === undefined) continue
    moves += 1
    moveOf.set(index, moves).set(to, moves)
  }
  return spans.map(({ type, text }, index) => {
    const move = moveOf.get(index) ?? null
    if (type === 'equal' || move === null) return { change: type, text, move }
    return { change: type === 'deleted' ? 'moved-from' : 'moved-to', text, move }
  })
}

/** The words by which a move is known; `null` where there are too few. */
function wordsOf(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < FEWEST_MOVED_WORDS ? null : words.join(' ')
}
