import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldText, searchWords } from '../../../lib/search/fold'

describe('foldText', () => {
  it.each([
    ['Статья', 'статья'],
    ['ЁЖ', 'еж'],
    ['ёж', 'еж'],
    ['е\u0308ж', 'еж'],
    ['за\u0301мок', 'замок'],
    ['ё\u0301', 'е'],
    ['Қазақстан', 'қазақстан'],
    ['ЗАҢ', 'заң'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['İstanbul', 'istanbul'],
    ['стра\u00adхование', 'страхование'],
    ['ноль\u200bширины', 'нольширины'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it.each([
    ['и', 'й'],
    ['и', 'і'],
    ['к', 'қ'],
    ['г', 'ғ'],
    ['н', 'ң'],
    ['о', 'ө'],
    ['у', 'ү'],
    ['у', 'ұ'],
    ['ү', 'ұ'],
    ['х', 'һ'],
    ['а', 'ә'],
    ['ш', 'щ'],
    ['ь', 'ъ'],
  ])('%s and %s are letters of their own', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other))
    expect(foldText(one.toUpperCase())).toBe(foldText(one))
  })

  it('takes й composed and й of two characters for one', () => {
    expect(foldText('и\u0306')).toBe('й')
    expect(foldText('Й')).toBe('й')
  })

  it('changes nothing any more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('searchWords', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' — № § * " ', []],
    ['Article 12-1(1)', ['article', '12', '1', '1']],
    ['№ 28-VI', ['28', 'vi']],
    ['500,000 MCI; 3.5%', ['500', '000', 'mci', '3', '5']],
    ['don’t', ['don', 't']],
    ['год\u00a0и\u2003день', ['год', 'и', 'день']],
    ['a\u0000b', ['a', 'b']],
    ['x\ud800y', ['x', 'y']],
    ['🚲 велосипед', ['велосипед']],
  ])('%j has the words %j', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })
})
