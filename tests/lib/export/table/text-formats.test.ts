import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'parse5'
import { exportTableCsv } from '../../../../lib/export/table/table-csv'
import { exportTableHtml } from '../../../../lib/export/table/table-html'
import { exportTableMarkdown } from '../../../../lib/export/table/table-markdown'
import { PLAIN_TEMPLATE, TEMPLATES, templateOf } from '../../../../lib/export/templates'
import { fromVisible } from '../../../../lib/export/visible-characters'
import { textSide } from '../../dossier-builder'
import { hostileText } from '../hostile-text'
import { readCsv } from '../summary-files'
import { CASES, type Case, tableOf } from './rows'

const form = (id: string) => ({ template: templateOf(id) ?? PLAIN_TEMPLATE })
const text = ({ body }: { body: Iterable<string> }) => [...body].join('')
const one = (before: string, after: string): Case => ({
  label: 'Article 1',
  topic: 'x',
  type: 'substitution',
  before: textSide(before),
  after: textSide(after),
})

type Node = {
  nodeName: string
  value?: string
  childNodes?: Node[]
  attrs?: { name: string; value: string }[]
}

function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('')
}

function all(node: Node, name: string): Node[] {
  return [
    ...(node.nodeName === name ? [node] : []),
    ...(node.childNodes ?? []).flatMap((child) => all(child, name)),
  ]
}

describe('a comparative table as HTML', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s has every cell',
    (_, template) => {
      const table = tableOf(CASES, { template })
      const page = parse(text(exportTableHtml(table, 'x'))) as Node
      const cells = all(page, 'td').map((cell) => all(cell, 'p').map(textOf))
      const expected = [...table.rows()].flatMap((row) =>
        row.kind === 'act'
          ? []
          : row.cells.map(({ lines }) => lines.map((line) => line.map((run) => run.text).join(''))),
      )
      expect(cells).toEqual(expected)
      expect(all(page, 'th').map(textOf)).toEqual([
        ...table.columns.map(({ header }) => header),
        'Bicycle Code',
      ])
    },
  )

  it('gives numbers a column that is wide enough on any screen', () => {
    const written = (id: string) => text(exportTableHtml(tableOf(CASES, form(id)), 'x'))
    expect(written('kz-government')).toContain('<col style="width:4em"><col style="width:15.00%">')
    expect(written('kz-government')).toContain('<table class="form numbered">')
    expect(written('jp-shinkyu')).toContain('<table class="form"><caption lang="ja">')
    expect(written('jp-shinkyu')).not.toContain('4em')
  })

  it('says what is marked in elements, and how in classes', () => {
    const written = text(exportTableHtml(tableOf(CASES.slice(0, 1), form('us-house-ramseyer')), 'x'))
    expect(written).toContain(
      '<del class="s" lang="en">5</del><span aria-hidden="true"> </span><ins class="i" lang="en">50</ins>',
    )
    expect(written).toContain('@page{size:letter portrait')
    expect(text(exportTableHtml(tableOf(CASES.slice(0, 1), form('us-senate-cordon')), 'x'))).toContain(
      '<span aria-hidden="true">[</span><del lang="en">5</del><span aria-hidden="true">]</span>',
    )
  })

  it('keeps any text inert and whole', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const page = parse(text(exportTableHtml(tableOf([one(hostile, 'x')]), 'x'))) as Node
        const cell = all(page, 'td')[2] as Node
        expect(fromVisible(all(cell, 'p').map(textOf).join('\n'))).toBe(hostile)
        expect(all(page, 'script')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('a comparative table as Markdown', () => {
  it('is a table for each act, with its marks', () => {
    const lines = text(exportTableMarkdown(tableOf(CASES.slice(0, 2), form('kz-government')), 'x')).split(
      '\n',
    )
    expect(lines.slice(0, 3)).toEqual([
      '# Comparative table',
      '',
      'What Law No. 99-VI of 1 March 2020 changes',
    ])
    expect(lines.slice(-7)).toEqual([
      '## Act: Bicycle Code',
      '',
      '| No. | Structural element | Current wording | Proposed wording | Rationale |',
      '| --- | --- | --- | --- | --- |',
      '| 1 | Article 1(1)<br>Fine | A rider without a bell pays <b>5</b> MCI.<br>The bell is kept. | A rider without a bell <b>or a lamp</b> pays <b>50</b> MCI.<br>The bell is kept. | Not given |',
      '| 2 | Article 1(2)<br>Register | Absent | <b>Every bicycle is entered in the register.</b><br><b>The number is kept.</b> | Not given |',
      '',
    ])
  })

  it('keeps a row a row, whatever a text holds', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const lines = text(exportTableMarkdown(tableOf([one(hostile, `${hostile}!`)]), 'x')).split('\n')
        const row = lines.at(-2) ?? ''
        expect(row.startsWith('| 1 | ')).toBe(true)
        expect(row.replace(/\\\\/g, '').match(/(?<!\\)\|/g)).toHaveLength(6)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a comparative table as CSV', () => {
  it('has the columns of the form with clean texts, and what people filter by', () => {
    const [first, second] = readCsv(text(exportTableCsv(tableOf(CASES, form('kz-government')), 'x')))
    expect(first).toEqual({
      Act: 'Bicycle Code',
      'No.': '1',
      'Structural element': 'Article 1(1)\nFine',
      'Current wording': 'A rider without a bell pays 5 MCI.\nThe bell is kept.',
      'Proposed wording': 'A rider without a bell or a lamp pays 50 MCI.\nThe bell is kept.',
      Rationale: 'Not given',
      'Kind of change': 'Substitution',
      Attribution: 'Confirmed',
      Commencement: 'The day of entry into force is not known',
    })
    expect(second?.['Current wording']).toBe('Absent')
  })

  it('writes both texts of one column in the notation, without the brackets of the form', () => {
    const rows = readCsv(text(exportTableCsv(tableOf(CASES, form('us-senate-cordon')), 'x')))
    expect(rows.map((row) => row['Existing law as it would be changed'])).toEqual([
      'A rider without a bell [/or a lamp ]pays [5/50] MCI.\nThe bell is kept.',
      '[/Every bicycle is entered in the register.]\n[/The number is kept.]',
      '[Races are free./]',
      'The existing text is not available.\nNo text of that time was found.\nA path is two metres wide.',
      'Tyres are round.\nThe text as it would be changed is not available.\nThe note does not give the wording.',
      'A lamp is white.',
      'The inspector checks [the brakes of the bicycle, /]the lamp[/, the brakes of the bicycle].',
      '[The seat is low./]\n[/Орындық биік.]',
    ])
  })

  it('keeps any text inert and whole', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const [row] = readCsv(text(exportTableCsv(tableOf([one(hostile, 'x')]), 'x')))
        expect(row?.Before).toBe(hostile)
      }),
      { numRuns: 200 },
    )
  })
})
