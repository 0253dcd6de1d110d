import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareQuantities } from '../../../lib/deltas'

function deltas(before: string, after: string): string[] {
  return compareQuantities(before, after, 'en').map(({ name, bound, change, before, after, unit }) =>
    `${name}: ${bound} ${change} ${before ?? '–'} → ${after ?? '–'} ${unit}`.trimEnd(),
  )
}

describe('rose and fell', () => {
  it.each([
    [
      'is punished by imprisonment of four to ten years with or without confiscation of property.',
      'is punished by imprisonment of six to ten years with confiscation of property.',
      ['imprisonment: minimum rose 4 → 6 year'],
    ],
    [
      'is punished by imprisonment of seven to fifteen years.',
      'is punished by imprisonment of twelve to seventeen years.',
      ['imprisonment: minimum rose 7 → 12 year', 'imprisonment: maximum rose 15 → 17 year'],
    ],
    [
      'are punished by imprisonment of ten to fifteen years with a ban on certain posts for up to five years.',
      'are punished by imprisonment of twelve to seventeen years with a ban on certain posts for up to three years.',
      [
        'imprisonment: minimum rose 10 → 12 year',
        'imprisonment: maximum rose 15 → 17 year',
        'ban on posts or activities: maximum fell 5 → 3 year',
      ],
    ],
    [
      'The number may not exceed: bicycles, five; tricycles, five; unicycles, two.',
      'The number may not exceed: bicycles, two; tricycles, three; unicycles, two.',
      ['limit (bicycles): maximum fell 5 → 2 item', 'limit (tricycles): maximum fell 5 → 3 item'],
    ],
    [
      'is punished by a fine of 10 MCI for individuals and 20 MCI for shops.',
      'is punished by a fine of 15 MCI for individuals and 20 MCI for shops.',
      ['fine for individuals: value rose 10 → 15 MCI'],
    ],
    [
      'must report within forty-eight hours to the police',
      'must report within 24 hours to the police',
      ['deadline: maximum fell 48 → 24 hour'],
    ],
    ['a person aged 18 may ride', 'a person aged 21 may ride', ['age: value rose 18 → 21 year']],
    [
      'extended for one year by the akimat',
      'extended for two years by the akimat',
      ['period: value rose 1 → 2 year'],
    ],
  ])('%s', (before, after, expected) => {
    expect(deltas(before, after)).toEqual(expected)
  })
})

describe('appeared and vanished', () => {
  it('says so where words are only added, or only taken away', () => {
    const short = 'Owners must 1) show the bicycle on demand.'
    const long = 'Owners must 1) show the bicycle on demand; 2) pass, once every five years, a test.'
    expect(deltas(short, long)).toEqual(['interval: value appeared – → 5 year'])
    expect(deltas(long, short)).toEqual(['interval: value vanished 5 → – year'])
  })

  it('gives all quantities of a wholly new or wholly repealed provision', () => {
    const text = 'is punished by imprisonment of two to five years, or life imprisonment.'
    expect(deltas('', text)).toEqual([
      'imprisonment: minimum appeared – → 2 year',
      'imprisonment: maximum appeared – → 5 year',
      'life imprisonment: value appeared – → –',
    ])
    expect(deltas(text, '')).toEqual([
      'imprisonment: minimum vanished 2 → – year',
      'imprisonment: maximum vanished 5 → – year',
      'life imprisonment: value vanished – → –',
    ])
  })
})

describe('silence', () => {
  it.each([
    [
      'an old measure in new words',
      'Control over the departure is exercised by checks at the place of registration.',
      'Expulsion is carried out by escorting the immigrant to the border, with a ban on entry for five years.',
    ],
    [
      'life and death on both sides',
      'imprisonment of fifteen to twenty years, or life imprisonment, or the death penalty, with or without confiscation',
      'imprisonment of fifteen to twenty years, or life imprisonment, or the death penalty, with confiscation',
    ],
    [
      'years of an entry ban are not those of a sentence',
      'is expelled with a ban on entry for five years',
      'is expelled and punished by imprisonment of ten years',
    ],
    [
      'several fines that cannot be told apart',
      'use is punished by a fine of 10 MCI; hiding is punished by a fine of 20 MCI',
      'use is punished by a fine of 30 MCI; hiding is punished by a fine of 40 MCI',
    ],
    [
      'a fine that is no longer for the same persons',
      'An owner who lets others ride is punished by a fine of 5 MCI.',
      'An owner who lets others ride is punished by a fine of 10 MCI for individuals and 15 MCI for shops.',
    ],
    [
      'a fine that now has a condition',
      'Riding without a bell is punished by a fine of 5 MCI.',
      'Riding without a bell is punished by a warning, and by a fine of 7 MCI where it lasts more than one month.',
    ],
    [
      'another unit',
      'punished by a fine of 5 MCI for each day',
      'punished by a fine of 500 tenge for each day',
    ],
    [
      'a bound that was not stated',
      'punished by imprisonment of up to seven years',
      'punished by imprisonment of three to seven years',
    ],
    [
      'another rule in its place',
      'Keeping a lamp dark after sunset in towns is punished by imprisonment of one year.',
      'Whoever sells tyres to minors for money shall face imprisonment of nine years.',
    ],
    [
      'a plain period beside other words',
      'the permit is kept for one year and the register is public',
      'the permit is extended for two years and the register is public',
    ],
    [
      'a quantity beside a change of words',
      'Owners must show the bicycle on demand.',
      'Holders must show the bicycle on demand within three days.',
    ],
  ])('%s', (_, before, after) => {
    expect(deltas(before, after)).toEqual([])
  })
})

describe('laws', () => {
  const term = fc
    .integer({ min: 1, max: 40 })
    .chain((min) => fc.tuple(fc.constant(min), fc.integer({ min, max: 60 })))
  const rule = ([min, max]: [number, number]) =>
    `Riding at night is punished by imprisonment of ${min} to ${max} years.`

  it('a text compared with itself has no deltas', () => {
    fc.assert(fc.property(term, (range) => expect(deltas(rule(range), rule(range))).toEqual([])))
  })

  it('turning the sides around turns every delta around', () => {
    const opposite = { rose: 'fell', fell: 'rose', appeared: 'vanished', vanished: 'appeared' } as const
    fc.assert(
      fc.property(term, term, (first, second) => {
        const there = compareQuantities(rule(first), rule(second), 'en')
        const back = compareQuantities(rule(second), rule(first), 'en')
        expect(back).toEqual(
          there.map((delta) => ({
            ...delta,
            change: opposite[delta.change],
            before: delta.after,
            after: delta.before,
          })),
        )
      }),
    )
  })

  it('gives exactly the bounds that differ', () => {
    fc.assert(
      fc.property(term, term, (first, second) => {
        // "5 to 5 years" is one value; ranges are meant here.
        fc.pre(first[0] < first[1] && second[0] < second[1])
        const bounds = compareQuantities(rule(first), rule(second), 'en').map(({ bound }) => bound)
        expect(bounds).toEqual([
          ...(first[0] === second[0] ? [] : ['minimum']),
          ...(first[1] === second[1] ? [] : ['maximum']),
        ])
      }),
    )
  })
})
