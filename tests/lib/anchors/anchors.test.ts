import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { carryAnchor, placeQuote, quoteAt } from '../../../lib/anchors'
import type { TextQuote } from '../../../lib/model'
import { type Edit, TrackedText } from './tracked-text'

const quote = (exact: string, prefix = '', suffix = ''): TextQuote => ({ exact, prefix, suffix })

describe('placeQuote', () => {
  it.each<[string, string, TextQuote, number | null]>([
    ['words that stand once', 'a fine of five units', quote('five'), 10],
    ['words that do not stand there', 'a fine of five units', quote('six'), null],
    ['words that stand twice', 'five years or five days', quote('five'), null],
    ['which of the two is meant', 'five years or five days', quote('five', 'or '), 14],
    ['which of the two is meant, by what follows', 'five years or five days', quote('five', '', ' years'), 0],
    ['words in another context', 'ten years or five days', quote('five', 'and '), null],
    ['places that overlap', 'aaa', quote('aa'), null],
    ['nothing', 'aaa', quote(''), null],
    ['words in no text', '', quote('a'), null],
    ['Kazakh words', 'айыппұл бес АЕК', quote('бес', 'айыппұл '), 8],
  ])('finds %s', (_, text, words, start) => {
    expect(placeQuote(text, words)).toEqual(
      start === null ? null : { start, end: start + words.exact.length },
    )
  })
})

describe('quoteAt', () => {
  it('takes as much context as finds the words again, and no half characters', () => {
    const sentence = 'The fine is five units. '
    const text = `First. ${sentence.repeat(9)}Last.`
    const start = text.indexOf('five', text.indexOf('five') + 1)
    const made = quoteAt(text, { start, end: start + 4 })
    expect(made.exact).toBe('five')
    expect(placeQuote(text, made)).toEqual({ start, end: start + 4 })
    const emoji = `${'🚲'.repeat(40)}five${'🚲'.repeat(40)}`
    const quoted = quoteAt(emoji, { start: 80, end: 84 })
    expect(`${quoted.prefix}|${quoted.suffix}`).not.toMatch(/\p{Surrogate}/u)
  })

  it('is found again at its place, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ә', '🚲'), minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const units = [...text]
          const start = units.slice(0, one % units.length).join('').length
          const end =
            start + units.slice(one % units.length, (one % units.length) + 1 + (other % 9)).join('').length
          expect(placeQuote(text, quoteAt(text, { start, end }))).toEqual({ start, end })
        },
      ),
      { numRuns: 500 },
    )
  })
})

const ARTICLE =
  'Whoever sells a rifle without a permit is fined fifty units. Whoever does so again within a year is fined one hundred units and loses the permit for five years.'

const exactAfter = (before: string, after: string, words: TextQuote): string | null => {
  const carried = carryAnchor(before, after, words)
  if (carried === null) return null
  const place = placeQuote(after, carried)
  if (place === null) throw new Error('What was found is not found.')
  return `${after.slice(0, place.start)}[${after.slice(place.start, place.end)}]${after.slice(place.end)}`
}

describe('carryAnchor', () => {
  it.each<[string, string, TextQuote, string, string | null]>([
    ['nothing was edited', 'a [b] c', quote('b'), 'a b c', 'a [b] c'],
    [
      'words came before and after',
      'the court may fine [fifty units] or warn him',
      quote('fifty units'),
      'In any case the court may fine fifty units or warn him or her.',
      'In any case the court may fine [fifty units] or warn him or her.',
    ],
    [
      'the words beside it were edited',
      'He who sells is fined [fifty units] at once by the court',
      quote('fifty units'),
      'He who sells is fined [fifty units], if not warned, by the court'.replace(/[[\]]/g, ''),
      'He who sells is fined [fifty units], if not warned, by the court',
    ],
    [
      'the words themselves were edited',
      'He who sells is fined [fifty units] at once by the court',
      quote('fifty units'),
      'He who sells is fined sixty units at once by the court',
      null,
    ],
    [
      'a letter was put to the words',
      'the permit is lost for five [year] in such a case',
      quote('year'),
      'the permit is lost for five years in such a case',
      null,
    ],
    [
      'one of two was cut out',
      'The fine is fifty units. [The fine is fifty units.] It is paid.',
      quote('The fine is fifty units.', 'The fine is fifty units. '),
      'The fine is fifty units. It is paid.',
      null,
    ],
    [
      'they were put in a second time',
      'He pays [a fine of fifty units] to the court.',
      quote('a fine of fifty units'),
      'He pays a fine of fifty units to the court. He pays a fine of fifty units to the court.',
      null,
    ],
    [
      'they were cut out and other words like them stand elsewhere',
      'Whoever sells is fined [fifty units] by the court.',
      quote('fifty units'),
      'Whoever sells is warned by the court; whoever buys pays fifty units to the clerk.',
      null,
    ],
    [
      'another text stands there',
      `${ARTICLE.slice(0, 40)}[${ARTICLE.slice(40, 60)}]`,
      quote(ARTICLE.slice(40, 60)),
      'Bells are rung at noon.',
      null,
    ],
    [
      'every number became the next one',
      '1) imprisonment for up to three years or a fine; 2) imprisonment for up to [five years] or a fine.',
      quote('five years'),
      '1) imprisonment for up to five years or a fine; 2) imprisonment for up to seven years or a fine.',
      null,
    ],
    ['the text is gone', 'a [b] c', quote('b'), '', null],
  ])('where %s', (_, before, words, after, expected) => {
    expect(exactAfter(before.replace(/[[\]]/g, ''), after, words)).toBe(expected)
  })
})

/** Text that looks like a statute: few words, sentences that come twice, numbers everywhere. */
const phrases = fc.constantFrom(
  'shall be punished by a fine of 50 units',
  'or by imprisonment for a term of up to five years',
  'or by imprisonment for a term of up to three years',
  'or by imprisonment for a term of up to two years',
  'with confiscation of property',
  'a person who sells a weapon without a permit',
  'the same act committed by a group of persons',
  'на срок до пяти лет с конфискацией имущества',
  'влечёт штраф в размере 50 месячных расчётных показателей',
  'елу айлық есептік көрсеткіш мөлшерінде айыппұл салуға',
)
const statute = fc
  .array(fc.tuple(fc.array(phrases, { minLength: 1, maxLength: 4 }), fc.constantFrom('. ', '; ', ', ')), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.map(([words, end], place) => `${place + 1}) ${words.join(' ')}${end}`).join(''))

const share = fc.double({ min: 0, max: 1, noNaN: true })
const stretch = fc.tuple(share, share)
/** A short stretch, as most edits are. */
const near = fc
  .tuple(share, fc.double({ min: 0, max: 0.15, noNaN: true }))
  .map(([at, length]): [number, number] => [at, Math.min(1, at + length)])
const stretches = fc.oneof(near, near, stretch)
/** In letters of which the text has none. */
const foreign = fc.constantFrom('ξένος λόγος ', 'ὁ νόμος, ', 'ἄλλο ', 'λ', '')
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: share, words: foreign }),
  fc.record({ kind: fc.constant('delete' as const), from: stretches }),
  fc.record({ kind: fc.constant('replace' as const), from: stretches, words: foreign }),
  fc.record({ kind: fc.constant('move' as const), from: stretches, at: share }),
  fc.record({ kind: fc.constant('copy' as const), from: stretches, at: share }),
  fc.record({ kind: fc.constant('swap' as const), from: near, with: near }),
  fc.constant<Edit>({ kind: 'renumber' }),
)
const steps = fc.array(fc.tuple(edits, fc.boolean()), { minLength: 1, maxLength: 4 })
const quoted = fc.tuple(share, fc.integer({ min: 1, max: 40 }))

function placeIn(text: string, [at, length]: readonly [number, number]) {
  const start = Math.min(Math.floor(at * text.length), text.length - 1)
  return { start, end: Math.min(text.length, start + length) }
}

describe('a thousand random edits', () => {
  it('never leave a note on other words', () => {
    fc.assert(
      fc.property(statute, quoted, steps, (text, words, script) => {
        const place = placeIn(text, words)
        const tracked = new TrackedText(text)
        for (const [edit, whole] of script) tracked.apply(edit, whole)
        const carried = carryAnchor(text, tracked.text, quoteAt(text, place))
        if (carried === null) return
        const found = placeQuote(tracked.text, carried)
        expect(found).not.toBeNull()
        expect(tracked.isSame(found?.start ?? -1, place.start, place.end)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('never do so either when each is saved', () => {
    fc.assert(
      fc.property(statute, quoted, steps, (text, words, script) => {
        const place = placeIn(text, words)
        const tracked = new TrackedText(text)
        let note: TextQuote | null = quoteAt(text, place)
        let before = text
        for (const [edit, whole] of script) {
          tracked.apply(edit, whole)
          note = note && carryAnchor(before, tracked.text, note)
          before = tracked.text
          if (note === null) return
          const found = placeQuote(before, note)
          expect(tracked.isSame(found?.start ?? -1, place.start, place.end)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('do not lose a note for words put in elsewhere', () => {
    const words = fc
      .uniqueArray(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 3, maxLength: 8 }),
        {
          minLength: 12,
          maxLength: 40,
        },
      )
      .map((list) => list.map((word) => `${word} `))
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), foreign, (list, one, other, insert) => {
        // With words enough on both sides for either of them to be cut off.
        const quotedWord = 4 + (one % (list.length - 8))
        const at = other % list.length
        const before = list.join('')
        const start = list.slice(0, quotedWord).join('').length
        const end = start + (list[quotedWord]?.length ?? 0) - 1
        const tracked = new TrackedText(before)
        const offset = list.slice(0, at).join('').length
        tracked.apply({ kind: 'insert', at: offset / before.length, words: `${insert.trim()} ` }, false)
        const carried = carryAnchor(before, tracked.text, quoteAt(before, { start, end }))
        if (carried === null) throw new Error('It was lost.')
        const found = placeQuote(tracked.text, carried)
        expect(tracked.isSame(found?.start ?? -1, start, end)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
