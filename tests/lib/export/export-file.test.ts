import { describe, expect, it } from '@jest/globals'
import {
  exportFile,
  FILE_FORMATS,
  type FileFormat,
  formatsOf,
  LAYOUTS,
  layoutIdOf,
  parseFileWish,
  parseLayoutWish,
  TRACKED_CHANGES,
  templateIdsOf,
} from '../../../lib/export'
import { REPORT_KINDS } from '../../../lib/export/report/report'
import { TEMPLATES } from '../../../lib/export/templates'
import { buildDossier } from '../dossier-builder'
import { readDocx } from './docx/read-docx'
import { trackedTextsOf } from './docx/tracked-texts'
import { requestOf, SITE } from './summary-files'
import { readXlsx } from './xlsx/read-xlsx'

const wishOf = (query: string) => parseFileWish(new URLSearchParams(query))

function write(query: string, language: 'en' | 'kk' = 'en') {
  const wish = wishOf(query)
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const dossier = buildDossier()
  const request = { ...requestOf({ categories: ['registration'] }, dossier), language }
  const matching = dossier.modifications.filter(({ categories }) => categories.includes('registration'))
  const file = exportFile(wish, { dossier, matching, request, siteUrl: SITE })
  const pieces: (string | Uint8Array)[] = [...file.body]
  return { ...file, bytes: Buffer.concat(pieces.map((piece) => Buffer.from(piece))) }
}

describe('what one may wish for', () => {
  it.each([
    ['format=docx&template=kz-government', 'kz-government'],
    ['format=DOCX', null],
    ['format=md&template=jp-shinkyu', 'jp-shinkyu'],
    ['format=akn', null],
  ])('%s', (query, template) => {
    const wish = wishOf(query)
    if (!('format' in wish)) throw new Error(JSON.stringify(wish))
    expect(
      wish.template === null || typeof wish.template === 'string' ? wish.template : wish.template.id,
    ).toBe(template)
  })

  it('reads headers by column', () => {
    expect(wishOf('format=xlsx&template=de-committee&header=2=Neu%3Dneu')).toMatchObject({
      headers: [undefined, 'Neu=neu'],
    })
  })

  it('reads headers as a form sends them, for the form it was made for', () => {
    const sent = 'format=xlsx&headers-of=de-committee&header-1=&header-2=+Neu+&header-3=x&template='
    expect(wishOf(`${sent}de-committee`)).toMatchObject({ headers: [undefined, 'Neu'] })
    expect(wishOf(`${sent}kr-comparison`)).toMatchObject({ headers: [] })
    expect(wishOf(`${sent}de-committee&header=2=Newer`)).toMatchObject({ headers: [undefined, 'Newer'] })
  })

  it.each([
    ['', 'plain'],
    ['template=kr-comparison', 'kr-comparison'],
    ['template=tracked-changes', TRACKED_CHANGES],
    ['template=brief', 'brief'],
  ])('reads a layout without a format: %j', (query, id) => {
    const wish = parseLayoutWish(new URLSearchParams(query))
    if (!('template' in wish)) throw new Error(JSON.stringify(wish))
    expect(layoutIdOf(wish.template)).toBe(id)
    expect(formatsOf(wish.template).length).toBeGreaterThan(0)
  })

  it('knows every layout that a page may offer', () => {
    expect(parseLayoutWish(new URLSearchParams('template=none'))).toEqual([
      { parameter: 'template', value: 'none', known: LAYOUTS.map(layoutIdOf) },
    ])
  })

  it.each([
    ['', 'format', '', FILE_FORMATS],
    ['format=doc', 'format', 'doc', FILE_FORMATS],
    ['format=json&template=plain', 'template', 'plain', ['dossier']],
    ['format=akn&template=plain', 'template', 'plain', ['dossier']],
    [
      'format=pdf&template=tracked-changes',
      'template',
      TRACKED_CHANGES,
      [...TEMPLATES.map(({ id }) => id), ...REPORT_KINDS],
    ],
    ['format=csv&template=de-committee&header=3=x', 'header', '3=x', ['1=…', '2=…']],
    ['format=csv&template=de-committee&header=0=x', 'header', '0=x', ['1=…', '2=…']],
    ['format=docx&header=1=x', 'header', '1=x', []],
  ])('%j is told what there is', (query, parameter, value, known) => {
    expect(wishOf(query)).toEqual([{ parameter, value, known }])
  })

  it('offers every template in every format that has a table', () => {
    const ids = TEMPLATES.map(({ id }) => id)
    const offered = Object.fromEntries(FILE_FORMATS.map((format) => [format, templateIdsOf(format)]))
    expect(offered).toEqual({
      markdown: [...ids, ...REPORT_KINDS],
      csv: [...ids, 'dossier'],
      json: ['dossier'],
      html: [...ids, ...REPORT_KINDS],
      docx: [...ids, TRACKED_CHANGES, ...REPORT_KINDS],
      xlsx: ids,
      pdf: [...ids, ...REPORT_KINDS],
      akn: ['dossier'],
      content: [],
    })
  })
})

describe('files', () => {
  it.each<[string, 'en' | 'kk', string, string]>([
    [
      'format=docx',
      'en',
      'kz-2020-99-vi-registration.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'format=docx&template=tracked-changes',
      'en',
      'kz-2020-99-vi-registration-tracked-changes.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'format=xlsx&template=kz-government',
      'kk',
      'kz-2020-99-vi-registration-kz-government-kk.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['format=pdf&template=jp-shinkyu', 'en', 'kz-2020-99-vi-registration-jp-shinkyu.pdf', 'application/pdf'],
    ['format=akn', 'en', 'kz-2020-99-vi-registration.akn', 'application/akn+xml'],
    [
      'format=md&template=plain',
      'en',
      'kz-2020-99-vi-registration-plain.md',
      'text/markdown; charset=utf-8; variant=GFM',
    ],
    ['format=md', 'en', 'kz-2020-99-vi-registration.md', 'text/markdown; charset=utf-8; variant=GFM'],
  ])('%s says in its name what is inside', (query, language, fileName, mediaType) => {
    const file = write(query, language)
    expect({ fileName: file.fileName, mediaType: file.mediaType }).toEqual({ fileName, mediaType })
    expect(file.bytes.length).toBeGreaterThan(500)
  })

  it('hold the rows of the filter, in the language of the reader where the form has it', () => {
    const { rows } = readXlsx(write('format=xlsx&template=kz-government&header=5=Түсінік', 'kk').bytes)
    expect(rows[0]?.slice(1, 6).map(({ text }) => text)).toEqual([
      'Р/с №',
      'Құрылымдық элемент',
      'Қолданыстағы редакция',
      'Ұсынылатын редакция',
      'Түсінік',
    ])
    expect(rows.slice(1).map((cells) => cells[2]?.text.split('\n')[0])).toEqual([
      '12-1-баптың бірінші бөлігі',
      '15-бап',
      '3-баптың 2-тармағының 1-1) тармақшасы',
    ])
  })

  it('track the changes of the rows of the filter', () => {
    expect(
      trackedTextsOf(readDocx(write('format=docx&template=tracked-changes').bytes)).map(
        ({ heading }) => heading,
      ),
    ).toEqual([
      'Article 12-1(1): Riding without a bell',
      'Article 15: Register of bicycles',
      'Article 3(2)(1-1): Width of a path',
    ])
  })

  it.each(FILE_FORMATS.map((format) => [format]))(
    '%s is written with no row at all',
    (format: FileFormat) => {
      const wish = wishOf(`format=${format}`)
      if (!('format' in wish)) throw new Error(JSON.stringify(wish))
      const dossier = buildDossier()
      const request = requestOf({ query: 'nowhere' }, dossier)
      const pieces = [...exportFile(wish, { dossier, matching: [], request, siteUrl: null }).body]
      expect(pieces.length).toBeGreaterThan(0)
    },
  )
})
