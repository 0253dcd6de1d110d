/** An act that was brought, of which little is known, goes into every format: nothing breaks, and nothing is made up. */
import { describe, expect, it } from '@jest/globals'
import {
  exportFeed,
  exportFile,
  exportLibraryFeed,
  FILE_FORMATS,
  parseFileWish,
  templateIdsOf,
} from '../../../lib/export'
import { LANGUAGES } from '../../../lib/model'
import { buildBroughtDossier } from '../brought-dossier'
import { buildDossier } from '../dossier-builder'
import { SITE } from './summary-files'

const dossier = buildBroughtDossier()

function write(format: string, template: string | undefined, language: 'en' | 'ru' | 'kk') {
  const query = new URLSearchParams({ format, ...(template !== undefined && { template }) })
  const wish = parseFileWish(query)
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language }
  const file = exportFile(wish, { dossier, matching: dossier.modifications, request, siteUrl: SITE })
  return Buffer.concat([...file.body].map((piece) => Buffer.from(piece)))
}
const textOf = (format: string, language: 'en' | 'ru' | 'kk' = 'en') =>
  write(format, undefined, language).toString('utf8')

describe('an act of which little is known', () => {
  it.each(FILE_FORMATS)('is written as %s in every template and language', (format) => {
    // A PDF takes a second or two; the words in it are those of the other tables.
    const templates = format === 'pdf' ? [] : templateIdsOf(format)
    for (const language of LANGUAGES)
      for (const template of [undefined, ...templates])
        expect(write(format, template, language).length).toBeGreaterThan(100)
  })

  it.each(['markdown', 'html', 'csv', 'json', 'akn'])('has no “undefined” or “null date” as %s', (format) => {
    for (const language of LANGUAGES)
      expect(textOf(format, language)).not.toMatch(/undefined|Invalid|NaN|\[object/)
  })

  it('says openly that days and numbers are not known', () => {
    expect(textOf('markdown')).toContain('date not established')
    expect(textOf('html', 'ru')).toContain('день не установлен')
    expect(textOf('html', 'kk')).toContain('күні анықталмаған')
    expect(textOf('markdown')).toContain('day of adoption and number not known')
  })

  it.each(['markdown', 'html', 'csv', 'json', 'akn'])(
    'says as %s what was only seen, and who holds a change to be outside the subject',
    (format) => {
      const text = textOf(format)
      expect(text).toContain('it is not said whose work the change is')
      expect(text).toContain('Probably outside the declared subject')
      expect(text).not.toMatch(/[Rr]epealed by|[Ss]ubstituted by|[Ii]nserted by/)
    },
  )

  it('carries the flag and its evidence in JSON, only where somebody holds so', () => {
    const { rows } = JSON.parse(textOf('json')) as {
      rows: { id: string; onlySeen?: true; outsideDeclaredSubject?: object }[]
    }
    expect(rows.map(({ id, onlySeen }) => [id, onlySeen])).toEqual([
      ['rain-3', true],
      ['umbrella-1', true],
      ['umbrella-2', true],
    ])
    expect(rows.map((row) => Object.hasOwn(row, 'outsideDeclaredSubject'))).toEqual([false, false, true])
    expect(rows[2]?.outsideDeclaredSubject).toMatchObject({
      sentence: 'Probably outside the declared subject of Two editions of the umbrella rules.',
      evidence: { certainty: 'likely', sources: [{ key: 'FILE', title: 'umbrellas.docx' }] },
    })
  })

  it('is named in Akoma Ntoso by our own identifier, asserts nothing, and says whose day stands there', () => {
    const xml = textOf('akn')
    expect(xml).toContain('<FRBRuri value="urn:tuzetu:comparison:brought-umbrellas"/>')
    expect(xml).toContain('name="writing of this file; no day of the amending act is known"')
    expect(xml).toContain('<FRBRcountry value="unknown"/>')
    expect(xml).not.toMatch(/<textualMod|<lifecycle|<temporalData/)
  })

  it('has a feed whose days are days', () => {
    for (const language of LANGUAGES) {
      const feed = exportFeed({ dossier, language, siteUrl: SITE })
      const days = [...feed.matchAll(/<updated>([^<]*)<\/updated>/g)].map(([, day]) => day)
      expect(days).toHaveLength(4)
      for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
    }
  })

  it('stands in the feed of all amending acts, the latest change first', () => {
    const all = [buildDossier(), dossier]
    const feed = exportLibraryFeed({ dossiers: all, language: 'en', siteUrl: SITE })
    const ids = [...feed.matchAll(/<entry>\n<id>[^<]*\/changes\/([^<]*)<\/id>/g)].map(([, id]) => id)
    expect([...ids].sort()).toEqual(
      all.flatMap(({ modifications }) => modifications.map(({ id }) => id)).sort(),
    )
    const days = [...feed.matchAll(/<entry>[\s\S]*?<updated>([^<]*)<\/updated>/g)].map(([, day]) => day ?? '')
    expect(days).toEqual([...days].sort().reverse())
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${SITE}/changes/feed.xml"/>`)
    expect(exportLibraryFeed({ dossiers: [], language: 'kk', siteUrl: SITE })).toContain('<updated>2')
  })
})
