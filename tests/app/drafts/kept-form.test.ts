/** What somebody typed is not lost: not by a session that ended, not by an error, not by what somebody else deleted. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { attempts } from '../../../app/_administration/administration'
import { LARGEST_CARRIED } from '../../../app/_administration/kept-form'
import { POST as saveList } from '../../../app/drafts/[id]/[list]/route'
import { POST as saveAct } from '../../../app/drafts/[id]/amending-act/route'
import { POST as saveRow } from '../../../app/drafts/[id]/changes/[change]/route'
import { POST as act } from '../../../app/drafts/[id]/route'
import { POST as store } from '../../../app/drafts/route'
import { MOST_ATTEMPTS, readSession, SESSION_TIME, startSession } from '../../../lib/access'
import { writeDossierJson } from '../../../lib/export'
import { openSiteStore } from '../../../lib/store'
import { buildDossier } from '../../lib/dossier-builder'
import { openTestSite, params, SITE } from '../api/site'

const TOKEN = 'of-the-tests-0123456789abcdef'
const DRAFTING = { name: 'drafting', token: TOKEN }
const COOKIE = '__Host-tuzetu-session'
/** Everything that a careless page would lose or change: lines, signs of HTML, signs that nobody sees. */
const TYPED = 'First “line”,\r\nsecond <b>& "line"</b>\u202E, \\u{202E}, ends.  '

let site: { close(): Promise<void> }
let errors: ReturnType<typeof jest.spyOn>
beforeAll(async () => {
  process.env.TUZETU_ORIGIN = SITE
  site = await openTestSite()
})
afterAll(async () => {
  delete process.env.TUZETU_ORIGIN
  await site.close()
})
beforeEach(() => {
  process.env.TUZETU_ADMIN_TOKEN = `drafting=${TOKEN}`
  errors = jest.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  delete process.env.TUZETU_ADMIN_TOKEN
  errors.mockRestore()
})

type Fields = Readonly<Record<string, string | File>>

function post(path: string, fields: Fields, more: Record<string, string> = {}): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return new Request(SITE + path, { method: 'POST', body, headers: { origin: SITE, ...more } })
}
const withCookie = (cookie: string) => ({ cookie: `${COOKIE}=${cookie}` })
const formTokenOf = (cookie: string) => readSession(cookie, [DRAFTING])?.formToken ?? ''

async function stored(id: string): Promise<string> {
  const draft = [...writeDossierJson(buildDossier(id))].join('')
  const answer = await store(post('/drafts', { draft }, { authorization: `Bearer ${TOKEN}` }))
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&#13;', '\r')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The hidden fields of the form that goes to the address, as a browser sends them. */
function hiddenOf(page: string, action: string): Record<string, string> {
  const from = page.indexOf(`<form method="post" action="${action}"`)
  expect(from).toBeGreaterThan(0)
  const form = page.slice(from, page.indexOf('</form>', from))
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      decoded(name ?? ''),
      decoded(value ?? '').replace(/\r?\n/g, '\r\n'),
    ]),
  )
}

/** What stands in the field of a page, as a browser shows it. */
function shownIn(page: string, id: string): string {
  const area = new RegExp(`<textarea id="${id}"[^>]*>\\n([^<]*)<`).exec(page)?.[1]
  return decoded(area ?? new RegExp(`id="${id}"[^>]* value="([^"]*)"`).exec(page)?.[1] ?? 'no such field')
}

describe('a form after the session has ended', () => {
  it.each(['none', 'expired', 'ended by a new token'])(
    'comes back with a sign-in, and after it with all that was typed: session %s',
    async (kind) => {
      const id = await stored(`zz-2040-${kind.length}`)
      const expired = startSession(DRAFTING, Date.now() - SESSION_TIME - 1)
      const other = startSession({ ...DRAFTING, token: `${TOKEN}z` })
      const headers = kind === 'none' ? {} : withCookie(kind === 'expired' ? expired : other)
      const path = `/drafts/${id}/amending-act?lang=ru`
      const fields = { 'form-token': 'of-the-session-before', version: '1', name: 'Название', summary: TYPED }
      const asked = await saveAct(post(path, fields, headers), params({ id }))
      expect([asked.status, asked.headers.get('set-cookie')]).toEqual([401, null])
      expect(asked.headers.get('cache-control')).toBe('no-store')
      const page = await asked.text()
      expect(page).toContain('Войдите, чтобы продолжить')
      expect(page).toContain('<dt>Краткое название</dt><dd>Название</dd>')
      expect(page).not.toContain('of-the-session-before')
      const carried = hiddenOf(page, path)
      expect(Object.keys(carried)).toEqual(['version', 'name', 'summary'])

      const wrong = await saveAct(
        post(path, { ...carried, 'sign-in-token': `${TOKEN}x` }, headers),
        params({ id }),
      )
      expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null])
      const again = await wrong.text()
      expect(again).toContain('href="#sign-in-token"')
      expect(again).not.toContain(TOKEN)
      expect(hiddenOf(again, path)).toEqual(carried)

      const right = await saveAct(post(path, { ...carried, 'sign-in-token': TOKEN }), params({ id }))
      expect(right.status).toBe(200)
      const cookie = /^__Host-tuzetu-session=([^;]+); Path=\/; HttpOnly; SameSite=Strict/.exec(
        right.headers.get('set-cookie') ?? '',
      )?.[1]
      const form = await right.text()
      expect(form).toContain('role="alert"')
      expect(form).not.toContain(TOKEN)
      expect(shownIn(form, 'name')).toBe('Название')
      const db = await openSiteStore()
      expect((await db.readDraft(id))?.version).toBe(1)
      const hidden = hiddenOf(form, path)
      expect(hidden['form-token']).toBe(formTokenOf(cookie ?? ''))
      const saved = await saveAct(
        post(
          path,
          {
            ...hidden,
            name: shownIn(form, 'name'),
            id: `zz-2040-${kind.length}`,
            status: 'bill',
            summary: shownIn(form, 'summary'),
          },
          withCookie(cookie ?? ''),
        ),
        params({ id }),
      )
      expect([saved.status, (await db.readDraft(id))?.name]).toEqual([303, 'Название'])
      const summary = (await db.readDraft(id))?.draft.dossier.amendingAct.summary?.join('\n')
      expect(summary).toContain('second <b>& "line"</b>\u202E, \u202E, ends.')
    },
  )

  it('answers the same whether there is such a draft or not, and changes nothing', async () => {
    const id = await stored('zz-2041-1')
    const change = buildDossier('zz-2041-1').modifications[0]?.id ?? ''
    const texts = async (at: string) => {
      const answers = await Promise.all([
        act(post('/drafts/x', { action: 'publish', version: '1' }), params({ id: at })),
        saveList(post('/drafts/x', { '0-slug': 'a' }), params({ id: at, list: 'categories' })),
        saveRow(post('/drafts/x', { action: 'delete', version: '1' }), params({ id: at, change })),
      ])
      return Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
    }
    expect(await texts(id)).toEqual(await texts('0000000000000000'))
    expect((await (await openSiteStore()).readDraft(id))?.version).toBe(1)
  })

  it('shows nothing to another site, and nothing that another site sent', async () => {
    const fields = { name: 'Sent from elsewhere', 'sign-in-token': TOKEN }
    for (const [more, status] of [
      [{ origin: 'https://evil.example' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
    ] as const) {
      const answer = await saveAct(post('/drafts/x', fields, more), params({ id: 'x' }))
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null])
      expect(await answer.text()).not.toContain('Sent from elsewhere')
    }
    const silent = post('/drafts/x', fields)
    silent.headers.delete('origin')
    const answer = await saveAct(silent, params({ id: 'x' }))
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null])
    expect(await answer.text()).not.toContain('Sent from elsewhere')
  })

  it('keeps what was typed through too many wrong tokens', async () => {
    while (attempts().wait() === 0) attempts().failed()
    const answer = await saveAct(
      post('/drafts/x', { name: 'Kept', 'sign-in-token': 'wrong' }),
      params({ id: 'x' }),
    )
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(hiddenOf(await answer.text(), '/drafts/x')).toEqual({ name: 'Kept' })
    for (let count = 0; count < MOST_ATTEMPTS; count++) attempts().failed(Number.MIN_SAFE_INTEGER)
  })

  it('says how to go on where it is too large to be carried, and which files have to be chosen again', async () => {
    const large = await store(post('/drafts', { draft: 'x'.repeat(LARGEST_CARRIED) }))
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('Sign in in another tab, then go back to the form in this one')
    const file = new File(['Provision,Before,After\n'], 'table <1>.csv')
    const asked = await store(post('/drafts', { file, 'form-token': 'x' }))
    const page = await asked.text()
    expect([asked.status, hiddenOf(page, '/drafts')]).toEqual([401, {}])
    expect(page).toContain('choose again: table &lt;1&gt;.csv.')
    const right = await store(post('/drafts', { file, 'sign-in-token': TOKEN }))
    expect(right.status).toBe(200)
    expect(await right.text()).toContain('choose again: table &lt;1&gt;.csv.')
  })

  it('of the import comes back as a button that stores the draft after all', async () => {
    const draft = [...writeDossierJson(buildDossier('zz-2042-1'))].join('')
    const asked = await store(post('/drafts', { draft, 'form-token': 'x' }))
    const carried = hiddenOf(await asked.text(), '/drafts')
    const before = (await (await openSiteStore()).listDrafts()).length
    const right = await store(post('/drafts', { ...carried, 'sign-in-token': TOKEN }))
    const cookie = /=([^;]+);/.exec(right.headers.get('set-cookie') ?? '')?.[1] ?? ''
    const page = await right.text()
    expect((await (await openSiteStore()).listDrafts()).length).toBe(before)
    const last = await store(post('/drafts', hiddenOf(page, '/drafts'), withCookie(cookie)))
    expect(last.status).toBe(303)
    const id = last.headers.get('location')?.split('/').at(-1) ?? ''
    const { dossier } = (await (await openSiteStore()).readDraft(id))?.draft ?? {}
    expect(dossier).toEqual(buildDossier('zz-2042-1'))
  })
})

describe('a form of an earlier session', () => {
  it('is shown again with what was typed and this session’s token, and does nothing', async () => {
    const id = await stored('zz-2043-1')
    const { modifications, annotations } = buildDossier('zz-2043-1')
    const change = modifications[0]?.id ?? ''
    const cookie = startSession(DRAFTING)
    const send = (fields: Fields) =>
      saveRow(
        post(
          `/drafts/${id}`,
          { 'form-token': formTokenOf(startSession(DRAFTING)), ...fields },
          withCookie(cookie),
        ),
        params({ id, change }),
      )
    const save = await send({ action: 'save', version: '1', label: 'Of mine', topic: TYPED })
    expect(save.status).toBe(403)
    const page = await save.text()
    expect(shownIn(page, 'label')).toBe('Of mine')
    expect(page).toContain(`value="${formTokenOf(cookie)}"`)
    const note = await send({ action: 'save', version: '1', 'on-new:note-body': 'A remark' })
    expect(shownIn(await note.text(), 'on-new:note-body')).toBe('A remark')
    expect((await send({ action: 'delete', version: '1' })).status).toBe(403)
    const list = await saveList(
      post('/x', { '0-was': 'w', '0-slug': 'mine', version: '1' }, withCookie(cookie)),
      params({ id, list: 'categories' }),
    )
    expect([list.status, shownIn(await list.text(), '0-slug')]).toEqual([403, 'mine'])
    const published = await act(
      post('/x', { action: 'publish', version: '1' }, withCookie(cookie)),
      params({ id }),
    )
    expect(published.status).toBe(403)
    const kept = await (await openSiteStore()).readDraft(id)
    expect([kept?.version, kept?.state]).toEqual([1, 'draft'])
    expect(kept?.draft.dossier.annotations).toEqual(annotations)
  })
})

describe('what was typed', () => {
  it('is shown where its row was deleted meanwhile, and can be sent again after an error', async () => {
    const id = await stored('zz-2044-1')
    const cookie = startSession(DRAFTING)
    const fields = { 'form-token': formTokenOf(cookie), version: '1', action: 'save', label: TYPED, odd: 'x' }
    const gone = await saveRow(
      post('/drafts/x', fields, withCookie(cookie)),
      params({ id, change: 'not-there' }),
    )
    expect(gone.status).toBe(404)
    const page = await gone.text()
    expect(page).toContain('<dt>Label</dt><dd>First “line”,&#13;\nsecond &lt;b&gt;&amp; &quot;line&quot;')
    expect(page).toContain(`<a href="/drafts/${id}">`)

    const db = await openSiteStore()
    const read = jest.spyOn(db, 'readDraft').mockImplementation(() => {
      throw new Error('of the test')
    })
    const failed = await saveAct(
      post(`/drafts/${id}/amending-act?lang=kk`, fields, withCookie(cookie)),
      params({ id }),
    )
    read.mockRestore()
    expect([failed.status, errors.mock.calls.length]).toEqual([500, 1])
    const again = hiddenOf(await failed.text(), `/drafts/${id}/amending-act?lang=kk`)
    expect(again['form-token']).toBe(formTokenOf(cookie))
    expect(again.label).toBe(TYPED.replace('\\u{202E}', '\u202E').replaceAll('\u202E', '\\u{202E}'))
  })
})
