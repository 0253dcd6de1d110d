/** What is said of the columns, and the beginnings of the tables it is said of. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readDraft } from '../../../../../lib/import'
import { givenFor, parseMapping } from '../../../../../lib/import/drafts/table/column-mapping'
import { COLUMN_ROLES } from '../../../../../lib/import/drafts/table/header-words'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

const given = (text: string, table = 0) => {
  const mapping = parseMapping(text)
  if ('problem' in mapping) throw new Error(mapping.problem)
  return givenFor(mapping, table)
}

describe('a mapping', () => {
  it('speaks of all tables, or of one alone', () => {
    const text = '2=before, 3=after, 2:2=after, 2:3=-, 2:first=4'
    const all = {
      columns: [
        { column: 2, role: 'before' },
        { column: 3, role: 'after' },
      ],
      firstRow: null,
    }
    expect(given(text)).toEqual(all)
    expect(given(text, 2)).toEqual(all)
    expect(given(text, 1)).toEqual({
      columns: [
        { column: 2, role: 'after' },
        { column: 3, role: null },
      ],
      firstRow: 3,
    })
  })

  it('says nothing where it is empty, or speaks of another table', () => {
    expect([given(''), given(' , '), given('2:2=before', 0)]).toEqual([null, null, null])
    expect(given('first=1')).toEqual({ columns: [], firstRow: 0 })
  })

  it('takes a header with a colon for a header', () => {
    expect(given('Article 5: text=before')?.columns).toEqual([{ column: 'Article 5: text', role: 'before' }])
  })

  it.each(['first=0', 'first=x', '2:x=before', '0:', '1:2=', '=after'])('“%s” is none', (text) => {
    const mapping = parseMapping(text)
    // "2:x" could be a header; all others fit nothing.
    if (text === '2:x=before') expect(mapping).not.toHaveProperty('problem')
    else expect(mapping).toHaveProperty('problem')
  })

  it('comes back as it was written', () => {
    const item = fc.record({
      column: fc.integer({ min: 1, max: 999 }),
      role: fc.constantFrom(...COLUMN_ROLES, null),
    })
    const tables = fc.dictionary(
      fc.integer({ min: 1, max: 40 }).map(String),
      fc.array(item, { minLength: 1 }),
    )
    fc.assert(
      fc.property(tables, (wanted) => {
        const text = Object.entries(wanted)
          .flatMap(([table, items]) => items.map(({ column, role }) => `${table}:${column}=${role ?? '-'}`))
          .join(',')
        for (const [table, items] of Object.entries(wanted))
          expect(given(text, Number(table) - 1)?.columns).toEqual(items)
      }),
    )
  })
})

describe('the beginnings of tables', () => {
  const strange = 'Kolumna A,Kolumna B,Kolumna C\nArticle 1,old words,new words\nArticle 2,"a\nb",c\n'
  const read = (text: string, columns?: string) =>
    readDraft([{ name: 't.csv', bytes: bytesOf(text) }], {
      as: 'table',
      act: 'x',
      ...(columns === undefined ? {} : { columns }),
    })

  it('are told where no column was recognised', async () => {
    const { draft, tables } = await read(strange)
    expect(draft).toBeNull()
    expect(tables).toEqual([
      {
        tables: [1],
        place: 'the file',
        rows: [
          ['Kolumna A', 'Kolumna B', 'Kolumna C'],
          ['Article 1', 'old words', 'new words'],
          ['Article 2', 'a b', 'c'],
        ],
        rowCount: 3,
        roles: [null, null, null],
        firstRow: 1,
        isUnderstood: false,
        isSure: false,
      },
    ])
  })

  it('are told with what was given, usable or not', async () => {
    const half = await read(strange, '1:1=provision,1:2=before,1:3=-,1:first=2')
    expect(half.draft).toBeNull()
    expect(half.tables?.[0]).toMatchObject({ roles: ['provision', 'before', null], isUnderstood: false })
    const whole = await read(strange, '1:1=provision,1:2=before,1:3=after,1:first=3')
    expect(whole.draft?.dossier.modifications.map(({ label }) => label)).toEqual(['Article 2'])
    expect(whole.tables?.[0]).toMatchObject({
      roles: ['provision', 'before', 'after'],
      firstRow: 2,
      isUnderstood: true,
      isSure: true,
    })
    expect(whole.draft?.notes.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)).toContain(
      'Kolumna A | Kolumna B | Kolumna C',
    )
  })

  it('say whether the headers left any doubt', async () => {
    const sure = await read('Article,Before,After\nArticle 1,a,b\n')
    expect(sure.tables?.[0]?.isSure).toBe(true)
    const phrase = await read('Article,Before,Wording that is proposed\nArticle 1,a,b\n')
    expect(phrase.tables?.[0]).toMatchObject({ isUnderstood: true, isSure: false })
    const left = await read('Article,Before,After,Costs\nArticle 1,a,b,c\n')
    expect(left.tables?.[0]).toMatchObject({
      roles: ['provision', 'before', 'after', null],
      isUnderstood: true,
      isSure: false,
    })
  })

  it('are one for tables that begin alike, and a mapping of one does not touch the other', async () => {
    const table = (head: string, ...rows: string[]): string =>
      `<table><tr>${head}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`
    const cells = (...texts: string[]): string => texts.map((text) => `<td>${text}</td>`).join('')
    const page = `<html><body>${table(cells('Stelle', 'X', 'Y'), cells('Article 1', 'a', 'b'))}
<h2>Next</h2>${table(cells('Article', 'Before', 'After'), cells('Article 2', 'c', 'd'))}
<h2>Next</h2>${table(cells('Stelle', 'X', 'Y'), cells('Article 3', 'e', 'f'))}</body></html>`
    const first = await read(page)
    expect(first.tables?.map(({ tables, isUnderstood }) => [tables, isUnderstood])).toEqual([
      [[1, 3], false],
      [[2], true],
    ])
    const second = await read(page, '1:1=provision,1:2=before,1:3=after,3:1=provision,3:2=before,3:3=after')
    expect(second.draft?.dossier.modifications.map(({ label }) => label)).toEqual([
      'Article 1',
      'Article 2',
      'Article 3',
    ])
  })

  it('are not told of tables that we wrote, nor of a table that goes on with another', async () => {
    const table = (...rows: string[]): string =>
      `<table>${rows.map((row) => `<tr>${row.replace(/[^|]+/g, '<td>$&</td>').replace(/\|/g, '')}</tr>`).join('')}</table>`
    const page = `<html><body>${table('Article|Before|After', 'Article 1|a|b')}<p>Page 2</p>${table('Article 2|c|d')}</body></html>`
    const { draft, tables } = await read(page)
    expect(draft?.dossier.modifications).toHaveLength(2)
    expect(tables?.map((one) => one.tables)).toEqual([[1]])
  })
})
