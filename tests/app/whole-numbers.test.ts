import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { wholeAmounts, wholeNumbers } from '@/app/_components/whole-numbers'

const markup = (text: string) =>
  renderToStaticMarkup(createElement('p', null, wholeNumbers(text))).slice(3, -4)
/** The numbers kept on one line, each in brackets of the test. */
const kept = (text: string) => markup(text).replaceAll('<span class="whole">', '⟦').replaceAll('</span>', '⟧')

describe('wholeNumbers', () => {
  it.each([
    ['by 28-VI.', 'by ⟦28-VI⟧.'],
    ['Article 7(2)(6-1), 19(4)(5)', 'Article ⟦7(2)(6-1)⟧, ⟦19(4)(5)⟧'],
    ['№ 339 (также 339-I)', '⟦№ 339⟧ (также ⟦339-I)⟧'],
    ['Law No. 28-VI of 22 December 2016', 'Law ⟦No. 28-VI⟧ of ⟦22 December⟧ 2016'],
    ['от 1 мая 2017 года, 5 марта', 'от ⟦1 мая⟧ 2017 года, ⟦5 марта⟧'],
    ['2016 жылғы 22 желтоқсандағы № 28-VI', '2016 жылғы ⟦22 желтоқсандағы⟧ ⟦№ 28-VI⟧'],
    ['№\u00a028-VI Заңы', '⟦№\u00a028-VI⟧ Заңы'],
    ['15-баптың 1-тармағы', '⟦15-баптың⟧ ⟦1-тармағы⟧'],
    ['limit 5 → 2; fine 10,5 → 20 MCI', 'limit ⟦5 → 2⟧; fine ⟦10,5 → 20⟧ MCI'],
    ['7–15 лет, 2018–2019', '⟦7–15⟧ лет, ⟦2018–2019⟧'],
    ['[KOAP-18]', '[⟦KOAP-18⟧]'],
  ])('keeps the numbers of %j together', (text, expected) => expect(kept(text)).toBe(expected))

  it.each([
    'Article 15(1)',
    'anti-money-laundering',
    'in 2016, 12 months',
    '5 may own, 7 мартовских',
    'No. one',
    'a – b 3',
    'http://example.org/changes/arms-15-1',
    'kz-2016-28-vi-weapons-us-house',
    '',
  ])('leaves %j as it is', (text) => expect(markup(text)).toBe(text))

  it('changes no character of any text', () => {
    const pieces = fc.constantFrom(
      '28-VI',
      '№',
      ' ',
      'No.',
      '7(2)',
      '(6-1)',
      '→',
      '5',
      '–',
      '/',
      'статья',
      '\u00a0',
    )
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          expect(markup(text).replace(/<[^>]*>/g, '')).toBe(text)
        },
      ),
    )
  })

  it('reads a long text once', () => {
    const long = '1,'.repeat(200_000) + 'x'.repeat(200_000)
    expect(markup(long)).toBe(long)
  })
})

describe('wholeAmounts', () => {
  const keptIn = (text: string) =>
    renderToStaticMarkup(createElement('p', null, wholeAmounts(text)))
      .slice(3, -4)
      .replaceAll('<span class="whole">', '⟦')
      .replaceAll('</span>', '⟧')

  it.each([
    ['a fine of 13 500,50 тенге', 'a fine of ⟦13 500,50 тенге⟧'],
    ['from 100 MCI since 22 December 2016.', 'from ⟦100 MCI⟧ since ⟦22 December 2016⟧.'],
    ['№ 28-VI, 7(2)(6-1), 5 to 10 years', '⟦№ 28-VI⟧, ⟦7(2)(6-1)⟧, 5 to 10 years'],
    ['500 АЕК, 1 января 2017 года', '⟦500 АЕК⟧, ⟦1 января 2017 года⟧'],
  ])('keeps the amounts of %j together', (text, expected) => expect(keptIn(text)).toBe(expected))

  it.each(['two years', 'paragraph 5', 'weapons, two.', ''])('leaves %j as it is', (text) =>
    expect(keptIn(text)).toBe(text),
  )

  it('changes no character of any text', () => {
    const pieces = fc.constantFrom(
      '13 500',
      ' тенге',
      '22 December',
      ' 2016',
      '\n',
      '7(',
      '6-1)',
      '%',
      '€',
      'и',
    )
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => expect(keptIn(text).replace(/[⟦⟧]/g, '')).toBe(text),
      ),
    )
  })
})
