/** Input nobody should send gets an answer that keeps the laws; the longest takes a few seconds. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from '@jest/globals'
import { compareTexts } from '../../../lib/diff'
import { SeededRandom } from '../../bench/seeded-random'
import { expectLaws } from './laws'

/**
 * Seconds of processor time an answer may take: those of the comparison alone. The longest takes two to four; what grows
 * with the square of the length would take hours.
 */
const MOST_SECONDS = 10

/** Processor time is longer on a busy machine, too: what took too long is tried again, and the best counts. */
const TRIES = 3

/** Milliseconds after which a comparison that does not end is ended: nothing else can, while this process waits. */
const PATIENCE = 240_000

const DRIVER = path.join(import.meta.dirname, 'timed-comparison.ts')

/**
 * Compares, and holds the time to the bound. It is taken in a process of its own: this one has the heap of all test files
 * before, and its collector's threads would count as time of the comparison.
 */
function compareInTime(before: string, after: string): ReturnType<typeof compareTexts> {
  let seconds = Number.POSITIVE_INFINITY
  for (let run = 0; run < TRIES && seconds > MOST_SECONDS; run++) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', DRIVER], {
      input: JSON.stringify([before, after]),
      encoding: 'utf8',
      timeout: PATIENCE,
    })
    if (status !== 0) throw new Error(stderr || 'The comparison did not end.')
    expect(Number(stdout)).toBeGreaterThan(0)
    seconds = Math.min(seconds, Number(stdout))
  }
  expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
  return compareTexts(before, after)
}

/** About `length` characters of random words: most of the text differs from any other such text. */
function randomWords(length: number, seed: number, separator: string): string {
  const random = new SeededRandom(seed)
  const words: string[] = []
  for (let size = 0; size < length; ) {
    const word = random
      .next()
      .toString(36)
      .slice(2, 4 + random.below(8))
    words.push(word)
    size += word.length + separator.length
  }
  return words.join(separator)
}

describe('hostile input', () => {
  it('one line of 5 MB, rewritten throughout', () => {
    const comparison = compareInTime(randomWords(5_000_000, 1, ' '), randomWords(5_000_000, 2, ' '))
    expect(comparison.rows.length).toBeGreaterThanOrEqual(1)
    expect(comparison.before.text.length).toBeGreaterThan(4_900_000)
  })

  it('one line of 5 MB with one word changed is still compared word by word', () => {
    const text = randomWords(2_500_000, 1, ' ')
    const { rows, coarse } = compareInTime(`${text} five guns ${text}`, `${text} two guns ${text}`)
    expect(coarse).toBeNull()
    expect(rows[0]?.spans.filter(({ type }) => type !== 'equal')).toEqual([
      { type: 'deleted', text: 'five' },
      { type: 'inserted', text: 'two' },
    ])
  })

  it('100,000 provisions of one letter', () => {
    const letters = (seed: number) => {
      const random = new SeededRandom(seed)
      return Array.from({ length: 100_000 }, () => String.fromCharCode(97 + random.below(26))).join('\n')
    }
    const comparison = compareInTime(letters(1), letters(2))
    expect(comparison.rows.length).toBeGreaterThanOrEqual(100_000)
  })

  it('100,000 articles with the same words', () => {
    const articles = (from: number) =>
      Array.from(
        { length: 50_000 },
        (_, index) => `Article ${index + from}\nThe same words stand in every article.`,
      ).join('\n')
    expect(compareInTime(articles(1), articles(2)).rows.length).toBeGreaterThanOrEqual(100_000)
  })

  it.each([
    ['unmatched brackets', '((([[[ «« „ (', ')))]]] »» “ )'],
    ['lone surrogates', 'a \ud800 b \udc00\ud800 c', 'a \udc00 b \ud800 c'],
    ['right-to-left text', 'סעיף 5 שלום עולם', 'סעיף 6 שלום לכולם'],
    ['bidirectional marks', '\u202eabc\u202c d', '\u202eabd\u202c d'],
    ['combining marks', 'e\u0301\u0302\u0303 a\u0308', 'e\u0301 a\u0308\u0301'],
    ['marks without a letter', '\u0301\u0302 x', '\u0302 x'],
    ['NUL', 'a\u0000b c', 'a\u0000c c'],
    ['only white space', ' \n\t\u00a0 \n', '\n\n\n'],
    ['nothing and something', '', 'Article 1\n\nText.'],
    ['something and nothing', 'Article 1\n\nText.', ''],
    ['nothing at all', '', ''],
    ['all line ends', 'a\r\nb\rc\n\r\nd', 'a\nb\nc\nd'],
    ['a byte order mark', '\ufeffArticle 1', 'Article 1'],
    ['other line separators', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['only markers', '1.\n2)\n(a)\n§\n№', '1.\n(b)\n§ 5\n№'],
    ['only hashes', '#\n##\n### ', '## #'],
  ])('%s', (_, before, after) => {
    expectLaws(compareInTime(before, after))
  })

  it('brackets nested a hundred thousand deep', () => {
    expectLaws(compareInTime('('.repeat(100_000), '('.repeat(99_999)))
  })

  it('a number of a million digits, a word of a million letters', () => {
    const before = `${'1'.repeat(1_000_000)} ${'x'.repeat(1_000_000)} end`
    const after = `${'1'.repeat(1_000_000)} ${'y'.repeat(1_000_000)} end`
    const [row] = compareInTime(before, after).rows
    expect(row?.spans.map(({ type }) => type)).toEqual(['equal', 'deleted', 'inserted', 'equal'])
  })
})
