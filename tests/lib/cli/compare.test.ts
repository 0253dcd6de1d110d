import { readFile, writeFile } from 'node:fs/promises'
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

type Environment = Readonly<Record<string, string | undefined>>
type Window = { readonly isTTY?: boolean; readonly columns?: number }

async function compare(
  argv: readonly string[],
  input = '',
  window: Window = {},
  environment: Environment = {},
) {
  const io = testStreams(input)
  Object.assign(io.stdout, window)
  const status = await runCompare(argv, io, environment)
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

  it('names every file that is not there, and a folder', async () => {
    const { status, err } = await compare([folder.path, path.join(folder.path, 'none.txt')])
    expect(status).toBe(1)
    expect(err.split('\n').sort()).toEqual(
      [
        '',
        `${folder.path} cannot be read: it is a folder.`,
        `${path.join(folder.path, 'none.txt')} cannot be read: there is no such file.`,
      ].sort(),
    )
  })

  it('shows changes to whoever sits at a terminal, and data to a program', async () => {
    const files = [folder.file('before.txt'), folder.file('after.html')]
    const seen = await compare(files, '', { isTTY: true, columns: 60 })
    expect(seen.out).toContain('1. A fine of \u001b[9;33mfive\u001b[0m\u001b[4;36mten\u001b[0m units.')
    expect(seen.out).toContain('before.txt → after.html')
    const asked = await compare([...files, '--format', 'json'], '', { isTTY: true, columns: 60 })
    expect(JSON.parse(asked.out)).toMatchObject({ schema: 'tuzetu/comparison@1' })
  })

  it('has colour only where it can be seen or is asked for', async () => {
    const files = [folder.file('before.txt'), folder.file('after.html'), '--format', 'terminal']
    const isColoured = async (argv: string[], window: Window, environment: Environment = {}) => {
      const { status, out } = await compare([...files, ...argv], '', window, environment)
      expect(status).toBe(0)
      return out.includes('\u001b[')
    }
    const terminal = { isTTY: true, columns: 80 }
    expect(await isColoured([], terminal)).toBe(true)
    expect(await isColoured([], {})).toBe(false)
    expect(await isColoured([], terminal, { NO_COLOR: '1' })).toBe(false)
    expect(await isColoured([], terminal, { NO_COLOR: '' })).toBe(true)
    expect(await isColoured([], terminal, { TERM: 'dumb' })).toBe(false)
    expect(await isColoured(['--color', 'never'], terminal)).toBe(false)
    expect(await isColoured(['--color', 'always'], {}, { NO_COLOR: '1' })).toBe(true)
  })

  it('writes a file whole, in the language that is asked for, and says why it cannot', async () => {
    const files = [folder.file('before.txt'), folder.file('after.html'), '--format', 'html', '-o']
    const file = folder.file('changes.html')
    const { status, out } = await compare([...files, file, '--interface', 'ru'], '', { isTTY: true })
    expect([status, out]).toEqual([0, ''])
    expect(await readFile(file, 'utf8')).toContain('<html lang="ru">')
    const nowhere = path.join(folder.path, 'none', 'changes.html')
    const refused = await compare([...files, nowhere])
    expect([refused.status, refused.err]).toEqual([
      1,
      `${nowhere} cannot be written: there is no such folder.\n`,
    ])
  })

  it('writes a Word file with tracked changes, but not into a window', async () => {
    const files = [folder.file('before.txt'), folder.file('after.html'), '--format', 'docx']
    const seen = await compare(files, '', { isTTY: true })
    expect([seen.status, seen.out]).toEqual([2, ''])
    expect(seen.err).toContain('name a file with -o')
    const file = folder.file('changes.docx')
    expect((await compare([...files, '-o', file], '', { isTTY: true })).status).toBe(0)
    const accepted = await compare([file, folder.file('after.html'), '--format', 'json'])
    const rejected = await compare([
      ...[file, folder.file('before.txt'), '--format', 'json'],
      ...['--tracked-changes', 'reject'],
    ])
    for (const { out } of [accepted, rejected]) {
      const { rows } = JSON.parse(out) as { rows: { change: string }[] }
      expect(rows.map(({ change }) => change)).toEqual(['unchanged', 'unchanged'])
    }
  })

  it('explains itself in lines that fit a window, with examples', async () => {
    const { status, out } = await compare(['--help'])
    expect(status).toBe(0)
    expect(out).toContain('\nExamples:\n  tuzetu compare ')
    expect(out.split('\n').filter((line) => line.length > 94)).toEqual([])
  })

  it.each([
    [['a'], 'Two texts are compared; 1 given.'],
    [['a', 'b', 'c'], 'Two texts are compared; 3 given.'],
    [['-', '-'], 'Only one of the two texts can be read from standard input.'],
    [
      ['a', 'b', '--format', 'pdf'],
      'Unknown format "pdf"; known are json, text, html, markdown, docx, terminal.',
    ],
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
    [['a', 'b', '--interface', 'de'], 'Unknown language of the interface "de"; known are en, ru, kk.'],
    [['a', 'b', '--color', 'yes'], 'Unknown choice of colour "yes"; known are auto, always, never.'],
    [['a', 'b', '--loud'], "Unknown option '--loud'"],
  ])('explains wrong usage: %j', async (argv, expected) => {
    const { status, out, err } = await compare(argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(expected)
    expect(err).toContain('Usage: tuzetu compare')
  })
})
