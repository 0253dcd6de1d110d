/** What Russian and Kazakh make of dates, numbers, rows and citations. Messages as such: `messages.test.ts`. */
import { describe, expect, it } from '@jest/globals'
import type { FuzzyDate, IsoDate } from '../../../lib/model'
import {
  asOfInWords,
  dayForms,
  dayInWords,
  fuzzyDateInWords,
  toModificationRow,
  translatorFor,
} from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

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

  it('inside sentences, in every month', () => {
    const inKazakh = Array.from({ length: 12 }, (_, month) => {
      const date = `2017-${String(month + 1).padStart(2, '0')}-01` as IsoDate
      const { dateOf, dateSince, dateUntil } = dayForms(date, translatorFor('kk'))
      expect([dateOf, dateSince, dateUntil].every((day) => day.startsWith('2017 жылғы 1 '))).toBe(true)
      return [dateOf, dateSince, dateUntil].map((day) => day.slice('2017 жылғы 1 '.length)).join(' ')
    })
    expect(inKazakh).toEqual([
      'қаңтардағы қаңтардан қаңтарға',
      'ақпандағы ақпаннан ақпанға',
      'наурыздағы наурыздан наурызға',
      'сәуірдегі сәуірден сәуірге',
      'мамырдағы мамырдан мамырға',
      'маусымдағы маусымнан маусымға',
      'шілдедегі шілдеден шілдеге',
      'тамыздағы тамыздан тамызға',
      'қыркүйектегі қыркүйектен қыркүйекке',
      'қазандағы қазаннан қазанға',
      'қарашадағы қарашадан қарашаға',
      'желтоқсандағы желтоқсаннан желтоқсанға',
    ])
    const date = '2017-01-07' as IsoDate
    for (const [language, day] of [
      ['en', '7 January 2017'],
      ['ru', '7 января 2017 года'],
    ] as const)
      expect(dayForms(date, translatorFor(language))).toEqual({
        date: day,
        dateOf: day,
        dateSince: day,
        dateUntil: day,
      })
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

describe('a row', () => {
  const dossier = buildDossier()
  const [bicycle, , heading] = dossier.modifications
  if (bicycle === undefined || heading === undefined) throw new Error('The dossier lacks its changes.')

  it('in Russian', () => {
    const row = toModificationRow(bicycle, dossier, 'ru')
    expect(row.summary).toBe(
      '1 вставка, 1 удаление: штраф, нижний предел 5 → 50 МРП; штраф, верхний предел 10 → 100 МРП.',
    )
    expect(row.authority).toBe('Вероятно, изменено Законом от 1 марта 2020 года № 99-VI.')
    expect(row.actTitle).toBe('Кодекс о велосипедах')
    expect(toModificationRow(heading, dossier, 'ru').authority).toBe(
      'Неизвестно, внёс ли это изменение Закон от 1 марта 2020 года № 99-VI.',
    )
  })

  it('in Kazakh', () => {
    const row = toModificationRow(bicycle, dossier, 'kk')
    expect(row.summary).toBe(
      '1 қосылған үзінді, 1 алынған үзінді: айыппұл, төменгі шегі 5 → 50 АЕК; айыппұл, жоғарғы шегі 10 → 100 АЕК.',
    )
    expect(row.authority).toBe('Бәлкім, 2020 жылғы 1 наурыздағы № 99-VI Заңымен өзгертілді.')
    expect(toModificationRow(heading, dossier, 'kk').authority).toBe(
      'Бұл өзгерісті 2020 жылғы 1 наурыздағы № 99-VI Заңы енгізген-енгізбегені белгісіз.',
    )
  })
})
