import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readNotation, withoutPassages } from '../../../../lib/diff'
import type { TableLine } from '../../../../lib/export/table/comparative-table'
import { linesOfBoth, linesOfSide } from '../../../../lib/export/table/marked-lines'
import { type MarkedText, withMoves } from '../../../../lib/export/table/marked-runs'
import type { MarkPolicyName } from '../../../../lib/export/templates'
import { hostileText } from '../hostile-text'

const runsOf = (notation: string): MarkedText[] => withMoves(readNotation(notation))

/** Marks as one sees them: what is struck through in `~`, in italics in `*`, underlined in `_`. */
const seen = (lines: readonly TableLine[]): string =>
  lines
    .map((line) =>
      line
        .map(({ text, look, role }) => {
          if (role === 'sign') return text
          const sign = look.strike ? '~' : look.italic ? '*' : look.underline ? '_' : ''
          return `${sign}${text}${sign}`
        })
        .join(''),
    )
    .join('⏎')

const both = (notation: string, marks: MarkPolicyName): string =>
  seen(linesOfBoth(runsOf(notation), { marks }, 'en'))

/** What somebody reads who knows the marks and not where they come from. */
function readBack(lines: readonly TableLine[]): { before: string; after: string } {
  const side = (isOther: (look: TableLine[number]['look']) => boolean) =>
    lines
      .map((line) =>
        withoutPassages(
          line
            .filter(({ role, text }) => role === 'text' || text === ' ')
            .map(({ text, look }) => ({ text, isOut: isOther(look) })),
        ),
      )
      .join('\n')
  return { before: side(({ italic }) => italic === true), after: side(({ strike }) => strike === true) }
}

describe('a running text', () => {
  it.each([
    ['with [or without /]confiscation', 'with [or without] confiscation', 'with ~or without~ confiscation'],
    ['of [five to ten/seven] years', 'of [five to ten] *seven* years', 'of ~five to ten~ *seven* years'],
    ['entities[ and individuals/], in', 'entities [and individuals], in', 'entities ~and individuals~, in'],
    [
      'points 1[ and 1-1/, 1-1 and 1-2], so',
      'points 1 [and 1-1]*, 1-1 and 1-2*, so',
      'points 1 ~and 1-1~*, 1-1 and 1-2*, so',
    ],
    [
      'out [by departure/compulsorily], with',
      'out [by departure] *compulsorily*, with',
      'out ~by departure~ *compulsorily*, with',
    ],
    ['[/Only ]residents', '*Only* residents', '*Only* residents'],
    ['the end[/ of it]', 'the end *of it*', 'the end *of it*'],
    // Nothing is behind the blank on its line, so it stays under the mark.
    ['the end [of it /]\nThen', 'the end [of it ]⏎Then', 'the end ~of it ~⏎Then'],
    ['[all/nothing]', '[all] *nothing*', '~all~ *nothing*'],
    ['same', 'same', 'same'],
    // A blank of its own on both sides of what goes: closing the gap would take one away.
    ['one [two/] three', 'one [two] three', 'one ~two~ three'],
  ])('%s', (notation, cordon, ramseyer) => {
    expect(both(notation, 'brackets-italic')).toBe(cordon)
    expect(both(notation, 'strike-italic')).toBe(ramseyer)
  })

  it('is drawn with its marks whole where its sides could not be read out of it', () => {
    // Left plain, the blank behind “b” would be read as one of the two that meet.
    expect(both('x[ b /]y', 'brackets-italic')).toBe('x[ b ]y')
  })

  it.each(['strike-italic', 'brackets-italic'] as const)('never changes either text: %s', (marks) => {
    const words = fc.array(fc.constantFrom('a', ' ', ', ', 'five', ' years', '. ', '\n', '§ 3'), {
      maxLength: 6,
    })
    const span = fc.record({
      type: fc.constantFrom('equal' as const, 'deleted' as const, 'inserted' as const),
      text: words.map((parts) => parts.join('')),
    })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 7 }), (spans) => {
        const runs = withMoves(spans.filter(({ text }) => text !== ''))
        const lines = linesOfBoth(runs, { marks }, 'en')
        const textOf = (out: string) =>
          spans
            .filter(({ type }) => type !== out)
            .map(({ text }) => text)
            .join('')
        const role = (out: readonly string[]) =>
          lines
            .map((line) =>
              line
                .filter((run) => run.role === 'text' && !out.includes(run.change))
                .map(({ text }) => text)
                .join(''),
            )
            .join('\n')
        expect(role(['inserted', 'moved-to']).replaceAll('\n', '')).toBe(
          textOf('inserted').replaceAll('\n', ''),
        )
        expect(role(['deleted', 'moved-from']).replaceAll('\n', '')).toBe(
          textOf('deleted').replaceAll('\n', ''),
        )
        // Signs were put in only where both texts can be read out of the marks again.
        if (
          marks === 'strike-italic' &&
          lines.flat().some(({ role, text }) => role === 'sign' && text === ' ')
        ) {
          const read = readBack(lines)
          expect(read.before.replaceAll('\n', '')).toBe(textOf('inserted').replaceAll('\n', ''))
          expect(read.after.replaceAll('\n', '')).toBe(textOf('deleted').replaceAll('\n', ''))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the text of one side', () => {
  it('has its marks on words, and none on the blanks beside them', () => {
    const runs = runsOf('by [owners, /]heads[/ or\n deputies \n]').filter(
      ({ change }) => change !== 'deleted',
    )
    expect(seen(linesOfSide(runs, { marks: 'underline-both' }, 'en'))).toBe('by heads _or_⏎ _deputies_ ⏎')
  })

  it('marks a blank that is all that changed', () => {
    expect(seen(linesOfSide(runsOf('12[/ ]000'), { marks: 'underline-both' }, 'en'))).toBe('12_ _000')
  })

  it('is the same text for any text at all', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = linesOfSide(
          [{ change: 'inserted', text, move: null }],
          { marks: 'brackets-underscore' },
          'en',
        )
        const written = lines.map((line) =>
          line
            .filter(({ role }) => role === 'text')
            .map((run) => run.text)
            .join(''),
        )
        expect(written.join('\n')).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
