import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Comparison, compareTexts } from '../../../../lib/diff'
import { exportComparisonDocx } from '../../../../lib/export'
import { translatorFor } from '../../../../lib/view'
import { EDIT_MIXES, editAct } from '../../../bench/edit-act'
import { generateAct } from '../../../bench/generate-act'
import { writeAct } from '../../../bench/model-act'
import { SeededRandom } from '../../../bench/seeded-random'
import { hostileText } from '../hostile-text'
import { bytesOf, partsOf, readDocx, resolve } from './read-docx'
import { complaintsOfWord } from './word-schema'

const wordOf = (comparison: Comparison) =>
  bytesOf(
    exportComparisonDocx(comparison, {
      translate: translatorFor('en'),
      names: { before: 'act-2019.txt', after: 'act-2020.txt' },
    }),
  )

/** The provisions of a side in its own order, by their lines. */
function linesOf({ rows, ...texts }: Comparison, side: 'before' | 'after'): string[] {
  return rows
    .flatMap((row) => row[side])
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end }) => texts[side].text.slice(start, end).replace(/\n$/, '').split('\n'))
}

/** What a file ends with is a paragraph, and an empty one is no text. */
const withoutLastEmpty = (lines: readonly string[]) =>
  lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)

async function expectBothTexts(comparison: Comparison): Promise<void> {
  const { paragraphs } = readDocx(await wordOf(comparison))
  expect(withoutLastEmpty(resolve(paragraphs, 'accept'))).toEqual(
    withoutLastEmpty(linesOf(comparison, 'after')),
  )
  expect(withoutLastEmpty(resolve(paragraphs, 'reject'))).toEqual(
    withoutLastEmpty(linesOf(comparison, 'before')),
  )
}

const RULES = [
  'A bell is heard at thirty metres by whoever stands in the way of a bicycle.',
  'A lamp burns in front and behind from dusk to dawn, white in front and red behind.',
  'Whoever rents bicycles keeps a register of their frame numbers for ten years.',
  'A trailer carries two children at most, each of them with a helmet on.',
]
const act = (...rules: readonly (readonly [number: number, text: string])[]) =>
  rules.map(([number, text]) => `Article ${number}. Rule\n\n${text}`).join('\n\n')
const [BELL = '', LAMP = '', RENT = '', TRAILER = ''] = RULES

describe('a comparison as a Word file with tracked changes', () => {
  it.each([
    ['words', act([1, BELL], [2, LAMP]), act([1, BELL.replace('thirty', 'fifty')], [2, LAMP])],
    ['an article in', act([1, BELL], [3, LAMP]), act([1, BELL], [2, RENT], [3, LAMP])],
    ['an article out', act([1, BELL], [2, RENT], [3, LAMP]), act([1, BELL], [3, LAMP])],
    [
      'articles moved',
      act([1, BELL], [2, LAMP], [3, RENT], [4, TRAILER]),
      act([4, TRAILER], [2, LAMP], [3, RENT], [1, BELL]),
    ],
    ['articles joined', act([1, BELL], [2, LAMP], [3, RENT]), act([1, `${BELL}\n\n${LAMP}`], [3, RENT])],
    ['an article parted', act([1, `${BELL}\n\n${LAMP}`], [3, RENT]), act([1, BELL], [2, LAMP], [3, RENT])],
    ['all new', '', act([1, BELL])],
    ['all gone', act([1, BELL], [2, LAMP]), ''],
    ['nothing', act([1, BELL]), act([1, BELL])],
    ['only quotation marks', 'The word «bell» is law.', 'The word "bell" is law.'],
  ])('accept gives the after text and reject the before text: %s', async (_, before, after) => {
    const comparison = compareTexts(before, after)
    await expectBothTexts(comparison)
    expect(complaintsOfWord(partsOf(await wordOf(comparison)))).toEqual([])
  })

  it('does so for acts edited in every way, and for any texts at all', async () => {
    const mixes = fc.constantFrom(...(Object.keys(EDIT_MIXES) as (keyof typeof EDIT_MIXES)[]))
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), mixes, async (seed, mix) => {
        const random = new SeededRandom(seed)
        const original = generateAct('ru', 12, random)
        const { act: edited } = editAct(
          original,
          EDIT_MIXES[mix],
          generateAct('ru', 3, random).articles,
          random,
        )
        await expectBothTexts(compareTexts(writeAct(original).text, writeAct(edited).text))
      }),
      { numRuns: 40 },
    )
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (before, after) => {
        await expectBothTexts(compareTexts(before, after))
      }),
      { numRuns: 100 },
    )
  })

  it('tracks as moved what moved with its words, and names a comparison as the author, on no day', async () => {
    const before = act([1, BELL], [2, LAMP], [3, RENT], [4, TRAILER])
    const moved = `${act([2, LAMP], [3, RENT], [4, TRAILER])}\n\n${act([1, BELL])}`
    const { revisions, paragraphs } = readDocx(await wordOf(compareTexts(before, moved)))
    const textOf = (change: string) =>
      paragraphs
        .flatMap(({ runs }) => runs)
        .filter((run) => run.change === change)
        .map(({ text }) => text)
    expect(textOf('moveFrom')).toContain(BELL)
    expect(textOf('moveTo')).toEqual(textOf('moveFrom'))
    expect([...textOf('ins'), ...textOf('del')]).toEqual([])
    expect(new Set(revisions.map(({ author, date }) => `${author} ${date}`))).toEqual(
      new Set(['Comparison null']),
    )
  })
})
