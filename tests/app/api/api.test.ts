/** The API: every answer has the form its description gives, every route is described, and bad questions learn what exists. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { API_PATHS, describeApi } from '../../../app/api/_description/openapi'
import { GET as anyOther } from '../../../app/api/[[...rest]]/route'
import { buildBroughtDossier } from '../../lib/brought-dossier'
import { buildDossier } from '../../lib/dossier-builder'
import { fileOf } from '../../lib/export/summary-files'
import { answerAt, type RouteModule, routeFiles } from './routes'
import { ask, FIRST, openTestSite, SECOND, SITE } from './site'

let site: Awaited<ReturnType<typeof openTestSite>>
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const description = describeApi(SITE)

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return answerAt(path.split('?')[0] ?? '', ask(path, headers))
}

async function read(path: string) {
  const response = await get(path)
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

const ajv = new Ajv2020({ allErrors: true, strict: true })
addFormats(ajv)
ajv.addVocabulary(['components'])
ajv.addSchema({ $id: 'api', components: description.components })

/** @returns a check that gives every way in which data departs from the schema. */
function validator(schema: string) {
  const validate = ajv.compile({ $ref: `api#/components/schemas/${schema}` })
  return (data: unknown) => {
    validate(data)
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}

/** Every address, for each form an answer can take. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['/api/v1', 'Addresses'],
  ['/api/v1/amending-acts', 'AmendingActs'],
  [`/api/v1/amending-acts/${FIRST}`, 'AmendingActOverview'],
  [`/api/v1/amending-acts/${FIRST}?lang=ru`, 'AmendingActOverview'],
  [`/api/v1/amending-acts/${SECOND}`, 'AmendingActOverview'],
  [`/api/v1/amending-acts/${FIRST}/changes`, 'Changes'],
  [`/api/v1/amending-acts/${FIRST}/changes?category=procedure&limit=1&lang=kk`, 'Changes'],
  [`/api/v1/amending-acts/${FIRST}/changes?q=nothing-of-the-kind`, 'Changes'],
  [`/api/v1/amending-acts/${FIRST}/acts`, 'Acts'],
  [`/api/v1/amending-acts/${FIRST}/acts/bicycle-code`, 'ActWithChanges'],
  [`/api/v1/amending-acts/${FIRST}/acts/bell-law`, 'ActWithChanges'],
  [`/api/v1/amending-acts/${FIRST}/article`, 'PressArticle'],
  [`/api/v1/amending-acts/${FIRST}/sources`, 'Sources'],
  ['/api/v1/acts', 'LibraryActs'],
  ['/api/v1/acts?lang=kk', 'LibraryActs'],
  ['/api/v1/acts/bicycle-code', 'ActHistory'],
  ['/api/v1/acts/lamp-law?lang=ru', 'ActHistory'],
  ['/api/v1/acts/bell-law', 'ActHistory'],
  ['/api/v1/acts/umbrella-act', 'ActHistory'],
  ['/api/v1/changes', 'LibraryChanges'],
  [`/api/v1/changes?amending-act=${SECOND}&limit=1&offset=1&lang=kk`, 'LibraryChanges'],
  ['/api/v1/changes?category=none&subject=outside', 'LibraryChanges'],
  ['/api/v1/changes/umbrella-2', 'ChangeAlone'],
  ['/api/v1/amending-acts/brought-umbrellas', 'AmendingActOverview'],
  ['/api/v1/amending-acts/brought-umbrellas/changes?subject=outside', 'Changes'],
  ['/api/v1/amending-acts/brought-umbrellas/acts', 'Acts'],
  ['/api/v1/amending-acts/brought-umbrellas/sources', 'Sources'],
  ['/api/v1/changes/bicycle-12-1', 'ChangeAlone'],
  ['/api/v1/changes/bicycle-15', 'ChangeAlone'],
  ['/api/v1/changes/bicycle-20?lang=ru', 'ChangeAlone'],
  ['/api/v1/changes/path-3-2', 'ChangeAlone'],
]

describe('the description', () => {
  it('names every route there is, and there is a route for every address it names', () => {
    expect([...API_PATHS].sort()).toEqual(routeFiles().map(({ address }) => address))
    expect(
      Object.keys(description.paths)
        .filter((path) => path.startsWith('/api/'))
        .sort(),
    ).toEqual(routeFiles().map(({ address }) => address))
  })

  it('is served as it is', async () => {
    const { status, body } = await read('/api/v1/openapi.json')
    expect([status, body.openapi, body.servers]).toEqual([200, '3.1.1', [{ url: SITE }]])
    expect(body).toEqual(JSON.parse(JSON.stringify(description)))
  })

  it('has schemas that are schemas, and no reference that leads nowhere', () => {
    for (const name of Object.keys(description.components.schemas)) expect(validator(name)).not.toThrow()
    const json = JSON.stringify(description)
    for (const [, kind = '', name = ''] of json.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      const named = description.components[kind as 'schemas' | 'responses']
      expect(Object.keys(named)).toContain(name)
    }
  })

  it('names every variable part of a path as a parameter, and every operation once', () => {
    const operations = Object.entries(description.paths).map(([path, { get }]) => ({ path, ...get }))
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  it('is asked of every schema of a whole answer', () => {
    const asked = new Set(QUESTIONS.map(([, schema]) => schema))
    const answered = Object.keys(description.components.schemas).filter((name) =>
      JSON.stringify(description.paths).includes(`"#/components/schemas/${name}"`),
    )
    expect(answered.filter((name) => !asked.has(name))).toEqual(['Summary'])
  })
})

describe('answers', () => {
  it.each(QUESTIONS)('%s has the form %s', async (path, schema) => {
    const { status, type, body } = await read(path)
    expect([status, type]).toEqual([200, 'application/json'])
    expect(validator(schema)(body)).toEqual([])
  })

  it('hold the JSON export to its form as well', () => {
    expect(validator('Summary')(JSON.parse(fileOf('json').text))).toEqual([])
    expect(validator('Summary')(JSON.parse(fileOf('json', buildBroughtDossier()).text))).toEqual([])
  })

  it('would be refused with a field too many, one missing, or a word outside its list', async () => {
    const { body } = await read('/api/v1/changes/bicycle-12-1')
    const check = validator('ChangeAlone')
    expect(check({ ...body, extra: 1 })).toHaveLength(1)
    expect(check({ ...body, citation: undefined })).toHaveLength(1)
    expect(check({ ...body, change: { ...body.change, type: 'edit' } })).toHaveLength(1)
    expect(
      check({ ...body, change: { ...body.change, before: { kind: 'unknown', text: '' } } }).length,
    ).toBeGreaterThan(0)
  })

  it('list the amending acts with their counts and addresses', async () => {
    const { body } = await read('/api/v1/amending-acts')
    expect(
      body.amendingActs.map((act: { id: string; acts: number; changes: number }) => [
        act.id,
        act.acts,
        act.changes,
      ]),
    ).toEqual([
      [FIRST, 3, 4],
      [SECOND, 3, 4],
      ['brought-umbrellas', 2, 3],
    ])
    expect(body.amendingActs[0].links.changes).toBe(`${SITE}/api/v1/amending-acts/${FIRST}/changes`)
    expect(body.amendingActs.map((act: { links: { article: string | null } }) => act.links.article)).toEqual([
      `${SITE}/api/v1/amending-acts/${FIRST}/article`,
      null,
      null,
    ])
  })

  it('give the same rows as the JSON export', async () => {
    const { body } = await read(`/api/v1/amending-acts/${FIRST}/changes`)
    expect(body.rows).toEqual(JSON.parse(fileOf('json').text).rows)
    const { body: alone } = await read('/api/v1/changes/bicycle-12-1')
    expect(alone.change).toEqual(body.rows[0])
    const { body: act } = await read(`/api/v1/amending-acts/${FIRST}/acts/bicycle-code`)
    expect(act.rows).toEqual(body.rows.slice(0, 3))
  })

  it('count what they list', async () => {
    const { body: overview } = await read(`/api/v1/amending-acts/${FIRST}`)
    expect(overview.totals).toEqual({ acts: 3, changes: 4, confirmedChanges: 1, articlesAmended: 5 })
    for (const { value, count } of overview.counts.byCategory) {
      const { body } = await read(`/api/v1/amending-acts/${FIRST}/changes?category=${value}`)
      expect([body.total, body.rows.length]).toEqual([count, count])
    }
    const { body: acts } = await read(`/api/v1/amending-acts/${FIRST}/acts`)
    expect(
      acts.acts.map((one: { act: { id: string }; changes: number }) => [one.act.id, one.changes]),
    ).toEqual([
      ['bicycle-code', 3],
      ['cycle-path-law', 1],
      ['bell-law', 0],
    ])
  })

  it('filter as the page does', async () => {
    const ids = async (query: string) =>
      (await read(`/api/v1/amending-acts/${FIRST}/changes?${query}`)).body.rows.map(
        (row: { id: string }) => row.id,
      )
    expect(await ids('category=procedure')).toEqual(['bicycle-20', 'path-3-2'])
    expect(await ids('category=procedure,penalties')).toEqual(['bicycle-12-1', 'bicycle-20', 'path-3-2'])
    expect(await ids('category=procedure&category=penalties&act=cycle-path-law')).toEqual(['path-3-2'])
    expect(await ids('type=insertion')).toEqual(['bicycle-15'])
    expect(await ids('certainty=likely')).toEqual(['bicycle-12-1'])
    expect(await ids('q=bell')).toEqual(['bicycle-12-1'])
  })

  it('lead from page to page without a gap', async () => {
    const seen: string[] = []
    let next: string | null = `${SITE}/api/v1/amending-acts/${FIRST}/changes?category=registration&limit=2`
    for (let pages = 0; next !== null && pages < 10; pages += 1) {
      const { body } = await read(next.slice(SITE.length))
      expect(body.total).toBe(3)
      seen.push(...body.rows.map((row: { id: string }) => row.id))
      next = body.next
    }
    expect(seen).toEqual(['bicycle-12-1', 'bicycle-15', 'path-3-2'])
    const { body: last } = await read(
      `/api/v1/amending-acts/${FIRST}/changes?category=registration&limit=2&offset=3`,
    )
    expect([last.rows, last.next]).toEqual([[], null])
    expect(last.previous).toBe(
      `${SITE}/api/v1/amending-acts/${FIRST}/changes?category=registration&limit=2&offset=1`,
    )
  })

  it('give the history of an act some changes at a time, in order, under addresses that go on', async () => {
    const idsOf = (body: {
      days: { rows: { id: string }[] }[]
      notCommenced: { id: string }[]
      unknown: { id: string }[]
    }) =>
      [...body.days.flatMap(({ rows }) => rows), ...body.notCommenced, ...body.unknown].map(({ id }) => id)
    const { body: whole } = await read('/api/v1/acts/bicycle-code?lang=ru')
    expect([whole.limit, whole.offset, whole.next, whole.previous]).toEqual([1000, 0, null, null])
    expect(idsOf(whole)).toHaveLength(whole.total)
    expect(whole.total).toBeGreaterThan(2)
    const found: string[] = []
    let last = ''
    for (let next: string | null = `${SITE}/api/v1/acts/bicycle-code?lang=ru&limit=2`; next !== null; ) {
      last = next
      const { body } = await read(next.slice(SITE.length))
      expect([body.total, body.language, idsOf(body).length <= 2]).toEqual([whole.total, 'ru', true])
      expect(body.editions).toEqual(whole.editions)
      found.push(...idsOf(body))
      next = body.next
    }
    expect(found).toEqual(idsOf(whole))
    const { body: end } = await read(last.slice(SITE.length))
    const start = Math.max(0, end.offset - 2)
    expect(end.previous).toBe(`${SITE}/api/v1/acts/bicycle-code?lang=ru&limit=2&offset=${start}`)
    expect(idsOf((await read('/api/v1/acts/bicycle-code?offset=999')).body)).toEqual([])
    expect((await read('/api/v1/acts/bicycle-code?limit=0')).status).toBe(400)
  })

  it('give the sources as they were recorded', async () => {
    const { body } = await read(`/api/v1/amending-acts/${FIRST}/sources`)
    expect(body.sources).toEqual(buildDossier().sources)
  })

  it('show the changes under each claim', async () => {
    const { body } = await read(`/api/v1/amending-acts/${FIRST}/article`)
    const [claim] = body.passages[0].claims
    expect([claim.id, claim.verdict, claim.changes.map((change: { id: string }) => change.id)]).toEqual([
      'claim-1',
      'supported',
      ['bicycle-12-1'],
    ])
  })

  it('are open to every page, in words a browser understands', async () => {
    const response = await get(`/api/v1/amending-acts/${FIRST}`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    for (const { file } of routeFiles()) {
      const preflight = ((await import(file)) as RouteModule).OPTIONS()
      expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
        204,
        'If-None-Match',
      ])
    }
  })

  it('need not be sent again until the next import', async () => {
    const path = `/api/v1/amending-acts/${FIRST}/changes`
    const first = await get(path)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"\d+-[a-z0-9]+"$/)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const again = await get(path, { 'if-none-match': `W/"0-x", ${tag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect((await get(path, { 'if-none-match': 'W/"0-x"' })).status).toBe(200)
    expect((await get('/api/v1/changes/none', { 'if-none-match': '*' })).status).toBe(404)
  })
})

describe('questions about what does not exist', () => {
  it.each([
    ['/api/v1/amending-acts/none', 404, 'UnknownIdentifier', /“none”.*kz-2020-99-vi, kz-2021-1-vii/],
    ['/api/v1/amending-acts/none/changes', 404, 'UnknownIdentifier', /kz-2020-99-vi/],
    ['/api/v1/amending-acts/none/acts', 404, 'UnknownIdentifier', /kz-2020-99-vi/],
    ['/api/v1/amending-acts/none/acts/bicycle-code', 404, 'UnknownIdentifier', /kz-2020-99-vi/],
    ['/api/v1/amending-acts/none/article', 404, 'UnknownIdentifier', /kz-2020-99-vi/],
    ['/api/v1/amending-acts/none/sources', 404, 'UnknownIdentifier', /kz-2020-99-vi/],
    [
      `/api/v1/amending-acts/${FIRST}/acts/lamp-law`,
      404,
      'UnknownIdentifier',
      /“lamp-law”.*bicycle-code, cycle-path-law, bell-law/,
    ],
    [`/api/v1/amending-acts/${SECOND}/article`, 404, 'UnknownIdentifier', /No press article/],
    ['/api/v1/changes/none', 404, 'UnknownIdentifier', /“none”/],
    ['/api/v1/changes/%3Cscript%3E', 404, 'UnknownIdentifier', /“<script>”/],
    [
      `/api/v1/amending-acts/${FIRST}/changes?category=wine`,
      400,
      'UnknownValue',
      /“category” cannot be “wine”; there is: penalties, registration, procedure/,
    ],
    [
      `/api/v1/amending-acts/${FIRST}/changes?type=edit&certainty=sure&act=x&in=y&lang=de`,
      400,
      'UnknownValue',
      /“act”.*“type”.*“certainty”.*“in”.*“lang”/,
    ],
    [
      `/api/v1/amending-acts/${FIRST}/changes?limit=0`,
      400,
      'UnknownValue',
      /“limit” cannot be “0”; there is: a whole number from 1 to 1000/,
    ],
    [`/api/v1/amending-acts/${FIRST}/changes?limit=1001&offset=-1`, 400, 'UnknownValue', /“limit”.*“offset”/],
    [`/api/v1/amending-acts/${FIRST}/changes?limit=1e2`, 400, 'UnknownValue', /“limit”/],
    [
      `/api/v1/amending-acts/${FIRST}/changes?catgory=penalties`,
      400,
      'UnknownValue',
      /no parameter “catgory”.*category, act, type/,
    ],
    [`/api/v1/amending-acts/${FIRST}/changes?view=sideways`, 400, 'UnknownValue', /no parameter “view”/],
    [
      `/api/v1/amending-acts/${FIRST}?lang=de`,
      400,
      'UnknownValue',
      /“lang” cannot be “de”; there is: en, ru, kk/,
    ],
    ['/api/v1/amending-acts?x=1', 400, 'UnknownValue', /This address has none/],
  ])('%s gets %d %s', async (path, status, kind, detail) => {
    const response = await get(path)
    const body = await response.json()
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([status, 'application/problem+json; charset=utf-8', 'no-store'])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(validator('Problem')(body)).toEqual([])
    expect([body.status, body.type]).toEqual([status, `/api/v1/openapi.json#/components/responses/${kind}`])
    expect(body.detail).toMatch(detail)
    expect(body.instance).toBe(path.split('?')[0])
  })

  it('name each wrong value with those that exist', async () => {
    const { body } = await read(`/api/v1/amending-acts/${FIRST}/changes?category=wine&lang=de`)
    expect(body.problems).toEqual([
      { parameter: 'category', value: 'wine', known: ['penalties', 'registration', 'procedure'] },
      { parameter: 'lang', value: 'de', known: ['en', 'ru', 'kk'] },
    ])
  })

  it('are told of all that is wrong at once, misspelt parameters among it', async () => {
    for (const path of ['/api/v1/changes', `/api/v1/amending-acts/${FIRST}/changes`]) {
      const { status, body } = await read(`${path}?limit=-1&type=q&catgory=wine`)
      expect([status, body.title]).toEqual([400, 'A parameter or its value does not exist'])
      expect(body.problems.map(({ parameter, value }: Record<string, string>) => [parameter, value])).toEqual(
        [
          ['catgory', 'wine'],
          ['type', 'q'],
          ['limit', '-1'],
        ],
      )
      expect(validator('Problem')(body)).toEqual([])
    }
  })

  it('are told that nothing is written here', async () => {
    for (const { file } of routeFiles()) {
      const route = (await import(file)) as Record<string, (request: Request) => Response>
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const refused = route[method]?.(new Request(`${SITE}/api/v1/changes`, { method }))
        expect([
          refused?.status,
          refused?.headers.get('allow'),
          refused?.headers.get('content-type'),
        ]).toEqual([405, 'GET, HEAD, OPTIONS', 'application/problem+json; charset=utf-8'])
        expect(validator('Problem')(await refused?.json())).toEqual([])
      }
    }
  })

  it('get the list of addresses anywhere else below /api', async () => {
    for (const path of ['/api/v2/anything', '/api']) {
      const response = await anyOther(ask(path))
      const body = await response.json()
      expect([response.status, body.instance, body.known]).toEqual([404, path, API_PATHS])
      expect(validator('Problem')(body)).toEqual([])
    }
  })
})

describe('addresses inside answers', () => {
  it.each([
    [{}, SITE],
    [{ host: 'site.example:8080' }, 'https://site.example:8080'],
    [{ 'x-forwarded-host': 'law.example, inner', 'x-forwarded-proto': 'http' }, 'http://law.example'],
    [{ host: 'evil.example/path?x' }, 'https://evil.example'],
    [{ host: 'not a host' }, SITE],
  ])('with %j begin with %s', async (headers, origin) => {
    const body = await (await get('/api/v1/amending-acts', headers)).json()
    expect(body.amendingActs[0].links.self).toBe(`${origin}/api/v1/amending-acts/${FIRST}`)
  })

  it('begin with what the operator says', async () => {
    process.env.TUZETU_ORIGIN = 'https://stated.example/'
    try {
      const body = await (await get('/api/v1/amending-acts', { host: 'other.example' })).json()
      expect(body.amendingActs[0].links.self).toBe(`https://stated.example/api/v1/amending-acts/${FIRST}`)
    } finally {
      delete process.env.TUZETU_ORIGIN
    }
  })
})
