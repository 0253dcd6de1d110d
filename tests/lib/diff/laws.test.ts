import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareTexts, diffText, readNotation, writeNotation } from '../../../lib/diff'
import { EDIT_MIXES, editAct } from '../../bench/edit-act'
import { generateAct } from '../../bench/generate-act'
import { writeAct } from '../../bench/model-act'
import { SeededRandom } from '../../bench/seeded-random'
import { expectLaws, expectRebuilt, expectWholeMarks } from './laws'

const PIECES =
  'fine of € 5,000 $ 7 20 % MCI тенге 1 000 № 28-VI § 3(a) 12-1 1-1) 1) (b) ( ) [ ] / \\ . , ; : « » " - – 22 December 2016 22.12.2016 2016 жылғы 22 желтоқсан Статья 5. Article бап оружие or without МРП MРП ё е\u0301 \u00a0 \u200b \ud800 \u0000 😀 שלום'.split(
    ' ',
  )
const legalText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n', '  ', '\n\n')), {
    maxLength: 40,
  })
  .map((pieces) => pieces.flat().join(''))
const anyText = fc.oneof(
  legalText,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
)
const mixes = fc.constantFrom(...(Object.keys(EDIT_MIXES) as (keyof typeof EDIT_MIXES)[]))

describe('two short texts', () => {
  it('are rebuilt exactly, and marks keep tokens whole', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const spans = diffText(before, after)
        expectRebuilt(spans, before, after)
        expectWholeMarks(spans)
      }),
      { numRuns: 600 },
    )
  })

  it('that are equal have one equal span or none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diffText(text, text)).toEqual(text === '' ? [] : [{ type: 'equal', text }])
      }),
    )
  })

  it('never have two spans of one type in a row, nor an empty one', () => {
    fc.assert(
      fc.property(legalText, legalText, (before, after) => {
        const spans = diffText(before, after)
        expect(
          spans.filter(({ text }, index) => text === '' || spans[index - 1]?.type === spans[index]?.type),
        ).toEqual([])
      }),
    )
  })

  it('go through the notation and back', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const spans = diffText(before, after)
        expect(readNotation(writeNotation(spans))).toEqual(spans)
      }),
    )
  })
})

describe('whole acts', () => {
  it('keep the four laws under random edits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('en', 'ru'), mixes, (seed, language, mix) => {
        const random = new SeededRandom(seed)
        const act = generateAct(language, 12, random)
        const foreign = generateAct(language, 4, random).articles
        const before = writeAct(act).text
        const after = writeAct(editAct(act, EDIT_MIXES[mix], foreign, random).act).text
        const comparison = compareTexts(before, after)
        expectLaws(comparison)
        for (const row of comparison.rows) {
          if (row.before.length < 2 && row.after.length < 2) expectWholeMarks(row.spans)
        }
        expect(JSON.stringify(compareTexts(before, after))).toBe(JSON.stringify(comparison))
      }),
      { numRuns: 25 },
    )
  })

  it('keep them for any two texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expectLaws(compareTexts(before, after))
      }),
      { numRuns: 400 },
    )
  })

  it('compared with themselves are unchanged in every row', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { rows } = compareTexts(text, text)
        expect(rows.filter(({ change }) => change !== 'unchanged')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('have eIds that are unique on either side', () => {
    fc.assert(
      fc.property(fc.integer(), mixes, (seed, mix) => {
        const random = new SeededRandom(seed)
        const act = generateAct('en', 10, random)
        const edited = editAct(act, EDIT_MIXES[mix], act.articles, random).act
        const { rows } = compareTexts(writeAct(act).text, writeAct(edited).text)
        for (const side of ['before', 'after'] as const) {
          const ids = rows.flatMap((row) => row[side].map(({ eId }) => eId))
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})
