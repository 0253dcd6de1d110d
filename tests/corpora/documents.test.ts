/** Reads every file of the corpora, where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { compareTexts } from '../../lib/diff'
import { type ReadDocument, readDocument } from '../../lib/import'
import { readMutants } from '../lib/import/documents/fuzz'

const corpora = path.join(import.meta.dirname, '../../../shared/corpora')
const atHand = existsSync(corpora)
const describeCorpora = atHand ? describe : describe.skip
const title = atHand ? 'the corpora' : `the corpora (skipped: ${corpora} is not there)`

const read = (file: string): Promise<ReadDocument> =>
  readDocument(readFileSync(path.join(corpora, file)), { name: path.basename(file) })
const blocksOf = ({ text }: ReadDocument): string[] => text.split('\n\n')
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Why a file of the corpora cannot be read, by the rule of its issue. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\.(?:json|jsonl|gz)$/, 'format-not-read'],
  [/\.xsd$/, 'xml-not-known'],
  [/20-new-section-47-2886\.05\/before\.(?:xml|txt)$/, 'empty'],
]

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^dc-law\/pairs\/.*\.xml$/, 'dc-code'],
  [/^xml-fixtures\/uslm\//, 'uslm'],
  [/^xml-fixtures\/akn-oasis\//, 'akn'],
  [/\.docx$/, 'docx'],
  [/\.html$/, 'html'],
  [/\.md$/, 'markdown'],
  [/\.txt$/, 'text'],
]

/** Mutated documents of every format; `npm test` reads the first few hundred of the same. */
const MUTANTS = Number(process.env.FUZZ_DOCUMENTS ?? 10_000)

describe('mutated documents', () => {
  it(`give a text or one reason: ${MUTANTS} of them`, async () => {
    expect(await readMutants(0, MUTANTS)).toEqual([])
  }, 3_600_000)
})

describeCorpora(title, () => {
  it('every file reads, or says why not', async () => {
    const files = readdirSync(corpora, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(corpora, path.join(entry.parentPath, entry.name)))
    const wrong: string[] = []
    for (const file of files) {
      const { readable, format, text, issues } = await read(file)
      const refused = REFUSED.find(([pattern]) => pattern.test(file))?.[1]
      const expected = FORMATS.find(([pattern]) => pattern.test(file))?.[1]
      if (
        refused !== undefined
          ? readable || issues.at(-1)?.rule !== refused
          : !readable || format !== expected || text.trim() === ''
      ) {
        wrong.push(`${file}: ${format} ${issues.map(({ rule }) => rule).join(', ')}`)
      }
    }
    expect(files.length).toBeGreaterThan(200)
    expect(wrong).toEqual([])
  })

  it('three markups of one constitution have no difference', async () => {
    const folder = 'ru-codes-html/constitution-same-text-3-markups'
    const pages = await Promise.all(
      readdirSync(path.join(corpora, folder)).map((name) => read(`${folder}/${name}`)),
    )
    expect(pages.length).toBe(3)
    for (const before of pages) {
      for (const after of pages) {
        const { rows } = compareTexts(before.text, after.text, { language: 'ru' })
        expect(rows.length).toBeGreaterThan(700)
        expect(rows.filter(({ change, editorialOnly }) => change !== 'unchanged' && !editorialOnly)).toEqual(
          [],
        )
      }
    }
  })

  it('the constitution holds every line that is expected of it, in order', async () => {
    const page = await read('ru-codes-html/102027595.html')
    const expected: string[] = []
    const collect = (value: unknown): void => {
      if (typeof value === 'string') expected.push(value)
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
    }
    collect(JSON.parse(readFileSync(path.join(corpora, 'ru-codes-html/102027595.expected.json'), 'utf8')))
    // The expectation writes raised numbers as plain digits and notes on the line of their rule.
    const plain = (text: string): string => squeezed(text.replace(/\^/g, ''))
    const text = plain(page.text.replace(/^> (?:Примечание редакции: )?/gm, ''))
    const lines = expected.map(plain).filter((line) => line !== '')
    expect(lines.length).toBeGreaterThan(700)
    let at = 0
    const missing = lines.filter((line) => {
      const found = text.indexOf(line, at)
      if (found >= 0) at = found + line.length
      return found < 0
    })
    expect(missing).toEqual([])
  })

  it('the adilet page gives its articles, with notes set apart', async () => {
    const page = await read('kz-law/adilet-html/Z1600000488-arbitrazh-excerpt.html')
    const blocks = blocksOf(page)
    expect(page.language).toBe('ru')
    expect(blocks.filter((block) => /^Статья \d/.test(block)).map((block) => block.slice(0, 9))).toEqual([
      'Статья 1.',
      'Статья 2.',
      'Статья 3.',
      'Статья 4.',
      'Статья 9.',
    ])
    const notes = blocks.filter((block) => block.startsWith('> '))
    expect(notes.filter((note) => note.startsWith('> Сноска. Статья ')).length).toBe(3)
    expect(blocks.filter((block) => block.includes('Сноска') && !block.startsWith('> '))).toEqual([])
    expect(blocks.filter((block) => block.startsWith('5. Исключен')).length).toBe(1)
  })

  it('each Word document gives all its text', async () => {
    for (const name of readdirSync(path.join(corpora, 'docx-pairs')).filter((file) =>
      file.endsWith('.docx'),
    )) {
      const { text } = await read(`docx-pairs/${name}`)
      const words = textOfWord(readFileSync(path.join(corpora, 'docx-pairs', name)))
      const own = text.replace(/\[\^\w+\]:?/g, '').replace(/ \| | \||\| /g, ' ')
      expect([name, own.replace(/\s+/g, '')]).toEqual([name, words.replace(/\s+/g, '')])
    }
  })

  it('Word pairs that differ show a difference', async () => {
    const { pairs } = JSON.parse(readFileSync(path.join(corpora, 'docx-pairs/pairs.json'), 'utf8')) as {
      pairs: readonly { before: string; after: string; expected_revisions: number }[]
    }
    const same: string[] = []
    for (const { before, after, expected_revisions } of pairs) {
      const [one, two] = [await read(`docx-pairs/${before}`), await read(`docx-pairs/${after}`)]
      const { rows } = compareTexts(one.text, two.text)
      const differs = rows.some(({ change }) => change !== 'unchanged')
      if (differs !== expected_revisions > 0) same.push(`${before} ${after}`)
    }
    expect(pairs.length).toBe(18)
    expect(same).toEqual([])
  })

  it('sections of the D.C. Code hold every line of their plain rendering, in order', async () => {
    const missing: string[] = []
    let lines = 0
    for (const folder of readdirSync(path.join(corpora, 'dc-law/pairs'))) {
      for (const side of ['before', 'after']) {
        const plain = readFileSync(path.join(corpora, `dc-law/pairs/${folder}/${side}.txt`), 'utf8')
        if (plain === '') continue
        const { text } = await read(`dc-law/pairs/${folder}/${side}.xml`)
        const own = squeezed(text.replace(/\|/g, ' '))
        let at = 0
        // The rendering writes a repealed section's state behind its heading.
        for (const line of plain
          .replace(/ \[Repealed\]$/m, '')
          .split('\n')
          .map(squeezed)) {
          const found = own.indexOf(line, at)
          lines++
          if (found < 0) missing.push(`${folder} ${side}: ${line}`)
          else at = found + line.length
        }
      }
    }
    expect(lines).toBeGreaterThan(200)
    expect(missing).toEqual([])
  })
})

/** A part of an archive, by its central directory. */
function partOf(file: Uint8Array, name: string): string {
  const archive = Buffer.from(file)
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    const nameLength = archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20))
    return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  return ''
}

/** The words of a Word document by the crudest means: its text elements in order of the file, footnotes last. */
function textOfWord(file: Uint8Array): string {
  return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']
    .map((name) => partOf(file, name))
    .flatMap((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? ''))
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
