import { describe, expect, it } from '@jest/globals'
import { fitsOption, isColumnsByNumber, type SaidOption, toDraftOptions } from '../../../../lib/import'

describe('what a user says of a draft', () => {
  it.each<[SaidOption, readonly string[], readonly string[]]>([
    ['as', ['table', 'editions'], ['tables', '']],
    ['id', ['kz-2016-28-vi', 'a'], ['Kz', 'a--b', '-a', 'a b', '']],
    ['act', ['tax-code'], ['tax_code']],
    ['amendingStatus', ['bill', 'enacted'], ['Bill']],
    ['country', ['kz', 'KZ'], ['kaz', 'k']],
    ['language', ['ru', 'zh-Hant'], ['russian language', 'r']],
    ['status', ['unverified', 'official'], ['true']],
    ['trackedChanges', ['accept', 'reject'], ['1']],
    ['beforeDate', ['2016-02-29'], ['2015-02-29', '2016-2-9', '29.02.2016']],
    ['afterDate', ['2017-01-07'], ['2017-13-07']],
    ['columns', ['2=before, 3=after', 'Geltende Fassung=before', '4=-'], ['9=foo', 'before', '2=']],
    ['name', ['Anything at all, № 5'], []],
  ])('%s takes %j and not %j', (option, fitting, wrong) => {
    expect(fitting.filter((value) => !fitsOption(option, value))).toEqual([])
    expect(wrong.filter((value) => fitsOption(option, value))).toEqual([])
  })

  it('becomes options, without what was not said or does not fit', () => {
    expect(toDraftOptions({})).toEqual({})
    expect(
      toDraftOptions({
        as: 'table',
        id: 'zz-1',
        country: 'KZ',
        beforeDate: '2015-02-29',
        afterDate: '2017-01-07',
        keepEditorial: 'yes',
        trackedChanges: 'maybe',
        status: 'official',
        name: undefined,
      }),
    ).toEqual({
      as: 'table',
      id: 'zz-1',
      country: 'kz',
      asOf: { after: '2017-01-07' },
      keepEditorial: true,
      status: 'official',
    })
  })

  it('maps columns by number with or without spaces', () => {
    const whole = ['2=before', '2=before,3=after', '2=before, 13=after', '2:3=after, 2:first=4']
    expect(whole.filter((value) => !isColumnsByNumber(value))).toEqual([])
    const wrong = ['before', '2=', '2=before;3=after', '1234=before', '', '2:=before', 'first=a', '2=before,']
    expect(wrong.filter(isColumnsByNumber)).toEqual([])
  })
})
