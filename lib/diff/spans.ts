/**
 * Hunks of tokens to spans of text. White space belongs to no token, so it is decided here on which side of a mark it
 * falls: marks begin and end with a word wherever both texts allow it.
 */
import { classOfUnit, SPACE } from './characters'
import type { Hunk } from './hunks'
import type { InternedText } from './interned-text'
import type { Span } from './span'

/** @returns spans whose equal + deleted texts are exactly the before text, and equal + inserted the after text. */
export function toSpans(before: InternedText, after: InternedText, hunks: readonly Hunk[]): Span[] {
  const writer = new SpanWriter()
  let b = 0
  let a = 0
  let beforeAt = before.from
  let afterAt = after.from
  for (let index = 0; index <= hunks.length; index++) {
    const hunk = hunks[index]
    const equalEnd = hunk ? hunk.beforeStart : before.ids.length
    let equalFrom = beforeAt
    for (; b < equalEnd; b++, a++) {
      const start = before.starts[b] as number
      const target = after.starts[a] as number
      if (!isSameGap(before.text, beforeAt, start, after.text, afterAt, target)) {
        writer.equal(before.text.slice(equalFrom, beforeAt))
        writer.change(before.text.slice(beforeAt, start), after.text.slice(afterAt, target))
        equalFrom = start
      }
      beforeAt = before.ends[b] as number
      afterAt = after.ends[a] as number
    }
    writer.equal(before.text.slice(equalFrom, beforeAt))
    const beforeEnd = hunk ? startOfToken(before, hunk.beforeEnd) : before.to
    const afterEnd = hunk ? startOfToken(after, hunk.afterEnd) : after.to
    writer.change(before.text.slice(beforeAt, beforeEnd), after.text.slice(afterAt, afterEnd))
    if (!hunk) break
    b = hunk.beforeEnd
    a = hunk.afterEnd
    beforeAt = beforeEnd
    afterAt = afterEnd
  }
  return writer.spans
}

function isSameGap(
  before: string,
  beforeStart: number,
  beforeEnd: number,
  after: string,
  afterStart: number,
  afterEnd: number,
): boolean {
  const length = beforeEnd - beforeStart
  if (afterEnd - afterStart !== length) return false
  for (let at = 0; at < length; at++) {
    if (before.charCodeAt(beforeStart + at) !== after.charCodeAt(afterStart + at)) return false
  }
  return true
}

function startOfToken(side: InternedText, index: number): number {
  return side.starts[index] ?? side.to
}

/** Collects spans; runs of one type are joined, empty ones are dropped. */
class SpanWriter {
  readonly spans: Span[] = []

  equal(text: string): void {
    this.#push('equal', text)
  }

  /** Two texts whose common white space at the edges stays outside the mark. */
  change(before: string, after: string): void {
    if (before === after) {
      this.equal(before)
      return
    }
    const shorter = Math.min(before.length, after.length)
    let head = 0
    while (head < shorter && before[head] === after[head] && isSpace(before, head)) head++
    let tail = 0
    while (
      tail < shorter - head &&
      before[before.length - 1 - tail] === after[after.length - 1 - tail] &&
      isSpace(before, before.length - 1 - tail)
    ) {
      tail++
    }
    this.equal(before.slice(0, head))
    this.#push('deleted', before.slice(head, before.length - tail))
    this.#push('inserted', after.slice(head, after.length - tail))
    this.equal(before.slice(before.length - tail))
  }

  #push(type: Span['type'], text: string): void {
    if (text === '') return
    const last = this.spans[this.spans.length - 1]
    if (last?.type === type) this.spans[this.spans.length - 1] = { type, text: last.text + text }
    else this.spans.push({ type, text })
  }
}

function isSpace(text: string, at: number): boolean {
  return classOfUnit(text.charCodeAt(at)) === SPACE
}
