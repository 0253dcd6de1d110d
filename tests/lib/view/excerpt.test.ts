/** The changed words of a provision with the words around them. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { diffText, tokenize, writeNotation } from '../../../lib/diff'
import type { TextSide, TextualModification } from '../../../lib/model'
import { excerptOf, toModificationRow } from '../../../lib/view'
import { buildDossier, textSide } from '../dossier-builder'

const dossier = buildDossier()
const [first] = dossier.modifications
if (first === undefined) throw new Error('The dossier lacks its changes.')
const ABSENT = { kind: 'absent', evidence: textSide('').evidence } as const
const UNKNOWN = { ...ABSENT, kind: 'unknown', why: 'Nobody kept it.' } as const

type Side = TextualModification['before']
const of = (before: string | Side, after: string | Side) => {
  const side = (text: string | Side) => (typeof text === 'string' ? textSide(text) : text)
  const modification = { ...first, before: side(before), after: side(after) }
  return excerptOf(toModificationRow(modification, dossier, 'en'))
}
const shown = (before: string | Side, after: string | Side) => {
  const excerpt = of(before, after)
  return excerpt === null ? null : writeNotation(excerpt.spans)
}

describe('an excerpt', () => {
  it('is the whole of a short text', () => {
    expect(shown('A fine of 5 euros.', 'A fine of 9 euros.')).toBe('A fine of [5 euros/9 euros].')
  })

  it('keeps seven words on each side of a change, and of what stands between two', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    expect(shown(`${long} red ${long} blue ${long}`, `${long} green ${long} black ${long}`)).toBe(
      '… nine ten eleven twelve thirteen fourteen fifteen [red/green] one two three four five six seven … ' +
        'nine ten eleven twelve thirteen fourteen fifteen [blue/black] one two three four five six seven …',
    )
  })

  it('cuts no number and no date, and begins with no comma', () => {
    const after = 'Since 22 December 2016, 13 500,50 тенге, a b c d e f: y'
    expect(shown(after.replace(/y$/, 'x'), after)).toBe('… a b c d e f: [x/y]')
    expect(shown('Since 22 December 2016 a b c d e x', 'Since 22 December 2016 a b c d e y')).toBe(
      'Since 22 December 2016 a b c d e [x/y]',
    )
    expect(
      shown('All since 22 December 2016 a b c d e f x', 'All since 22 December 2016 a b c d e f y'),
    ).toBe('… 22 December 2016 a b c d e f [x/y]')
  })

  it('stops behind the third change and says that there is more', () => {
    const text = (word: string) => ['a b', 'c d', 'e f', 'g h'].map((words) => `${words} ${word}`).join(', ')
    expect(shown(text('x'), text('y'))).toBe('a b [x/y], c d [x/y], e f [x/y], g h …')
  })

  it('shows how a new or a repealed provision begins, unmarked', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`)
    expect(shown(ABSENT, 'All is new.')).toBe('All is new.')
    expect(shown('All goes.', ABSENT)).toBe('All goes.')
    expect(shown(ABSENT, words.join(' '))).toBe(`${words.slice(0, 28).join(' ')} …`)
  })

  it('is nothing where nothing can be said to have changed', () => {
    expect(of(UNKNOWN, 'Text.')).toBeNull()
    expect(of('Text.', UNKNOWN)).toBeNull()
    expect(of(ABSENT, UNKNOWN)).toBeNull()
    expect(of('Text.', 'Text.')).toBeNull()
    expect(of('Text.', textSide('Текст.', { language: 'ru' }))).toBeNull()
  })

  it('says which text it is', () => {
    const side: TextSide = textSide('Мәтін', { language: 'kk', status: 'official' })
    expect(of(ABSENT, side)).toMatchObject({ language: 'kk', status: 'official' })
  })

  it('has every word of its own from the texts, whole and in order', () => {
    const word = fc.constantFrom(
      'a',
      'fine',
      '5 euros',
      '22 December 2016',
      '7(2)(6-1)',
      ',',
      ';\n',
      '12-1',
      'слово',
      '№ 28-VI',
    )
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const spans = of(before, after)?.spans ?? []
        const whole = diffText(before, after)
        for (const type of ['inserted', 'deleted'] as const) {
          const tokensOf = (runs: readonly { type: string; text: string }[]) =>
            runs.filter((run) => run.type === type).flatMap((run) => wordsOf(run.text))
          const found = tokensOf(spans).filter((token) => token !== '…')
          const all = tokensOf(whole)
          let at = 0
          for (const token of found) {
            at = all.indexOf(token, at) + 1
            expect(at).toBeGreaterThan(0)
          }
        }
      }),
    )
  })
})

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ start, end }) => text.slice(start, end))
}
