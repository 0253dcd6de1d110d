import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { TEMPLATES, templateOf } from '../../../../lib/export/templates'
import { addressOf } from '../../../../lib/export/xlsx/cells'
import { exportXlsx } from '../../../../lib/export/xlsx/export-xlsx'
import { LONGEST_CELL, MOST_LINE_FEEDS } from '../../../../lib/export/xlsx/long-cells'
import { textSide } from '../../dossier-builder'
import { bytesOf } from '../docx/read-docx'
import { HOSTILE_TEXTS, hostileText } from '../hostile-text'
import { CASES, type Case, tableOf } from '../table/rows'
import { readXlsx, written } from './read-xlsx'

const read = async (cases: readonly Case[], options: Parameters<typeof tableOf>[1] = {}) =>
  readXlsx(await bytesOf(exportXlsx(tableOf(cases, options), 'x')))

const hostile = (text: string): Case => ({
  label: 'Article 1',
  topic: 'x',
  type: 'substitution',
  before: textSide(text),
  after: textSide('Орындық', { language: 'kk' }),
})

describe('a comparative table as a spreadsheet', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s has every cell of the table',
    async (_, template) => {
      const table = tableOf(CASES, { template })
      const { rows } = await read(CASES, { template })
      const expected = [...table.rows()].flatMap((row) =>
        row.kind === 'act'
          ? []
          : [
              [
                'Bicycle Code',
                ...row.cells.map(({ lines }) =>
                  lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
                ),
                ...row.facts.map(({ text }) => text),
              ],
            ],
      )
      expect(rows.slice(1).map((cells) => cells.map(({ text }) => text))).toEqual(expected)
      expect(rows[0]?.map(({ text }) => text)).toEqual([
        'Act',
        ...table.columns.map(({ header }) => header),
        'Kind of change',
        'Attribution',
        'Commencement',
      ])
    },
  )

  it('writes numbers as numbers, days as days, and all else as text', async () => {
    const table = tableOf(CASES.slice(0, 1))
    const rows = [...table.rows()].map((row) =>
      row.kind === 'act'
        ? row
        : {
            ...row,
            facts: [
              ...row.facts.slice(0, 2),
              { kind: 'date' as const, text: '7 January 2017', date: '2017-01-07' },
            ],
          },
    )
    const sheet = readXlsx(await bytesOf(exportXlsx({ ...table, rows: () => rows }, 'x')))
    expect(sheet.rows[1]?.map(({ kind, text, style }) => `${kind} ${style}: ${text.split('\n')[0]}`)).toEqual(
      [
        'text 1: Bicycle Code',
        'number 3: 1',
        'text 1: Article 1(1)',
        'text 1: A rider without a bell pays 5 MCI.',
        'text 1: A rider without a bell or a lamp pays 50 MCI.',
        'text 1: Substituted by Law No. 99-VI of 1 March 2020.',
        'text 1: Substitution',
        'text 1: Confirmed',
        'number 4: 42742',
      ],
    )
  })

  it('marks words inside a cell', async () => {
    const runsOf = async (id: string, column: number) => {
      const { rows } = await read(CASES.slice(0, 1), { template: templateOf(id) ?? TEMPLATES[0] })
      return rows[1]?.[column]?.runs.map(({ text, marks }) => [
        text,
        marks.filter((mark) => !/^(sz|rFont)/.test(mark)).join(' '),
      ])
    }
    expect(await runsOf('plain', 3)).toEqual([
      ['A rider without a bell pays ', ''],
      ['5', 'strike'],
      [' MCI.', ''],
      ['\n', ''],
      ['The bell is kept.', ''],
    ])
    expect(await runsOf('kz-government', 4)).toEqual([
      ['A rider without a bell ', ''],
      ['or a lamp', 'b'],
      [' ', ''],
      ['pays ', ''],
      ['50', 'b'],
      [' MCI.', ''],
      ['\n', ''],
      ['The bell is kept.', ''],
    ])
  })

  it('freezes and repeats the header, and filters every column down to the last row', async () => {
    const { parts } = await read(CASES)
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A1:I9"/>')
    expect(sheet).toContain('paperSize="9" orientation="landscape"')
    expect(parts.get('xl/workbook.xml')).toContain("'Table'!$1:$1</definedName>")
    expect(parts.get('xl/workbook.xml')).toContain(`hidden="1">'Table'!$A$1:$I$9</definedName>`)
  })

  it('says on a second sheet what it is', async () => {
    const table = tableOf(CASES)
    const about = readXlsx(await bytesOf(exportXlsx(table, 'x')), 2)
    expect(about.rows.map(([cell]) => cell?.text)).toEqual([table.title, table.subtitle, ...table.notes])
  })

  it('names columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map((column) => addressOf([1, column]))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ])
  })
})

describe('hostile text in a spreadsheet', () => {
  it.each([...HOSTILE_TEXTS, '_x0041_', '_x005F_x0041_', ']]>', '&#x41;'].map((text) => [text]))(
    '%j is inert and whole',
    async (text) => {
      const { rows, elements } = await read([hostile(text)])
      expect(written(rows[1]?.[3])).toBe(text)
      expect(rows[1]?.[3]?.kind).toBe(text === '' ? 'empty' : 'text')
      expect(elements.has('f')).toBe(false)
    },
  )

  it('is inert and whole whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const { rows, elements } = await read([hostile(text)])
        expect(written(rows[1]?.[3])).toBe(text)
        expect(elements.has('f')).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['a megabyte', '😀слово '.repeat(140_000)],
    ['a thousand lines', 'line\n'.repeat(1000)],
    ['a long line of control characters', '\u0001'.repeat(20_000)],
  ])('goes on in the rows below where it is %s', async (_, text) => {
    const { rows, parts } = await read([hostile(text), CASES[1] as Case])
    const own = rows.slice(1).filter((cells) => cells[1]?.text === '1')
    expect(own.length).toBeGreaterThan(1)
    expect(own.map((cells) => written(cells[3])).join('')).toBe(text)
    expect(rows.at(-1)?.[1]?.text).toBe('2')
    for (const cell of rows.flat()) {
      expect(cell.text.length).toBeLessThanOrEqual(LONGEST_CELL)
      expect(cell.text.split('\n').length - 1).toBeLessThanOrEqual(MOST_LINE_FEEDS)
      expect(cell.text).not.toMatch(/\p{Cs}/u)
    }
    expect(own[1]?.[2]?.text).toBe('Article 1 (continued)')
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`<autoFilter ref="A1:I${rows.length}"/>`)
  })
})
