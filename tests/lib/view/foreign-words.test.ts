/** Which words of a Russian or Kazakh page are English. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LANGUAGES } from '../../../lib/model'
import { runsByLanguage } from '../../../lib/view'

/** Words of English in [brackets]. */
function marked(text: string, language: 'ru' | 'kk' = 'ru'): string {
  return runsByLanguage(text, language)
    .map((run) => (run.language === 'en' ? `[${run.text}]` : run.text))
    .join('')
}

describe('in Russian', () => {
  it.each([
    ['Закон от 22 декабря 2016 года № 28-VI', 'Закон от 22 декабря 2016 года № 28-VI'],
    [
      'Act of terrorism (Уголовный кодекс, часть первая)',
      '[Act of terrorism] (Уголовный кодекс, часть первая)',
    ],
    ['штраф (individuals): 5 → 50 МРП', 'штраф ([individuals]): 5 → 50 МРП'],
    ['Article 493 (fictitious registration)', '[Article 493 (fictitious registration)]'],
    ['К словам «for five years», после', 'К словам «[for five years]», после'],
    ['Таблица (CSV), JSON', 'Таблица (CSV), JSON'],
    ['Клавиши n и p', 'Клавиши n и p'],
    ['Only English, with 2 numbers.', '[Only English, with 2 numbers].'],
    ['one слово two', '[one] слово [two]'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })
})

it('tells Kazakh letters from Latin ones', () => {
  expect(marked('Әкімшілік құқық бұзушылық: fine', 'kk')).toBe('Әкімшілік құқық бұзушылық: [fine]')
})

it('has one run for an English interface, whatever the text', () => {
  expect(runsByLanguage('закон law', 'en')).toEqual([{ text: 'закон law', language: 'en' }])
})

it('loses no character', () => {
  const text = fc
    .array(fc.constantFrom('закон', 'law', ' ', '(', ')', '5', '28-VI', 'ё', 'é', ', ', '”'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (words, language) => {
      const runs = runsByLanguage(words, language)
      expect(runs.map((run) => run.text).join('')).toBe(words)
      for (const run of runs.filter((one) => language !== 'en' && one.language === 'en'))
        expect(run.text).not.toMatch(/\p{Script=Cyrillic}/u)
    }),
  )
})
