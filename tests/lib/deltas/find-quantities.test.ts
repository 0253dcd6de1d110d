import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findQuantities } from '../../../lib/deltas'

/** "name min..max unit «words»", with ∅ for a bound the text does not state. */
function found(text: string, language = 'en'): string[] {
  return findQuantities(text, language).map(({ name, min, max, unit, start, end }) => {
    const bounds = min === max ? `${max ?? '–'}` : `${min ?? '∅'}..${max ?? '∅'}`
    return `${name} ${bounds} ${unit} «${text.slice(start, end)}»`
  })
}

describe('terms of imprisonment', () => {
  it.each([
    ['punished by imprisonment of four to ten years', 'imprisonment 4..10 year «four to ten years»'],
    ['imprisonment of up to seven years', 'imprisonment ∅..7 year «up to seven years»'],
    ['imprisonment for a term not exceeding 7 years', 'imprisonment ∅..7 year «not exceeding 7 years»'],
    ['imprisonment for at least two years', 'imprisonment 2..∅ year «at least two years»'],
    ['imprisonment for a term of twenty-four months', 'imprisonment 24 month «twenty-four months»'],
    ['imprisonment from 5 to 10 years', 'imprisonment 5..10 year «from 5 to 10 years»'],
    ['imprisonment of 5–10 years', 'imprisonment 5..10 year «5–10 years»'],
    ['imprisonment of five years to ten years', 'imprisonment 5..10 year «five years to ten years»'],
    ['imprisonment for between five and ten years', 'imprisonment 5..10 year «between five and ten years»'],
    [
      'imprisonment of not less than five and not more than ten years',
      'imprisonment 5..10 year «not less than five and not more than ten years»',
    ],
    [
      'imprisonment of at least five years and not more than ten years',
      'imprisonment 5..10 year «at least five years and not more than ten years»',
    ],
    ['imprisonment of five (5) years', 'imprisonment 5 year «five (5) years»'],
    ['punished by three to seven years of imprisonment', 'imprisonment 3..7 year «three to seven years»'],
    ["punished by three years' imprisonment", 'imprisonment 3 year «three years»'],
    ['deprivation of liberty for five years', 'imprisonment 5 year «five years»'],
    ['life imprisonment', 'life imprisonment –  «life imprisonment»'],
    ['imprisonment for life', 'life imprisonment –  «imprisonment for life»'],
    ['or the death penalty', 'death penalty –  «death penalty»'],
    ['capital punishment', 'death penalty –  «capital punishment»'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('reads all penalties of one provision in order', () => {
    expect(
      found(
        'is punished by imprisonment of fifteen to twenty years, or life imprisonment, or the death penalty, with a ban on certain posts for up to five years',
      ),
    ).toEqual([
      'imprisonment 15..20 year «fifteen to twenty years»',
      'life imprisonment –  «life imprisonment»',
      'death penalty –  «death penalty»',
      'ban on posts or activities ∅..5 year «up to five years»',
    ])
  })
})

describe('fines', () => {
  it('names each fine of a list, and the repeated ones that refer to it', () => {
    expect(
      found(
        'is punished by a fine of 15 MCI for individuals, 20 MCI for small businesses, 30 MCI for medium-sized businesses and 40 MCI for large businesses; a repeated offence is punished by a fine of 20, 30, 40 and 70 MCI respectively.',
      ),
    ).toEqual([
      'fine for individuals 15 MCI «15 MCI»',
      'fine for small businesses 20 MCI «20 MCI»',
      'fine for medium-sized businesses 30 MCI «30 MCI»',
      'fine for large businesses 40 MCI «40 MCI»',
      'fine for individuals, repeated offence 20 MCI «20, 30, 40 and 70 MCI»',
      'fine for small businesses, repeated offence 30 MCI «20, 30, 40 and 70 MCI»',
      'fine for medium-sized businesses, repeated offence 40 MCI «20, 30, 40 and 70 MCI»',
      'fine for large businesses, repeated offence 70 MCI «20, 30, 40 and 70 MCI»',
    ])
  })

  it('does not hand out a list of another length', () => {
    expect(
      found(
        'a fine of 10 MCI for individuals and 20 MCI for shops; repeated: a fine of 1, 2 and 3 MCI respectively',
      ),
    ).toEqual([
      'fine for individuals 10 MCI «10 MCI»',
      'fine for shops 20 MCI «20 MCI»',
      'fine, repeated offence 1 MCI «1, 2 and 3 MCI»',
      'fine, repeated offence 2 MCI «1, 2 and 3 MCI»',
      'fine, repeated offence 3 MCI «1, 2 and 3 MCI»',
    ])
  })

  it.each([
    [
      'a fine of 50 MCI for individuals and 200 MCI for legal entities, with suspension of activity for three months',
      [
        'fine for individuals 50 MCI «50 MCI»',
        'fine for legal entities 200 MCI «200 MCI»',
        'suspension 3 month «three months»',
      ],
    ],
    [
      'by a warning where this lasts from ten days to one month, and by a fine of 7 MCI where it lasts more than one month',
      ['fine where it lasts more than one month 7 MCI «7 MCI»'],
    ],
    ['a fine of €5,000', ['fine 5000 EUR «€5,000»']],
    ['a fine of 1,000,000 tenge', ['fine 1000000 tenge «1,000,000 tenge»']],
    ['a fine of 1 000 000 tenge', ['fine 1000000 tenge «1 000 000 tenge»']],
    ['a fine of up to one hundred and fifty MCI', ['fine ∅..150 MCI «up to one hundred and fifty MCI»']],
    ['a fine of 2.5 MCI', ['fine 2.5 MCI «2.5 MCI»']],
    ['damage of more than 100 MCI', []],
    ['damage of 100 MCI', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('limits, periods and ages', () => {
  it.each([
    [
      'The number may not exceed: bicycles with two wheels, five; tricycles, three; unicycles, one.',
      [
        'limit (bicycles with two wheels) ∅..5 item «bicycles with two wheels, five»',
        'limit (tricycles) ∅..3 item «tricycles, three»',
        'limit (unicycles) ∅..1 item «unicycles, one»',
      ],
    ],
    ['may keep not more than two weapons at home', ['limit (weapons) ∅..2 item «not more than two weapons»']],
    [
      'for personal use in one copy of each title',
      ['limit (copies of each title) ∅..1 item «in one copy of each title»'],
    ],
    ['not more than two years', ['period ∅..2 year «not more than two years»']],
    ['within twenty-four hours', ['deadline ∅..24 hour «twenty-four hours»']],
    ['no later than 10 working days after', ['deadline ∅..10 working-day «10 working days»']],
    ['must carry it out within three hours at most by', ['deadline ∅..3 hour «three hours at most»']],
    ['once every five years', ['interval 5 year «once every five years»']],
    ['at least once a quarter', ['interval ∅..1 quarter «at least once a quarter»']],
    ['once in two months', ['interval 2 month «once in two months»']],
    ["with a ban on that person's entry for five years", ['ban on entry 5 year «five years»']],
    ['with a five-year ban on entry', ['ban on entry 5 year «five-year»']],
    ['extended for one year', ['period 1 year «one year»']],
    ['persons aged 18 or over', ['age 18..∅ year «aged 18 or over»']],
    ['who have reached the age of eighteen', ['age 18 year «the age of eighteen»']],
    ['persons under the age of 21', ['age ∅..21 year «under the age of 21»']],
    ['at least 21 years of age', ['age 21..∅ year «at least 21 years of age»']],
    ['twenty-one years old', ['age 21 year «twenty-one years old»']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('what is not a quantity', () => {
  it.each([
    'Articles 127, 128, 131 and 506 of the Code',
    'on the ground in Article 21(8) of this Law',
    'the acts in parts one or two',
    'named in points 1, 1-1 and 1-2',
    'a calibre larger than .338 Lapua Mag (8.6×70 mm)',
    'on 22 December 2016',
    'caused loss of life or death by negligence',
    'an attempt on human life',
    'with or without confiscation of property',
    'three parts',
    'lives without registration for more than ten days',
    'from ten days to one month',
    'a term of one year and six months',
    'imprisonment of five (6) years',
    'imprisonment of ten to five years',
    'imprisonment for the same term',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says nothing in a language whose words it does not know', () => {
    expect(found('imprisonment of five years', 'de')).toEqual([])
    expect(found('imprisonment of five years', 'en-GB')).toHaveLength(1)
  })
})

describe('laws', () => {
  const words = fc.constantFrom(
    'imprisonment',
    'of',
    'five',
    '10',
    'to',
    'years',
    'fine',
    'MCI',
    'for individuals',
    ',',
    ';',
    'and',
    'once every',
    'not more than',
    'may not exceed:',
    'respectively',
    'aged',
    'weapons',
    '12-1',
    '(',
    ')',
  )

  it('every quantity lies inside the text, in order, and its bounds are in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, min, max } of findQuantities(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
          last = start
        }
      }),
    )
  })

  it('reads every number in words as it reads its digits', () => {
    const ones = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
    for (let number = 20; number < 100; number += 1) {
      const unit = ones[number % 10]
      const word = `${tens[Math.floor(number / 10)]}${unit === '' ? '' : `-${unit}`}`
      expect(findQuantities(`imprisonment of ${word} years`, 'en').map(({ max }) => max)).toEqual([number])
      expect(findQuantities(`imprisonment of ${number} years`, 'en').map(({ max }) => max)).toEqual([number])
    }
  })
})

describe('hostile texts', () => {
  it.each([
    ['numbers without a unit', '1, '.repeat(20_000), 0],
    ['white space', `a fine of 5 MCI for ${' '.repeat(20_000)}bells`, 1],
    ['a limit without things', `may not exceed: ${';'.repeat(20_000)}`, 0],
    ['a number without an end', '1'.repeat(20_000), 0],
    ['one clause of bans', `${'ban on entry '.repeat(5_000)}for five years`, 1],
  ])('%s', (_, text, count) => {
    expect(findQuantities(text, 'en')).toHaveLength(count)
  })
})
