import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exportSummary, writeDossierJson } from '../../../../lib/export'
import { parseDossierJson } from '../../../../lib/import'
import type { Dossier } from '../../../../lib/model'
import { buildDossier, textSide } from '../../dossier-builder'
import { hostileText } from '../../export/hostile-text'
import { readShipped } from '../../export/shipped-rows'
import { fileOf, requestOf } from '../../export/summary-files'

const written = (dossier: Dossier): string => [...writeDossierJson(dossier)].join('')

/** The file with one piece replaced, which must be there once. */
function edited(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`${from} does not stand in the file once`)
  return text.replace(from, to)
}

/** The same value with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, shuffled(inner)]),
  )
}

const whole: Dossier = {
  ...buildDossier(),
  actVersions: [
    {
      act: 'bicycle-code',
      language: 'ru',
      text: 'Статья 1.\n\nТекст.',
      status: 'unverified',
      evidence: { certainty: 'likely', sources: ['TEXT-A'] },
    },
  ],
}

describe('a dossier as JSON', () => {
  it('comes back whole, and is written the same again', () => {
    const { dossier, issues, selection } = parseDossierJson(written(whole), 'a.json')
    expect(issues).toEqual([])
    expect(selection).toBe('')
    expect(dossier).toEqual(whole)
    expect(written(dossier as Dossier)).toBe(written(whole))
  })

  it('does not depend on the order in which somebody made it', () => {
    expect(written(shuffled(whole) as Dossier)).toBe(written(whole))
  })

  it('export, import, export of the 2016 package gives the same bytes', async () => {
    const { dossier, request } = await readShipped()
    const exported = (one: Dossier): string =>
      [
        ...exportSummary('json', { dossier: one, matching: one.modifications, request, siteUrl: null }).body,
      ].join('')
    const first = exported(dossier)
    const read = parseDossierJson(first, 'kz-2016-28-vi.json')
    expect(read.issues).toEqual([])
    expect(read.isExport).toBe(true)
    expect(read.dossier).toEqual(dossier)
    expect(exported(read.dossier as Dossier)).toBe(first)
  })

  it('carries any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (label, text) => {
        const [first, ...rest] = whole.modifications
        if (first === undefined) throw new Error('no modification')
        const one = { ...first, label: `L${label}`, before: textSide(`T${text}`) }
        const dossier = { ...whole, annotations: [], modifications: [one, ...rest] }
        expect(parseDossierJson(written(dossier), 'a.json').dossier).toEqual(dossier)
      }),
      { numRuns: 200 },
    )
  })

  it('with a filter holds what the rows need, and says that it is a part', () => {
    const { text } = fileOf('json', whole, requestOf({ acts: ['cycle-path-law'] }))
    const { dossier, selection, issues, toMend } = parseDossierJson(text, 'a.json')
    expect(issues).toEqual([])
    expect(selection).toBe('act=cycle-path-law')
    expect(toMend.map(({ rule }) => rule)).toEqual(['not-whole'])
    expect(dossier?.modifications.map(({ id }) => id)).toEqual(['path-3-2'])
    expect(dossier?.acts.map(({ id }) => id)).toEqual(['cycle-path-law'])
    expect(dossier?.categories.map(({ slug }) => slug)).toEqual(['registration', 'procedure'])
    expect(dossier?.sources.map(({ key }) => key)).toEqual(['TEXT-B', 'TEXT-A', 'NOTE', 'REPORT'])
    expect(dossier?.actVersions).toBeUndefined()
  })

  it('with an act that has no title is read, and the act has to be named', () => {
    const acts = whole.acts.map((act) => (act.id === 'cycle-path-law' ? { ...act, title: {} } : act))
    const { text } = fileOf('json', { ...whole, acts })
    const { dossier, issues, toMend } = parseDossierJson(text, 'a.json')
    expect(issues).toEqual([])
    expect(dossier?.acts.find(({ id }) => id === 'cycle-path-law')?.title).toEqual({})
    expect(toMend.map(({ rule, message }) => [rule, message])).toEqual([
      ['act-not-named', 'the act “cycle-path-law” has no title; give it one'],
    ])
  })

  it('in another language of labels is the same dossier, and whole', () => {
    const { text } = fileOf('json', whole, { ...requestOf(), language: 'kk' })
    expect(parseDossierJson(text, 'a.json')).toMatchObject({ dossier: whole, selection: '', toMend: [] })
  })
})

describe('a dossier that is not sound', () => {
  it.each([
    [
      '{',
      1,
      2,
      'not-json',
      'the file is not JSON: the name of a member is missing; write it in quotation marks',
    ],
    ['{}', 1, 1, 'unknown-schema', 'the file names no schema; this version reads “tuzetu/dossier@1”'],
    [
      '{\n "schema": "tuzetu/dossier@2"}',
      2,
      12,
      'unknown-schema',
      'the file is “tuzetu/dossier@2”; this version reads “tuzetu/dossier@1”',
    ],
    [
      '{"schema": "tuzetu/summary@1", "rows": []}',
      1,
      1,
      'no-dossier',
      'the export holds no “dossier”; export it again with this version',
    ],
    ['[]', 1, 1, 'unknown-schema', 'the file names no schema; this version reads “tuzetu/dossier@1”'],
  ])('%j', (text, line, column, rule, message) => {
    const { dossier, issues } = parseDossierJson(text, 'a.json')
    expect(dossier).toBeNull()
    expect(issues).toEqual([{ file: 'a.json', line, column, rule, message }])
  })

  it('names every problem at once, each by its line and column', () => {
    const edits: readonly (readonly [string, string])[] = [
      ['"status":"enacted"', '"status":"enacte"'],
      ['"position":1,"proof"', '"position":-1,"prof":0,"proof"'],
      ['"date":"2014-01-01"', '"date":"2014-02-30"'],
      ['"label":"Article 20, heading",', ''],
      ['"type":"insertion"', '"type":7'],
      [
        '"attribution":{"certainty":"likely","sources":["TEXT-A"]',
        '"attribution":{"certainty":"likely","sources":["TEXT-C"]',
      ],
      ['"id":"note-side"', '"id":"note-fine"'],
      ['"kind":"not-commenced"', '"kind":"soon"'],
    ]
    const text = edits.reduce((file, [from, to]) => edited(file, from, to), written(whole))
    const { dossier, issues } = parseDossierJson(text, 'a.json')
    expect(dossier).toBeNull()
    const lines = text.split('\n')
    const shown = issues.map(({ line, column, rule, message }) => [
      rule,
      (lines[line - 1] ?? '').slice(column - 1, column + 13),
      message,
    ])
    expect(shown).toEqual([
      ['unknown-value', '"enacte","coun', '“enacte” is not known here; did you mean “enacted”?'],
      ['bad-date', '"2014-02-30","', '“2014-02-30” is not a day of the calendar; write YYYY-MM-DD'],
      ['bad-number', '-1,"prof":0,"p', '-1 is no whole number from 0'],
      ['unknown-field', '"prof":0,"proo', 'an amendment has no “prof”; did you mean “proof”?'],
      ['unknown-source', '"TEXT-C"],"not', 'there is no source “TEXT-C”; did you mean “TEXT-B”?'],
      ['wrong-kind', '7,"categories"', 'a text is wanted here, not a number'],
      ['unknown-kind', '"soon"}},', 'the coming into force wants a “kind”: on-date, not-commenced, unknown'],
      ['missing-field', '{"id":"bicycle', 'a change lacks “label”'],
      [
        'duplicate-id',
        '"note-fine","m',
        expect.stringMatching(/^“note-fine” is given out already in line \d+$/),
      ],
    ])
  })

  it('holds certainty against what it is said of', () => {
    const text = edited(
      edited(
        written(whole),
        '"before":{"kind":"unknown","why":"No text of that time was found.","evidence":{"certainty":"unknown"',
        '"before":{"kind":"unknown","why":"No text of that time was found.","evidence":{"certainty":"likely"',
      ),
      '"type":"repeal"',
      '"type":"repeal","observed":true',
    )
    expect(parseDossierJson(text, 'a.json').issues.map(({ rule }) => rule)).toEqual([
      'side-certainty',
      'observed-attribution',
    ])
  })

  it('leaves a note whose words are gone to be mended', () => {
    const text = edited(written(whole), '"exact":"50 to 100 MCI"', '"exact":"70 to 100 MCI"')
    const { dossier, issues, toMend } = parseDossierJson(text, 'a.json')
    expect(issues).toEqual([])
    expect(dossier?.annotations).toHaveLength(3)
    expect(toMend.map(({ rule, message }) => [rule, message])).toEqual([
      ['quote-not-found', '“70 to 100 MCI” does not stand in the text “after”, or more than once'],
    ])
  })

  it('never throws and never gives half a dossier, whatever is done to the file', () => {
    const sound = written(whole)
    const pieces = ['"', '{', '}', '[', ']', ',', ':', 'null', '1e999', '\\ud800', '"__proto__":{},', '\0']
    fc.assert(
      fc.property(
        fc.nat(sound.length),
        fc.nat(60),
        fc.constantFrom(...pieces),
        fc.integer({ min: 1, max: 40 }),
        (at, cut, piece, times) => {
          const text = sound.slice(0, at) + piece.repeat(times) + sound.slice(at + cut)
          const { dossier, issues } = parseDossierJson(text, 'a.json')
          expect(dossier === null).toBe(issues.length > 0)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
