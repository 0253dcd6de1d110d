import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { POST as storeDraft } from '../../../app/drafts/route'
import { POST as draft, GET as draftAddress } from '../../../app/import/draft/route'
import { POST as file } from '../../../app/import/file/route'
import { GET } from '../../../app/import/route'
import { readAdministrators, startSession } from '../../../lib/access'
import { html, jsonInMarkup, writeDossierJson } from '../../../lib/export'
import { parseDossierJson } from '../../../lib/import'
import { openSiteStore } from '../../../lib/store'
import { buildDossier } from '../../lib/dossier-builder'
import { hostileText } from '../../lib/export/hostile-text'
import { type TemporaryFolder, temporaryFolder } from '../../lib/temporary-folder'

const BEFORE = 'О звонках\n\nСтатья 1. Звонок\n\n1. Штраф 5 МРП.\n\n2. Звонок «хранится».\n'
const AFTER = 'О звонках\n\nСтатья 1. Звонок\n\n1. Штраф 50 МРП.\n\n2. Звонок "хранится".\n'
const TABLE =
  'Provision,Before,After\n"Bicycle Code, Article 12","A fine of <b>five</b> MCI.",A fine of ten MCI.\nnot a place,x,y\n'

type Fields = Readonly<
  Record<string, string | { readonly name: string; readonly content: string | Uint8Array }>
>

function sent(fields: Fields, address: string): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, new File([value.content as BlobPart], value.name))
  }
  return new Request(`http://localhost${address}`, { method: 'POST', body: form })
}

const post = (fields: Fields, query = ''): Promise<Response> => draft(sent(fields, `/import/draft${query}`))

/** The part of a page that is shown. */
async function bodyOf(response: Response): Promise<string> {
  const page = await response.text()
  return page.slice(page.indexOf('<body>'))
}

/** The page without what a browser would not show. */
function shown(page: string): string {
  return page
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

const editions: Fields = {
  file: { name: 'before.txt', content: BEFORE },
  second: { name: 'after.txt', content: AFTER },
}

describe('/import', () => {
  const database = process.env.TUZETU_DATABASE_URL
  let folder: TemporaryFolder
  // The site opens its database once.
  beforeAll(async () => {
    folder = await temporaryFolder()
    process.env.TUZETU_DATABASE_URL = folder.file('tuzetu.db')
  })
  afterAll(async () => {
    if (database === undefined) delete process.env.TUZETU_DATABASE_URL
    else process.env.TUZETU_DATABASE_URL = database
    await folder.remove()
  })

  it('is a form that works without script, with its limits, in the language of the reader', async () => {
    const response = GET(new Request('http://localhost/import?lang=kk'))
    const page = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page).toContain('<html lang="kk">')
    expect(page).toContain('action="/import/draft?lang=kk" enctype="multipart/form-data"')
    expect(page).toContain('<link rel="canonical" href="http://localhost/import?lang=kk">')
    const fields = ['file', 'second', 'as', 'name', 'id', 'actTitle', 'act', 'language', 'status', 'columns']
    for (const name of [...fields, 'amendingStatus', 'beforeDate', 'afterDate', 'charset', 'tracked']) {
      expect(page).toContain(`<label for="${name}">`)
      expect(page).toContain(` name="${name}"`)
    }
    const english = shown(await GET(new Request('http://localhost/import')).text())
    expect(english).toContain('At most 32 MB a file, 25,000 changes, 30 seconds.')
    expect(english).toContain('Nothing is stored by this page')
  })

  it('is where the address of a draft leads', () => {
    const response = draftAddress(new Request('http://localhost/import/draft?lang=ru'))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/import?lang=ru'])
  })

  it('shows two editions as a draft: the rows with their marks, and line by line what became of them', async () => {
    const response = await post({ ...editions, name: 'Law on Bells 2', beforeDate: '2019-01-01' })
    const page = await bodyOf(response)
    expect(response.status).toBe(200)
    const text = shown(page)
    expect(text).toContain('Draft: Law on Bells 2')
    expect(text).toContain('1 change of 1 act. 2 understood, 6 inferred, 1 left out. Nothing is stored yet.')
    expect(page).toContain('<div class="text" lang="ru">1. Штраф <del>5 МРП</del>.</div>')
    expect(page).toContain('<div class="text" lang="ru">1. Штраф <ins>50 МРП</ins>.</div>')
    expect(page).toContain('<blockquote>2. Звонок [«хранится»/&quot;хранится&quot;].</blockquote>')
    expect(text).toContain('Left out Only quotation marks, dashes, spaces, look-alike letters')
    expect(text).toContain('as of 1 January 2019')
  })

  it('gives the draft back as JSON and as a folder, which become the same draft', async () => {
    const page = await (await post(editions)).text()
    const value = /name="dossier" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const dossier = value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
    const json = await file(sent({ dossier, as: 'json' }, '/import/file'))
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="changes-after.json"')
    const text = await json.text()
    const { dossier: back, issues } = parseDossierJson(text, 'x.json')
    expect(issues).toEqual([])
    expect(back?.modifications).toHaveLength(1)
    const zip = await file(sent({ dossier, as: 'content' }, '/import/file'))
    expect(zip.headers.get('content-type')).toBe('application/zip')
    const again = await post({
      file: { name: 'x.zip', content: new Uint8Array(await zip.arrayBuffer()) },
    })
    const second = /name="dossier" value="([^"]*)"/.exec(await again.text())?.[1]
    expect(second).toBe(value)
  })

  it('sends any text through the page and back', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const dossier = { ...buildDossier(), checkedActs: [] }
        const act = { ...dossier.amendingAct, countsNote: text }
        const json = [...writeDossierJson({ ...dossier, amendingAct: act })].join('')
        const field = html`${jsonInMarkup(json)}`.source
        const read = field
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&#96;', '`')
          .replaceAll('&#13;', '\r')
          .replaceAll('&amp;', '&')
        expect(parseDossierJson(read.replaceAll('\n', '\r\n'), 'a').dossier?.amendingAct.countsNote).toBe(
          text,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('shows a table with what could not be read of it, and runs nothing of it', async () => {
    const response = await post({ file: { name: 't.csv', content: TABLE }, id: 'kz-2020-1', language: 'en' })
    const page = await bodyOf(response)
    expect(response.status).toBe(200)
    expect(page).not.toContain('<b>five</b>')
    expect(shown(page)).toMatch(/thing(s)? to mend before it can be published/)
  })

  it('says all that is wrong at once and keeps what was typed', async () => {
    const response = await post({ name: 'My law', id: 'Not An Id', afterDate: '2020-13-01' }, '?lang=ru')
    const page = await bodyOf(response)
    expect(response.status).toBe(422)
    expect(shown(page)).toContain('Файл не выбран: выберите его.')
    expect(page).toContain('<a href="#id">«Not An Id» не подходит')
    expect(page).toContain('<a href="#afterDate">«2020-13-01» не подходит')
    expect(page).toContain('value="My law"')
    expect(page).toContain('<details class="about" open>')
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(3)
  })

  it('says why a file becomes no draft, each problem by its line', async () => {
    const content = '{"schema": "tuzetu/dossier@1",\n "selection": 1}'
    const response = await post({ file: { name: 'bad.json', content } })
    const text = shown(await response.text())
    expect(response.status).toBe(422)
    expect(text).toContain('bad.json, 2:15: a text is wanted here, not a number')
    expect(text).toContain('bad.json: a dossier lacks “amendingAct”')
    const law = await post({ file: { name: 'law.txt', content: 'Article 1' } })
    expect(shown(await law.text())).toContain('law.txt: The file is none of what becomes a draft')
  })

  it('offers to store the draft to an administrator only, with what was understood', async () => {
    const token = 'a-token-that-is-long-enough-for-a-test-of-this-site'
    const before = process.env.TUZETU_ADMIN_TOKEN
    process.env.TUZETU_ADMIN_TOKEN = `aigul=${token}`
    try {
      const [administrator] = readAdministrators(process.env.TUZETU_ADMIN_TOKEN).administrators
      if (administrator === undefined) throw new Error('no administrator')
      const cookie = `tuzetu-session=${startSession(administrator)}`
      const stranger = await bodyOf(await post(editions))
      expect(stranger).not.toContain('action="/drafts"')
      const asked = sent(editions, '/import/draft')
      asked.headers.set('cookie', cookie)
      const page = await bodyOf(await draft(asked))
      expect(shown(page)).toContain('You are signed in as aigul')
      const form = page.slice(page.indexOf('action="/drafts"'))
      const fields = Object.fromEntries(
        [...form.matchAll(/name="([a-z-]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
        ]),
      )
      const store = sent(fields, '/drafts')
      store.headers.set('cookie', cookie)
      store.headers.set('origin', 'http://localhost')
      const stored = await storeDraft(store)
      expect(stored.status).toBe(303)
      const site = await openSiteStore()
      const [entry, ...others] = await site.listDrafts()
      expect(others).toEqual([])
      expect(entry).toMatchObject({
        changes: 1,
        leftOut: 1,
        origin: { fileName: 'before.txt → after.txt', format: 'editions' },
      })
    } finally {
      if (before === undefined) delete process.env.TUZETU_ADMIN_TOKEN
      else process.env.TUZETU_ADMIN_TOKEN = before
    }
  })

  it('refuses what is no form', async () => {
    const request = new Request('http://localhost/import/draft', { method: 'POST', body: 'x' })
    expect((await draft(request)).status).toBe(400)
    expect((await file(sent({ as: 'json' }, '/import/file'))).status).toBe(400)
    expect((await file(sent({ dossier: '{', as: 'json' }, '/import/file'))).status).toBe(422)
  })
})
