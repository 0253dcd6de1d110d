/**
 * Whether a text is another one with some words changed, told by a few of its passages: whoever touches a sentence leaves
 * others alone.
 */
import { MOST_PASSAGES, PASSAGE, SAME_PASSAGES } from './limits'

/** @returns whether enough passages, spread over the first text, stand in the second, in the same order. */
export function keepsPassages(before: string, after: string): boolean {
  const count = Math.min(MOST_PASSAGES, Math.floor(before.length / PASSAGE))
  if (count < 2 || after.length > before.length * 2 || before.length > after.length * 2) return false
  const mostMissing = count - Math.ceil(count * SAME_PASSAGES)
  let missing = 0
  let from = 0
  for (let index = 0; index < count && missing <= mostMissing; index++) {
    const start = Math.floor((index * (before.length - PASSAGE)) / (count - 1))
    const found = after.indexOf(before.slice(start, start + PASSAGE), from)
    if (found === -1) missing++
    else from = found + 1
  }
  return missing <= mostMissing
}
