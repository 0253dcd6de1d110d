import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { searchWords } from '../../../lib/search/fold'
import { searchStem } from '../../../lib/search/stem'

describe('searchStem', () => {
  it.each([
    // English: plurals
    ['weapons', 'weapon'],
    ['penalties', 'penalt'],
    ['searches', 'search'],
    ['taxes', 'tax'],
    ['offences', 'offence'],
    ['days', 'days'],
    ['surveys', 'survey'],
    ['arms', 'arms'],
    ['lists', 'list'],
    // ... and words that only look like plurals
    ['process', 'process'],
    ['status', 'status'],
    ['basis', 'basis'],
    ['series', 'series'],
    ['notice', 'notice'],
    ['proceed', 'proceed'],
    ['string', 'string'],
    // Russian
    ['оружием', 'оружи'],
    ['оружия', 'оруж'],
    ['статьями', 'стать'],
    ['гражданами', 'граждан'],
    ['граждан', 'граждан'],
    ['наказание', 'наказан'],
    ['наказания', 'наказан'],
    ['религиозного', 'религиозн'],
    ['закон', 'закон'],
    ['закона', 'закон'],
    ['штраф', 'штраф'],
    ['дорожка', 'дорожк'],
    // Russian words too short to spare an ending
    ['дома', 'дома'],
    ['срока', 'срок'],
    ['лица', 'лица'],
    // Kazakh: recognised by a letter that Russian has not
    ['заңның', 'заң'],
    ['заңы', 'заңы'],
    ['қаруды', 'қару'],
    ['қаруының', 'қару'],
    ['мүлкіне', 'мүлк'],
    ['азаматтарға', 'азамат'],
    ['баптың', 'бап'],
    ['жолдардың', 'жол'],
    ['тіркеу', 'тіркеу'],
    // ... and Kazakh words in letters that Russian has too
    ['терроризмге', 'терроризм'],
    ['азаматтар', 'азамат'],
    // Numbers, mixtures and other scripts stay as they are
    ['12345', '12345'],
    ['28vi', '28vi'],
    ['covid19s', 'covid19s'],
    ['ελλάδας', 'ελλάδας'],
  ])('%s → %s', (word, stem) => {
    expect(searchStem(word)).toBe(stem)
  })

  it('is a beginning of the word, and never shorter than three letters where the word is not', () => {
    const letter = fc.constantFrom(
      ...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyz0123456789',
    )
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 16 }), (text) => {
        for (const word of searchWords(text)) {
          const stem = searchStem(word)
          expect(word.startsWith(stem)).toBe(true)
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(word.length, 3))
        }
      }),
    )
  })
})
