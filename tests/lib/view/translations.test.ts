/** Russian and Kazakh labels held against the English ones: none missing, the same values, every plural form. */
import { describe, expect, it } from '@jest/globals'
import type { FuzzyDate, IsoDate } from '../../../lib/model'
import {
  asOfInWords,
  dayInWords,
  fuzzyDateInWords,
  messageKeysOf,
  toChangeView,
  toModificationRow,
  translatorFor,
} from '../../../lib/view'
import english from '../../../lib/view/messages/en/labels.json' with { type: 'json' }
import kazakh from '../../../lib/view/messages/kk/labels.json' with { type: 'json' }
import russian from '../../../lib/view/messages/ru/labels.json' with { type: 'json' }
import { buildDossier } from '../dossier-builder'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

/** Names of the values a message asks for; the two forms of the amending act's name are one value. */
function valuesIn(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = '']) => name.replace('actBy', 'act'))
  return [...new Set(names)].sort()
}

const LABELS = { en: flat(english), ru: flat(russian), kk: flat(kazakh) } as const

describe.each(['ru', 'kk'] as const)('%s', (language) => {
  it('has every label, and no other', () => {
    expect([...LABELS[language].keys()].sort()).toEqual([...LABELS.en.keys()].sort())
    expect(messageKeysOf(language).filter((key) => key.startsWith('labels.'))).toHaveLength(LABELS.en.size)
  })

  it('asks for the same values in each', () => {
    for (const [key, message] of LABELS[language])
      expect([key, valuesIn(message)]).toEqual([key, valuesIn(LABELS.en.get(key) ?? '')])
  })

  it('has every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, message] of LABELS[language])
      for (const [, choices = ''] of message.matchAll(
        /, plural,((?:\s*=?\w+\s*\{(?:[^{}]|\{[^{}]*\})*\})+)/g,
      )) {
        const given = [...choices.matchAll(/(?:^|\})\s*(=?\w+)\s*\{/g)].map(([, form]) => form)
        expect([key, forms.filter((form) => !given.includes(form))]).toEqual([key, []])
      }
  })

  it('is written in Cyrillic, but for names, signs and the words of the text', () => {
    for (const [key, message] of LABELS[language]) {
      const words = message
        .replace(/\{\w+, plural,|\b(?:one|few|many|other)(?=\s*\{)/g, '')
        .replace(/\{\w+\}/g, '')
      expect([key, words.match(/[A-Za-z]+/g)]).toEqual([key, null])
    }
  })
})

describe('dates', () => {
  it.each([
    ['2017-01-07', '7 января 2017 года', '2017 жылғы 7 қаңтар'],
    ['2016-05-31', '31 мая 2016 года', '2016 жылғы 31 мамыр'],
  ])('%s', (date, inRussian, inKazakh) => {
    expect(dayInWords(date as IsoDate, translatorFor('ru'))).toBe(inRussian)
    expect(dayInWords(date as IsoDate, translatorFor('kk'))).toBe(inKazakh)
  })

  it.each([
    ['2016-06', 'июнь 2016 года', '2016 жылғы маусым'],
    ['2018', '2018 год', '2018 жыл'],
    ['2018/2019', '2018–2019 годы', '2018–2019 жылдар'],
    ['2022/..', '2022 год или позже', '2022 жыл немесе одан кейін'],
    ['2016-09-01/2016-09-07', '1–7 сентября 2016 года', '2016 жылғы 1–7 қыркүйек'],
    ['2016-01/2016-07', 'январь–июль 2016 года', '2016 жылғы қаңтар–шілде'],
    ['2015-11/2016-12', 'ноябрь 2015 года – декабрь 2016 года', '2015 жылғы қараша – 2016 жылғы желтоқсан'],
  ])('%s', (date, inRussian, inKazakh) => {
    expect(fuzzyDateInWords(date as FuzzyDate, translatorFor('ru'))).toBe(inRussian)
    expect(fuzzyDateInWords(date as FuzzyDate, translatorFor('kk'))).toBe(inKazakh)
  })

  it('as of', () => {
    const date = '2016-12-22' as FuzzyDate
    expect(asOfInWords(date, translatorFor('ru'))).toBe('по состоянию на 22 декабря 2016 года')
    expect(asOfInWords(date, translatorFor('kk'))).toBe('мәтіннің күні: 2016 жылғы 22 желтоқсан')
  })
})

describe('plurals', () => {
  it.each([
    [1, '1 год'],
    [3, '3 года'],
    [5, '5 лет'],
    [11, '11 лет'],
    [21, '21 год'],
    [1.5, '1,5 года'],
  ])('%s', (count, expected) => {
    const value = new Intl.NumberFormat('ru').format(count)
    expect(translatorFor('ru')('labels.amount.year', { count, value })).toBe(expected)
  })
})

describe('a row and its citation', () => {
  const dossier = buildDossier()
  const [bicycle, , heading] = dossier.modifications
  if (bicycle === undefined || heading === undefined) throw new Error('The dossier lacks its changes.')

  it('in Russian', () => {
    const row = toModificationRow(bicycle, dossier, 'ru')
    expect(row.summary).toBe(
      '1 вставка, 1 удаление: штраф, нижний предел 5 → 50 МРП; штраф, верхний предел 10 → 100 МРП.',
    )
    expect(row.authority).toBe('Вероятно, изменено Законом № 99-VI от 1 марта 2020 года.')
    expect(row.actTitle).toBe('Кодекс о велосипедах')
    expect(toModificationRow(heading, dossier, 'ru').authority).toBe(
      'Неизвестно, внёс ли это изменение Закон № 99-VI от 1 марта 2020 года.',
    )
    expect(toChangeView(dossier, 'path-3-2', 'ru')?.citation).toBe(
      'Закон о велосипедных дорожках, ёлках и подъездах, 29 февраля 2012 года № 339, Article 3(2)(1-1), исключено Законом № 99-VI от 1 марта 2020 года, действует с 1 января 2021 года',
    )
  })

  it('in Kazakh', () => {
    const row = toModificationRow(bicycle, dossier, 'kk')
    expect(row.summary).toBe(
      '1 қосылған үзінді, 1 алынған үзінді: айыппұл, төменгі шегі 5 → 50 АЕК; айыппұл, жоғарғы шегі 10 → 100 АЕК.',
    )
    expect(row.authority).toBe('Бәлкім, № 99-VI Заңымен (2020 жылғы 1 наурыз) өзгертілді.')
    expect(toModificationRow(heading, dossier, 'kk').authority).toBe(
      'Бұл өзгерісті № 99-VI Заң (2020 жылғы 1 наурыз) енгізген-енгізбегені белгісіз.',
    )
  })
})
