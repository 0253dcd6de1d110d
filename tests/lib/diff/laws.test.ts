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
/** Lines an act is made of, headings last, in languages whose acts are read in other manners. */
const LINES = {
  ru: 'Лесник следит за лесом.|Содержание|Рыбак ловит рыбу в реке; рыбак отвечает за сеть.|Штраф в размере пяти МРП.|1. Лесник следит за лесом.|2. Рыбак ловит рыбу в реке.|1) лес;|2) река;|Утратила силу.|Примечание. Лес есть лес.|Лесник следит за лесом. Рыбак ловит рыбу в реке; рыбак отвечает за сеть.|Статья 1.|Статья 2.|Статья 2. Лес|Статья 2. Лесник следит за лесом.|Статья 3. Рыбак|Глава 1. Лес|Глава 2. Река|Статья 2-1.|Приложение 1',
  kk: 'Орманшы орманды күзетеді.|Балықшы өзенде балық аулайды және ауға жауап береді.|1. Орманшы орманды күзетеді.|1) орман;|2) өзен;|Ескерту. Орман.|1-бап. Орман|2-бап. Өзен|2-1-бап. Көл|1-тарау. Су',
  en: 'The warden keeps the woods.|A fisher catches fish in the river and answers for the net.|(1) The warden keeps the woods.|(2) A fine of five pounds.|(a) woods;|(b) rivers;|Repealed.|The warden keeps the woods. A fisher catches fish in the river and answers for the net.|Article 1|Article 2. Woods|Article 2|Section 3. Rivers|Chapter 1. Water|Schedule 1',
  fr: "Le garde veille sur les bois.|Le pêcheur prend du poisson et répond de son filet.|1° Les bois ;|2° Les rivières ;|a) bois ;|I. - Le garde veille sur les bois.|Article 1|Article 2|Article L. 2-1|Chapitre Ier : L'eau|Annexe I",
} as const
const repetitiveActs = fc
  .constantFrom(...(Object.keys(LINES) as (keyof typeof LINES)[]))
  .chain((language) => {
    const text = fc
      .array(fc.constantFrom(...LINES[language].split('|')), { minLength: 1, maxLength: 10 })
      .map((lines) => lines.join('\n'))
    return fc.tuple(text, text, fc.constant(language))
  })
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

  it('keep them where few lines stand again and again, so that much can be taken for much', () => {
    fc.assert(
      fc.property(repetitiveActs, ([before, after, language]) => {
        expectLaws(compareTexts(before, after, { language }))
      }),
      { numRuns: 1500 },
    )
  })

  it('leave nothing out where an article is a part of one row and a source of another', () => {
    const line = 'Статья 2. Лесник следит за лесом.'
    const twice = `${line}\nСодержание\n${line}\nСодержание`
    const apart = 'Статья 2.\nЛесник следит за лесом.'
    expectLaws(compareTexts(twice, apart, { language: 'ru' }))
    expectLaws(compareTexts(apart, twice, { language: 'ru' }))
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
