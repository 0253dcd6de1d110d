import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MARK_POLICIES, tellsApart } from '../../../../lib/export/table/mark-policy'
import { withMoves } from '../../../../lib/export/table/marked-runs'
import { textOfCell } from '../../../../lib/export/table/to-cell'
import { type TableInput, toTable } from '../../../../lib/export/table/to-table'
import {
  type MarkPolicyName,
  PLAIN_TEMPLATE,
  type PlaceholderWords,
  TEMPLATES,
  templateOf,
} from '../../../../lib/export/templates'
import { translatorFor } from '../../../../lib/view'
import { textSide } from '../../dossier-builder'
import { hostileText } from '../hostile-text'
import { CASES, INPUT, rowsOfCases, tableOf } from './rows'
import { writeTable } from './write-table'

const GOLDEN = path.join(import.meta.dirname, '../../../fixtures/tables')
/** The explicit switch: `UPDATE_GOLDEN=1` writes the golden tables anew; read the difference before you keep it. */
const UPDATE = process.env.UPDATE_GOLDEN === '1'

describe('the template', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s shows every kind of row as written down',
    (id, template) => {
      const written = template.languages
        .map((language) => writeTable(tableOf(CASES, { template, language })))
        .join('\n')
      const file = path.join(GOLDEN, `${id}.txt`)
      if (UPDATE) writeFileSync(file, written)
      expect(existsSync(file)).toBe(true)
      expect(written).toBe(readFileSync(file, 'utf8'))
    },
  )

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is complete in all its languages',
    (id, template) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(templateOf(id)).toBe(template)
      for (const language of template.languages) {
        expect(template.title[language]).toBeTruthy()
        expect(template.words[language]).toBeDefined()
        for (const { header, width } of template.columns) {
          expect(header[language]).toBeTruthy()
          expect(width).toBeGreaterThan(0)
        }
        const words = template.words[language] as PlaceholderWords
        for (const word of Object.values(words)) if (word !== null) expect(word.trim()).not.toBe('')
        for (const unknown of [words.unknownBefore, words.unknownAfter])
          expect([words.absentBefore, words.absentAfter]).not.toContain(unknown)
      }
      const contents = template.columns.map(({ content }) => content)
      if (contents.includes('merged')) expect(tellsApart(template.marks)).toBe(true)
      else expect(contents).toEqual(expect.arrayContaining(['before', 'after']))
    },
  )

  it('has an id of its own', () => {
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length)
    expect(templateOf('no-such-form')).toBeNull()
  })

  it('says so where its form is from general knowledge', () => {
    for (const template of TEMPLATES) {
      const said = tableOf([], { template }).notes.some((note) => note.includes('general knowledge'))
      expect([template.id, said]).toEqual([
        template.id,
        template.basis === 'general-knowledge' && template !== PLAIN_TEMPLATE,
      ])
    }
  })

  it('says how many changes are confirmed, also of one and of none', () => {
    const share = (count: number, confirmedRows: number) =>
      toTable({ ...INPUT, shown: count, confirmedRows, groups: [] }, translatorFor('en')).notes[2]
    expect(share(0, 0)).toBe('There is no change to confirm.')
    expect(share(1, 1)).toBe('The only change is confirmed on both sides and in its attribution.')
    expect(share(1, 0)).toBe('The only change is not confirmed on both sides and in its attribution.')
    expect(share(21, 1)).toBe('1 of 21 changes are confirmed on both sides and in their attribution.')
  })

  const named = { name: 'Law No. 1 “On Bicycles”', certainty: 'likely' } as const
  const tableWith = (input: Partial<TableInput>, id: string) =>
    toTable({ ...INPUT, shown: 1, confirmedRows: 0, groups: [], ...input }, translatorFor('en'), {
      template: templateOf(id) ?? PLAIN_TEMPLATE,
    })

  it('names the act as a form does, how sure its title is, and the filters', () => {
    const form = tableWith({ act: named, filters: 'Measure: Procedure' }, 'kz-government')
    expect(form.subtitle).toBe('Law No. 1 “On Bicycles”')
    expect(form.notes.slice(3, 5)).toEqual(['Title: Likely', 'Filters: Measure: Procedure'])
    const sure = tableWith({ act: { ...named, certainty: 'confirmed' } }, 'de-committee')
    expect(sure.notes).toHaveLength(4)
    for (const [input, id] of [
      [{ act: named }, 'plain'],
      [{ act: null }, 'kz-government'],
    ] as const)
      expect(tableWith(input, id).subtitle).toBe('What Law No. 99-VI of 1 March 2020 changes')
  })

  it('says once, and in no row, that all changes were only seen', () => {
    const rows = rowsOfCases(CASES).map((row) => ({
      ...row,
      attribution: { ...row.attribution, certainty: 'unknown' as const },
      authority: 'Nobody says who.',
    }))
    const groups = [{ act: { title: 'Bicycle Code' }, rows }]
    const said = (onlySeen: boolean, id: string) => {
      const { notes, rows } = tableWith({ onlySeen, groups }, id)
      const cells = JSON.stringify([...rows()])
      return [notes.some((note) => note.includes('every change')), cells.includes('Nobody says who.')]
    }
    for (const id of ['kz-government', 'de-committee', 'jp-shinkyu', 'us-senate-cordon']) {
      expect([id, ...said(true, id)]).toEqual([id, true, false])
      expect([id, ...said(false, id)]).toEqual([id, false, true])
    }
    // A column of remarks says it row by row.
    expect(said(true, 'plain')).toEqual([true, true])
  })

  it('has no empty line where nobody said what a change is about', () => {
    const rows = rowsOfCases(CASES.slice(0, 1)).map((row) => ({ ...row, topic: '' }))
    const [, row] = tableWith({ groups: [{ act: { title: 'Bicycle Code' }, rows }] }, 'kz-government').rows()
    if (row?.kind !== 'row') throw new Error('no row')
    const [, provision] = row.cells
    expect(provision?.lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([rows[0]?.label])
  })

  it('lets every header be overridden', () => {
    const template = templateOf('kz-government') ?? PLAIN_TEMPLATE
    const headers = [undefined, 'Норма', undefined, undefined, 'Пояснение']
    expect(tableOf([], { template, headers, language: 'ru' }).columns.map(({ header }) => header)).toEqual([
      '№ п/п',
      'Норма',
      'Действующая редакция',
      'Предлагаемая редакция',
      'Пояснение',
    ])
  })

  it('puts the text after first in Japan', () => {
    expect(templateOf('jp-shinkyu')?.columns.map(({ content }) => content)).toEqual(['after', 'before'])
  })

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s never leaves a cell empty',
    (_, template) => {
      for (const row of tableOf(CASES, { template }).rows()) {
        if (row.kind !== 'row') continue
        for (const cell of row.cells) {
          expect(
            cell.lines
              .map((line) => line.map(({ text }) => text).join(''))
              .join('')
              .trim(),
          ).not.toBe('')
        }
      }
    },
  )
})

describe('marks', () => {
  const POLICIES = Object.keys(MARK_POLICIES) as MarkPolicyName[]

  it.each(POLICIES)('%s stand in the table and never in the clean text', (marks) => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, after) => {
        const template = { ...PLAIN_TEMPLATE, marks, wholeProvision: 'marked' as const }
        const cells = [
          ...tableOf(
            [
              {
                label: 'Article 1',
                topic: 'x',
                type: 'substitution',
                before: textSide(before),
                after: textSide(after),
              },
            ],
            { template },
          ).rows(),
        ].flatMap((row) => (row.kind === 'row' ? row.cells : []))
        const textOf = (content: string) => cells.filter((cell) => cell.content === content).map(textOfCell)
        expect(textOf('before')).toEqual([before])
        expect(textOf('after')).toEqual([after])
      }),
      { numRuns: 60 },
    )
  })

  it('know a move by its words, each span in one move at most', () => {
    const marked = withMoves([
      { type: 'deleted', text: 'one two three' },
      { type: 'equal', text: ' and ' },
      { type: 'inserted', text: ' one, two three ' },
      { type: 'inserted', text: 'one two three' },
      { type: 'deleted', text: 'one two' },
      { type: 'inserted', text: 'one two' },
    ])
    expect(marked.map(({ change, move }) => [change, move])).toEqual([
      ['moved-from', 1],
      ['equal', null],
      ['moved-to', 1],
      ['inserted', null],
      ['deleted', null],
      ['inserted', null],
    ])
  })

  it('draw moved words twice underlined where the policy knows moves', () => {
    const template = { ...PLAIN_TEMPLATE, marks: 'double-for-moved' as const }
    const written = writeTable(tableOf(CASES.slice(6, 7), { template }))
    expect(written).toContain('checks <suu>the brakes of the bicycle,</suu> the lamp.')
    expect(written).toContain('checks the lamp<uu>, the brakes of the bicycle</uu>.')
  })
})
