import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exportDocx } from '../../../../lib/export/docx/export-docx'
import { TEMPLATES, templateOf } from '../../../../lib/export/templates'
import { textSide } from '../../dossier-builder'
import { HOSTILE_TEXTS, hostileText } from '../hostile-text'
import { CASES, type Case, tableOf } from '../table/rows'
import { bytesOf, type Paragraph, readDocx, walk } from './read-docx'

const japan = templateOf('jp-shinkyu') ?? TEMPLATES[0]
const read = async (cases: readonly Case[], options: Parameters<typeof tableOf>[1] = {}) =>
  readDocx(await bytesOf(exportDocx(tableOf(cases, options), 'x')))
const textOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('')

describe('a comparative table as a Word file', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s has every line of the table, in order',
    async (_, template) => {
      const table = tableOf(CASES, { template })
      const { paragraphs } = await read(CASES, { template })
      const lines = [
        table.title,
        table.subtitle,
        ...table.notes,
        ...table.columns.map(({ header }) => header),
        ...[...table.rows()].flatMap((row) =>
          row.kind === 'act'
            ? [row.title]
            : row.cells.flatMap((cell) => cell.lines.map((line) => line.map(({ text }) => text).join(''))),
        ),
        '',
      ]
      expect(paragraphs.map(textOf)).toEqual(lines)
    },
  )

  it('is a native table whose header repeats and whose short rows do not break', async () => {
    const long: Case = {
      ...(CASES[0] as Case),
      before: textSide('word '.repeat(400)),
      after: textSide('other '.repeat(400)),
    }
    const { parts } = await read([
      ...CASES.slice(0, 2),
      { label: long.label, topic: long.topic, type: long.type, before: long.before, after: long.after },
    ])
    const rows: string[][] = []
    let grid = 0
    walk(parts.get('word/document.xml') ?? '', {
      start(name, attributes) {
        if (name === 'gridCol') grid += 1
        if (name === 'tr') rows.push([])
        if (name === 'cantSplit' || name === 'tblHeader') rows.at(-1)?.push(name)
        if (name === 'gridSpan') rows.at(-1)?.push(`span ${attributes['w:val']}`)
      },
    })
    expect(grid).toBe(5)
    expect(rows).toEqual([
      ['cantSplit', 'tblHeader'],
      ['cantSplit', 'span 5'],
      ['cantSplit'],
      ['cantSplit'],
      [],
    ])
  })

  it.each([
    ['plain', '16838', '11906', 'landscape'],
    ['de-committee', '11906', '16838', undefined],
    ['us-house-ramseyer', '12240', '15840', undefined],
  ])('%s has the paper of its template', async (id, width, height, turned) => {
    const { parts } = await read([], { template: templateOf(id) ?? japan })
    const sizes: (string | undefined)[][] = []
    walk(parts.get('word/document.xml') ?? '', {
      start(name, attributes) {
        if (name === 'pgSz') sizes.push([attributes['w:w'], attributes['w:h'], attributes['w:orient']])
      },
    })
    expect(sizes).toEqual([[width, height, turned]])
  })

  it('draws marks as run properties', async () => {
    const marks = async (id: string) => {
      const { paragraphs } = await read(CASES.slice(0, 1), { template: templateOf(id) ?? japan })
      return paragraphs
        .flatMap(({ runs }) => runs)
        .filter(({ text }) => text === '5' || text === '50' || text === 'or a lamp')
        .map(({ text, properties }) => `${text}: ${properties.filter((name) => name !== 'lang').join(' ')}`)
    }
    expect(await marks('plain')).toEqual(['5: strike', 'or a lamp: u', '50: u'])
    expect(await marks('kz-government')).toEqual(['5: b bCs', 'or a lamp: b bCs', '50: b bCs'])
    expect(await marks('us-house-ramseyer')).toEqual(['or a lamp: i iCs', '5: strike', '50: i iCs'])
    expect(await marks('eu-four-columns')).toEqual([
      '5: b bCs i iCs',
      'or a lamp: b bCs i iCs',
      '50: b bCs i iCs',
    ])
  })

  it('sets title and language of the document and of every run', async () => {
    const { parts } = await read(CASES, { template: japan })
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>ja</dc:language>')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>新旧対照表: What Law No. 99-VI')
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml).toContain('<w:lang w:eastAsia="ja"/></w:rPr><w:t xml:space="preserve">（新設）')
    expect(xml).toContain('<w:lang w:val="kk"/></w:rPr><w:t xml:space="preserve">Орындық биік.')
  })
})

describe('hostile text in a Word file', () => {
  const hostile = (text: string): Case => ({
    label: 'Article 1',
    topic: text,
    type: 'substitution',
    before: textSide(text),
    after: textSide(`${text}!`),
  })

  it.each(HOSTILE_TEXTS.map((text) => [text]))('%j is inert and whole', async (text) => {
    const { paragraphs } = await read([hostile(text)])
    const all = paragraphs.map(textOf).join('\n')
    expect(all).toContain(text)
    expect(all).toContain(`${text}!`)
  })

  it('is inert and whole whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const { paragraphs, parts } = await read([hostile(text)])
        expect(paragraphs.map(textOf).join('\n')).toContain(text)
        expect([...parts.keys()].filter((name) => name.startsWith('word/'))).toEqual([
          'word/_rels/document.xml.rels',
          'word/styles.xml',
          'word/settings.xml',
          'word/footer1.xml',
          'word/document.xml',
        ])
      }),
      { numRuns: 100 },
    )
  })

  it('may be a megabyte', async () => {
    const text = 'слово ]]> &amp; <w:p/> \u202e '.repeat(40_000)
    const { paragraphs } = await read([{ ...hostile(text), after: { ...textSide('x'), language: 'kk' } }])
    expect(paragraphs.some((paragraph) => textOf(paragraph) === text)).toBe(true)
  })
})
