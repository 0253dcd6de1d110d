/** A bill has changed nothing yet: wherever a law is said to have done something, a bill is said to propose it. */
import { describe, expect, it } from '@jest/globals'
import { exportSummary } from '../../../lib/export'
import { type Dossier, LANGUAGES, MODIFICATION_TYPES, type TextualModification } from '../../../lib/model'
import { toChangeView, toModificationRow, translatorFor } from '../../../lib/view'
import { isMessageKey, messageKeysOf } from '../../../lib/view/translate'
import { buildDossier } from '../dossier-builder'

const law = buildDossier()
const [first] = law.modifications
if (first === undefined) throw new Error('The dossier has no change.')
const evidence = { certainty: 'confirmed', sources: [] } as const
const repeal: TextualModification = {
  ...first,
  type: 'repeal',
  address: [{ unit: 'article', number: '15' }],
  label: 'Article 15',
  before: { kind: 'text', text: 'Bells ring.', status: 'official', language: 'en', evidence },
  after: { kind: 'absent', evidence },
  attribution: { certainty: 'likely', sources: [] },
  commencement: { kind: 'on-date', date: '2031-03-13' as never, certainty: 'likely' },
}
const bill: Dossier = {
  ...law,
  amendingAct: { ...law.amendingAct, name: 'Changes to the bells', number: '5', status: 'bill' },
  modifications: [repeal],
  annotations: [],
}
const enacted: Dossier = { ...bill, amendingAct: { ...bill.amendingAct, status: 'enacted' } }

describe('the words for a bill', () => {
  it('each stand for a string that there is, and need no value that it has not', () => {
    const keys = messageKeysOf('en').filter((key) => key.startsWith('bills.'))
    expect(keys.length).toBeGreaterThan(60)
    expect(keys.filter((key) => !isMessageKey(key.slice('bills.'.length)))).toEqual([])
    for (const language of LANGUAGES) {
      const translate = translatorFor(language, 'bill')
      for (const key of keys) {
        const plain = key.slice('bills.'.length)
        if (!isMessageKey(plain)) throw new Error(plain)
        expect([plain, translate.languageOf(plain)]).toEqual([plain, language])
      }
    }
  })

  it('are no words of a law in any language', () => {
    for (const language of LANGUAGES) {
      const [ofLaw, ofBill] = [translatorFor(language), translatorFor(language, 'bill')]
      for (const certainty of ['confirmed', 'likely'] as const)
        for (const type of MODIFICATION_TYPES) {
          const key = `labels.authority.${certainty}.${type}` as const
          expect(ofBill(key, { actBy: 'X' })).not.toBe(ofLaw(key, { actBy: 'X' }))
          expect(ofBill(key, { actBy: 'X' })).toMatch(/Would |редлагается|ұсынылады/u)
        }
      expect(ofBill('labels.type.repeal')).toBe(ofLaw('labels.type.repeal'))
    }
  })

  it.each([
    [
      'en',
      'Proposed repeal',
      'Would probably be repealed by the bill “Changes to the bells”.',
      'There would be no such provision any more.',
      'The whole provision would go.',
    ],
    [
      'ru',
      'Предлагается исключить',
      /^Вероятно, предлагается исключить /u,
      'По проекту такого положения больше нет.',
      'По проекту положение целиком исключается.',
    ],
    [
      'kk',
      'Алып тастау ұсынылады',
      /^Бәлкім, .* алып тастау ұсынылады\.$/u,
      'Жоба бойынша мұндай норма енді жоқ.',
      'Жоба бойынша норма толығымен алынады.',
    ],
  ] as const)('are those of a row in %s', (language, observed, authority, absent, summary) => {
    const row = toModificationRow(repeal, bill, language)
    expect([row.observedLabel, row.summary]).toEqual([observed, summary])
    expect(row.authority).toMatch(authority)
    expect(row.after).toMatchObject({ sentence: absent })
    expect(toModificationRow(repeal, enacted, language).observedLabel).not.toBe(observed)
  })

  it('name a bill that calls itself one as it calls itself', () => {
    const named = { ...bill, amendingAct: { ...bill.amendingAct, name: 'Bill No. 5' } }
    expect(toModificationRow(repeal, named, 'en').authority).toBe('Would probably be repealed by Bill No. 5.')
  })

  it('are those of a citation', () => {
    const texts = toChangeView(bill, repeal.id, 'en')?.citations.map(({ text }) => text) ?? []
    expect(texts[0]).toMatch(
      /, Article 15, as probably proposed to be repealed by the bill “Changes to the bells”, to be in force 13 March 2031 \(likely\)$/u,
    )
    expect(texts[1]).toMatch(
      /вероятно, предлагается исключить .*; по проекту, вероятно, действует с 13 марта 2031/u,
    )
    expect(texts[2]).toContain('алып тастау ұсынылған; жоба бойынша, бәлкім, ')
  })

  it('are those of files', () => {
    const request = { filter: { amendingAct: bill.amendingAct.id }, layout: null, language: 'en' } as const
    const { body } = exportSummary('markdown', { dossier: bill, matching: [repeal], request, siteUrl: null })
    const text = [...(body as Iterable<string>)].join('')
    expect(text).toContain('# What Changes to the bells would change')
    expect(text).toContain('Would probably be repealed by the bill “Changes to the bells”.')
    expect(text).not.toMatch(/(?:Probably r|R)epealed by/u)
  })
})
