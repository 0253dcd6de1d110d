import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runImport } from '../../../lib/cli/import'
import { openStore } from '../../../lib/store'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'
import { testStreams } from './streams'

const CONTENT = path.join(import.meta.dirname, '../../../content')
const ID = 'kz-2016-28-vi'

describe('tuzetu import', () => {
  const before = process.env.TUZETU_DATABASE_URL
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
    process.env.TUZETU_DATABASE_URL = folder.file('tuzetu.db')
  })
  afterEach(async () => {
    if (before === undefined) delete process.env.TUZETU_DATABASE_URL
    else process.env.TUZETU_DATABASE_URL = before
    await folder.remove()
  })

  async function run(...argv: string[]) {
    const io = testStreams()
    const status = await runImport(argv, io)
    await new Promise(setImmediate)
    return { status, out: io.out(), err: io.err() }
  }

  async function withStore<Result>(use: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>) {
    const store = await openStore(folder.file('tuzetu.db'))
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  }

  it('brings the content in and names what was added, and nothing the second time', async () => {
    const first = await run(CONTENT)
    expect([first.status, first.err]).toEqual([0, ''])
    const stored = await withStore((store) => store.findModificationIds({ amendingAct: ID }))
    expect(stored.length).toBeGreaterThan(100)
    const [head, ...lines] = first.out.trimEnd().split('\n')
    expect(head).toBe(`${ID}: ${stored.length} added, 0 changed, 0 removed, 0 unchanged`)
    expect(lines.sort()).toEqual(stored.map((id) => `  added ${id}`).sort())

    expect(await run(CONTENT)).toEqual({
      status: 0,
      out: `${ID}: 0 added, 0 changed, 0 removed, ${stored.length} unchanged\n`,
      err: '',
    })
    expect(await withStore((store) => store.readRevision())).toBe(1)
  })

  it('refuses broken content, prints every issue, and leaves what is stored', async () => {
    await run(CONTENT)
    const copy = folder.file('content')
    await cp(CONTENT, copy, { recursive: true })
    const acts = path.join(copy, ID, 'acts')
    const [one = '', two = ''] = (await readdir(acts)).sort()
    for (const name of [one, two]) {
      const file = path.join(acts, name)
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^## /m, '###### '))
    }
    const { status, out, err } = await run(copy)
    expect(status).toBe(1)
    expect(out).toBe(`${ID}: refused; what was stored of it stays as it was\n`)
    const issues = err.trimEnd().split('\n')
    for (const issue of issues) expect(issue).toMatch(/^\S+:\d+:\d+ [a-z-]+ \S/)
    for (const name of [one, two]) expect(err).toContain(name)
    expect(await withStore((store) => store.readRevision())).toBe(1)
  })

  it.each([
    [[], 'the file or folder is missing.'],
    [['a', 'b'], 'one file or folder at a time; "b" is one too many.'],
    [['a', '--as', 'x'], '--as cannot be "x"; there is: content, json, akn, editions, table.'],
    [['a', '--lang', '?'], '--lang cannot be "?"; write a language tag, as ru or kk.'],
    [
      ['a', '--id', 'A b'],
      '--id cannot be "A b"; write lower-case letters and digits with single hyphens between.',
    ],
    [
      ['a', '--after-date', '2020-02-30'],
      '--after-date cannot be "2020-02-30"; write a day of the calendar, YYYY-MM-DD.',
    ],
    [
      ['a', '--columns', '9=foo'],
      '--columns cannot be "9=foo"; write numbers or headers of columns with what they hold, as 2=before,3=after; there is: number, provision, topic, before, after, merged, rationale, remarks, author, decision, other-mandate, act, category, type, in-force, certainty, - (to leave one out).',
    ],
    [
      ['a', '--charset', 'bogus'],
      '--charset cannot be "bogus"; write a label of the Encoding Standard, as utf-8, utf-16le, windows-1251, koi8-r, iso-8859-5 or windows-1252.',
    ],
    [['a', '--dry-run', '--publish'], '--dry-run stores nothing and --publish does; give one.'],
    [['a', '--bill', '--enacted'], 'an amending act is a bill or enacted; give one of both.'],
    [
      ['a', '--as', 'editions'],
      '--as editions compares two files; name the later one: --with <second edition>.',
    ],
    [['a', '--with', 'b', '--as', 'json'], '--with gives a second edition, which --as json has no use for.'],
  ])('is used wrongly: %j', async (argv, problem) => {
    const { status, out, err } = await run(...argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^tuzetu import: /)
    expect(err.split('\n')[0]).toBe(`tuzetu import: ${problem}`)
    expect(err.split('\n')[1]).toBe('Usage: tuzetu import <content-dir>')
  })

  it('takes no options with a folder of amending acts, and no second file with a folder', async () => {
    for (const options of [['--id', 'other'], ['--dry-run'], ['--publish']])
      expect(await run(CONTENT, ...options)).toEqual({
        status: 2,
        out: '',
        err: `tuzetu import: "${CONTENT}" is a folder of amending acts, which is imported without options; with options name one of: ${path.join(CONTENT, ID)}.\n`,
      })
    const one = path.join(CONTENT, ID)
    expect(await run(one, '--with', path.join(one, 'article.md'))).toEqual({
      status: 2,
      out: '',
      err: `tuzetu import: "${one}" is a folder; --with takes the second of two files.\n`,
    })
  })

  it('says what it cannot import', async () => {
    expect(await run(folder.file('nowhere'))).toEqual({
      status: 1,
      out: '',
      err: `There is no file or folder "${folder.file('nowhere')}" to import.\n`,
    })
    await writeFile(folder.file('law.docx'), '')
    expect(await run(folder.file('law.docx'))).toEqual({
      status: 1,
      out: '',
      err: 'law.docx:1:1 empty The file is empty.\n',
    })
  })
})
