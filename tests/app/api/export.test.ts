/** The export route: the filtered rows as a file, and a page or JSON that says what exists where there is no such file. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GET } from '../../../app/amending-acts/[id]/export/route'
import { streamOf } from '../../../app/amending-acts/[id]/export/stream'
import { buildDossier } from '../../lib/dossier-builder'
import { fileOf, readCsv, requestOf } from '../../lib/export/summary-files'
import { ask, FIRST, openTestSite, params } from './site'

let site: Awaited<ReturnType<typeof openTestSite>>
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

function get(query: string, headers: Record<string, string> = {}, id = FIRST): Promise<Response> {
  return GET(ask(`/amending-acts/${encodeURIComponent(id)}/export${query}`, headers), params({ id }))
}

describe('files', () => {
  it.each([
    ['markdown', 'markdown', 'kz-2020-99-vi.md', 'text/markdown; charset=utf-8; variant=GFM'],
    ['md', 'markdown', 'kz-2020-99-vi.md', 'text/markdown; charset=utf-8; variant=GFM'],
    ['csv', 'csv', 'kz-2020-99-vi.csv', 'text/csv; charset=utf-8; header=present'],
    ['json', 'json', 'kz-2020-99-vi.json', 'application/json; charset=utf-8'],
    ['html', 'html', 'kz-2020-99-vi.html', 'text/html; charset=utf-8'],
  ] as const)(
    'format=%s is what the export writes, under a name that says what is inside',
    async (format, kind, name, type) => {
      const response = await get(`?format=${format}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(type)
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(fileOf(kind).text)
    },
  )

  it('hold the rows of the filtered page, however it is laid out', async () => {
    const response = await get('?format=csv&category=procedure&view=unified&words=1')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="kz-2020-99-vi-procedure.csv"',
    )
    const text = Buffer.from(await response.arrayBuffer()).toString()
    expect(text).toBe(fileOf('csv', buildDossier(), requestOf({ categories: ['procedure'] })).text)
    expect(readCsv(text).map((row) => row.id)).toEqual(['bicycle-20', 'path-3-2'])
  })

  it('find words as the page does', async () => {
    const text = await (await get('?format=csv&q=bell')).text()
    expect(readCsv(text).map((row) => row.id)).toEqual(['bicycle-12-1'])
    const nothing = await (await get('?format=csv&q=nothing-of-the-kind')).text()
    expect(readCsv(nothing)).toEqual([])
  })

  it('have names that cannot break out of their header', async () => {
    const response = await get(`?format=csv&q=${encodeURIComponent('"; x="\r\nSet-Cookie: a=b; ../../х')}`)
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="kz-2020-99-vi-x-set-cookie-a-b.csv"',
    )
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('need not be sent again until the next import', async () => {
    const tag = (await get('?format=csv')).headers.get('etag') ?? ''
    const again = await get('?format=csv', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

describe('what does not exist', () => {
  it('is said on a page, with everything that does as links', async () => {
    const response = await get('?format=odt&category=penalties')
    const page = await response.text()
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
    expect(page).toContain('There is no format “odt”.')
    for (const format of ['markdown', 'csv', 'json', 'html']) {
      expect(page).toContain(
        `<a href="/amending-acts/${FIRST}/export?format=${format}&amp;category=penalties">`,
      )
    }
  })

  it.each([
    ['', 400, 'The address does not say which format.'],
    ['?format=csv&category=wine', 400, '“wine” is not a value of “category”.'],
    ['?format=csv&lang=de', 400, '“de” is not a value of “lang”.'],
    ['?format=csv&template=kz-2020', 400, 'There is no form “kz-2020” in this format.'],
  ])('%s gets %d: %s', async (query, status, sentence) => {
    const response = await get(query)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain(sentence)
  })

  it('offers a form in its own formats where it is not written in the one asked for', async () => {
    const response = await get('?format=pdf&template=tracked-changes&category=penalties')
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('The form “Both texts with tracked changes” is not written in this format.')
    expect(page).toContain(
      `<a href="/amending-acts/${FIRST}/export?format=docx&amp;template=tracked-changes&amp;category=penalties">Word document (DOCX)</a>`,
    )
    expect(page).toContain('template=kz-government&amp;category=penalties">Kazakhstan, government stage</a>')
    expect(page).not.toContain('format=pdf&amp;template=tracked-changes')
  })

  it('names all problems at once', async () => {
    const page = await (await get('?format=odt&category=wine&type=edit')).text()
    for (const value of ['odt', 'wine', 'edit']) expect(page).toContain(`“${value}”`)
    expect(page).toContain('category=registration')
    expect(page).toContain('type=repeal')
  })

  it('is 404 for an amending act, with those that exist', async () => {
    const response = await get('?format=csv', {}, 'none')
    expect(response.status).toBe(404)
    const page = await response.text()
    expect(page).toContain('There is no amending act “none”.')
    expect(page).toContain(`<a href="/amending-acts/${FIRST}/export?format=csv">${FIRST}</a>`)
  })

  it.each([
    ['?format=json&category=wine', {}],
    ['?format=csv&category=wine', { accept: 'application/json' }],
    ['?format=csv&category=wine', { accept: 'application/problem+json, */*' }],
  ])('is told to programs in JSON: %s %j', async (query, headers) => {
    const response = await get(query, headers)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ])
    expect((await response.json()).problems).toEqual([
      { parameter: 'category', value: 'wine', known: ['penalties', 'registration', 'procedure'] },
    ])
  })

  it('repeats what was asked without acting on it', async () => {
    const hostile = '"><script>alert(1)</script>'
    const page = await (
      await get(`?format=${encodeURIComponent(hostile)}&category=${encodeURIComponent(hostile)}`)
    ).text()
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
    const unknown = await (await get('?format=csv', {}, hostile)).text()
    expect(unknown).not.toContain('<script')
  })
})

describe('streams', () => {
  it('ask for pieces only as the reader takes them, and stop when it leaves', async () => {
    let [made, ended] = [0, false]
    function* body() {
      try {
        for (;;) {
          made += 1
          yield 'x'.repeat(40_000)
        }
      } finally {
        ended = true
      }
    }
    const reader = streamOf(body()).getReader()
    expect((await reader.read()).value).toHaveLength(80_000)
    expect(made).toBeLessThan(10)
    await reader.cancel()
    expect(ended).toBe(true)
  })

  it('carry every character', async () => {
    const pieces = ['слово ', '', '😀', 'қ'.repeat(70_000), 'end']
    expect(await new Response(streamOf(pieces)).text()).toBe(pieces.join(''))
    expect(await new Response(streamOf([])).text()).toBe('')
  })
})
