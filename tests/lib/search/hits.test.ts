import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findHits, searchTerms, searchWords } from '../../../lib/search'

/** The text with its hits in brackets. */
function shown(text: string, query: string): string {
  let end = 0
  const parts = findHits(text, searchTerms(query)).map((hit) => {
    const part = `${text.slice(end, hit.start)}[${text.slice(hit.start, hit.end)}]`
    end = hit.end
    return part
  })
  return parts.join('') + text.slice(end)
}

describe('findHits', () => {
  it.each([
    ['regist', 'The register of Registrations.', 'The [register] of [Registrations].'],
    ['5', 'From 5 to 50 years, 15 or 5.', 'From [5] to 50 years, 15 or [5].'],
    ['5*', 'From 5 to 50 years.', 'From [5] to [50] years.'],
    ['12-1', 'Articles 12-1, 12-15 and 12.', 'Articles [12-1], 12-15 and 12.'],
    ['12-1*', 'Articles 12-1, 12-15 and 12.', 'Articles [12-1], [12-15] and 12.'],
    ['"of terrorism"', 'Acts of terrorism, terrorism of acts', 'Acts [of terrorism], terrorism of acts'],
    ['act "act of"', 'An act of act.', 'An [act of] [act].'],
    ['"a b" "b c"', 'a b c', '[a b c]'],
    ['оружием', 'Сбыт оружия и Оружие', 'Сбыт [оружия] и [Оружие]'],
    ['ёмкость', 'емкость, ЁМКОСТЬ', '[емкость], [ЁМКОСТЬ]'],
    ['терроризм', 'терроризмге қарсы', '[терроризмге] қарсы'],
    ['заңның', 'Заңы мен заңға', '[Заңы] мен [заңға]'],
    ['register', 'a re\u00adgis\u00adter', 'a [re\u00adgis\u00adter]'],
    ['peine', 'la peíne', 'la [peíne]'],
    ['zeppelin', 'nothing of it', 'nothing of it'],
    ['— ()', 'no word', 'no word'],
  ])('%s in “%s”', (query, text, expected) => {
    expect(shown(text, query)).toBe(expected)
  })

  it('marks whole words in order, wherever the words of a text are looked for', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, fc.string({ unit: 'binary', maxLength: 10 }), (text, other) => {
        const hits = findHits(text, searchTerms(`${text} ${other}`))
        let end = 0
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end)
          expect(hit.end).toBeGreaterThan(hit.start)
          end = hit.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('marks every word of a text that is looked for as it is', () => {
    const word = fc.stringMatching(/^[a-zа-яё]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ')
        expect(searchWords(shown(text, `"${text}"`))).toEqual(searchWords(text))
        expect(findHits(text, searchTerms(`"${text}"`))[0]).toEqual({ start: 0, end: text.length })
      }),
    )
  })
})
