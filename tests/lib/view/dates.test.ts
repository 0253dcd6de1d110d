import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FuzzyDate, IsoDate } from '../../../lib/model'
import { asOfInWords, dayInWords, fuzzyDateInWords, translatorFor } from '../../../lib/view'

const english = translatorFor('en')

describe('dayInWords', () => {
  it.each([
    ['2017-01-07', '7 January 2017'],
    ['2016-12-22', '22 December 2016'],
    ['2020-02-29', '29 February 2020'],
    ['0987-10-01', '1 October 0987'],
  ])('%s', (date, expected) => {
    expect(dayInWords(date as IsoDate, english)).toBe(expected)
  })

  it('does not depend on any time zone', () => {
    const before = process.env.TZ
    try {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Almaty']) {
        process.env.TZ = zone
        expect(dayInWords('2017-01-01' as IsoDate, english)).toBe('1 January 2017')
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})

describe('fuzzyDateInWords', () => {
  it.each([
    ['2016-12-22', '22 December 2016'],
    ['2016-06', 'June 2016'],
    ['2018', '2018'],
    ['2018/2019', '2018–2019'],
    ['2022/..', '2022 or later'],
    ['../2018-05', 'May 2018 or earlier'],
    ['2015-11/2016-12', 'between November 2015 and December 2016'],
    ['2016-01/2016-07', 'between January and July 2016'],
    ['2016-09-01/2016-09-07', 'between 1 and 7 September 2016'],
    ['2016-08-30/2016-09-07', 'between 30 August 2016 and 7 September 2016'],
    ['2018/2019-03', 'between 2018 and March 2019'],
    ['2018/2018', '2018'],
  ])('%s', (date, expected) => {
    expect(fuzzyDateInWords(date as FuzzyDate, english)).toBe(expected)
  })
})

describe('asOfInWords', () => {
  it.each([
    ['2016-12-22', 'as of 22 December 2016'],
    ['2018/2019', 'as of 2018–2019'],
    ['2022/..', 'as of 2022 or later'],
    ['2016-01/2016-07', 'as of a day between January and July 2016'],
    ['2018/2019-03', 'as of a day between 2018 and March 2019'],
    ['2018-03/2018-03', 'as of March 2018'],
  ])('%s', (date, expected) => {
    expect(asOfInWords(date as FuzzyDate, english)).toBe(expected)
  })

  it('says nothing where no date was recorded', () => {
    expect(asOfInWords(undefined, english)).toBeNull()
  })
})

it('every day of the calendar keeps its year, month and day', () => {
  const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
  const moment = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moment, (date) => {
      const day = date.toISOString().slice(0, 10) as IsoDate
      const [number, month, year] = dayInWords(day, english).split(' ')
      expect([Number(year), MONTHS.indexOf(month ?? '') + 1, Number(number)]).toEqual(
        day.split('-').map(Number),
      )
    }),
  )
})
