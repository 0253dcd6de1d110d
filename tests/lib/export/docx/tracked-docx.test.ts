import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exportTrackedDocx } from '../../../../lib/export/docx/export-tracked-docx'
import { toTrackedDocument } from '../../../../lib/export/tracked/to-tracked-document'
import { type TextsToTrack, trackTexts } from '../../../../lib/export/tracked/track-texts'
import type { TrackedDocument } from '../../../../lib/export/tracked/tracked-document'
import type { Dossier } from '../../../../lib/model'
import { type ModificationRow, toModificationRow, translatorFor } from '../../../../lib/view'
import { buildDossier } from '../../dossier-builder'
import { hostileText } from '../hostile-text'
import { CASES, INPUT, rowsOfCases } from '../table/rows'
import { bytesOf, readDocx, resolve, type WordContent } from './read-docx'
import { trackedTextsOf } from './tracked-texts'

const read = async (document: TrackedDocument): Promise<WordContent> =>
  readDocx(await bytesOf(exportTrackedDocx(document, 'x')))

function documentOf(rows: readonly ModificationRow[]): TrackedDocument {
  return toTrackedDocument(
    {
      ...INPUT,
      title: 'What the law changes',
      shown: rows.length,
      confirmedRows: 0,
      groups: [{ act: { title: 'Bicycle Code' }, rows }],
    },
    'Law No. 99-VI',
    translatorFor('en'),
  )
}

function rowsOf(dossier: Dossier): ModificationRow[] {
  return dossier.modifications.map((modification) => toModificationRow(modification, dossier, 'en'))
}

const TEXTS: TextsToTrack = {
  title: 'Two texts',
  before: '',
  after: '',
  author: 'Somebody',
  date: '2020-03-13',
  language: 'en',
}

describe('tracked changes of two texts', () => {
  it.each([
    ['words', 'a fine of 5 MCI', 'a fine of 50 MCI'],
    ['a line put in', 'one\nthree', 'one\ntwo\nthree'],
    ['a line taken out', 'one\ntwo\nthree', 'one\nthree'],
    ['lines joined', 'one two\nthree four', 'one two three four'],
    ['lines parted', 'one two three four', 'one two\nthree four'],
    ['all new', '', 'one\ntwo'],
    ['all gone', 'one\ntwo', ''],
    ['an empty line', 'one\n\ntwo', 'one\ntwo'],
    ['a last line end', 'one\n', 'one'],
    [
      'moved',
      'alpha beta gamma delta. Then the lamp is lit.',
      'Then the lamp is lit. alpha beta gamma delta.',
    ],
    ['nothing', 'same', 'same'],
    ['tabs', 'a\tb', 'a\tc'],
  ])('accept gives the after text and reject the before text: %s', async (_, before, after) => {
    const { paragraphs } = await read(trackTexts({ ...TEXTS, before, after }))
    expect(resolve(paragraphs, 'accept').join('\n')).toBe(after)
    expect(resolve(paragraphs, 'reject').join('\n')).toBe(before)
  })

  it('does so for any texts at all', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (before, after) => {
        const { paragraphs } = await read(trackTexts({ ...TEXTS, before, after }))
        expect(resolve(paragraphs, 'accept').join('\n')).toBe(after)
        expect(resolve(paragraphs, 'reject').join('\n')).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  it('names author and day on every revision, and no day where it is not known', async () => {
    const dated = await read(trackTexts({ ...TEXTS, before: 'one two', after: 'one three' }))
    expect(dated.revisions).toEqual([
      { change: 'del', author: 'Somebody', date: '2020-03-13T00:00:00Z' },
      { change: 'ins', author: 'Somebody', date: '2020-03-13T00:00:00Z' },
    ])
    const undated = await read(trackTexts({ ...TEXTS, date: null, before: 'one two', after: 'one three' }))
    expect(undated.revisions.map(({ date }) => date)).toEqual([null, null])
  })

  it('holds nothing but the text', async () => {
    const { paragraphs } = await read(trackTexts({ ...TEXTS, before: 'one', after: 'two' }))
    expect(paragraphs.map(({ style }) => style)).toEqual(['ProvisionText'])
  })
})

describe('tracked changes of a package', () => {
  const rows = rowsOfCases(CASES)

  it('has one tracked text for each row with two known sides, in order', async () => {
    const texts = trackedTextsOf(await read(documentOf(rows)))
    expect(texts.map(({ heading, accepted, rejected }) => [heading, rejected, accepted])).toEqual([
      [
        'Article 1(1): Fine',
        'A rider without a bell pays 5 MCI.\nThe bell is kept.',
        'A rider without a bell or a lamp pays 50 MCI.\nThe bell is kept.',
      ],
      ['Article 1(2): Register', '', 'Every bicycle is entered in the register.\nThe number is kept.'],
      ['Article 2: Races', 'Races are free.', ''],
      ['Article 5: Lamps', 'A lamp is white.', 'A lamp is white.'],
      [
        'Article 6: Order of checks',
        'The inspector checks the brakes of the bicycle, the lamp.',
        'The inspector checks the lamp, the brakes of the bicycle.',
      ],
      ['Article 7: Two languages', 'The seat is low.', 'Орындық биік.'],
    ])
  })

  it('says in words what is not known, where nothing can be accepted or rejected', async () => {
    const { paragraphs } = await read(documentOf(rows.slice(3, 5)))
    expect(
      paragraphs.every(
        ({ runs, mark }) => mark === 'equal' && runs.every(({ change }) => change === 'equal'),
      ),
    ).toBe(true)
    const notes = paragraphs
      .filter(({ style }) => style === 'Note')
      .map(({ runs }) => runs.map(({ text }) => text).join(''))
    expect(notes.slice(3)).toEqual([
      'Whether Law No. 99-VI of 1 March 2020 made this change is not known. The day of entry into force is not known.',
      'Before: The text before the change is not available. No text of that time was found.',
      'After: known, but not tracked, since the other side is not known:',
      'A path is two metres wide.',
      'Replaced by Law No. 99-VI of 1 March 2020. The day of entry into force is not known.',
      'Before: known, but not tracked, since the other side is not known:',
      'Tyres are round.',
      'After: The text after the change is not available. The note does not give the wording.',
    ])
  })

  it('tracks moved words as a move with both ends under one name', async () => {
    const content = await read(documentOf(rows.slice(6, 7)))
    const xml = content.parts.get('word/document.xml') ?? ''
    const names = [...xml.matchAll(/<w:(moveFrom|moveTo)RangeStart [^>]*w:name="([^"]+)"/g)].map(
      ([, end, name]) => [end, name],
    )
    expect(names).toHaveLength(2)
    expect(names.map(([end]) => end)).toEqual(['moveFrom', 'moveTo'])
    expect(names[0]?.[1]).toBe(names[1]?.[1])
    for (const [start, end] of [
      ['moveFromRangeStart', 'moveFromRangeEnd'],
      ['moveToRangeStart', 'moveToRangeEnd'],
    ])
      expect(idsOf(xml, start ?? '')).toEqual(idsOf(xml, end ?? ''))
  })

  it('gives every revision a number of its own', async () => {
    const xml = (await read(documentOf(rows))).parts.get('word/document.xml') ?? ''
    const ids = [
      ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"/g),
    ].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(8)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('writes annotations as comments, on their words where they are on words', async () => {
    const dossier = buildDossier()
    const { comments } = await read(documentOf(rowsOf(dossier)))
    expect(comments).toEqual([
      {
        author: 'Editorial note',
        text: expect.stringContaining('Substituted by Law No. 99-VI.'),
        on: 'Article 12-1(1): Riding without a bell',
      },
      { author: 'Explanatory note', text: 'Tenfold: the MCI is a unit of account.', on: expect.any(String) },
      {
        author: 'Explanatory note',
        text: 'Wholly new: кеңсе not needed.',
        on: 'Article 15: Register of bicycles',
      },
    ])
    // The words after stand in the commented range, with the words taken out among them.
    expect(comments[1]?.on.replace(/5 |10 /g, '')).toContain('50 to ')
  })

  it('takes the law for the author only where that is sure', async () => {
    const dossier = buildDossier()
    const { revisions } = await read(documentOf(rowsOf(dossier)))
    const authors = new Map(revisions.map(({ author, date }) => [author, date]))
    expect([...authors]).toEqual([
      ['Law No. 99-VI (Likely)', '2020-03-13T00:00:00Z'],
      ['Law No. 99-VI', '2021-01-01T00:00:00Z'],
    ])
    expect(revisions.filter(({ date }) => date === null)).not.toHaveLength(0)
  })

  it('is the same file every time', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(() => bytesOf(exportTrackedDocx(documentOf(rows), 'x'))),
    )
    expect(Buffer.compare(first ?? Buffer.of(), second ?? Buffer.of(1))).toBe(0)
  })
})

function idsOf(xml: string, element: string): (string | undefined)[] {
  return [...xml.matchAll(new RegExp(`<w:${element} w:id="(\\d+)"`, 'g'))].map(([, id]) => id)
}
