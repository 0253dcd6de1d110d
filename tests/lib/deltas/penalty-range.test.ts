import { describe, expect, it } from '@jest/globals'
import { penaltyRange } from '../../../lib/deltas'

describe('penaltyRange', () => {
  it.each([
    ['imprisonment of four to ten years', { minYears: 4, maxYears: 10, life: false, death: false }],
    ['imprisonment of up to seven years', { minYears: null, maxYears: 7, life: false, death: false }],
    ['imprisonment of at least two years', { minYears: 2, maxYears: null, life: false, death: false }],
    ['imprisonment of eighteen months', { minYears: 1.5, maxYears: 1.5, life: false, death: false }],
    [
      'imprisonment of fifteen to twenty years, or life imprisonment, or the death penalty',
      { minYears: 15, maxYears: 20, life: true, death: true },
    ],
    ['punished by life imprisonment', { minYears: null, maxYears: null, life: true, death: false }],
    [
      'imprisonment of five years with a ban on certain posts for up to three years',
      { minYears: 5, maxYears: 5, life: false, death: false },
    ],
    ['a ban on entry for five years', null],
    ['a fine of 5 MCI', null],
    ['imprisonment of two years; repeated, imprisonment of four years', null],
    ['imprisonment of twenty days', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(penaltyRange(text)).toEqual(expected)
  })
})
