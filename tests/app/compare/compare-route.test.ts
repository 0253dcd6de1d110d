import { describe, expect, it } from '@jest/globals'
import { parse } from 'parse5'
import { LONGEST_COMPARED, RESULTS } from '../../../app/compare/asked'
import { POST, GET as result } from '../../../app/compare/result/route'
import { GET } from '../../../app/compare/route'
import { LARGEST_FORM } from '../../../app/compare/sent-form'
import { readDocx, resolve } from '../../lib/export/docx/read-docx'
import { paragraph, wordFile } from '../../lib/import/documents/archive'

const BEFORE =
  'Article 1. Term\n\n1. A fine of five units.\n\n2. The same.\n\nArticle 2. Old\n\nGone <script>alert(1)</script>.'
const AFTER = 'Article 1. Term\n\n1. A fine of ten units.\n\n2. The same.\n\nArticle 3. New\n\nCome.'

type Fields = Readonly<
  Record<string, string | { readonly name: string; readonly content: string | Uint8Array }>
>

async function post(fields: Fields, query = ''): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, new File([value.content as BlobPart], value.name))
  }
  return POST(new Request(`http://localhost/compare/result${query}`, { method: 'POST', body: form }))
}

/** The page without what a browser would not show. */
function shown(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

describe('GET /compare', () => {
  it('is a form that works without script, in the language of the reader', async () => {
    const response = GET(new Request('http://localhost/compare?lang=ru'))
    const html = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('<html lang="ru">')
    expect(html).toContain(
      '<form method="post" action="/compare/result?lang=ru" enctype="multipart/form-data">',
    )
    for (const name of [
      'before_file',
      'before_text',
      'after_file',
      'after_text',
      'language',
      'charset',
      'tracked',
      'as',
    ]) {
      expect(html).toContain(`name="${name}"`)
    }
    expect(html.match(/<label for="/g)?.length).toBe(8)
  })

  it('is where the address of a result leads', () => {
    const response = result(new Request('http://localhost/compare/result?lang=kk'))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/compare?lang=kk'])
  })
})

describe('an example', () => {
  it.each(['en', 'ru', 'kk'])(
    'fills the form for readers of %s, and shows what a comparison finds',
    async (lang) => {
      const empty = await GET(new Request(`http://localhost/compare?lang=${lang}`)).text()
      const way = /<p class="lead">.*<a href="([^"]*)">/.exec(empty)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(new URL(way, 'http://localhost').searchParams.has('example')).toBe(true)
      const html = await GET(new Request(new URL(way, 'http://localhost'))).text()
      expect(html).not.toContain('example=1"')
      const [before = '', after = ''] = [...html.matchAll(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/g)].map(
        (match) => match[1],
      )
      const page = await (await post({ before_text: before, after_text: after }, `?lang=${lang}`)).text()
      expect(page).toContain(`<div class="text" lang="${lang}">`)
      const kinds = ['changed', 'added', 'removed', 'renumbered']
      for (const kind of kinds) expect(page).toMatch(new RegExp(`<tr id="change-\\d+"[^>]* ${kind}"`))
    },
  )
})

describe('the foot of the pages', () => {
  it('stands below the form and the result, and leads to the library in the reader’s language', async () => {
    const form = await GET(new Request('http://localhost/compare?lang=kk')).text()
    const page = await (await post({ before_text: BEFORE, after_text: AFTER }, '?lang=kk')).text()
    for (const html of [form, page]) {
      const foot = html.slice(html.indexOf('<footer'))
      expect(html.indexOf('</main>')).toBeLessThan(html.indexOf('<footer'))
      expect(foot).toContain('<a href="/acts?lang=kk">')
      expect(foot).toContain('<a href="/changes?lang=kk">')
    }
    const file = await (await post({ before_text: BEFORE, after_text: AFTER, as: 'html' })).text()
    expect(file).not.toContain('<footer')
  })
})

describe('the head of the form', () => {
  it('names the page in each language, and says how a link to it looks', async () => {
    const html = await GET(new Request('https://example.org/compare?lang=ru')).text()
    const links = [
      ...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)">/g),
    ]
    expect(links.map(([, rel, language, href]) => [rel, language, href])).toEqual([
      ['canonical', undefined, 'https://example.org/compare?lang=ru'],
      ['alternate', 'en', 'https://example.org/compare'],
      ['alternate', 'ru', 'https://example.org/compare?lang=ru'],
      ['alternate', 'kk', 'https://example.org/compare?lang=kk'],
      ['alternate', 'x-default', 'https://example.org/compare'],
    ])
    expect(html).toContain('<meta property="og:url" content="https://example.org/compare?lang=ru">')
    expect(html).toContain('<meta property="og:locale" content="ru_RU">')
    expect(html.match(/<meta property="og:locale:alternate" content="(?:en_GB|kk_KZ)">/g)).toHaveLength(2)
    expect(html).toMatch(
      /<a href="\/compare\?lang=ru" lang="ru" hreflang="ru" aria-current="true">Русский<\/a>/,
    )
  })
})

describe('POST /compare/result', () => {
  it('is there in the other languages too: the form with the texts is sent again', async () => {
    const html = await (await post({ before_text: BEFORE, after_text: AFTER }, '?lang=ru')).text()
    expect(html).toContain('<form class="again" id="again" method="post"')
    const ways = [
      ...html.matchAll(
        /<button class="way" form="again" formaction="([^"]*)" name="as" value="page" lang="(..)">/g,
      ),
    ]
    expect(ways.map(([, action, language]) => [language, action])).toEqual([
      ['en', '/compare/result'],
      ['kk', '/compare/result?lang=kk'],
    ])
    expect(html).toContain('<b lang="ru" aria-current="true">Русский</b>')
  })

  it('gives every change, with before, after and both in one run', async () => {
    const response = await post({ before_text: BEFORE, after_text: AFTER })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(html).toContain(
      '<td class="before"><div class="text" lang="en">1. A fine of <del>five</del> units.</div></td>',
    )
    expect(html).toContain(
      '<td class="after"><div class="text" lang="en">1. A fine of <ins>ten</ins> units.</div></td>',
    )
    expect(html).toContain('1. A fine of <del>five</del><ins>ten</ins> units.')
    expect(html).toContain('1 insertion, 1 deletion.')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('Gone &lt;script&gt;alert(1)&lt;/script&gt;.')
    // Whole provisions are not painted.
    expect(html).not.toMatch(/<(?:ins|del)>[^<]*(?:Come|Gone)/)
  })

  it('is well-formed: no element is closed by another', async () => {
    const html = await (await post({ before_text: BEFORE, after_text: AFTER })).text()
    const errors: string[] = []
    parse(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true })
    expect(errors).toEqual([])
  })

  it('numbers the changes and leads from each to its neighbours and from the list to each', async () => {
    const html = await (await post({ before_text: BEFORE, after_text: AFTER })).text()
    const ids = [...html.matchAll(/<tr id="(change-\d+)"/g)].map((match) => match[1])
    expect(ids.length).toBeGreaterThan(2)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/href="#(change-\d+)"/g)].map((match) => match[1] ?? '')
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(shown(html)).toContain(`1 of ${ids.length}`)
  })

  it('folds what is the same under a line that names it', async () => {
    const same = Array.from(
      { length: 40 },
      (_, number) => `Article ${number + 10}. Rule\n\nThe rule stays.`,
    ).join('\n\n')
    const html = await (
      await post({ before_text: `${same}\n\n${BEFORE}`, after_text: `${same}\n\n${AFTER}` })
    ).text()
    expect(html).toMatch(
      /<details class="fold"><summary>Article 10.* to .*: \d+ provisions unchanged<\/summary>/,
    )
    expect(html.match(/The rule stays\./g)?.length).toBe(40 + 40 * 2)
  })

  it('reads files, rejects tracked changes on request, and says what one should know', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">A term of </w:t></w:r><w:del w:id="1"><w:r><w:delText>five</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>ten</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> years.</w:t></w:r></w:p>'
    const files = {
      before_file: { name: 'before.docx', content: wordFile(paragraph('A term of five years.')) },
      after_file: { name: 'after.docx', content: wordFile(body) },
    }
    const rejected = shown(await (await post({ ...files, tracked: 'reject' })).text())
    expect(rejected).toContain('No difference was found.')
    const accepted = shown(await (await post({ ...files, after_text: 'ignored' })).text())
    expect(accepted).toContain('before.docx → after.docx')
    expect(accepted).toContain('after.docx: The document holds tracked changes (2); they were accepted.')
    expect(accepted).toContain('after.docx: Both a file and a text were given; the file was compared.')
    expect(accepted).not.toContain('No difference')
  })

  it('says what is wrong with both texts at once and keeps them in the form', async () => {
    const response = await post({
      before_file: { name: 'law.rtf', content: '{\\rtf1 x}' },
      after_text: '  ',
      language: 'kk',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(shown(html)).toContain('“law.rtf” was not read. The file is in Rich Text Format')
    expect(shown(html)).toContain('The text after is missing')
    expect(html).toContain('<option value="kk" selected>')
    const kept = await (await post({ before_text: '\n<b>kept</b> & "so"', after_text: '' })).text()
    expect(kept).toContain('\n\n&lt;b&gt;kept&lt;/b&gt; &amp; &quot;so&quot;</textarea>')
    const read = await post({ before_file: { name: 'a.html', content: '<p>from the file' }, after_text: '' })
    expect(await read.text()).toContain('from the file</textarea>')
  })

  it('says it in the language of the reader', async () => {
    const html = await (
      await post({ before_file: { name: 'law.rtf', content: '{\\rtf1 x}' }, after_text: 'a' }, '?lang=ru')
    ).text()
    expect(shown(html)).toContain('«law.rtf» не прочитан. Файл в формате RTF;')
    expect(shown(html)).toContain('Не более 4 000 000 знаков на текст.')
  })

  it('refuses what is no form, what is too large, and texts that are too long', async () => {
    const notForm = await POST(new Request('http://localhost/compare/result', { method: 'POST', body: 'x' }))
    expect(notForm.status).toBe(400)
    const large = await POST(
      new Request('http://localhost/compare/result', {
        method: 'POST',
        body: 'x',
        headers: { 'content-length': '999999999' },
      }),
    )
    expect(large.status).toBe(413)
    // A form that does not say how long it is, is read up to the bound and no further.
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const unsaid = await POST(
      new Request('http://localhost/compare/result', {
        method: 'POST',
        body: endless,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        duplex: 'half',
      } as RequestInit),
    )
    expect(unsaid.status).toBe(413)
    expect(sent).toBeLessThan(LARGEST_FORM * 2)
    const long = await post({ before_text: 'a '.repeat(LONGEST_COMPARED / 2 + 1), after_text: 'a' })
    expect(long.status).toBe(422)
    expect(shown(await long.text())).toContain('the site compares at most 4,000,000')
  })

  it.each(RESULTS.filter((kind) => kind !== 'page'))(
    'gives the same comparison as a file: %s',
    async (kind) => {
      const response = await post({ before_text: BEFORE, after_text: AFTER, as: kind })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="comparison\.\w+"$/)
      if (kind === 'docx') {
        const { paragraphs } = readDocx(bytes)
        expect(resolve(paragraphs, 'accept')).toContain('1. A fine of ten units.')
        expect(resolve(paragraphs, 'reject')).toContain('1. A fine of five units.')
      } else expect(text).toContain('ten')
      if (kind === 'json')
        expect(JSON.parse(text)).toMatchObject({
          schema: 'tuzetu/comparison@1',
          language: 'en',
          coarse: null,
        })
      if (kind === 'html') {
        expect(text).toContain(`content="default-src 'none'; style-src`.replaceAll("'", '&#39;'))
        expect(text).not.toMatch(/<script|<link|<form|src=/)
      }
    },
  )

  it('sends the texts along so that the page can ask for a file, and gets the same comparison', async () => {
    const html = await (await post({ before_text: BEFORE, after_text: AFTER })).text()
    const values = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [
          name,
          value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
        ],
      ),
    )
    expect(values).toMatchObject({ before_text: BEFORE, after_text: AFTER, plain: '1', language: 'en' })
    const again = (await (await post({ ...values, as: 'json' })).json()) as { before: { text: string } }
    expect(again.before.text).toBe(BEFORE)
  })

  const AGAIN = {
    before_text: BEFORE,
    after_text: AFTER,
    before_name: 'law-2019.docx',
    after_name: 'law-2020.docx',
    language: 'en',
    plain: '1',
  }

  it('compares the other way round', async () => {
    const html = await (await post({ ...AGAIN, as: 'swapped' })).text()
    expect(html).toContain('<h1>law-2020.docx → law-2019.docx</h1>')
    expect(html).toContain('1. A fine of <del>ten</del><ins>five</ins> units.')
    expect(html).toMatch(/<button form="again" name="as" value="swapped">Swap before and after<\/button>/)
  })

  it('leads back to the form with the texts in it, which keep their names until a file is chosen', async () => {
    const response = await post({ ...AGAIN, as: 'form' })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).not.toContain('role="alert"')
    expect(html).toContain('A fine of five units.')
    expect(html).toContain('<input type="hidden" name="before_name" value="law-2019.docx">')
    expect(html).toContain('<details class="more"><summary>')
    const edited = await post({ ...AGAIN, before_text: 'A fine of one unit.', charset: 'windows-1251' })
    expect(shown(await edited.text())).toContain('law-2019.docx → law-2020.docx')
    const chosen = await post({
      ...AGAIN,
      after_file: { name: 'new.docx', content: wordFile(paragraph('A fine of two units.')) },
    })
    const after = await chosen.text()
    expect(after).toContain('<h1>law-2019.docx → new.docx</h1>')
    expect(after).toContain('A fine of two units.')
  })

  it('reads pasted text as it was typed, whatever charset is chosen for files', async () => {
    const html = await (
      await post({ before_text: 'Статья 1. Срок', after_text: 'Статья 1. Сроки', charset: 'windows-1251' })
    ).text()
    expect(html).toContain('Статья 1. <del>Срок</del><ins>Сроки</ins>')
  })

  it('announces marks in words where the reader asked for it', async () => {
    const html = await (await post({ before_text: BEFORE, after_text: AFTER }, '?words=1')).text()
    expect(html).toContain(
      '<ins><span class="unseen">inserted: </span>ten<span class="unseen"> end of insertion</span></ins>',
    )
  })

  it('comes in pieces that are laid out one by one', async () => {
    const long = (word: string): string =>
      Array.from(
        { length: 600 },
        (_, number) =>
          `Article ${number + 1}. Rule\n\nThe ${word} rule number ${number} is long enough to count as a rule.`,
      ).join('\n\n')
    const html = await (await post({ before_text: long('first'), after_text: long('second') })).text()
    const leaves = html.split('<div class="leaf ').slice(1)
    expect(leaves.length).toBeGreaterThan(5)
    expect(Math.max(...leaves.slice(0, -1).map((leaf) => leaf.length))).toBeLessThan(32_000)
  })
})
