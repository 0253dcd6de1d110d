/** What "only in added words" and "only in removed words" will search. */
import { describe, expect, it } from '@jest/globals'
import { observedWords } from '../../../lib/import'
import type { ModificationSide, TextualModification } from '../../../lib/model'

const evidence = { certainty: 'confirmed' as const, sources: ['A'] }
const text = (words: string): ModificationSide => ({
  kind: 'text',
  text: words,
  status: 'restated',
  language: 'en',
  evidence,
})
const absent: ModificationSide = { kind: 'absent', evidence }
const unknown: ModificationSide = { kind: 'unknown', why: 'Not read.', evidence }

function change(before: ModificationSide, after: ModificationSide): TextualModification {
  return {
    id: 'bike-1',
    amendingAct: 'xx',
    act: 'bike',
    position: 0,
    address: [{ unit: 'article', number: '1' }],
    label: 'Article 1',
    topic: 'Bells',
    type: 'substitution',
    categories: ['penalties'],
    before,
    after,
    attribution: evidence,
    commencement: { kind: 'unknown' },
  }
}

describe('observedWords', () => {
  it('adds all words of what was not there, and removes all of what is gone', () => {
    expect(observedWords(change(absent, text('A bell is rung.')))).toEqual({
      added: 'A bell is rung.',
      removed: '',
    })
    expect(observedWords(change(text('A bell is rung.'), absent))).toEqual({
      added: '',
      removed: 'A bell is rung.',
    })
  })
  it('observes nothing where a side is not known, or both are absent', () => {
    for (const [before, after] of [
      [unknown, text('A bell.')],
      [text('A bell.'), unknown],
      [absent, unknown],
      [unknown, absent],
      [unknown, unknown],
      [absent, absent],
    ] as const) {
      expect(observedWords(change(before, after))).toEqual({ added: '', removed: '' })
    }
  })
  it('takes the words that differ from a comparison of both sides', () => {
    expect(
      observedWords(change(text('no more than five rifled guns'), text('no more than two rifled guns'))),
    ).toEqual({ added: 'two', removed: 'five' })
    expect(observedWords(change(text('the same'), text('the same')))).toEqual({ added: '', removed: '' })
  })
})
