/**
 * Pairs of real Word files: both are read as text, written as one file with tracked changes, and accepting or rejecting
 * all of them gives each text back, by our reading of the XML and by the importer's.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { exportTrackedDocx } from '../../lib/export/docx/export-tracked-docx'
import { trackTexts } from '../../lib/export/tracked/track-texts'
import { readDocument } from '../../lib/import'
import { bytesOf, readDocx, resolve } from '../lib/export/docx/read-docx'

type Pair = {
  readonly id: string
  readonly before: string
  readonly after: string
  readonly expected_revisions: number
}

const folder = path.join(import.meta.dirname, '../../../shared/corpora/docx-pairs')
const present = existsSync(path.join(folder, 'pairs.json'))
const pairs: readonly Pair[] = present
  ? JSON.parse(readFileSync(path.join(folder, 'pairs.json'), 'utf8')).pairs
  : []

if (!present) console.info(`The pairs of Word files are skipped: there is no ${folder}`)
const suite = present ? describe : describe.skip

suite('pairs of Word files', () => {
  it('are all there', () => {
    expect(pairs).toHaveLength(18)
  })

  it.each(pairs.map((pair) => [pair.id, pair] as const))(
    '%s comes back from its tracked changes',
    async (_, pair) => {
      const [before, after] = await Promise.all(
        [pair.before, pair.after].map(async (name) => {
          const document = await readDocument(readFileSync(path.join(folder, name)), { name })
          expect(document.readable).toBe(true)
          return document.text
        }),
      )
      const texts = { before: before ?? '', after: after ?? '' }
      const file = exportTrackedDocx(
        trackTexts({ title: pair.id, ...texts, author: 'x', date: '2020-01-01', language: 'en' }),
        'x',
      )
      const bytes = await bytesOf(file)
      const { paragraphs, revisions } = readDocx(bytes)
      expect(resolve(paragraphs, 'accept').join('\n')).toBe(texts.after)
      expect(resolve(paragraphs, 'reject').join('\n')).toBe(texts.before)
      // Where Word's own comparison sees a change of text there is a revision here.
      expect(revisions.length > 0).toBe(texts.before !== texts.after)
      for (const how of ['accept', 'reject'] as const) {
        const { text } = await readDocument(bytes, { name: 'x.docx', trackedChanges: how })
        expect(text).toBe(how === 'accept' ? texts.after : texts.before)
      }
    },
  )
})
