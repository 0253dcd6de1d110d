/**
 * Whether a text is another one with some words changed, told by a few of its passages: whoever touches a sentence leaves
 * others alone.
 */
import { MOST_PASSAGES, PASSAGE, SAME_PASSAGES } from './limits'

/** @returns whether enough passages, spread over the first text, stand in the second, in the same order. */
export function keepsPassages(before: string, after: string): boolean {
  const count = Math.min(MOST_PASSAGES, Math.floor(before.length / PASSAGE))
  if (count < 2 || after.length > before.length * 2 || before.length > after.length * 2) return false
  let kept = 0
  let from = 0
  for (let index = 0; index < count; index++) {
    const start = Math.floor((index * (before.length - PASSAGE)) / (count - 1))
    const found = after.indexOf(before.slice(start, start + PASSAGE), from)
    if (found === -1) continue
    kept++
    from = found + 1
  }
  return kept >= count * SAME_PASSAGES
}
