/**
 * A mark that opens a bracket on both sides closes it: "[10 (ten)/15 (fifteen)] days", not "[10 (ten/15 (fifteen]) days".
 * Amounts are written so throughout the law, in figures and in words.
 */
import { type Hunk, joinTouching } from './hunks'
import type { InternedText } from './interned-text'
import { SIGN_TOKEN } from './tokenize'

/** @returns the hunks, some a bracket longer; none touches another. */
export function closeBrackets(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  let closed: Hunk[] | null = null
  for (let index = 0; index < hunks.length; index++) {
    const hunk = hunks[index] as Hunk
    const whole = closeEnd(before, after, closeStart(before, after, hunk))
    if (whole === hunk) continue
    closed ??= [...hunks]
    closed[index] = whole
  }
  return closed === null ? hunks : joinTouching(closed)
}

function closeEnd(before: InternedText, after: InternedText, hunk: Hunk): Hunk {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = hunk
  const isOpen =
    isSign(before, beforeEnd, ')') &&
    isSign(after, afterEnd, ')') &&
    missing(before, beforeStart, beforeEnd, ')') > 0 &&
    missing(after, afterStart, afterEnd, ')') > 0
  return isOpen ? { beforeStart, beforeEnd: beforeEnd + 1, afterStart, afterEnd: afterEnd + 1 } : hunk
}

function closeStart(before: InternedText, after: InternedText, hunk: Hunk): Hunk {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = hunk
  const isOpen =
    isSign(before, beforeStart - 1, '(') &&
    isSign(after, afterStart - 1, '(') &&
    missing(before, beforeStart, beforeEnd, '(') > 0 &&
    missing(after, afterStart, afterEnd, '(') > 0
  return isOpen ? { beforeStart: beforeStart - 1, beforeEnd, afterStart: afterStart - 1, afterEnd } : hunk
}

function isSign(side: InternedText, index: number, sign: '(' | ')'): boolean {
  return side.kinds[index] === SIGN_TOKEN && side.text.charAt(side.starts[index] as number) === sign
}

/** How many brackets of that kind the tokens `start…end` lack. */
function missing(side: InternedText, start: number, end: number, sign: '(' | ')'): number {
  let open = 0
  let closed = 0
  for (let index = start; index < end; index++) {
    if (isSign(side, index, '(')) open++
    else if (!isSign(side, index, ')')) continue
    else if (open > 0) open--
    else closed++
  }
  return sign === ')' ? open : closed
}
