/** Addresses of words, as browsers read them. */
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { textFragment } from '../../../lib/view'

it.each([
  ['five to seven years', 'after:~:text=five%20to%20seven%20years'],
  ['  five\n\tto  seven ', 'after:~:text=five%20to%20seven'],
  ['12-1, & 50 %', 'after:~:text=12%2D1%2C%20%26%2050%20%25'],
  ['статья', 'after:~:text=%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F'],
  ['\ud800', 'after:~:text=%EF%BF%BD'],
])('%j', (words, expected) => {
  expect(textFragment(words, 'after')).toBe(expected)
})

it('names a long passage by its ends', () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`)
  expect(textFragment(words.join(' '), 'before')).toBe(
    'before:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
  )
  const long = 'x'.repeat(200)
  expect(textFragment(long, 'before')).toBe(`before:~:text=${long}`)
})

it('never has a character that means something to the directive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
      const [, directive = ''] = textFragment(words, 'after').split(':~:text=')
      expect(directive).toMatch(/^[^\s&#-]*$/)
      expect(directive.split(',').length).toBeLessThanOrEqual(2)
      expect(decodeURIComponent(directive)).toBe(
        words
          .replace(/\s+/gu, ' ')
          .trim()
          .replace(/\p{Cs}/gu, '\ufffd'),
      )
    }),
  )
})
