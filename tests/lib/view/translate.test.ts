import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../../lib/model'
import { type MessageKey, messageKeysOf, translatorFor } from '../../../lib/view'

const english = messageKeysOf('en')

describe('translatorFor', () => {
  it('fills in values and counts', () => {
    const translate = translatorFor('en')
    expect(translate('labels.summary.insertions', { count: 1 })).toBe('1 insertion')
    expect(translate('labels.summary.insertions', { count: 2 })).toBe('2 insertions')
    expect(translate.language).toBe('en')
  })

  it('throws where a value is missing, which is a bug', () => {
    expect(() => translatorFor('en')('labels.summary.insertions')).toThrow()
  })

  it('is the same translator each time', () => {
    expect(translatorFor('kk')).toBe(translatorFor('kk'))
  })

  it.each(LANGUAGES)('says in which language each string comes: %s', (language) => {
    const translate = translatorFor(language)
    const own = new Set(messageKeysOf(language))
    for (const key of english as MessageKey[])
      expect([key, translate.languageOf(key)]).toEqual([key, own.has(key) ? language : 'en'])
  })
})

describe('messages', () => {
  it.each(['ru', 'kk'] as const)('%s has no string that English has not', (language) => {
    expect(messageKeysOf(language).filter((key) => !english.includes(key))).toEqual([])
  })
})
