/**
 * Makes a raw difference presentable: first where an insertion stands, then which scraps of equal words are kept, then
 * which sentences are shown as replaced. Compute first, present second: nothing here looks for new matches.
 */
import { closeBrackets } from './close-brackets'
import type { Hunk } from './hunks'
import type { InternedText } from './interned-text'
import {
  CLAUSE_WORDS_WITH_INSERTION,
  ISLAND_WORDS,
  REPLACED_SENTENCE_SHARE,
  REWRITTEN_CLAUSE_WORDS,
  SHORT_SENTENCE_WORDS,
} from './limits'
import { slideToEdges } from './slide-hunks'
import { SIGN_TOKEN } from './tokenize'
import { wholeNumerals } from './whole-numerals'

/** @returns the hunks as they are to be shown, in order, never touching each other. */
export function presentHunks(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  const placed = addGaps(before, after, slideToEdges(before, after, hunks))
  if (placed.length === 0) return []
  const joined = joinOverIslands(before, after, placed)
  const replaced = replaceRewrittenSentences(before, after, joined)
  return closeBrackets(before, after, wholeNumerals(before, after, joinOverIslands(before, after, replaced)))
}

/**
 * Joins two changes with at most `ISLAND_WORDS` equal words between them: "[a fine/corrective labour] of [five/three]"
 * reads better as one replaced phrase. Two insertions stay two, "[/either ]in person[/ or online]". The end of a sentence, a semicolon and a line break are never swallowed: "rifled, [five/two]; smooth-bore, [five/two]" are two changes of two things.
 */
export function joinOverIslands(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  let joined: Hunk[] | null = null
  for (let index = 1; index < hunks.length; index++) {
    const hunk = hunks[index] as Hunk
    const last = (joined === null ? hunks[index - 1] : joined[joined.length - 1]) as Hunk
    if (isIsland(before, after, last, hunk)) {
      joined ??= hunks.slice(0, index)
      joined[joined.length - 1] = trimSame(before, after, last, hunk)
    } else {
      joined?.push(hunk)
    }
  }
  return joined ?? hunks
}

function isIsland(before: InternedText, after: InternedText, left: Hunk, right: Hunk): boolean {
  const words = countWords(after, left.afterEnd, right.afterStart, ISLAND_WORDS)
  if (words > ISLAND_WORDS) return false
  if (isGap(left) || isGap(right)) return words === 0
  if (words > 0 && isSameDirection(left, right)) return false
  if (words === ISLAND_WORDS) {
    const changed = changedWords(before, after, left) + changedWords(before, after, right)
    if (
      changed < (isOneSided(left) || isOneSided(right) ? CLAUSE_WORDS_WITH_INSERTION : REWRITTEN_CLAUSE_WORDS)
    )
      return false
  }
  return (
    !crossesSentence(after, left.afterEnd, right.afterStart) &&
    !crossesParagraph(after, left.afterEnd, right.afterStart) &&
    !crossesParagraph(before, left.beforeEnd, right.beforeStart)
  )
}

/** Whether both only insert, or both only delete: joined, they would show words as deleted that never were. */
function isSameDirection(left: Hunk, right: Hunk): boolean {
  return (
    (left.beforeStart === left.beforeEnd && right.beforeStart === right.beforeEnd) ||
    (left.afterStart === left.afterEnd && right.afterStart === right.afterEnd)
  )
}

/** Whether something was only inserted or only deleted. */
function isOneSided(hunk: Hunk): boolean {
  return hunk.beforeStart === hunk.beforeEnd || hunk.afterStart === hunk.afterEnd
}

/**
 * The change from one hunk to another without the tokens that both its sides end or begin with: what was "[five of/six, seven
 * of]" becomes "[five/six, seven] of". A bracket stays with what it encloses: "[(a-4)/(a-5), (a-6)]".
 */
function trimSame(before: InternedText, after: InternedText, first: Hunk, last: Hunk): Hunk {
  const { beforeStart, afterStart } = first
  let b = last.beforeEnd
  let a = last.afterEnd
  while (
    b > beforeStart &&
    a > afterStart &&
    before.ids[b - 1] === after.ids[a - 1] &&
    !isBracket(before, b - 1) &&
    sameGap(before, b, after, a)
  ) {
    b--
    a--
  }
  let start = beforeStart
  let target = afterStart
  while (
    start < b &&
    target < a &&
    before.ids[start] === after.ids[target] &&
    !isBracket(before, start) &&
    sameGap(before, start, after, target)
  ) {
    start++
    target++
  }
  return { beforeStart: start, beforeEnd: b, afterStart: target, afterEnd: a }
}

function isBracket(side: InternedText, index: number): boolean {
  return side.kinds[index] === SIGN_TOKEN && BRACKETS.includes(side.text.charAt(side.starts[index] as number))
}

const BRACKETS = '()[]«»“”„"'

/**
 * Adds a hunk without tokens wherever only the white space between two equal tokens differs, so that what follows knows
 * of it: "511-3.[ /]-[ /]Le fait" reads better as one mark.
 */
function addGaps(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  let all: Hunk[] | null = null
  let b = 0
  let a = 0
  for (let index = 0; index <= hunks.length; index++) {
    const hunk = hunks[index]
    const end = hunk ? hunk.beforeStart : before.ids.length
    for (let first = true; b < end; b++, a++, first = false) {
      // The gap beside a hunk belongs to it.
      if (first && (index > 0 || b === 0)) continue
      if (sameGap(before, b, after, a)) continue
      all ??= hunks.slice(0, index)
      all.push({ beforeStart: b, beforeEnd: b, afterStart: a, afterEnd: a })
    }
    if (!hunk) break
    all?.push(hunk)
    b = hunk.beforeEnd
    a = hunk.afterEnd
  }
  return all ?? hunks
}

/** Whether the same white space stands before token `b` and token `a`. */
function sameGap(before: InternedText, b: number, after: InternedText, a: number): boolean {
  const start = before.ends[b - 1] ?? before.from
  const target = after.ends[a - 1] ?? after.from
  const length = (before.starts[b] ?? before.to) - start
  if (length !== (after.starts[a] ?? after.to) - target) return false
  for (let at = 0; at < length; at++) {
    if (before.text.charCodeAt(start + at) !== after.text.charCodeAt(target + at)) return false
  }
  return true
}

function isGap(hunk: Hunk): boolean {
  return hunk.beforeStart === hunk.beforeEnd && hunk.afterStart === hunk.afterEnd
}

/** Words changed by a hunk; of a long one no more than a rewritten clause has are counted. */
function changedWords(before: InternedText, after: InternedText, hunk: Hunk): number {
  const most = CLAUSE_WORDS_WITH_INSERTION
  return (
    countWords(before, hunk.beforeStart, hunk.beforeEnd, most) +
    countWords(after, hunk.afterStart, hunk.afterEnd, most)
  )
}

/** Whether a line break stands before one of the tokens `start…end` (the one at `end` included). */
function crossesParagraph(side: InternedText, start: number, end: number): boolean {
  const { starts, ends, text } = side
  if (start >= starts.length) return false
  const from = start > 0 ? (ends[start - 1] as number) : side.from
  const to = end < starts.length ? (starts[end] as number) : (ends[ends.length - 1] as number)
  const newline = text.indexOf('\n', from)
  return newline >= 0 && newline < to
}

/**
 * Shows a sentence as replaced where both its versions share little. The sentence is that of the after text; what it
 * shares is counted on the longer side.
 */
export function replaceRewrittenSentences(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  let result: Hunk[] | null = null
  let index = 0
  while (index < hunks.length) {
    let last = index
    while (
      last + 1 < hunks.length &&
      sameSentence(after, before, hunks[last] as Hunk, hunks[last + 1] as Hunk)
    ) {
      last++
    }
    if (last > index && isRewritten(before, after, hunks, index, last)) {
      const { beforeEnd, afterEnd } = hunks[last] as Hunk
      result ??= hunks.slice(0, index)
      result.push({ ...(hunks[index] as Hunk), beforeEnd, afterEnd })
    } else {
      for (let place = index; place <= last; place++) result?.push(hunks[place] as Hunk)
    }
    index = last + 1
  }
  return result ?? hunks
}

/** Whether the sentence in which the hunks `first…last` stand shares little with what it was. */
function isRewritten(
  before: InternedText,
  after: InternedText,
  hunks: readonly Hunk[],
  first: number,
  last: number,
): boolean {
  const { beforeStart, afterStart } = hunks[first] as Hunk
  const { beforeEnd, afterEnd } = hunks[last] as Hunk
  const changed = Math.max(
    countWords(before, beforeStart, beforeEnd),
    countWords(after, afterStart, afterEnd),
  )
  return (
    changed >= SHORT_SENTENCE_WORDS &&
    countEqualWords(after, hunks, first, last) < changed * REPLACED_SENTENCE_SHARE
  )
}

/** Whether a semicolon or the end of a sentence stands among the tokens `start…end`. */
function crossesSentence(side: InternedText, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (side.kinds[index] !== SIGN_TOKEN) continue
    const sign = side.text.charAt(side.starts[index] as number)
    if (sign === ';' || sign === '!' || sign === '?') return true
    if (sign === '.' && endsSentence(side, index)) return true
  }
  return false
}

/** Whether a full stop is followed by a capital letter and ends no initial: "D.C. Law", "S. 1", "Art. L. 16". */
function endsSentence({ text, starts, ends, to }: InternedText, index: number): boolean {
  if (!UPPERCASE.test(text.charAt(starts[index + 1] ?? to))) return false
  return index === 0 || (ends[index - 1] as number) - (starts[index - 1] as number) > 1
}

const UPPERCASE = /\p{Lu}/u

function sameSentence(after: InternedText, before: InternedText, left: Hunk, right: Hunk): boolean {
  return (
    !crossesSentence(after, left.afterEnd, right.afterStart) &&
    !crossesParagraph(after, left.afterEnd, right.afterStart) &&
    !crossesParagraph(before, left.beforeEnd, right.beforeStart)
  )
}

function countEqualWords(after: InternedText, hunks: readonly Hunk[], from: number, to: number): number {
  let words = 0
  for (let index = from; index < to; index++) {
    words += countWords(after, (hunks[index] as Hunk).afterEnd, (hunks[index + 1] as Hunk).afterStart)
  }
  return words
}

/** Words and numbers among the tokens `start…end`; where there are more than `most`, not all of them are counted. */
export function countWords(
  side: InternedText,
  start: number,
  end: number,
  most = Number.POSITIVE_INFINITY,
): number {
  const { kinds } = side
  let words = 0
  for (let index = start; index < end && words <= most; index++) if (kinds[index] !== SIGN_TOKEN) words++
  return words
}
