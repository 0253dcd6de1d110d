/** The quick answer about two wordings never contradicts the thorough one. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { haveOtherLetters, withoutEditorialDifferences } from '../../../lib/diff/editorial'

const PIECES = [
  'N',
  '№',
  'Nr.',
  'No.',
  '1',
  '28',
  'ё',
  'е',
  'e',
  'б',
  'b',
  'K',
  'К',
  '_',
  'ʼ',
  "'",
  '«',
  '"',
  '-',
  '–',
]
const wording = fc
  .array(fc.constantFrom(...PIECES, ' ', '*', '#', '<a x></a>', '<a ', '>', '\u00AD', '٣', '😀'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''))

describe('haveOtherLetters', () => {
  it('is never true of editions of one text', () => {
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        if (withoutEditorialDifferences(before) === withoutEditorialDifferences(after)) {
          expect(haveOtherLetters(before, after)).toBe(false)
        }
      }),
      { numRuns: 20_000, seed: 5 },
    )
  })

  it.each([
    ['пять ружей', 'два ружья', true],
    ['№ 28-VI', 'N 28-VI', false],
    ['пункт 3', 'пункт 4', true],
    ['ещё «пять»', 'еще "пять"', false],
    ['point', 'points', true],
    ['<a id=b></a>point', 'point', false],
  ])('%s | %s: %s', (before, after, expected) => {
    expect(haveOtherLetters(before, after)).toBe(expected)
  })
})
