/** Every kind of Word file we write is one that Word opens without repair, as far as its schema and its rules tell. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exportFile, type FileWish } from '../../../../lib/export'
import { exportDocx } from '../../../../lib/export/docx/export-docx'
import { exportTrackedDocx } from '../../../../lib/export/docx/export-tracked-docx'
import { TEMPLATES } from '../../../../lib/export/templates'
import { toTrackedDocument } from '../../../../lib/export/tracked/to-tracked-document'
import { trackTexts } from '../../../../lib/export/tracked/track-texts'
import { translatorFor } from '../../../../lib/view'
import { buildDossier } from '../../dossier-builder'
import { hostileText } from '../hostile-text'
import { readShipped } from '../shipped-rows'
import { CASES, INPUT, rowsOfCases, tableOf } from '../table/rows'
import { bytesOf, partsOf, readDocx } from './read-docx'
import { complaintsOfWord } from './word-schema'

const TEXTS = { title: 'x', author: 'Somebody', date: '2020-03-13', language: 'en' }

describe('Word', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'has nothing against the table of %s',
    async (_, template) => {
      for (const language of template.languages) {
        const bytes = await bytesOf(exportDocx(tableOf(CASES, { template, language }), 'x'))
        expect(complaintsOfWord(partsOf(bytes))).toEqual([])
      }
    },
  )

  it('has nothing against tracked changes, moves and comments', async () => {
    const rows = rowsOfCases(CASES)
    const tracked = toTrackedDocument(
      { ...INPUT, title: 'x', shown: 1, confirmedRows: 1, groups: [{ act: { title: 'A' }, rows }] },
      'Law No. 99-VI',
      translatorFor('en'),
    )
    expect(complaintsOfWord(partsOf(await bytesOf(exportTrackedDocx(tracked, 'x'))))).toEqual([])
  })

  it.each(['tracked-changes', 'brief', 'press-note', 'dossier', null] as const)(
    'has nothing against the package of 2016 as %s, nor against a small one in any language',
    async (layout) => {
      const { dossier } = await readShipped()
      const small = buildDossier()
      for (const [language, one] of [
        ['en', dossier],
        ['en', small],
        ['ru', small],
        ['kk', small],
      ] as const) {
        const wish: FileWish = { format: 'docx', template: layout, headers: [] }
        const request = { filter: { amendingAct: one.amendingAct.id }, layout: null, language }
        const file = exportFile(wish, {
          dossier: one,
          matching: one.modifications,
          request,
          siteUrl: 'https://tuzetu.example',
        })
        const pieces = [...(file.body as Iterable<Uint8Array>)]
        expect(complaintsOfWord(partsOf(Buffer.concat(pieces)))).toEqual([])
      }
    },
    60_000,
  )

  it('has nothing against any two texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, fc.string(), async (before, after, author) => {
        const document = trackTexts({ ...TEXTS, author: author.trim() || 'Somebody', before, after })
        expect(complaintsOfWord(partsOf(await bytesOf(exportTrackedDocx(document, 'x'))))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('gets no author that is longer than it takes', async () => {
    const author = 'Law on '.repeat(60)
    const { revisions } = readDocx(
      await bytesOf(exportTrackedDocx(trackTexts({ ...TEXTS, author, before: 'one', after: 'two' }), 'x')),
    )
    expect(revisions.map((revision) => revision.author)).toEqual(
      revisions.map(() => `${author.slice(0, 254)}…`),
    )
    expect(revisions).toHaveLength(2)
  })

  it('is seen to refuse what it refuses', async () => {
    const parts = partsOf(
      await bytesOf(exportTrackedDocx(trackTexts({ ...TEXTS, before: 'one two', after: 'one three' }), 'x')),
    )
    const document = parts.get('word/document.xml') ?? ''
    const edited = (from: string | RegExp, to: string) => {
      const xml = document.replace(from, to)
      expect(xml).not.toBe(document)
      return complaintsOfWord(new Map([...parts, ['word/document.xml', xml]]))
    }
    expect(edited('<w:p><w:pPr>', '<w:p><w:r/><w:pPr>')).toEqual([
      'word/document.xml: pPr is not the first in p',
    ])
    expect(edited('<w:rPr><w:lang w:val="en"/>', '<w:rPr><w:lang w:val="en"/><w:b/>')).toEqual([
      'word/document.xml: rPr has its children in the order lang b',
    ])
    expect(edited(/<w:ins w:id="\d+"/, '<w:ins w:id="1"')).toEqual(['revisions have a number twice'])
    expect(edited(/delText/g, 't')).toEqual(['t stands in del'])
    expect(edited('w:val="ProvisionText"', 'w:val="Nobody"')).toEqual(['there is no style “Nobody”'])
    expect(edited('r:id="rId3"', 'r:id="rId9"')).toEqual(['word/document.xml has no relationship rId9'])
    expect(
      edited(
        '<w:sectPr>',
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl><w:sectPr>',
      ),
    ).toEqual(['a cell does not end in a paragraph'])
    expect(edited('<w:sectPr>', '<w:commentRangeStart w:id="0"/><w:sectPr>')).toContain(
      'not every comment has a commentRangeStart',
    )
  })
})
