import { describe, expect, it } from '@jest/globals'
import {
  exportFile,
  FILE_FORMATS,
  formatsOf,
  LAYOUTS,
  layoutIdOf,
  nameOfFile,
  parseLayoutWish,
  previewOf,
  sizeOfFile,
} from '../../../lib/export'
import type { ComparisonRequest } from '../../../lib/view'
import { buildDossier, textSide } from '../dossier-builder'
import { HOSTILE_TEXTS } from './hostile-text'
import { requestOf, SITE } from './summary-files'

const dossier = buildDossier()
const request: ComparisonRequest = requestOf({}, dossier)

function preview(query: string, most = 2, modifications = dossier.modifications) {
  const wish = parseLayoutWish(new URLSearchParams(query))
  if (!('template' in wish)) throw new Error(JSON.stringify(wish))
  const input = { dossier: { ...dossier, modifications }, matching: modifications, request, siteUrl: SITE }
  return previewOf(wish, input, most)
}

const rowsIn = (html: string) => html.match(/<tbody><tr><td/g)?.length ?? 0

describe('a preview', () => {
  it.each(LAYOUTS.map((layout) => [layoutIdOf(layout)]))('of %s shows the first rows and no more', (id) => {
    const { shown, html } = preview(`template=${id}`)
    const isReport = id === 'brief' || id === 'press-note'
    expect(shown).toBe(isReport ? null : 2)
    if (isReport) expect(html).toContain('4 changes in 2 acts.')
    else expect(rowsIn(html)).toBe(2)
    expect(html).not.toMatch(/<h1|href="#|\sid=/)
  })

  it('is all of a short table, with the headers that were asked for', () => {
    const { shown, html } = preview('template=de-committee&headers-of=de-committee&header-2=Ours', 10)
    expect([shown, rowsIn(html)]).toEqual([4, 4])
    expect(html).toContain('>Ours</th>')
    expect(preview('', 10, []).shown).toBe(0)
  })

  it('says above a form what its marks mean, and where nobody vouches for the form', () => {
    const notes = (id: string) =>
      [...preview(`template=${id}`).html.matchAll(/<li>([^<]*)<\/li>/g)].map(([, note]) => note)
    expect(notes('kz-government')).toEqual([
      'Changed words are in bold type.',
      'Restated texts are in our words: neither quotations nor a translation of the law. This is not legal advice.',
      expect.stringMatching(/^\d of 4 changes are confirmed/),
      'Title: Likely',
      'The headers and words of this form are from general knowledge, not from the official form; check them against the form before filing.',
    ])
    expect(notes('jp-shinkyu')).toHaveLength(4)
    expect(notes('tracked-changes')).toEqual([])
  })

  it('shows tracked changes in one text', () => {
    const { html } = preview('template=tracked-changes', 10)
    expect(html).toMatch(/<del[^>]*>[^<]+<\/del>.*<ins[^>]*>[^<]+<\/ins>/)
    expect(html.match(/<th scope="col"/g)).toHaveLength(2)
  })

  it.each(['plain', 'tracked-changes', 'brief', 'press-note', 'dossier'])(
    'of %s runs nothing of what it shows',
    (id) => {
      const [first] = dossier.modifications
      if (first === undefined) throw new Error('the dossier has no changes')
      const hostile = HOSTILE_TEXTS.map((text, index) => ({
        ...first,
        id: `hostile-${index}`,
        topic: text,
        before: textSide(text),
        after: textSide(`${text}<img src=x onerror=alert(1)>`),
      }))
      const { html } = preview(`template=${id}`, 100, hostile)
      const tags = html.match(/<[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(10)
      expect(tags.filter((tag) => /^<(script|img|style)|\son\w+=|javascript:/i.test(tag))).toEqual([])
    },
  )
})

describe('the name of a file', () => {
  const pairs = LAYOUTS.flatMap((template) =>
    formatsOf(template).map((format) => [layoutIdOf(template), format, template] as const),
  )

  it.each(pairs)('of %s in %s is known before it is written', (_, format, template) => {
    const filtered = requestOf({ categories: ['registration'], query: 'bell' }, dossier)
    const file = exportFile(
      { format, template, headers: [] },
      { dossier, matching: [], request: filtered, siteUrl: null },
    )
    expect(nameOfFile({ format, template }, filtered)).toBe(file.fileName)
  })

  it('is known for every format but that of the content, which has no layout', () => {
    expect(new Set(pairs.map(([, format]) => format))).toEqual(
      new Set(FILE_FORMATS.filter((format) => format !== 'content')),
    )
  })
})

describe('the size of a file', () => {
  const input = { dossier, matching: dossier.modifications, request, siteUrl: SITE }

  it.each(
    LAYOUTS.flatMap((template) =>
      formatsOf(template).map((format) => [layoutIdOf(template), format, template] as const),
    ),
  )('of %s in %s is that of the bytes, or not known beforehand', (_, format, template) => {
    const size = sizeOfFile({ format, template, headers: [] }, input)
    if (format === 'docx' || format === 'xlsx' || format === 'pdf' || format === 'akn')
      expect(size).toBeNull()
    else {
      const pieces: (string | Uint8Array)[] = [...exportFile({ format, template, headers: [] }, input).body]
      expect(size).toBe(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).length)
    }
  })
})
