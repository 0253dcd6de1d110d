import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type FuzzyDate, firstDayOf, parseFuzzyDate, parseIsoDate } from '../../../lib/model'

describe('a calendar day', () => {
  it.each(['2016-12-22', '2016-02-29', '1991-12-20'])('%s exists', (text) => {
    expect(parseIsoDate(text)).toBe(text)
  })

  it.each([
    '2017-02-29',
    '2016-13-01',
    '2016-00-10',
    '2016-04-31',
    '2016-1-1',
    '22.12.2016',
    '2016-12',
    '',
    ' 2016-12-22',
  ])('%j does not', (text) => {
    expect(parseIsoDate(text)).toBeNull()
  })

  it('agrees with the calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 146_096 }), (day) => {
        const text = new Date(Date.UTC(1800, 0, 1 + day)).toISOString().slice(0, 10)
        return parseIsoDate(text) === text
      }),
    )
  })
})

describe('a date as exact as its source', () => {
  it.each(['2016', '2016-06', '2016-06-05', '2018/2019', '2022/..', '../2015', '2015-11/2016-12'])(
    '%s is read',
    (text) => {
      expect(parseFuzzyDate(text)).toBe(text)
    },
  )

  it.each(['', '..', '../..', '2016/2017/2018', '2016-13', '2016-02-30', 'about 2016', '2016/'])(
    '%j is not',
    (text) => {
      expect(parseFuzzyDate(text)).toBeNull()
    },
  )

  it.each([
    ['2016', '2016-01-01'],
    ['2016-06', '2016-06-01'],
    ['2016-06-05', '2016-06-05'],
    ['2015-11/2016-12', '2015-11-01'],
    ['../2015', null],
  ])('%s can begin on %s', (text, day) => {
    expect(firstDayOf(text as FuzzyDate)).toBe(day)
  })
})
