import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { LARGEST_DOCUMENT, type ReadOptions, readDocument } from '../../../../lib/import'
import { readIsolated } from '../../../../lib/import/documents/isolated'
import { MOST_ARCHIVE_ENTRIES } from '../../../../lib/import/documents/limits'
import { isPlainText } from '../../../../lib/import/documents/read-here'
import { type ArchiveEntry, paragraph, wordFile, zip } from './archive'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const fixture = (name: string): Promise<Uint8Array> =>
  readFile(path.join(import.meta.dirname, '../../../fixtures/documents', name))
const root = path.join(import.meta.dirname, '../../../..')

/** The one sentence a file that cannot be read gets. */
async function refusal(file: Uint8Array, options: ReadOptions = {}): Promise<string> {
  const { readable, text, issues } = await readDocument(file, options)
  expect([readable, text, issues.length]).toEqual([false, '', 1])
  return `${issues[0]?.rule}: ${issues[0]?.message}`
}

describe('formats', () => {
  const akn =
    '<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><p>a</p></body></act></akomaNtoso>'
  it.each<[string, Uint8Array, ReadOptions, string, string]>([
    ['plain text', bytes('Article 1\r\nText'), {}, 'text', 'Article 1\nText'],
    [
      'plain text that begins like markup',
      bytes('<5 years> is the term'),
      {},
      'text',
      '<5 years> is the term',
    ],
    ['Markdown by its headings', bytes('## Article 1\n\ntext'), {}, 'markdown', '## Article 1\n\ntext'],
    ['Markdown by its name', bytes('text'), { name: 'law.md' }, 'markdown', 'text'],
    ['HTML', bytes('<!doctype html><p>a'), { name: 'a.html' }, 'html', 'a'],
    ['a piece of HTML', bytes('<p>a</p><p>b'), {}, 'html', 'a\n\nb'],
    ['Akoma Ntoso', bytes(akn), { name: 'a.xml' }, 'akn', 'a'],
    [
      'USLM',
      bytes('<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><p>a</p></main></bill>'),
      {},
      'uslm',
      'a',
    ],
    [
      'the D.C. Code',
      bytes(
        '<section xmlns="https://code.dccouncil.us/schemas/dc-library"><num>1</num><text>a</text></section>',
      ),
      {},
      'dc-code',
      '§ 1 a',
    ],
    ['Word', wordFile(paragraph('a')), { name: 'a.docx' }, 'docx', 'a'],
    ['HTML that is to be plain text', bytes('<p>a'), { format: 'text' }, 'text', '<p>a'],
  ])('%s is known by its content', async (_, file, options, format, text) => {
    expect(await readDocument(file, options)).toMatchObject({ readable: true, format, text, issues: [] })
  })

  it('a PDF gives paragraphs, raised numbers and table rows', async () => {
    const { format, text, language } = await readDocument(await fixture('printed.pdf'), {
      name: 'printed.pdf',
      language: 'ru',
    })
    expect([format, language]).toEqual(['pdf', 'ru'])
    expect(text.split('\n\n').slice(0, 5)).toEqual([
      'Закон о пробных текстах',
      'Статья 1. Цель',
      '1. Настоящий закон нужен для испытания и ни для чего более, а потому его текст длинен и занимает в печати больше одной строки, чтобы было видно, как строки собираются обратно в абзац.',
      '2. Второй пункт ссылается на статью 17^1 настоящего закона и тоже занимает больше одной строки, потому что так надо для проверки переноса строк.',
      'Было | Стало',
    ])
  })

  it('a wrong extension is said and the content read', async () => {
    const { format, text, issues } = await readDocument(bytes('<html><body><p>text'), { name: 'law.docx' })
    expect([format, text]).toEqual(['html', 'text'])
    expect(issues).toEqual([
      {
        file: 'law.docx',
        line: 1,
        column: 1,
        rule: 'extension-differs',
        message: 'The file is named as a Word document but is HTML; it was read as that.',
      },
    ])
  })

  it('tracked changes are rejected on request', async () => {
    const file = wordFile(
      '<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t>kept</w:t></w:r></w:p>',
    )
    expect((await readDocument(file)).text).toBe('newkept')
    expect((await readDocument(file, { trackedChanges: 'reject' })).text).toBe('kept')
  })
})

describe('files that are not read', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty: The file is empty.'],
    ['white space', bytes(' \n\t '), 'empty: The document holds no text.'],
    [
      'an old Word document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'format-not-read: The file is an old Word document',
    ],
    ['Rich Text Format', bytes('{\\rtf1 text}'), 'format-not-read: The file is in Rich Text Format'],
    ['JSON', bytes('{"a":\n1}'), 'format-not-read: The file is JSON'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d),
      'format-not-read: The file is a picture (PNG)',
    ],
    [
      'a web archive',
      bytes('From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>'),
      'format-not-read: The file is a web archive',
    ],
    ['bytes of no kind', Uint8Array.of(1, 2, 0, 0, 0, 9, 9, 200, 3), 'not-text: The file is not text'],
    [
      'XML nobody knows',
      bytes('<?xml version="1.0"?><rss version="2.0"/>'),
      'xml-not-known: The file is XML with the root element <rss>',
    ],
    [
      'an archive of something',
      zip([{ name: 'a.txt', content: 'a' }]),
      'format-not-read: The file is a ZIP archive',
    ],
    [
      'a spreadsheet',
      zip([{ name: 'xl/workbook.xml', content: '<x/>' }]),
      'format-not-read: The file is a spreadsheet',
    ],
    [
      'an OpenDocument text',
      zip([{ name: 'content.xml', content: '<x/>' }]),
      'format-not-read: The file is an OpenDocument text',
    ],
    ['a page without text', bytes('<html><script>alert(1)</script>'), 'empty: The document holds no text.'],
  ])('%s', async (_, file, expected) => {
    expect(await refusal(file)).toContain(expected)
  })

  it('says that a file is not of the format it was said to be', async () => {
    expect(await refusal(bytes('text'), { format: 'pdf' })).toBe('other-format: The file is not PDF.')
    expect(await refusal(wordFile(''), { format: 'html' })).toBe('other-format: The file is not HTML.')
  })

  it('a file that is too large is not looked at', async () => {
    expect(await refusal(new Uint8Array(LARGEST_DOCUMENT + 1))).toBe(
      'file-too-large: The file has 32 MB; at most 32 MB are read.',
    )
  })
})

describe('hostile files', () => {
  const bomb = Buffer.alloc(40 * 1024 * 1024, ' ')
  const inWord = (entry: ArchiveEntry): Uint8Array => wordFile(paragraph('a'), {}, [entry])

  it.each<[string, Uint8Array, string]>([
    [
      'a zip bomb',
      inWord({ name: 'word/media/a.xml', content: bomb }),
      'archive-too-large: The part “word/media/a.xml” of the archive unpacks to 40 MB',
    ],
    [
      'a zip bomb that lies about its size',
      zip([{ name: 'word/document.xml', content: bomb, claimedSize: 100 }]),
      'archive-damaged',
    ],
    [
      'an archive that claims to be enormous',
      inWord({ name: 'a', content: 'a', claimedSize: 4_000_000_000 }),
      'archive-too-large',
    ],
    [
      'too many files',
      zip(
        Array.from({ length: MOST_ARCHIVE_ENTRIES + 1 }, (_, number) => ({ name: `${number}`, content: '' })),
      ),
      'too-many-entries',
    ],
    ['a name that leads out', inWord({ name: '../../outside.txt', content: 'a' }), 'unsafe-path'],
    ['an absolute name', inWord({ name: '/etc/outside', content: 'a' }), 'unsafe-path'],
    [
      'a locked archive',
      inWord({ name: 'word/x.xml', content: 'a', encrypted: true }),
      'encrypted: The document is locked with a password',
    ],
    ['an archive cut off', wordFile(paragraph('text')).slice(0, 300), 'archive-damaged'],
    [
      'entities in a Word document',
      zip([
        {
          name: 'word/document.xml',
          content: '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="w"><w:body/></w:document>',
        },
      ]),
      'xml-entities',
    ],
    [
      'a Word document without a body',
      zip([{ name: 'word/document.xml', content: '<w:document xmlns:w="w"/>' }]),
      'word-damaged',
    ],
    ['a page nested too deeply', bytes(`<p>${'<b><i>'.repeat(3000)}x`), 'too-deep'],
    ['a PDF cut off', bytes('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'pdf-damaged'],
  ])('%s gets one sentence', async (_, file, expected) => {
    expect(await refusal(file)).toContain(expected)
  })

  it('a PDF of pictures only', async () => {
    const pdf =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
    expect(await refusal(bytes(pdf))).toContain('no-text-layer')
  })

  it('a script of a page is not run and not read', async () => {
    const { text, issues } = await readDocument(
      bytes('<html><p>law</p><script>globalThis.ran = true</script>'),
    )
    expect(text).toBe('law')
    expect(issues.map(({ rule }) => rule)).toEqual(['scripts-ignored'])
    expect('ran' in globalThis).toBe(false)
  })
})

describe('plain text', () => {
  it.each([
    ['words', 'Article 1. Fines.'],
    ['a heading of Markdown', '\n# Article 1'],
    ['Cyrillic words', '  Статья 1. Штраф.'],
    ['a quotation', '"Fines" are fines.'],
  ])('is read at once: %s', (_, text) => {
    expect(isPlainText(bytes(text), {})).toBe(true)
    expect(isPlainText(bytes(text), { format: 'text' })).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['nothing but space', ' \n\t'],
    ['markup', ' <p>Article 1.</p>'],
    ['markup behind a byte order mark', '\uFEFF<p>Article 1.</p>'],
    ['markup behind a wide space', '\u2003<p>Article 1.</p>'],
    ['markup behind a no-break space', '\u00A0<p>Article 1.</p>'],
    ['data', '{"article": 1}'],
    ['a list of data', '["article"]'],
    ['the start of an archive', 'PK\u0003\u0004 and more'],
    ['the start of a PDF behind words', 'Words first. %PDF-1.7 and more'],
    ['a program', 'MZ and more'],
  ])('is nothing that a reader has to take apart: %s', (_, text) => {
    expect(isPlainText(bytes(text), {})).toBe(false)
  })

  it('is told by bytes of UTF-8 only, and by no other name', () => {
    expect(isPlainText(new Uint8Array([0xd1, 0xf2, 0xe0, 0xf2]), {})).toBe(false)
    expect(isPlainText(bytes('Article 1'), { charset: 'utf-8' })).toBe(false)
    expect(isPlainText(bytes('Article 1'), { format: 'html' })).toBe(false)
  })
})

describe('the reading thread', () => {
  const large = bytes(`<p>${'<p>paragraph of a long page</p>'.repeat(300_000)}`)

  it('is ended when it takes too long, and the next document is read', async () => {
    const late = await readIsolated(large, {}, 1)
    expect(late).toEqual({
      refusal: {
        rule: 'out-of-time',
        message: 'Reading the document took longer than 0.001 seconds and was stopped.',
      },
    })
    expect((await readDocument(bytes('<p>next</p>'))).text).toBe('next')
  })

  it('does not take the process with it when memory ends', async () => {
    // Each tag becomes an object of some hundred bytes: three times what the thread may hold.
    const hungry = new Uint8Array(LARGEST_DOCUMENT - 1).fill(0x61)
    const tags = bytes('<p>'.repeat(7_000_000))
    hungry.set(tags)
    const result = await readIsolated(hungry, {}, 240_000)
    expect(result).toMatchObject({ refusal: { rule: 'out-of-memory' } })
    expect((await readDocument(bytes('<p>next</p>'))).text).toBe('next')
  })

  it('reads many at once, each for itself', async () => {
    const texts = Array.from({ length: 12 }, (_, number) => `text ${number}`)
    const read = await Promise.all(texts.map((text) => readDocument(bytes(`<p>${text}</p>`))))
    expect(read.map(({ text }) => text)).toEqual(texts)
  })

  it('does not keep a process up that has nothing else to do', async () => {
    const address = pathToFileURL(path.join(root, 'lib/import/documents/index.ts')).href
    const script = `import(${JSON.stringify(address)}).then(async ({ readDocument }) => console.log((await readDocument(Buffer.from('read'))).text))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script], {
      cwd: root,
    })
    expect(stdout.trim()).toBe('read')
  })
})
