/** How a comparison reads: scraps of equal words between marks, words marked beyond the necessary, broken tokens. */
import type { Comparison, ComparisonRow } from '../../lib/diff'
import { diffTokens } from '../../lib/diff/diff-tokens'
import { internText } from '../../lib/diff/interned-text'
import { TokenDictionary } from '../../lib/diff/token-dictionary'

/** `hunks` to `fewestChangedWords` are those of rows that stand on both sides, the only ones where there is a choice. */
export type ReadingQuality = {
  hunks: number
  islands: number
  changedWords: number
  fewestChangedWords: number
  brokenMarks: number
  brokenRows: number
  /** New and removed provisions: each one hunk, all its words changed. */
  oneSided: number
  oneSidedWords: number
}

export function noQuality(): ReadingQuality {
  return {
    hunks: 0,
    islands: 0,
    changedWords: 0,
    fewestChangedWords: 0,
    brokenMarks: 0,
    brokenRows: 0,
    oneSided: 0,
    oneSidedWords: 0,
  }
}

/** Adds what is found in one comparison. Words are runs of letters and digits, counted without asking our tokenizer. */
export function addQuality(sum: ReadingQuality, comparison: Comparison): void {
  for (const row of comparison.rows) {
    if (!rebuilds(row, comparison)) sum.brokenRows++
    if (row.before.length === 0 || row.after.length === 0) {
      sum.oneSided++
      for (const { text } of row.spans) sum.oneSidedWords += wordsIn(text)
      continue
    }
    sum.brokenMarks += countBrokenMarks(row)
    const { hunks, islands } = countIslands(row)
    sum.hunks += hunks
    sum.islands += islands
    if (hunks === 0) continue
    sum.changedWords += row.spans.reduce(
      (words, { type, text }) => words + (type === 'equal' ? 0 : wordsIn(text)),
      0,
    )
    sum.fewestChangedWords += fewestChangedWords(row)
  }
}

/** @returns all that was counted in several comparisons. */
export function addUp(all: readonly ReadingQuality[]): ReadingQuality {
  const sum = noQuality()
  for (const one of all) for (const key of Object.keys(sum) as (keyof ReadingQuality)[]) sum[key] += one[key]
  return sum
}

function rebuilds(row: ComparisonRow, comparison: Comparison): boolean {
  const side = (name: 'before' | 'after') =>
    row[name].map(({ start, end }) => comparison[name].text.slice(start, end)).join('')
  const spans = (hidden: string) => row.spans.map(({ type, text }) => (type === hidden ? '' : text)).join('')
  return side('before') === spans('inserted') && side('after') === spans('deleted')
}

function countIslands({ spans }: ComparisonRow): { readonly hunks: number; readonly islands: number } {
  let hunks = 0
  let islands = 0
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]
    if (span?.type !== 'equal') {
      if (spans[index - 1]?.type === undefined || spans[index - 1]?.type === 'equal') hunks++
    } else if (index > 0 && index < spans.length - 1 && wordsIn(span.text) <= 2) islands++
  }
  return { hunks, islands }
}

function countBrokenMarks({ spans }: ComparisonRow): number {
  let broken = 0
  for (const hidden of ['inserted', 'deleted'] as const) {
    const side = spans.filter(({ type }) => type !== hidden)
    for (let index = 1; index < side.length; index++) {
      const [one, other] = [side[index - 1]?.text ?? '', side[index]?.text ?? '']
      if (/[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}\p{M}]/u.test(other)) broken++
      if (/\d[.,]?$/.test(one) && /^[.,]?\d/.test(other)) broken++
    }
  }
  return broken
}

/** What the shortest edit script marks in the same row, before anything is made presentable. */
function fewestChangedWords(row: ComparisonRow): number {
  const dictionary = new TokenDictionary()
  const text = (hidden: string) => row.spans.map(({ type, text }) => (type === hidden ? '' : text)).join('')
  const before = internText(text('inserted'), 0, text('inserted').length, dictionary)
  const after = internText(text('deleted'), 0, text('deleted').length, dictionary)
  let words = 0
  for (const hunk of diffTokens(before.ids, after.ids).hunks) {
    for (let at = hunk.beforeStart; at < hunk.beforeEnd; at++) {
      words += wordsIn(before.text.slice(before.starts[at], before.ends[at]))
    }
    for (let at = hunk.afterStart; at < hunk.afterEnd; at++) {
      words += wordsIn(after.text.slice(after.starts[at], after.ends[at]))
    }
  }
  return words
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
