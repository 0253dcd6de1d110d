import { describe, expect, it } from '@jest/globals'
import { eIdOf, formatIssue, type ProvisionAddress } from '../../../lib/model'

describe('eIdOf', () => {
  it.each<[string, ProvisionAddress]>([
    [
      'art_255__part_1',
      [
        { unit: 'article', number: '255' },
        { unit: 'part', number: '1' },
      ],
    ],
    ['art_485-1', [{ unit: 'article', number: '485-1' }]],
    [
      'art_22__point_4__part_2__subpoint_1-1',
      [
        { unit: 'article', number: '22' },
        { unit: 'point', number: '4' },
        { unit: 'part', number: '2' },
        { unit: 'subpoint', number: '1-1' },
      ],
    ],
    [
      'art_70__heading',
      [
        { unit: 'article', number: '70' },
        { unit: 'paragraph', number: 'heading' },
      ],
    ],
    [
      'art_110-1__para_2',
      [
        { unit: 'article', number: '110 1' },
        { unit: 'paragraph', number: '2' },
      ],
    ],
  ])('%s', (eId, address) => {
    expect(eIdOf(address)).toBe(eId)
  })
})

describe('formatIssue', () => {
  it('is one line, whatever the message holds', () => {
    expect(
      formatIssue({
        file: 'acts/a.md',
        line: 3,
        column: 7,
        rule: 'unknown-type',
        message: 'The type\n"x"  is not known.',
      }),
    ).toBe('acts/a.md:3:7 unknown-type The type "x" is not known.')
  })
})
