/** Files that are no tables, or are made to break what reads tables: one clear sentence, or inert and without loss. */
import { describe, expect, it } from '@jest/globals'
import { HIGHEST_ZIP_RATIO } from '../../../../../lib/import/documents/limits'
import { readDraft } from '../../../../../lib/import/drafts'
import { readTableDraftHere } from '../../../../../lib/import/drafts/table'
import { MOST_COLUMNS, MOST_ROWS } from '../../../../../lib/import/drafts/table/cells/limits'
import { HOSTILE_TEXTS } from '../../../export/hostile-text'
import { paragraph, wordFile, zip } from '../../documents/archive'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
const SOUND = wordFile(table(['Article', 'Before', 'After'], ['Article 1', 'a', 'b']))

async function refusal(name: string, bytes: Uint8Array): Promise<{ rule: string; message: string }> {
  const draft = await readTableDraftHere({ name, bytes })
  if ('dossier' in draft) throw new Error('it was read')
  expect(draft).toHaveLength(1)
  const [{ rule, message } = { rule: '', message: '' }] = draft
  expect(message).toMatch(/^[A-ZА-Я“].*\.$/s)
  expect(message).not.toMatch(/\n/)
  return { rule, message }
}

const ooxml = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zip(Object.entries(entries).map(([name, content]) => ({ name, content })))

describe('what is refused', () => {
  it.each([
    ['an empty file', 'x.csv', new Uint8Array(), 'empty'],
    ['white space', 'x.csv', bytesOf(' \n\n '), 'empty'],
    ['a PDF', 'x.docx', bytesOf('%PDF-1.7\n'), 'format-not-read'],
    [
      'an old Word file or a locked one',
      'x.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'format-not-read',
    ],
    ['RTF', 'x.doc', bytesOf('{\\rtf1 a}'), 'format-not-read'],
    ['JSON', 'x.json', bytesOf('[{"a": 1}]'), 'format-not-read'],
    ['other XML', 'x.xml', bytesOf('<?xml version="1.0"?><a><table/></a>'), 'format-not-read'],
    ['a program', 'x.csv', Uint8Array.from([0x4d, 0x5a, 0x90, 0]), 'format-not-read'],
    ['bytes that are no text', 'x.csv', Uint8Array.from([1, 0, 2, 0, 3, 255, 0, 0, 9]), 'not-text'],
    ['a letter', 'x.csv', bytesOf('Dear Sir\nI write to you\nYours\n'), 'no-table'],
    ['a page without a table', 'x.html', bytesOf('<!doctype html><p>Nothing</p>'), 'no-table'],
    ['a Word file without a table', 'x.docx', wordFile(paragraph('Nothing')), 'no-table'],
    ['an archive of something else', 'x.docx', ooxml({ 'a.txt': 'a' }), 'format-not-read'],
    ['a presentation', 'x.xlsx', ooxml({ 'ppt/presentation.xml': '<p/>' }), 'format-not-read'],
    ['an OpenDocument sheet', 'x.ods', ooxml({ 'content.xml': '<a/>' }), 'format-not-read'],
    ['a binary workbook', 'x.xlsb', ooxml({ 'xl/workbook.bin': 'x' }), 'format-not-read'],
    [
      'a workbook without sheets',
      'x.xlsx',
      ooxml({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
      'no-table',
    ],
    ['damaged markup', 'x.xlsx', ooxml({ 'xl/workbook.xml': '<workbook><sheets>' }), 'xml-not-well-formed'],
    [
      'a quotation mark that never closes',
      'x.csv',
      bytesOf('Article,Before,After\n1,"a,b\n2,c,d\n'),
      'csv-damaged',
    ],
    ['half a file', 'x.docx', SOUND.slice(0, SOUND.length / 2), 'archive-damaged'],
    [
      'a locked archive',
      'x.docx',
      zip([{ name: 'word/document.xml', content: 'x', encrypted: true }]),
      'encrypted',
    ],
    ['a name that leads out', 'x.docx', zip([{ name: '../../etc/passwd', content: 'x' }]), 'unsafe-path'],
    [
      'entities',
      'x.xlsx',
      ooxml({
        'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>',
      }),
      'xml-entities',
    ],
    ['a zip bomb', 'x.xlsx', ooxml({ 'xl/workbook.xml': ' '.repeat(4_000_000) }), 'archive-too-large'],
    [
      'a part that claims to be small',
      'x.docx',
      zip([{ name: 'word/document.xml', content: 'x'.repeat(100_000), claimedSize: 10 }]),
      'archive-damaged',
    ],
  ] as const)('%s', async (_, name, bytes, rule) => {
    expect((await refusal(name, bytes)).rule).toBe(rule)
  })

  it('names the bound that was met', async () => {
    expect((await refusal('x.csv', bytesOf(`${'a,'.repeat(MOST_COLUMNS)}a\nb,c\n`))).message).toBe(
      `The file has a row with ${MOST_COLUMNS + 1} columns; at most ${MOST_COLUMNS} columns are read.`,
    )
    expect((await refusal('x.csv', bytesOf(`Before,After\n${'a,b\n'.repeat(MOST_ROWS)}`))).message).toBe(
      'The file has more than 60,000 rows; at most that many are read.',
    )
    expect((await refusal('x.csv', bytesOf(`Before,After\n${'a,b\n'.repeat(30_000)}`))).message).toBe(
      'The table has 30,000 rows; at most 25,000 become changes.',
    )
    expect((await refusal('x.xlsx', ooxml({ 'xl/workbook.xml': ' '.repeat(4_000_000) }))).message).toContain(
      `${HIGHEST_ZIP_RATIO} times the packed size`,
    )
  })

  it('a cell far out on a sheet', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData></worksheet>'
    const file = ooxml({
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
      'xl/worksheets/s.xml': sheet,
    })
    expect((await refusal('x.xlsx', file)).rule).toBe('too-many-columns')
  })

  it('spans that would fill the memory', async () => {
    const file = bytesOf(`<table><tr><td colspan="100000">Before<td>After</table>`)
    expect((await refusal('x.html', file)).rule).toBe('too-many-columns')
  })

  it('the same in the thread of its own', async () => {
    const { draft, issues } = await readDraft([{ name: 'x.docx', bytes: SOUND.slice(0, 200) }], {
      as: 'table',
    })
    expect(draft).toBeNull()
    expect(issues.map(({ rule }) => rule)).toEqual(['archive-damaged'])
  })
})

describe('what is read, inert and without loss', () => {
  it('a wrong extension does not matter', async () => {
    for (const name of ['x.csv', 'x.xlsx', 'x.pdf', 'x', '../../x.docx', 'con.docx']) {
      const draft = await readTableDraftHere({ name, bytes: SOUND })
      expect('dossier' in draft && draft.dossier.modifications).toHaveLength(1)
    }
  })

  it('a cell of a megabyte', async () => {
    const long = Array.from({ length: 100_000 }, (_, at) => `слово ${at}`).join(' ')
    const draft = await readTableDraftHere({
      name: 'x.docx',
      bytes: wordFile(table(['Article', 'Before', 'After'], ['Article 1', long, `${long}.`])),
    })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    const [one] = draft.dossier.modifications
    expect(one?.before).toMatchObject({ kind: 'text', text: long })
    expect(one?.after).toMatchObject({ kind: 'text', text: `${long}.` })
  })

  it('formulas, overrides of direction, markup and control characters in CSV', async () => {
    const texts = HOSTILE_TEXTS.filter(
      (text) => text.trim() !== '' && !/[\r\0]|[\ud800-\udfff]/.test(text) && text === text.normalize('NFC'),
    )
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const file = bytesOf(
      `Article,Before,After\n${texts.map((text, at) => `Article ${at + 1},${quote(`x${text}x`)},${quote(`${text}y`)}`).join('\n')}\n`,
    )
    const draft = await readTableDraftHere({ name: 'x.csv', bytes: file })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    expect(
      draft.dossier.modifications.map(({ before }) => (before.kind === 'text' ? before.text : before.kind)),
    ).toEqual(texts.map((text) => `x${text}x`))
    expect(texts.length).toBeGreaterThan(30)
  })

  it('scripts and hidden words of a page', async () => {
    const page = `<table><tr><th>Article<th>Before<th>After</tr><tr><td>Article 1<script>alert(1)</script><td>a<span style="display:none">hidden</span><td onclick="x()">b<!-- c --><img src=x onerror=alert(1)></tr></table>`
    const draft = await readTableDraftHere({ name: 'x.html', bytes: bytesOf(page) })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    expect(draft.dossier.modifications[0]).toMatchObject({
      label: 'Article 1',
      before: { text: 'a' },
      after: { text: 'b' },
    })
  })

  it('macros are not run, and that is said', async () => {
    const file = wordFile(table(['Article', 'Before', 'After'], ['Article 1', 'a', 'b']), {}, [
      { name: 'word/vbaProject.bin', content: 'x' },
    ])
    const draft = await readTableDraftHere({ name: 'x.docm', bytes: file })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    expect(draft.notes.map(({ says }) => says)).toContain('The document holds macros; they were not run.')
  })

  it('footnotes, endnotes and comments are kept beside the table', async () => {
    const note = (kind: string, text: string): string =>
      `<w:${kind}s><w:${kind} w:id="2">${paragraph(text)}</w:${kind}></w:${kind}s>`
    const file = wordFile(table(['Article', 'Before', 'After'], ['Article 1', 'a', 'b']), {
      'footnotes.xml': note('footnote', 'A footnote'),
      'comments.xml': note('comment', 'A comment'),
    })
    const draft = await readTableDraftHere({ name: 'x.docx', bytes: file })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    expect(draft.notes.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)).toEqual([
      'footnote 2: A footnote',
      'comment 2: A comment',
    ])
  })
})

describe('records that are made up', () => {
  const page = (record: string): Uint8Array =>
    bytesOf(
      `<!doctype html><table><tr><th>Article<th>Before<th>After</tr><tr><td><p>Article 1<td><p>a<td><p>b</tr></table><script type="application/json" id="tuzetu-record">\n${record}\n</script>`,
    )

  it.each([
    'null',
    '{}',
    '[]',
    'not json',
    '{"record":"tuzetu-table","version":1}',
    '{"record":"tuzetu-table","version":1,"template":"plain","amendingAct":{"id":"x","name":"x","title":{},"summary":[],"counts":[],"gaps":[],"notItsWork":[],"timeline":[{"id":1}]},"categories":[],"sources":[],"acts":[],"amendments":[]}\n{"modification":{"id":"__proto__","act":"constructor","label":"","topic":"","type":"magic","address":[{"unit":"x"}],"categories":[1],"commencement":{},"attribution":{"certainty":"confirmed","sources":["NOWHERE"]},"before":{"kind":"text","evidence":{"certainty":"confirmed","sources":[]}},"after":{"kind":"absent","evidence":{"certainty":"confirmed","sources":[]}}},"annotations":[],"cells":{"before":"ca978112ca1bbdca","after":"3e23e8160039594a"},"frames":{}}',
  ])('%s is not followed', async (record) => {
    const draft = await readTableDraftHere({ name: 'x.html', bytes: page(record) })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    expect(draft.dossier.modifications).toHaveLength(1)
    expect(draft.dossier.modifications[0]).toMatchObject({
      id: 'x-1',
      attribution: { certainty: 'likely', sources: ['BROUGHT-FILE'] },
      before: { text: 'a', status: 'unverified' },
      after: { text: 'b', status: 'unverified' },
    })
    expect(draft.notes[0]).toMatchObject({
      kind: 'left-out',
      says: 'The record that the export carries is damaged; the table is read by itself.',
    })
  })
})
