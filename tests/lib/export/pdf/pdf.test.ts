import { describe, expect, it } from '@jest/globals'
import { getDocumentProxy } from 'unpdf'
import { exportPdf } from '../../../../lib/export/pdf/export-pdf'
import { faceOf } from '../../../../lib/export/pdf/faces'
import { linesThatFit } from '../../../../lib/export/pdf/grid'
import { wrapLine } from '../../../../lib/export/pdf/wrap-line'
import type { TableRun } from '../../../../lib/export/table/comparative-table'
import { TEMPLATES, templateOf } from '../../../../lib/export/templates'
import { fromVisible } from '../../../../lib/export/visible-characters'
import { textSide } from '../../dossier-builder'
import { bytesOf } from '../docx/read-docx'
import { HOSTILE_TEXTS } from '../hostile-text'
import { CASES, type Case, tableOf } from '../table/rows'

const write = (cases: readonly Case[], options: Parameters<typeof tableOf>[1] = {}) =>
  bytesOf(exportPdf(tableOf(cases, options), 'x'))

/** The text of each page, in the order in which it was written, by a reader that is not ours. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await pdf.loadingTask.destroy()
  return pages
}

async function wordsIn(bytes: Uint8Array): Promise<string[]> {
  return (await pagesOf(bytes))
    .join('\n')
    .split(/\s+/)
    .filter((word) => word !== '')
}

const run = (text: string, look = {}): TableRun => ({
  role: 'text',
  change: 'equal',
  text,
  look,
  language: 'en',
})
/** Every character is one unit wide. */
const measure = (_: unknown, text: string) => [...text].length
const wrapped = (runs: readonly TableRun[], width: number) =>
  wrapLine(runs, width, measure).map((line) => line.map(({ text }) => text).join(''))

describe('a row that goes on over a page', () => {
  it.each([
    [10, 20, 10, 'all of it'],
    [10, 6, 6, 'what fits'],
    [10, 9, 8, 'one line less, so that two go on'],
    [3, 2, 2, 'no fewer than two here'],
    [2, 1, 1, 'what fits, where there is room for one'],
    [5, 0, 1, 'one line at least'],
  ])('%i lines where there is room for %i: %i, %s', (left, room, drawn) => {
    expect(linesThatFit(left, room)).toBe(drawn)
  })
})

describe('lines of a cell', () => {
  it.each([
    ['a word each', 'one two three', 5, ['one ', 'two ', 'three']],
    ['all', 'one two three', 20, ['one two three']],
    ['nothing', '', 5, ['']],
    ['a word wider than the cell', 'a extraordinary b', 5, ['a ', 'extra', 'ordin', 'ary b']],
    ['East Asian text', '改正後の条文', 3, ['改正後', 'の条文']],
    ['no closing mark first', '（新設）。次', 4, ['（新', '設）。次']],
    ['no number from its sign', 'Закон № 28-VI и § 5', 8, ['Закон ', '№ 28-VI ', 'и § 5']],
    ['a sign before no number', 'раздел № пять', 8, ['раздел № ', 'пять']],
    ['a sign that fills the line', 'х № 123456', 6, ['х ', '№ 1234', '56']],
    ['Korean words', '현행과 같음 생략', 5, ['현행과 ', '같음 생략']],
    ['spaces', '  a   b  ', 4, ['  a   ', 'b  ']],
  ])('break at %s', (_, text, width, lines) => {
    expect(wrapped([run(text)], width as number)).toEqual(lines)
  })

  it('never break where only the look changes', () => {
    expect(wrapped([run('fine of 5'), run('0', { bold: true }), run(' MCI')], 8)).toEqual([
      'fine of ',
      '50 MCI',
    ])
  })

  it.each(HOSTILE_TEXTS.filter((text) => !text.includes('\n')).map((text) => [text]))(
    'lose nothing of %j',
    (text) => {
      expect(fromVisible(wrapped([run(text)], 7).join(''))).toBe(text)
    },
  )
})

describe('faces', () => {
  it.each([
    ['A', 'serif'],
    ['қ', 'serif'],
    ['Ә', 'serif'],
    ['新', 'mincho'],
    ['（', 'mincho'],
    ['뷁', 'myeongjo'],
  ])('have %s', (letter, name) => {
    expect(faceOf(letter.codePointAt(0) ?? 0, {})?.name).toBe(name)
  })

  it('slant where there are no italics, and say where there is nothing', () => {
    expect(faceOf(0x65b0, { italic: true, bold: true })).toEqual({ name: 'mincho-bold', slanted: true })
    expect(faceOf(0x71, { italic: true, bold: true })).toEqual({ name: 'serif-bold-italic', slanted: false })
    expect(faceOf(0x1f600, {})).toBeNull()
  })
})

describe('a comparative table as a PDF file', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s has every word of the table as text',
    async (_, template) => {
      const language = template.languages[0]
      const table = tableOf(CASES, { template, language })
      const words = new Map<string, number>()
      for (const word of await wordsIn(await write(CASES, { template, language })))
        words.set(word, (words.get(word) ?? 0) + 1)
      const lines = [
        table.title,
        table.subtitle,
        ...table.notes,
        ...[...table.rows()].flatMap((row) =>
          row.kind === 'act'
            ? [row.title]
            : row.cells.flatMap((cell) => cell.lines.map((line) => line.map(({ text }) => text).join(''))),
        ),
      ]
      const missing = lines
        .flatMap((line) => line.split(/[\s|]+/))
        .filter((word) => {
          const left = words.get(word) ?? 0
          words.set(word, left - 1)
          return word !== '' && left === 0
        })
      expect(missing).toEqual([])
    },
  )

  it('has title, language, tags and embedded faces', async () => {
    const bytes = Buffer.from(
      await write(CASES, { template: templateOf('kr-comparison') ?? TEMPLATES[0] }),
    ).toString('latin1')
    expect(bytes.startsWith('%PDF-1.7')).toBe(true)
    expect(bytes).toContain('/Lang (ko)')
    expect(bytes).toContain('/DisplayDocTitle true')
    expect(bytes).toContain('/Marked true')
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD'])
      expect(bytes).toContain(`/S /${tag}\n`)
    const faces = new Set([...bytes.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name))
    expect(faces).toEqual(
      new Set(['NotoSerif-Regular', 'NotoSerif-Bold', 'NanumMyeongjo', 'NanumMyeongjoBold']),
    )
    expect([...bytes.matchAll(/\/FontFile2 /g)]).toHaveLength(4)
  })

  it('says inside a cell which words are in another language', async () => {
    const bytes = await write(CASES.slice(0, 1), {
      template: templateOf('kz-government') ?? TEMPLATES[0],
      language: 'ru',
    })
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const page = await pdf.getPage(1)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const tags = items.flatMap((item) => ('tag' in item ? [item.tag] : []))
    expect(tags).toContain('Span')
    await pdf.loadingTask.destroy()
  })

  it('sets the title of a form, headers and the foot in the middle, and all else at the margin', async () => {
    const placesIn = async (id: string) => {
      const bytes = await write(CASES.slice(0, 2), { template: templateOf(id) ?? TEMPLATES[0] })
      const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
      const page = await pdf.getPage(1)
      const { items } = await page.getTextContent()
      const found = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, from: Number(item.transform[4]), y: item.transform[5], width: item.width }]
          : [],
      )
      const [, , width = 0] = page.view
      await pdf.loadingTask.destroy()
      return { found, width }
    }
    for (const [id, isForm] of [
      ['kz-government', true],
      ['plain', false],
    ] as const) {
      const { found, width } = await placesIn(id)
      for (const text of ['Comparative table', 'Bicycle Code']) {
        const item = found.find((one) => one.text === text)
        if (item === undefined) throw new Error(`${text} is not there`)
        const middle = item.from + item.width / 2
        expect([id, text, Math.abs(middle - width / 2) < 1]).toEqual([id, text, isForm])
        if (!isForm) expect(item.from).toBe(42)
      }
      const foot = found.filter(({ y }) => y === 42)
      const start = Math.min(...foot.map(({ from }) => from))
      const end = Math.max(...foot.map((one) => one.from + one.width))
      expect(Math.abs((start + end - width) / 2)).toBeLessThan(3)
    }
  })

  it('repeats the header on every page and counts the pages', async () => {
    const many = Array.from({ length: 12 }, () => CASES).flat()
    const pages = await pagesOf(await write(many))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page.match(/Provision/g)).toHaveLength(1)
      expect(page.replace(/\s+/g, ' ')).toMatch(new RegExp(`^Page ${index + 1} of ?${pages.length} `))
    }
  })

  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

  it.each([
    [
      'many lines',
      numbers(300)
        .map((number) => `line${number}\n`)
        .join(''),
    ],
    [
      'many words',
      numbers(9000)
        .map((number) => `слово${number} `)
        .join(''),
    ],
  ])('goes on over pages with %s', async (_, text) => {
    const absent = { kind: 'absent', evidence: { certainty: 'confirmed', sources: [] } } as const
    const one: Case = {
      label: 'Article 1',
      topic: 'x',
      type: 'repeal',
      before: textSide(text),
      after: absent,
    }
    const found = (await wordsIn(await write([one]))).join('')
    const wanted = text.match(/[\p{L}]*\d+/gu) ?? []
    let at = 0
    for (const word of wanted) {
      const place = found.indexOf(word, at)
      if (place === -1) throw new Error(`${word} is not there`)
      at = place + word.length
    }
    expect(wanted.length).toBeGreaterThanOrEqual(300)
  })

  it('writes what no face has as its number', async () => {
    const one: Case = {
      label: 'Article 1',
      topic: 'x',
      type: 'substitution',
      before: textSide('a😀b \u202e שלום'),
      after: textSide('c'),
    }
    const words = await wordsIn(await write([one]))
    expect(words).toEqual(expect.arrayContaining(['a\\u{1F600}b', '\\u{202E}']))
    expect(fromVisible(words.join(' '))).toContain('שלום')
  })
})
