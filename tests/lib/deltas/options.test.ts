import { describe, expect, it } from '@jest/globals'
import { compareOptions } from '../../../lib/deltas'

const OPTIONAL = 'is punished by imprisonment of five years with or without confiscation of property.'
const MANDATORY = 'is punished by imprisonment of five years with confiscation of property.'

describe('compareOptions', () => {
  it('sees a choice that is gone, and one that is given', () => {
    expect(compareOptions(OPTIONAL, MANDATORY, 'en')).toEqual([
      { of: 'confiscation of property', change: 'became-mandatory' },
    ])
    expect(compareOptions(MANDATORY, OPTIONAL, 'en')).toEqual([
      { of: 'confiscation of property', change: 'became-optional' },
    ])
  })

  it.each([
    ['the same choice', OPTIONAL, OPTIONAL],
    ['the same duty', MANDATORY, MANDATORY],
    ['a measure that is gone', OPTIONAL, 'is punished by imprisonment of five years.'],
    ['a measure that is new', 'is punished by imprisonment of five years.', MANDATORY],
    ['another measure', OPTIONAL, 'is punished by imprisonment of five years with supervision.'],
    [
      'both forms on one side',
      `${OPTIONAL} A repeated act is punished with confiscation of property.`,
      MANDATORY,
    ],
    ['no text before', '', MANDATORY],
    ['a longer word', 'with or without bell', 'with bells'],
  ])('says nothing of %s', (_, before, after) => {
    expect(compareOptions(before, after, 'en')).toEqual([])
  })

  it('knows no words of other languages', () => {
    expect(compareOptions(OPTIONAL, MANDATORY, 'kk')).toEqual([])
  })
})
