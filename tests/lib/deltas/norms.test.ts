import { describe, expect, it } from '@jest/globals'
import { normsOf, onlyAddsWords } from '../../../lib/deltas'

describe('normsOf', () => {
  it.each([
    ['It is forbidden to ride. Riders may not race.', { bans: 2, duties: 0, exceptions: 0 }],
    ['Riders must stop and shall wait.', { bans: 0, duties: 2, exceptions: 0 }],
    ['Riders must not stop.', { bans: 1, duties: 0, exceptions: 0 }],
    ['The total may not exceed: bells, two.', { bans: 0, duties: 0, exceptions: 0 }],
    ['Owners are required to register.', { bans: 0, duties: 1, exceptions: 0 }],
    ['A rider may stop.', { bans: 0, duties: 0, exceptions: 0 }],
    ['The total may not be sold.', { bans: 1, duties: 0, exceptions: 0 }],
    ['It is forbidden to ride, except at night, unless exempt.', { bans: 1, duties: 0, exceptions: 3 }],
    ['mustard', { bans: 0, duties: 0, exceptions: 0 }],
  ])('%s', (text, expected) => {
    expect(normsOf(text, 'en')).toEqual(expected)
  })

  it('knows no words of other languages', () => {
    expect(normsOf('Запрещено. must', 'ru')).toEqual({ bans: 0, duties: 0, exceptions: 0 })
  })
})

describe('onlyAddsWords', () => {
  it.each([
    ['must show the bell', 'must 1) show the bell; 2) ring it', true],
    ['', 'anything', true],
    ['must show', 'must show', false],
    ['must show', 'must hide and show', true],
    ['must show the bell', 'must show a bell', false],
    ['a fine of 5 MCI', 'a fine of 10 MCI', false],
    ['Bells must ring', 'Old bells must ring loudly', true],
    ['', '', false],
  ])('%s | %s', (before, after, expected) => {
    expect(onlyAddsWords(before, after)).toBe(expected)
  })
})
