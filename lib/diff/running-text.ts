/**
 * One side of a running text that holds both, such as `with [or without] confiscation`. Between the words such a text is
 * set like any sentence: a blank stands on either side of a passage, also of one that goes. So whoever leaves the passage
 * out closes the gap, as an editor does: of two blanks that meet one goes, and the blank before a comma.
 */

export type RunningPart = {
  readonly text: string
  /** Does not belong to the side. */
  readonly isOut: boolean
}

/** What stands close to the word before it. */
const CLOSE = /^[.,;:!?)\]}»”’…]/u

/**
 * @param line the parts of one line, in their order.
 * @returns what is left without the passages that are out, with the gap of each closed.
 */
export function withoutPassages(line: readonly RunningPart[]): string {
  let kept = ''
  let gap = false
  for (const { text, isOut } of line) {
    if (text === '') continue
    if (!isOut) kept = gap ? joined(kept, text) : kept + text
    gap = isOut
  }
  return gap ? withoutLastBlank(kept) : kept
}

/** @returns both sides of a gap together, without the blank that would stand beside another one, open the line or part a comma from its word. */
function joined(before: string, after: string): string {
  if (after.startsWith(' ')) return before + (before === '' || before.endsWith(' ') ? after.slice(1) : after)
  return (CLOSE.test(after) ? withoutLastBlank(before) : before) + after
}

function withoutLastBlank(text: string): string {
  return text.endsWith(' ') ? text.slice(0, -1) : text
}
