/** Who gets in: nobody without a token set, nobody without a session or a token, no form of another site. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { attempts } from '../../../app/_administration/administration'
import { GET as parts, POST as savePart } from '../../../app/drafts/[id]/[list]/route'
import { GET as amendingAct } from '../../../app/drafts/[id]/amending-act/route'
import { GET as change, POST as saveRow } from '../../../app/drafts/[id]/changes/[change]/route'
import { GET as history } from '../../../app/drafts/[id]/history/route'
import { POST as act, GET as draft } from '../../../app/drafts/[id]/route'
import { GET as list, POST as store } from '../../../app/drafts/route'
import { POST as enter, GET as signIn } from '../../../app/sign-in/route'
import { POST as leave } from '../../../app/sign-out/route'
import { MOST_ATTEMPTS, readSession, SESSION_TIME, startSession } from '../../../lib/access'
import { fieldsOfChange } from '../../../lib/editing'
import { writeDossierJson } from '../../../lib/export'
import { openSiteStore } from '../../../lib/store'
import { buildDossier } from '../../lib/dossier-builder'
import { openTestSite, params, SITE } from '../api/site'

const TOKEN = 'of-the-tests-0123456789abcdef'
const DRAFTING = { name: 'drafting', token: TOKEN }
const COOKIE = '__Host-tuzetu-session'

let site: { close(): Promise<void> }
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
})
afterEach(() => {
  delete process.env.TUZETU_ADMIN_TOKEN
})

const session = (now?: number, who = DRAFTING) => startSession(who, now)
const formTokenOf = (cookie: string) => readSession(cookie, [DRAFTING])?.formToken ?? ''
const get = (path: string, cookie?: string, more: Record<string, string> = {}) =>
  new Request(SITE + path, { headers: { ...(cookie ? { cookie: `${COOKIE}=${cookie}` } : {}), ...more } })
function post(
  path: string,
  fields: Record<string, string>,
  cookie?: string,
  more: Record<string, string> = {},
): Request {
  return new Request(SITE + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: SITE, ...(cookie ? { cookie: `${COOKIE}=${cookie}` } : {}), ...more },
  })
}
const json = (id: string) => [...writeDossierJson(buildDossier(id))].join('')

/** A stored draft. @returns its identifier */
async function stored(id: string): Promise<string> {
  const cookie = session()
  const answer = await store(post('/drafts', { draft: json(id), 'form-token': formTokenOf(cookie) }, cookie))
  expect(answer.status).toBe(303)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

describe('a site without administrators', () => {
  it('has none of the addresses, and shows no form', async () => {
    const id = await stored('zz-2030-1')
    delete process.env.TUZETU_ADMIN_TOKEN
    const at = params({ id })
    const cookie = session()
    const answers = await Promise.all([
      list(get('/drafts', cookie)),
      store(post('/drafts', { copy: 'x' }, cookie)),
      draft(get(`/drafts/${id}`, cookie), at),
      act(post(`/drafts/${id}`, { action: 'publish', version: '1' }, cookie), at),
      amendingAct(get('/', cookie), at),
      history(get('/', cookie), at),
      parts(get('/', cookie), params({ id, list: 'acts' })),
      savePart(post('/', {}, cookie), params({ id, list: 'acts' })),
      change(get('/', cookie), params({ id, change: 'x' })),
      saveRow(post('/', {}, cookie), params({ id, change: 'x' })),
      signIn(get('/sign-in')),
      enter(post('/sign-in', { token: TOKEN })),
      leave(post('/sign-out', {}, cookie)),
      list(get('/drafts', undefined, { authorization: `Bearer ${TOKEN}` })),
    ])
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await answer.text()).not.toMatch(/<form|sign-in/)
    }
  })

  it('is one whose setting is wrong, too', async () => {
    process.env.TUZETU_ADMIN_TOKEN = 'short'
    expect((await list(get('/drafts', undefined, { authorization: 'Bearer short' }))).status).toBe(404)
  })
})

describe('signing in', () => {
  it('gives a cookie that no script and no other site gets, and leads on within this site only', async () => {
    for (const [next, place] of [
      ['/drafts/x?lang=ru', '/drafts/x?lang=ru'],
      ['//evil.example', '/drafts'],
      ['https://evil.example', '/drafts'],
      ['/\\evil.example', '/drafts'],
      ['', '/drafts'],
    ] as const) {
      const answer = await enter(post('/sign-in', { token: TOKEN, next }))
      expect([answer.status, answer.headers.get('location')]).toEqual([303, place])
      const cookie = answer.headers.get('set-cookie') ?? ''
      expect(cookie).toMatch(
        /^__Host-tuzetu-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
      )
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('leads on in the language of its form, unless the address names one', async () => {
    for (const [next, place] of [
      ['', '/drafts?lang=kk'],
      ['/drafts/x?page=2#rows', '/drafts/x?page=2&lang=kk#rows'],
      ['/drafts/x?lang=ru', '/drafts/x?lang=ru'],
      ['//evil.example', '/drafts?lang=kk'],
    ] as const) {
      const answer = await enter(post('/sign-in?lang=kk', { token: TOKEN, next }))
      expect([answer.status, answer.headers.get('location')]).toEqual([303, place])
    }
  })

  it('reads no more than a token and an address need', async () => {
    const next = `/drafts?${'x'.repeat(15 * 1024)}`
    const fits = await enter(post('/sign-in', { token: TOKEN, next }))
    expect([fits.status, fits.headers.get('location')]).toEqual([303, next])
    const large = await enter(post('/sign-in', { token: TOKEN, next: `${next}${'x'.repeat(1024)}` }))
    expect([large.status, large.headers.get('set-cookie')]).toEqual([413, null])
    const noForm = await enter(new Request(`${SITE}/sign-in`, { method: 'POST', headers: { origin: SITE } }))
    expect(noForm.status).toBe(400)
  })

  it('does without “Secure” where the site is not behind https', async () => {
    process.env.TUZETU_ORIGIN = 'http://localhost:3000'
    const answer = await enter(
      post('/sign-in', { token: TOKEN }, undefined, { origin: 'http://localhost:3000' }),
    )
    process.env.TUZETU_ORIGIN = SITE
    expect(answer.headers.get('set-cookie')).toMatch(
      /^tuzetu-session=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    )
  })

  it('refuses a wrong token, a form of another site, and too many attempts', async () => {
    const wrong = await enter(post('/sign-in', { token: `${TOKEN}x` }))
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null])
    const other = await enter(
      post('/sign-in', { token: TOKEN }, undefined, { origin: 'https://evil.example' }),
    )
    expect([other.status, other.headers.get('set-cookie')]).toEqual([403, null])
    while (attempts().wait() === 0) attempts().failed()
    const late = await enter(post('/sign-in', { token: `${TOKEN}x` }))
    expect([late.status, late.headers.get('set-cookie')]).toEqual([429, null])
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    const program = await list(get('/drafts', undefined, { authorization: `Bearer ${TOKEN}x` }))
    expect(program.status).toBe(429)
    // Nobody locks those out who have a right one.
    expect((await enter(post('/sign-in', { token: TOKEN }))).status).toBe(303)
    const right = await list(get('/drafts', undefined, { authorization: `Bearer ${TOKEN}` }))
    expect(right.status).toBe(200)
    expect((await list(get('/drafts', session()))).status).toBe(200)
    // Long after, everything is listened to again.
    for (let count = 0; count < MOST_ATTEMPTS; count++) attempts().failed(Number.MIN_SAFE_INTEGER)
    expect(attempts().wait()).toBe(0)
  })
})

it('the list says in words on which day a draft was changed', async () => {
  await stored('zz-2031-1')
  const html = await (await list(get('/drafts?lang=ru', session()))).text()
  expect(html).toMatch(
    /<time datetime="(\d{4})-\d\d-\d\dT(\d\d:\d\d)[^"]*">\d{1,2} [а-я]+ \1 года, \2 UTC<\/time>/,
  )
})

describe('a request', () => {
  it('without a session is led to the sign-in, and its form is refused', async () => {
    const answer = await list(get('/drafts?lang=ru'))
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fdrafts%3Flang%3Dru&lang=ru',
    ])
    expect((await store(post('/drafts', { copy: 'x' }))).status).toBe(401)
  })

  it.each<[string, () => string]>([
    ['expired', () => session(Date.now() - SESSION_TIME - 1)],
    ['of another token', () => session(undefined, { ...DRAFTING, token: `${TOKEN}z` })],
    ['of somebody else', () => session(undefined, { ...DRAFTING, name: 'review' })],
    ['forged', () => session().replace(/...$/, (end) => (end === 'abc' ? 'abd' : 'abc'))],
  ])('with a session that is %s is as one without', async (_, cookie) => {
    expect((await list(get('/drafts', cookie()))).status).toBe(303)
    expect((await store(post('/drafts', { copy: 'x', 'form-token': 'x' }, cookie()))).status).toBe(401)
  })

  it('that another site sent, or without the form’s token, changes nothing', async () => {
    const before = (await (await openSiteStore()).listDrafts()).length
    const cookie = session()
    const fields = { draft: json('zz-2030-2') }
    const token = formTokenOf(cookie)
    for (const [form, more] of [
      [fields, {}],
      [{ ...fields, 'form-token': 'x' }, {}],
      [{ ...fields, 'form-token': formTokenOf(session()) }, {}],
      [{ ...fields, 'form-token': token }, { origin: 'https://evil.example' }],
      [{ ...fields, 'form-token': token }, { 'sec-fetch-site': 'cross-site' }],
    ] as const) {
      expect((await store(post('/drafts', form, cookie, more))).status).toBe(403)
    }
    expect(await (await openSiteStore()).listDrafts()).toHaveLength(before)
  })

  it.each([
    ['Basic YTpi', 200],
    ['Digest username="a"', 200],
    ['Bearerx', 200],
    ['Bearer', 401],
    ['Bearer x', 401],
    ['bearer x', 401],
  ])('with a session and “Authorization: %s” is answered with %i', async (authorization, status) => {
    expect((await list(get('/drafts', session(), { authorization }))).status).toBe(status)
    const without = await list(get('/drafts', undefined, { authorization }))
    expect(without.status).toBe(status === 200 ? 303 : 401)
  })

  it('after signing out is refused, with a copy of the cookie, too', async () => {
    const cookie = session()
    expect((await list(get('/drafts', cookie))).status).toBe(200)
    const answer = await leave(post('/sign-out', { 'form-token': formTokenOf(cookie) }, cookie))
    expect(answer.headers.get('set-cookie')).toMatch(/Max-Age=0/)
    expect((await list(get('/drafts', cookie))).status).toBe(303)
    expect((await list(get('/drafts', session()))).status).toBe(200)
  })

  it('of a program needs its token and nothing else', async () => {
    const authorization = `Bearer ${TOKEN}`
    const answer = await store(post('/drafts', { draft: json('zz-2030-3') }, undefined, { authorization }))
    expect(answer.status).toBe(303)
    const id = answer.headers.get('location')?.split('/').at(-1) ?? ''
    const wrong = await draft(get('/', session(), { authorization: 'Bearer x' }), params({ id }))
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    const published = await act(
      post('/', { action: 'publish', version: '1' }, undefined, { authorization }),
      params({ id }),
    )
    expect(published.status).toBe(303)
    const db = await openSiteStore()
    expect((await db.readHistory(id)).map(({ who, action }) => `${who} ${action}`)).toEqual([
      'drafting stored',
      'drafting published',
    ])
    expect(await db.readDossier('zz-2030-3')).not.toBeNull()
    await act(post('/', { action: 'withdraw', version: '1' }, undefined, { authorization }), params({ id }))
    expect(await db.readDossier('zz-2030-3')).toBeNull()
  })
})

describe('a page', () => {
  it('is kept by nobody and runs no script', async () => {
    const id = await stored('zz-2030-4')
    const cookie = session()
    const row = buildDossier('zz-2030-4').modifications[0]?.id ?? ''
    for (const answer of [
      await list(get('/drafts', cookie)),
      await draft(get(`/drafts/${id}`, cookie), params({ id })),
      await change(get('/', cookie), params({ id, change: row })),
      await amendingAct(get('/', cookie), params({ id })),
      await history(get('/', cookie), params({ id })),
      await parts(get('/', cookie), params({ id, list: 'sources' })),
    ]) {
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(answer.headers.get('content-security-policy')).not.toContain('script-src')
      expect(await answer.text()).not.toContain('<script')
    }
    expect((await parts(get('/', cookie), params({ id, list: 'others' }))).status).toBe(404)
    expect((await draft(get('/', cookie), params({ id: 'none' }))).status).toBe(404)
    expect((await change(get('/', cookie), params({ id, change: 'none' }))).status).toBe(404)
  })

  it('keeps all that was typed where a field is wrong or somebody else was faster', async () => {
    const id = await stored('zz-2030-5')
    const cookie = session()
    const token = formTokenOf(cookie)
    const name = 'A name <b>& "more"</b>'
    const fields = { 'form-token': token, version: '1', name, id: 'Not An Id', status: 'bill', number: '5' }
    const { POST } = await import('../../../app/drafts/[id]/amending-act/route')
    const wrong = await POST(post('/', fields, cookie), params({ id }))
    expect(wrong.status).toBe(422)
    const text = await wrong.text()
    expect(text).toContain('value="A name &lt;b&gt;&amp; &quot;more&quot;&lt;/b&gt;"')
    expect(text).toContain('href="#id"')
    expect(text).toContain('aria-invalid="true"')
    expect((await POST(post('/', { ...fields, id: 'zz-2030-5' }, cookie), params({ id }))).status).toBe(303)
    const stale = await POST(post('/', { ...fields, id: 'zz-2030-5', name: 'Late' }, cookie), params({ id }))
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('value="Late"')
    const db = await openSiteStore()
    expect((await db.readDraft(id))?.name).toBe(name)
  })

  it('gives back every line of reasons, remarks and quotations', async () => {
    const id = await stored('zz-2030-10')
    const cookie = session()
    const { modifications, sources } = buildDossier('zz-2030-10')
    const row = modifications.find(({ after }) => after.kind === 'text')?.id ?? ''
    const store = await openSiteStore()
    const lines = 'First line.\nSecond line.'
    const fieldsIn = (page: string): Record<string, string> => {
      const form = page.slice(page.indexOf('<form method="post" action="/drafts/'))
      const own = form.slice(0, form.indexOf('</form>'))
      const found: Record<string, string> = {}
      for (const [, name = '', value = ''] of own.matchAll(/<input[^>]* name="([^"]+)" value="([^"]*)"/g)) {
        if (
          !/type="checkbox"/.test(
            own
              .slice(0, own.indexOf(` name="${name}"`))
              .split('<')
              .at(-1) ?? '',
          )
        ) {
          found[name] = value
        }
      }
      for (const [, name = '', value = ''] of own.matchAll(
        /<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</g,
      )) {
        found[name] = value.replaceAll('\n', '\r\n')
      }
      for (const [, name = '', options = ''] of own.matchAll(
        /<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
      )) {
        found[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? ''
      }
      return found
    }
    const at = params({ id, change: row })
    const fields = fieldsIn(await (await change(get('/', cookie), at)).text())
    const reason = { 'before-kind': 'unknown', 'before-certainty': 'unknown', 'before-why': lines }
    const sent = { ...fields, ...reason, 'after-note': lines, action: 'save' }
    expect((await saveRow(post('/', sent, cookie), at)).status).toBe(303)
    const again = fieldsIn(await (await change(get('/', cookie), at)).text())
    expect([again['before-why'], again['after-note']]).toEqual([
      'First line.\r\nSecond line.',
      'First line.\r\nSecond line.',
    ])
    expect((await saveRow(post('/', { ...again, action: 'save' }, cookie), at)).status).toBe(303)
    const kept = (await store.readDraft(id))?.draft.dossier.modifications.find((one) => one.id === row)
    expect(kept?.before).toMatchObject({ kind: 'unknown', why: lines })
    expect(kept?.after.evidence.note).toBe(lines)

    const page = await (await parts(get('/', cookie), params({ id, list: 'sources' }))).text()
    const list = { ...fieldsIn(page), '0-note': lines.replace('\n', '\r\n') }
    expect((await savePart(post('/', list, cookie), params({ id, list: 'sources' }))).status).toBe(303)
    const notes = (await store.readDraft(id))?.draft.dossier.sources.map(({ note }) => note)
    expect(notes).toEqual([lines, ...sources.slice(1).map(({ note }) => note)])
    const form = await (await change(get('/', cookie), at)).text()
    for (const name of ['exact', 'prefix', 'suffix']) {
      expect(form).toContain(`<textarea id="on-new:note-${name}" name="on-new:note-${name}"`)
    }
  })

  it('does not pass for one of the newest version because a field was wrong', async () => {
    const id = await stored('zz-2030-6')
    const cookie = session()
    const token = formTokenOf(cookie)
    const { POST } = await import('../../../app/drafts/[id]/amending-act/route')
    const { modifications } = buildDossier('zz-2030-6')
    const row = modifications[0]?.id ?? ''
    const sent = { 'form-token': token, version: '1' }
    const name = { ...sent, name: 'First', id: 'zz-2030-6', status: 'bill' }
    const [first] = modifications
    if (first === undefined) throw new Error('no row')
    const rowFields = Object.fromEntries(
      [...fieldsOfChange(first)].flatMap(([field, [value]]) => (value === undefined ? [] : [[field, value]])),
    )
    expect((await POST(post('/', name, cookie), params({ id }))).status).toBe(303)
    const at = params({ id, change: row })
    for (const wrong of [
      await POST(post('/', { ...name, name: '' }, cookie), params({ id })),
      await savePart(
        post('/', { ...sent, '0-key': 'X', '0-was': 'NOT-THERE' }, cookie),
        params({ id, list: 'sources' }),
      ),
      await saveRow(post('/', { ...sent, action: 'save' }, cookie), at),
      await saveRow(
        post('/', { ...rowFields, ...sent, action: 'save', 'on-new:note-exact': 'no such words' }, cookie),
        at,
      ),
    ]) {
      expect(wrong.status).toBe(422)
      const versions = (await wrong.text()).matchAll(/name="version" value="([^"]*)"/g)
      expect(new Set([...versions].map(([, version]) => version))).toEqual(new Set(['1']))
    }
  })

  it('shows the rows again that were sent, and keeps those that somebody else added', async () => {
    const id = await stored('zz-2030-8')
    const cookie = session()
    const token = formTokenOf(cookie)
    const at = params({ id, list: 'categories' })
    const page = await (await parts(get('/', cookie), at)).text()
    const fields = Object.fromEntries(
      [...page.matchAll(/name="(\d+-(?:was|slug|label))" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    )
    const { categories } = buildDossier('zz-2030-8')
    expect(Object.keys(fields).filter((name) => name.endsWith('-was'))).toHaveLength(categories.length)
    const last = categories.length
    const save = (version: number, slug: string) =>
      savePart(
        post(
          '/',
          {
            ...fields,
            'form-token': token,
            version: `${version}`,
            [`${last}-slug`]: slug,
            [`${last}-label`]: slug,
          },
          cookie,
        ),
        at,
      )
    expect((await save(1, 'mine')).status).toBe(303)
    const late = await save(1, 'yours')
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(shown).toContain('name="version" value="2"')
    expect([...shown.matchAll(/name="\d+-was"/g)]).toHaveLength(categories.length)
    expect(shown).toContain('value="yours"')
    expect((await save(2, 'yours')).status).toBe(303)
    const saved = (await (await openSiteStore()).readDraft(id))?.draft.dossier.categories
    expect(saved?.map(({ slug }) => slug)).toEqual([...categories.map(({ slug }) => slug), 'mine', 'yours'])
  })

  it('of a new row says that it cannot be published before it has a place', async () => {
    const id = await stored('zz-2030-9')
    const cookie = session()
    const sent = { 'form-token': formTokenOf(cookie) }
    const actId = buildDossier('zz-2030-9').acts[0]?.id ?? ''
    const added = await act(
      post('/', { ...sent, action: 'add', version: '1', act: actId }, cookie),
      params({ id }),
    )
    expect(added.status).toBe(303)
    const row = added.headers.get('location')?.split('/').at(-1) ?? ''
    expect((await change(get('/', cookie), params({ id, change: row }))).status).toBe(200)
    const page = await (await draft(get('/', cookie), params({ id }))).text()
    expect(page).toContain(`/changes/${row}">${row}</a>`)
    expect(page).toContain('The row does not say where it stands in the act.')
    const published = await act(
      post('/', { ...sent, action: 'publish', version: '2' }, cookie),
      params({ id }),
    )
    expect(published.status).toBe(409)
    expect(await (await openSiteStore()).readDossier('zz-2030-9')).toBeNull()
  })

  it('says in one sentence why nothing was published', async () => {
    const cookie = session()
    const token = formTokenOf(cookie)
    const own = await (await openSiteStore()).readWholeDossier('kz-2020-99-vi')
    if (own === null) throw new Error('The content is not there.')
    const sent = await store(
      post('/drafts', { draft: [...writeDossierJson(own)].join(''), 'form-token': token }, cookie),
    )
    const id = sent.headers.get('location')?.split('/').at(-1) ?? ''
    const answer = await act(
      post('/', { action: 'publish', version: '1', 'form-token': token }, cookie),
      params({ id }),
    )
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('which comes from the content folder; give the draft another one.')
    expect((await (await openSiteStore()).readDraft(id))?.state).toBe('draft')
  })

  it('publishes a copy of content beside it, under identifiers of its own', async () => {
    const cookie = session()
    const token = formTokenOf(cookie)
    const copied: string[] = []
    for (let made = 0; made < 2; made += 1) {
      const copy = await store(post('/drafts', { copy: 'kz-2020-99-vi', 'form-token': token }, cookie))
      const draftId = copy.headers.get('location')?.split('/').at(-1) ?? ''
      const answer = await act(
        post('/', { action: 'publish', version: '1', 'form-token': token }, cookie),
        params({ id: draftId }),
      )
      expect(answer.status).toBe(303)
      const stored = await (await openSiteStore()).readDraft(draftId)
      copied.push(`${stored?.amendingAct} ${stored?.state}`)
    }
    expect(copied).toEqual(['kz-2020-99-vi-copy published', 'kz-2020-99-vi-copy-2 published'])
    const listed = await (await openSiteStore()).listAmendingActs()
    expect(listed.map(({ amendingAct }) => amendingAct.id)).toEqual(
      expect.arrayContaining(['kz-2020-99-vi', 'kz-2020-99-vi-copy', 'kz-2020-99-vi-copy-2']),
    )
  })
})
