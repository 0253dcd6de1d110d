/** The laws of contracts.md section 2, checked with means of their own: nothing here asks the tokenizer. */
import { expect } from '@jest/globals'
import type { Comparison, Span } from '../../../lib/diff'

const join = (spans: readonly Span[], hidden: Span['type']) =>
  spans
    .filter(({ type }) => type !== hidden)
    .map(({ text }) => text)
    .join('')

/** Law 1 for two texts. */
export function expectRebuilt(spans: readonly Span[], before: string, after: string): void {
  expect(join(spans, 'inserted')).toBe(before)
  expect(join(spans, 'deleted')).toBe(after)
}

/** What a mark may not begin or end inside of. */
const WHOLES = [
  /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu,
  /\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)+/g,
  /(?:€|\$) ?\d+(?:[.,]\d+)*|\d+(?: \d{3})* (?:тенге|теңге|МРП|АЕК|MCI|euros|tenge)(?!\p{L})/gu,
  /\d+(?:[.,]\d+)? ?%/g,
  /\d{1,2} (?:января|декабря|December|July|желтоқсан) \d{4}/g,
  /(?:№|§) ?\d+(?:-[\p{L}\d]+)*(?:\([a-z]\))?/gu,
]

/** Law 3: the edges of marks on one side, against everything that may not be divided. */
export function expectWholeMarks(spans: readonly Span[]): void {
  for (const hidden of ['inserted', 'deleted'] as const) {
    const text = join(spans, hidden)
    const edges = new Set<number>()
    let at = 0
    let previous: Span['type'] | null = null
    for (const span of spans) {
      if (span.type === hidden) {
        edges.add(at)
        continue
      }
      if (previous !== null && previous !== span.type) edges.add(at)
      at += span.text.length
      previous = span.type
    }
    edges.delete(0)
    edges.delete(text.length)
    if (edges.size === 0) continue
    for (const pattern of WHOLES) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length
        const inside = [...edges].filter((edge) => edge > match.index && edge < end)
        if (inside.length > 0)
          expect({ whole: match[0], inside, spans }).toEqual({ whole: match[0], inside: [], spans })
      }
    }
  }
}

/** Laws 1 and 2 for whole acts. */
export function expectLaws(comparison: Comparison): void {
  for (const row of comparison.rows) {
    const slice = (side: 'before' | 'after') =>
      row[side].map(({ start, end }) => comparison[side].text.slice(start, end)).join('')
    expectRebuilt(row.spans, slice('before'), slice('after'))
  }
  for (const side of ['before', 'after'] as const) {
    const { text } = comparison[side]
    const owners = new Uint8Array(text.length)
    for (const row of comparison.rows) {
      for (const { start, end } of row[side]) {
        for (let at = start; at < end; at++) owners[at] = (owners[at] as number) + 1
      }
    }
    const stray = [...owners.keys()].filter((at) => owners[at] !== 1 && !/\s/.test(text.charAt(at)))
    expect(stray).toEqual([])
  }
}
