import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FORM_NOTE_WORDS, FORM_NOTES, formNoteBody, formNoteOf, formNotesIn } from '../../../lib/model'

const kinds = fc.constantFrom(...FORM_NOTES)
const headings = fc.constantFrom(
  ...FORM_NOTES.flatMap((kind) => Object.values(FORM_NOTE_WORDS[kind]).flat()),
  'Justification of the ministry',
  'Обоснование\n(причина)',
  'a: b',
  '',
)

describe('a note under the heading of a form', () => {
  it('is known again with its text, whatever the heading of the file was', () => {
    fc.assert(
      fc.property(kinds, headings, fc.string({ minLength: 1 }), (kind, heading, text) => {
        const found = formNoteOf({ body: formNoteBody(kind, heading, text) })
        expect(found?.kind).toBe(kind)
        expect(found?.text.endsWith(text)).toBe(true)
      }),
    )
  })

  it('keeps the heading that the file has, and gets a word where it says nothing', () => {
    expect(formNoteBody('rationale', 'Обоснование', 'x')).toBe('Обоснование: x')
    expect(formNoteBody('rationale', ' ОБОСНОВАНИЕ\n', 'x')).toBe('ОБОСНОВАНИЕ: x')
    expect(formNoteBody('rationale', 'Why so', 'x')).toBe('Rationale: Why so: x')
    expect(formNoteBody('rationale', 'Зачем', 'x', 'ru')).toBe('Обоснование: Зачем: x')
    expect(formNoteBody('rationale', '', 'x', 'mn')).toBe('Rationale: x')
    expect(formNoteBody('decision', '', 'x')).toBe('Decision of the committee: x')
    expect(formNoteBody('author', 'Rationale', 'x')).toBe('Author: Rationale: x')
  })

  it.each([
    'Rationale',
    'Rationale:x',
    'The decision of the committee: refused',
    'Decision of the Constitutional Council: void',
    'No rationale: none',
    ': x',
    `${'Rationale '.repeat(40)}: x`,
  ])('is none: %j', (body) => {
    expect(formNoteOf({ body })).toBeNull()
  })

  it('is none where it is on a side or on words', () => {
    expect(formNoteOf({ body: 'Rationale: x', anchor: { side: 'after' } })).toBeNull()
    expect(formNoteOf({ body: 'Rationale: x' })).toEqual({
      kind: 'rationale',
      heading: 'Rationale',
      text: 'x',
    })
  })

  it('stands in the column for the author where there is none for the rationale, and the other way round', () => {
    expect(formNotesIn('author', ['author', 'decision'])).toEqual(['author', 'rationale'])
    expect(formNotesIn('author', ['author', 'rationale'])).toEqual(['author'])
    expect(formNotesIn('rationale', ['rationale'])).toEqual(['rationale', 'author'])
    expect(formNotesIn('decision', ['decision'])).toEqual(['decision'])
  })
})
