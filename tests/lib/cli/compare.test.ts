import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCompare } from '../../../lib/cli/compare'
import { paragraph, wordFile } from '../import/documents/archive'
import { temporaryFolder } from '../temporary-folder'
import { testStreams } from './streams'

const BEFORE = 'Article 1. Term\n\n1. A fine of five units.\n'
const AFTER = 'Article 1. Term\n\n1. A fine of ten units.\n'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFile(folder.file('before.txt'), BEFORE)
  await writeFile(
    folder.file('after.html'),
    AFTER.split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('\n'),
  )
  await writeFile(
    folder.file('after.docx'),
    wordFile(
      `${paragraph('Article 1. Term')}<w:p><w:r><w:t xml:space="preserve">1. A fine of </w:t></w:r><w:del w:id="1"><w:r><w:delText>five</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>ten</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> units.</w:t></w:r></w:p>`,
    ),
  )
  await writeFile(folder.file('law.rtf'), '{\\rtf1 x}')
})
afterAll(() => folder.remove())

async function compare(argv: readonly string[], input = '') {
  const io = testStreams(input)
  const status = await runCompare(argv, io)
  await new Promise(setImmediate)
  return { status, out: io.out(), err: io.err() }
}

describe('tuzetu compare', () => {
  it('reads both texts by their content and marks what differs', async () => {
    const { status, out, err } = await compare([
      folder.file('before.txt'),
      folder.file('after.html'),
      '--format',
      'text',
    ])
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('## changed: Article 1(1)\n1. A fine of [five/ten] units.\n')
  })

  it('accepts or rejects tracked changes and says so on standard error', async () => {
    const file = folder.file('after.docx')
    const accepted = await compare([folder.file('before.txt'), file, '--format', 'text'])
    expect(accepted.out).toContain('[five/ten]')
    expect(accepted.err).toBe(
      `${file}:1:1 tracked-changes The document holds tracked changes (2); they were accepted.\n`,
    )
    const rejected = await compare([
      folder.file('before.txt'),
      file,
      '--format',
      'text',
      '--tracked-changes',
      'reject',
    ])
    expect(rejected.out).not.toContain('[five/ten]')
  })

  it('reads one text from standard input, in a charset that is given', async () => {
    const { status, out } = await compare(['-', folder.file('after.html'), '--charset', 'utf-8'], BEFORE)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ schema: 'tuzetu/comparison@1', language: 'en' })
  })

  it('writes one page that needs nothing else', async () => {
    const { out } = await compare([folder.file('before.txt'), folder.file('after.html'), '--format', 'html'])
    expect(out).toContain('<title>before.txt → after.html</title>')
    expect(out).toContain('<del>five</del><ins>ten</ins>')
    expect(out).not.toMatch(/<script|<link|src=/)
  })

  it('writes Markdown', async () => {
    const { out } = await compare([
      folder.file('before.txt'),
      folder.file('after.html'),
      '--format',
      'markdown',
    ])
    expect(out).toContain('~~five~~**ten**')
  })

  it('says of both texts why they cannot be read', async () => {
    const { status, out, err } = await compare([folder.file('law.rtf'), folder.file('law.rtf')])
    expect([status, out]).toEqual([1, ''])
    expect(err.match(/format-not-read The file is in Rich Text Format/g)?.length).toBe(2)
  })

  it('says that a file is not there', async () => {
    const missing = path.join(folder.path, 'none.txt')
    const { status, err } = await compare([missing, folder.file('before.txt')])
    expect([status, err]).toEqual([1, `${missing} cannot be read: there is no such file.\n`])
  })

  it.each([
    [['a'], 'Two texts are compared; 1 given.'],
    [['a', 'b', 'c'], 'Two texts are compared; 3 given.'],
    [['-', '-'], 'Only one of the two texts can be read from standard input.'],
    [['a', 'b', '--format', 'pdf'], 'Unknown format "pdf"; known are json, text, html, markdown.'],
    [['a', 'b', '--lang', 'xx'], 'Unknown language "xx"; known are en, ru, kk, fr, de.'],
    [['a', 'b', '--as', 'odt'], 'Unknown format of a text "odt"; known are text, markdown, html,'],
    [
      ['a', 'b', '--tracked-changes', 'keep'],
      'Unknown way with tracked changes "keep"; known are accept, reject.',
    ],
    [
      ['a', 'b', '--charset', 'bogus'],
      'Unknown charset "bogus"; write a label of the Encoding Standard, as utf-8, utf-16le, windows-1251,',
    ],
    [['a', 'b', '--loud'], "Unknown option '--loud'"],
  ])('explains wrong usage: %j', async (argv, expected) => {
    const { status, out, err } = await compare(argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(expected)
    expect(err).toContain('Usage: tuzetu compare')
  })
})
