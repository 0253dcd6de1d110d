/** Every row of the package that is shipped, accepted and rejected; read by our own reader and by the importer of Word files. */
import { beforeAll, describe, expect, it } from '@jest/globals'
import { exportTrackedDocx } from '../../../../lib/export/docx/export-tracked-docx'
import { toTrackedDocument } from '../../../../lib/export/tracked/to-tracked-document'
import { readDocument } from '../../../../lib/import'
import { translatorFor } from '../../../../lib/view'
import { readShipped, type Shipped } from '../shipped-rows'
import { INPUT } from '../table/rows'
import { bytesOf, readDocx, type WordContent } from './read-docx'
import { trackedTextsOf } from './tracked-texts'

let shipped: Shipped
let bytes: Uint8Array
let content: WordContent

beforeAll(async () => {
  shipped = await readShipped()
  const { summary, groups } = shipped
  const document = toTrackedDocument(
    { ...INPUT, title: 'x', shown: summary.shown, confirmedRows: summary.confirmedRows, groups: groups },
    summary.amendingAct.name,
    translatorFor('en'),
  )
  bytes = await bytesOf(exportTrackedDocx(document, 'x'))
  content = readDocx(bytes)
})

describe('the package of 2016 with tracked changes', () => {
  it('has every row with two known sides as a text that can be accepted and rejected', () => {
    const known = shipped.groups.flatMap(({ rows }) =>
      [...rows].filter(({ before, after }) => before.kind !== 'unknown' && after.kind !== 'unknown'),
    )
    const modifications = new Map(shipped.dossier.modifications.map((one) => [one.id, one]))
    const sides = known.map(({ id, label, topic }) => {
      const { before, after } = modifications.get(id) ?? {}
      return {
        heading: `${label}: ${topic}`,
        accepted: after?.kind === 'text' ? after.text : '',
        rejected: before?.kind === 'text' ? before.text : '',
      }
    })
    expect(known.length).toBeGreaterThan(80)
    expect(trackedTextsOf(content)).toEqual(sides)
  })

  it('has every other row as notes, with its reason', () => {
    const notes = content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))
    const open = shipped.groups.flatMap(({ rows }) =>
      [...rows].flatMap(({ before, after }) => [before, after]).filter((side) => side.kind === 'unknown'),
    )
    expect(open.length).toBeGreaterThan(0)
    for (const side of open) expect(notes.some((note) => note.includes(side.why))).toBe(true)
  })

  it('is read by the importer as the same texts', async () => {
    for (const how of ['accept', 'reject'] as const) {
      const { text, issues } = await readDocument(bytes, { name: 'x.docx', trackedChanges: how })
      expect(issues.map(({ rule }) => rule).filter((rule) => rule !== 'tracked-changes')).toEqual([
        'left-out',
      ])
      const lines = new Set(text.split('\n').map((line) => line.trim()))
      for (const { accepted, rejected } of trackedTextsOf(content))
        for (const line of (how === 'accept' ? accepted : rejected).split('\n'))
          expect(line.trim() === '' || [...lines].some((other) => other.endsWith(line.trim()))).toBe(true)
    }
  })

  it('carries every annotation as a comment', () => {
    const annotations = shipped.groups.flatMap(({ rows }) => [...rows].flatMap((row) => row.annotations))
    expect(content.comments).toHaveLength(annotations.length)
    expect(annotations.length).toBeGreaterThan(0)
  })
})
