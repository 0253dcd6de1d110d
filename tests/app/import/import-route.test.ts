import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readerOf } from '../../../app/_components/reader'
import { POST as act } from '../../../app/drafts/[id]/route'
import { POST as storeDraft } from '../../../app/drafts/route'
import { POST as draft, GET as draftAddress } from '../../../app/import/draft/route'
import { draftRows } from '../../../app/import/draft-rows'
import { POST as file } from '../../../app/import/file/route'
import { GET } from '../../../app/import/route'
import { readAdministrators, readSession, sealOf, startSession } from '../../../lib/access'
import { html, jsonInMarkup, writeDossierJson } from '../../../lib/export'
import { parseDossierJson, readDraft } from '../../../lib/import'
import type { DraftNote } from '../../../lib/model'
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

/** The hidden fields, the first of each name, as a browser would send them. */
function fieldsOf(page: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of page.matchAll(/name="([a-z-]+)" value="([^"]*)"/g)) {
    fields[name] ??= value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#96;', '`')
      .replaceAll('&amp;', '&')
  }
  return fields
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

  describe('columns that are not recognised', () => {
    const STRANGE =
      'Title of the table,,\nKolumna A,Kolumna B,Kolumna C\nArticle 1,"old, <i>words</i>",new words\nArticle 2,x,y\n'
    const strange: Fields = {
      file: { name: 'ä & "b".csv', content: STRANGE },
      actTitle: 'The Bell Act',
      language: 'en',
    }

    /** The fields of the form for the columns, as a browser would send them. */
    function columnsFormIn(page: string): Record<string, string> {
      const part = page.slice(page.indexOf('id="table-columns"'))
      const form = part.slice(part.indexOf('<form'), part.indexOf('</form>'))
      const fields: Record<string, string> = {}
      for (const [, name = '', value = ''] of form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g))
        fields[name] = value
      for (const [, name = '', options = ''] of form.matchAll(
        /<select id="[^"]*" name="([^"]*)">([\s\S]*?)<\/select>/g,
      ))
        fields[name] =
          (/value="([^"]*)" selected/.exec(options) ?? /value="([^"]*)"/.exec(options))?.[1] ?? ''
      return { ...fields, keptName: 'ä & "b".csv' }
    }

    it('are shown with the first rows and a choice for each, and the file goes along', async () => {
      const response = await post(strange, '?lang=ru')
      const page = await bodyOf(response)
      expect(response.status).toBe(422)
      expect(page).toContain('<a href="#table-columns">Столбцы таблицы не распознаны')
      expect(page).toContain('<details class="columns" id="table-columns" open>')
      expect(page).toContain('<td>old, &lt;i&gt;words&lt;/i&gt;</td>')
      expect(page).not.toContain('2=before,3=after”')
      expect(columnsFormIn(page)).toEqual({
        actTitle: 'The Bell Act',
        language: 'en',
        as: 'table',
        'tables-0': '1',
        'column-0-0': '-',
        'column-0-1': '-',
        'column-0-2': '-',
        'first-0': '3',
        kept: Buffer.from(STRANGE).toString('base64'),
        keptName: 'ä & "b".csv',
      })
    })

    it('are read as they are chosen, from the row that is chosen, and can be chosen anew', async () => {
      const offered = columnsFormIn(await bodyOf(await post(strange)))
      const chosen = {
        ...offered,
        'column-0-0': 'provision',
        'column-0-1': 'before',
        'column-0-2': 'after',
        'first-0': '3',
      }
      const response = await post(chosen)
      const page = await bodyOf(response)
      expect(response.status).toBe(200)
      expect(shown(page)).toContain('2 changes of 1 act.')
      expect(page).toContain('<h2 class="act">The Bell Act</h2>')
      expect(page).toContain('<del>old, &lt;i&gt;words&lt;/i&gt;</del>')
      expect(page).toContain('<details class="columns" id="table-columns"><summary>')
      const again = columnsFormIn(page)
      expect(again).toEqual(chosen)
      const other = await bodyOf(
        await post({ ...again, 'column-0-1': 'after', 'column-0-2': 'before', 'first-0': '4' }),
      )
      expect(other).toContain('<del>y</del>')
      expect(shown(other)).toContain('1 change of 1 act.')
    })

    it('are asked for again where the choice is not enough, as it was chosen', async () => {
      const offered = columnsFormIn(await bodyOf(await post(strange)))
      const half = { ...offered, 'column-0-1': 'before', 'column-0-2': 'before' }
      const response = await post(half)
      expect(response.status).toBe(422)
      expect(columnsFormIn(await bodyOf(response))).toEqual(half)
    })

    it('a choice that is none is refused, and nothing breaks', async () => {
      const offered = columnsFormIn(await bodyOf(await post(strange)))
      const wrongs: readonly Fields[] = [
        { 'column-0-1': 'x=y' },
        { 'column-0-1': '' },
        { 'tables-0': 'x' },
        { 'first-0': '-1' },
        { kept: '%%%' },
        { kept: '' },
      ]
      for (const wrong of wrongs)
        expect([wrong, (await post({ ...offered, ...wrong })).status]).toEqual([wrong, 422])
    })

    it('are not asked for where a file has no table, and a larger file is chosen again', async () => {
      expect(await bodyOf(await post(editions))).not.toContain('table-columns')
      const padding = `Article 3,${'z'.repeat(200)},${'y'.repeat(200)}\n`.repeat(11_000)
      const page = await bodyOf(await post({ file: { name: 'large.csv', content: STRANGE + padding } }))
      expect(page).toContain('<input type="file" id="file-again" name="file" required>')
      expect(page).not.toContain('name="kept"')
    })
  })

  it('says what was typed and the file has no use for', async () => {
    const content = [...writeDossierJson(buildDossier())].join('')
    const response = await post({
      file: { name: 'own.json', content },
      id: 'zz-2031-9',
      beforeDate: '2020-01-01',
    })
    const page = await bodyOf(response)
    expect(response.status).toBe(200)
    expect(shown(page)).toContain(
      'What you said in the form and a file of the kind “JSON of this site” has no use for: Its identifier, as kz-2020-1 Earlier edition as of (YYYY-MM-DD) · Later edition as of (YYYY-MM-DD)',
    )
    expect(shown(await bodyOf(await post({ file: { name: 'own.json', content } })))).not.toContain(
      'has no use for',
    )
  })

  it('offers to store the draft to an administrator only, with what was understood', async () => {
    const token = 'a-token-that-is-long-enough-for-a-test-of-this-site'
    const before = process.env.TUZETU_ADMIN_TOKEN
    process.env.TUZETU_ADMIN_TOKEN = `drafting=${token}`
    try {
      const [administrator] = readAdministrators(process.env.TUZETU_ADMIN_TOKEN).administrators
      if (administrator === undefined) throw new Error('no administrator')
      const cookie = `tuzetu-session=${startSession(administrator)}`
      const stranger = await bodyOf(await post(editions))
      expect(stranger).not.toContain('action="/drafts"')
      const asked = sent(editions, '/import/draft')
      asked.headers.set('cookie', cookie)
      const page = await bodyOf(await draft(asked))
      expect(shown(page)).toContain('You are signed in as drafting')
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

  describe('what hinders a draft', () => {
    const DRAFTING = { name: 'drafting', token: 'a-token-that-is-long-enough-for-a-test-of-this-site' }
    const before = process.env.TUZETU_ADMIN_TOKEN
    beforeAll(() => {
      process.env.TUZETU_ADMIN_TOKEN = `${DRAFTING.name}=${DRAFTING.token}`
    })
    afterAll(() => {
      if (before === undefined) delete process.env.TUZETU_ADMIN_TOKEN
      else process.env.TUZETU_ADMIN_TOKEN = before
    })
    const signed = (request: Request, session: string): Request => {
      request.headers.set('cookie', `tuzetu-session=${session}`)
      request.headers.set('origin', 'http://localhost')
      return request
    }
    /** Stores what the page of the import offers. @returns the draft as it is stored */
    async function keep(fields: Fields, changed: Fields = {}) {
      const session = startSession(DRAFTING)
      const page = await bodyOf(await draft(signed(sent(fields, '/import/draft'), session)))
      const offered = fieldsOf(page.slice(page.indexOf('action="/drafts"')))
      const answer = await storeDraft(signed(sent({ ...offered, ...changed }, '/drafts'), session))
      expect(answer.status).toBe(303)
      const id = answer.headers.get('location')?.split('/').at(-1) ?? ''
      const stored = await (await openSiteStore()).readDraft(id)
      if (stored === null) throw new Error('The draft is not there.')
      return { id, stored, session }
    }
    const rulesOf = ({ draft: { issues } }: { draft: { issues: readonly { rule: string }[] } }) =>
      issues.map(({ rule }) => rule)
    const CHOSEN = [...writeDossierJson(buildDossier('zz-2031-1'), 'act=bell-law')].join('')

    it('is stored with it: what only the file showed, too', async () => {
      const fields: Fields = { file: { name: 't.csv', content: TABLE }, id: 'zz-2031-2', language: 'en' }
      const { stored } = await keep(fields)
      const { draft: read } = await readDraft([{ name: 't.csv', bytes: new TextEncoder().encode(TABLE) }], {
        id: 'zz-2031-2',
        language: 'en',
      })
      expect(read?.issues.map(({ rule }) => rule)).toContain('act-not-named')
      const others = read?.issues.filter(({ rule }) => rule !== 'act-not-named') ?? []
      expect(stored.draft.issues).toEqual(expect.arrayContaining(others))
    })

    it('is an act that the file does not name, until somebody names it', async () => {
      const fields: Fields = { file: { name: 't.csv', content: TABLE }, id: 'zz-2031-5', language: 'en' }
      const { id, stored, session } = await keep(fields)
      expect(rulesOf(stored)).toContain('draft-act-without-title')
      expect(rulesOf(stored)).not.toContain('act-not-named')
      const token = readSession(session, [DRAFTING])?.formToken ?? ''
      const publish = sent({ action: 'publish', version: '1', 'form-token': token }, `/drafts/${id}`)
      const answer = await act(signed(publish, session), { params: Promise.resolve({ id }) })
      expect(answer.status).toBe(409)
      const page = await answer.text()
      expect(page).toContain('The draft cannot be published: ')
      expect(page).toContain(
        `<a href="/drafts/${id}/acts">Amended acts</a>: The act “zz-2031-5-act-1” has no name of its own yet; write its title.`,
      )
    })

    it('keeps a part of a law from being published, and is said once', async () => {
      const { id, stored, session } = await keep({ file: { name: 'part.json', content: CHOSEN } })
      expect(rulesOf(stored)).toEqual(['not-whole'])
      const token = readSession(session, [DRAFTING])?.formToken ?? ''
      const publish = sent({ action: 'publish', version: '1', 'form-token': token }, `/drafts/${id}`)
      const answer = await act(signed(publish, session), { params: Promise.resolve({ id }) })
      expect(answer.status).toBe(409)
      expect((await (await openSiteStore()).readDraft(id))?.state).toBe('draft')
    })

    it('is stored with the words that the page said of the file, and with no others', async () => {
      const fields: Fields = { file: { name: 't.csv', content: TABLE }, id: 'zz-2031-3', language: 'en' }
      const { stored } = await keep(fields)
      expect(stored.origin).toEqual({ fileName: 't.csv', format: 'table' })
      const said = (changed: object): string =>
        jsonInMarkup(
          JSON.stringify({ fileName: 'gazette.pdf', format: 'akn', notes: [], issues: [], ...changed }),
        )
      const dossier = [...writeDossierJson(buildDossier('zz-2031-4'))].join('')
      const taken: DraftNote = { place: 'page 1', kind: 'taken', says: 'All of it was understood.' }
      const forgeries: readonly Fields[] = [
        { said: said({}) },
        { said: said({ notes: [taken] }) },
        { said: said({ notes: stored.draft.notes, issues: [], fileName: 't.csv', format: 'table' }) },
        { said: '{' },
        { said: '' },
        { draft: jsonInMarkup(dossier) },
        { seal: '' },
        { seal: sealOf([dossier, said({})], DRAFTING) },
        { seal: sealOf([], { ...DRAFTING, token: `${DRAFTING.token}x` }) },
      ]
      for (const changed of forgeries) {
        const forged = (await keep(fields, changed)).stored
        expect(forged.origin).toEqual({ fileName: 'draft.json', format: 'json' })
        const [first, ...others] = forged.draft.notes
        expect(first).toMatchObject({ place: 'draft.json', kind: 'left-out' })
        expect(first?.says).toContain('does not carry the seal of this site')
        const bytes = new TextEncoder().encode([...writeDossierJson(forged.draft.dossier)].join(''))
        const own = await readDraft([{ name: 'draft.json', bytes }], { as: 'json' })
        expect(others).toEqual(own.draft?.notes)
      }
    })

    it('is taken from the seal of a session before, and from nobody’s who is no administrator any more', async () => {
      const page = await bodyOf(
        await draft(
          signed(sent({ file: { name: 't.csv', content: TABLE } }, '/import/draft'), startSession(DRAFTING)),
        ),
      )
      const offered = fieldsOf(page.slice(page.indexOf('action="/drafts"')))
      const store = async (who: typeof DRAFTING) => {
        const session = startSession(who)
        const token = readSession(session, [who])?.formToken ?? ''
        const answer = await storeDraft(signed(sent({ ...offered, 'form-token': token }, '/drafts'), session))
        const id = answer.headers.get('location')?.split('/').at(-1) ?? ''
        return (await (await openSiteStore()).readDraft(id))?.origin.fileName
      }
      const review = { name: 'review', token: 'another-token-that-is-long-enough-for-a-test' }
      const setting = process.env.TUZETU_ADMIN_TOKEN
      process.env.TUZETU_ADMIN_TOKEN = `${setting},review=${review.token}`
      expect([await store(DRAFTING), await store(review)]).toEqual(['t.csv', 't.csv'])
      process.env.TUZETU_ADMIN_TOKEN = `review=${review.token}`
      expect(await store(review)).toBe('draft.json')
      process.env.TUZETU_ADMIN_TOKEN = setting
    })

    it('that the data show is found without the page, too', async () => {
      const { stored } = await keep({ file: { name: 'part.json', content: CHOSEN } }, { said: '{}' })
      expect(rulesOf(stored)).toEqual(['not-whole'])
    })
  })

  it('keeps a part of a law as a part: as JSON that says so, never as a folder', async () => {
    const content = [...writeDossierJson(buildDossier(), 'act=bell-law')].join('')
    const page = await bodyOf(await post({ file: { name: 'part.json', content } }))
    expect(page).toContain('<button name="as" value="json">')
    expect(page).not.toContain('value="content"')
    const { dossier = '' } = fieldsOf(page)
    expect(parseDossierJson(dossier, 'x').selection).toBe('act=bell-law')
    const json = await file(sent({ dossier, as: 'json' }, '/import/file'))
    expect(parseDossierJson(await json.text(), 'x').selection).toBe('act=bell-law')
    const folder = await file(sent({ dossier, as: 'content' }, '/import/file'))
    expect([folder.status, folder.headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8'])
    expect(shown(await folder.text())).toContain(
      'This draft holds only the changes chosen by “act=bell-law”; a folder would pass for the whole law.',
    )
  })

  it('does not look for the words of notes, which it does not show', () => {
    const dossier = buildDossier()
    const [modification] = dossier.modifications
    if (modification === undefined) throw new Error('no change')
    const note = {
      id: 'note',
      modification: modification.id,
      kind: 'editorial' as const,
      body: 'x',
      get anchor(): never {
        throw new Error('read')
      },
    }
    const of = (annotations: typeof dossier.annotations) =>
      [...draftRows({ ...dossier, annotations }, readerOf({}))].join('')
    expect(of([note])).toBe(of([]))
    expect(of([])).toContain(modification.label)
  })

  it('refuses what is no form', async () => {
    const request = new Request('http://localhost/import/draft', { method: 'POST', body: 'x' })
    expect((await draft(request)).status).toBe(400)
    const large = (address: string): Request =>
      new Request(`http://localhost${address}`, {
        method: 'POST',
        body: 'a&'.repeat(20_000),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await draft(large('/import/draft'))).status).toBe(413)
    expect((await file(large('/import/file'))).status).toBe(413)
    expect((await file(sent({ as: 'json' }, '/import/file'))).status).toBe(400)
    expect((await file(sent({ dossier: '{', as: 'json' }, '/import/file'))).status).toBe(422)
  })
})
