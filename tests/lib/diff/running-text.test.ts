import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { withoutPassages } from '../../../lib/diff'

/** `with [or without] confiscation`: what stands in brackets is out. */
const without = (line: string): string =>
  withoutPassages(line.split(/[[\]]/).map((text, index) => ({ text, isOut: index % 2 === 1 })))

describe('a running text without some passages', () => {
  it.each([
    ['with [or without] confiscation', 'with confiscation'],
    ['[Only] residents', 'residents'],
    ['a term of five [years]', 'a term of five'],
    ['legal entities [and individuals], in transit', 'legal entities, in transit'],
    ['points 1 [and 1-1]; then', 'points 1; then'],
    ['(see [above])', '(see)'],
    ['“so [long]”', '“so”'],
    ['fine of [5] 50 MCI', 'fine of 50 MCI'],
    ['fine of 5 [50] MCI', 'fine of 5 MCI'],
    ['the place[, the site] and', 'the place and'],
    ['a [b] [c] d', 'a d'],
    ['a [b][c] d', 'a d'],
    ['[all]', ''],
    ['', ''],
    ['nothing', 'nothing'],
    ['one  two', 'one  two'],
    ['x[y]z', 'xz'],
    ['five [to seven]%', 'five %'],
  ])('%s', (line, kept) => {
    expect(without(line)).toBe(kept)
  })

  it('leaves a text without passages as it is, and changes nothing but blanks at a gap', () => {
    const part = fc.record({ text: fc.stringMatching(/^[a ,.]{0,4}$/), isOut: fc.boolean() })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (line) => {
        const whole = line.filter(({ isOut }) => !isOut).map(({ text }) => text)
        const kept = withoutPassages(line)
        expect(kept.replaceAll(' ', '')).toBe(whole.join('').replaceAll(' ', ''))
        const gaps = line.filter(({ isOut, text }) => isOut && text !== '').length
        expect(whole.join('').length - kept.length).toBeLessThanOrEqual(gaps)
        if (gaps === 0) expect(kept).toBe(whole.join(''))
      }),
      { numRuns: 500 },
    )
  })
})
