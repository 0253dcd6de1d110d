import { spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runExport } from '../../../lib/cli/export'
import { runImport } from '../../../lib/cli/import'
import { writeDossierJson } from '../../../lib/export'
import type { Dossier } from '../../../lib/model'
import { openStore, type Store } from '../../../lib/store'
import { buildBroughtDossier } from '../brought-dossier'
import { buildDossier, observedWords } from '../dossier-builder'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'
import { testStreams } from './streams'

const CONTENT = path.join(import.meta.dirname, '../../../content')
const BEFORE =
  'О звонках\n\nСтатья 1. Звонок\n\n1. Штраф 5 МРП.\n\n2. Звонок хранится.\n\nСтатья 2. Лампа\n\nБелая.\n'
const AFTER =
  'О звонках\n\nСтатья 1. Звонок\n\n1. Штраф 50 МРП.\n\n2. Звонок хранится.\n\nСтатья 2. Лампа\n\nБелая.\n\nСтатья 3. Руль\n\nПрямой.\n'

/** All signs of a file but the day of its writing, which stands in it where no day of the act is known. */
const undated = (file: Buffer) =>
  file.toString('latin1').replaceAll(/\d{4}-\d\d-\d\d(?=" name="writing of this file)/g, 'a day')

describe('tuzetu import of a file', () => {
  const database = process.env.TUZETU_DATABASE_URL
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
    process.env.TUZETU_DATABASE_URL = folder.file('tuzetu.db')
    await writeFile(folder.file('before.txt'), BEFORE)
    await writeFile(folder.file('after.txt'), AFTER)
  })
  afterEach(async () => {
    if (database === undefined) delete process.env.TUZETU_DATABASE_URL
    else process.env.TUZETU_DATABASE_URL = database
    await folder.remove()
  })

  async function run(...argv: string[]) {
    const io = testStreams()
    const status = await runImport(argv, io)
    await new Promise(setImmediate)
    return { status, out: io.out(), err: io.err() }
  }

  async function withStore<Result>(use: (store: Store) => Promise<Result>): Promise<Result> {
    const store = await openStore(folder.file('tuzetu.db'))
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  }

  async function jsonOf(dossier: Dossier, name = 'dossier.json'): Promise<string> {
    const file = folder.file(name)
    await writeFile(file, [...writeDossierJson(dossier)].join(''))
    return file
  }

  it('shows two editions line by line and stores nothing when told so', async () => {
    const { status, out, err } = await run(
      folder.file('before.txt'),
      '--with',
      folder.file('after.txt'),
      '--id',
      'bells-2020',
      '--act',
      'bell-law',
      '--dry-run',
    )
    expect([status, err]).toEqual([0, ''])
    expect(out.split('\n')).toEqual([
      'bells-2020: Changes between “before.txt” and “after.txt”',
      '  read as editions: 2 changes of 1 act',
      '  inferred  before.txt: The language is ru, as its words and letters show.',
      '  inferred  after.txt: The language is ru, as its words and letters show.',
      '  inferred  after.txt: The name of the draft is made from the names of the files.',
      '  inferred  after.txt: The changes are taken as enacted, since editions of an act follow each other when a law changes it.',
      '  inferred  after.txt: The act is called “О звонках”, as its text begins.',
      '  taken     after.txt: 5 provisions are the same in both editions.',
      '  taken     after.txt, Article 1(1): Words differ; taken as a change of the text.',
      '  taken     after.txt, Article 3: Stands in the later edition only; taken as new. What stands in it (1 provision) goes with it, as one change.',
      '  3 taken, 5 inferred, 0 left out, 0 issues',
      'Nothing was stored.',
      '',
    ])
    expect(await withStore((store) => store.listDrafts())).toEqual([])
  })

  it('stores a draft, which is on no page, under the name of its file', async () => {
    const { status, out, err } = await run(folder.file('before.txt'), '--with', folder.file('after.txt'))
    expect([status, err]).toEqual([0, ''])
    await withStore(async (store) => {
      const [entry, ...others] = await store.listDrafts()
      expect(others).toEqual([])
      expect(out).toContain(`Stored as draft ${entry?.id}, version 1.\n`)
      expect(entry).toMatchObject({
        state: 'draft',
        changes: 2,
        origin: { fileName: 'before.txt', format: 'editions' },
      })
      expect(await store.listAmendingActs()).toEqual([])
    })
  })

  it('takes an act as the database knows it', async () => {
    await run(await jsonOf(buildDossier()), '--publish')
    await run(folder.file('before.txt'), '--with', folder.file('after.txt'), '--act', 'bell-law')
    await withStore(async (store) => {
      const [entry] = await store.listDrafts()
      const stored = await store.readDraft(entry?.id ?? '')
      expect(stored?.draft.dossier.acts).toEqual(buildDossier().acts.filter(({ id }) => id === 'bell-law'))
    })
  })

  it('publishes a complete dossier at once, and the same one changes nothing', async () => {
    const file = await jsonOf(buildDossier())
    const first = await run(file, '--publish')
    expect([first.status, first.err]).toEqual([0, ''])
    expect(first.out).toContain('kz-2020-99-vi: 4 added, 0 changed, 0 removed, 0 unchanged\n')
    expect((await run(file, '--publish')).out).toContain('0 added, 0 changed, 0 removed, 4 unchanged\n')
    await withStore(async (store) => {
      expect(await store.readRevision()).toBe(1)
      expect(await store.readDossier('kz-2020-99-vi')).toEqual(buildDossier())
    })
  })

  it.each(['json', 'content', 'akn'])(
    'goes through the database and comes out the same as %s, whole editions included',
    async (format) => {
      const dossier = buildBroughtDossier()
      expect(dossier.actVersions?.length).toBeGreaterThan(0)
      await run(await jsonOf(dossier), '--publish')
      const { id } = dossier.amendingAct
      const file = folder.file(`out.${format}`)
      const io = testStreams()
      expect(await runExport([id, '--format', format, '-o', file], io)).toBe(0)
      const first = await readFile(file)
      const again = await run(file, '--publish')
      expect([again.status, again.err]).toEqual([0, ''])
      expect(again.out).toContain(`${id}: 0 added, 0 changed, 0 removed, `)
      expect(await withStore((store) => store.readWholeDossier(id))).toEqual(dossier)
      expect(await runExport([id, '--format', format, '-o', file], testStreams())).toBe(0)
      expect(undated(await readFile(file))).toBe(undated(first))
    },
  )

  it('does not publish what has to be looked through, or mended', async () => {
    const editions = await run(folder.file('before.txt'), '--with', folder.file('after.txt'), '--publish')
    expect([editions.status, editions.err]).toEqual([
      1,
      'Nothing was published: a draft made from editions is looked through first; import it without --publish.\n',
    ])
    const [note] = buildDossier().annotations
    if (note === undefined) throw new Error('no note')
    const gone = { side: 'after' as const, quote: { exact: 'nowhere', prefix: '', suffix: '' } }
    const file = await jsonOf({ ...buildDossier(), annotations: [{ ...note, anchor: gone }] })
    const lost = await run(file, '--publish')
    expect(lost.status).toBe(1)
    expect(lost.err).toMatch(/^dossier\.json:\d+:\d+ quote-not-found .*\nNothing was published: mend/)
    expect(await withStore((store) => store.listAmendingActs())).toEqual([])
  })

  it.each([
    ['json', ['--id', 'other'], ['--id has no use for a file read as json; it is for: editions, table.']],
    [
      'akn',
      ['--id', 'other', '--bill', '--publish'],
      [
        '--id has no use for a file read as akn; it is for: editions, table.',
        '--bill or --enacted has no use for a file read as akn; it is for: editions, table.',
      ],
    ],
    [
      'csv',
      ['--before-date', '2020-01-01', '--dry-run'],
      ['--before-date or --after-date has no use for a file read as table; it is for: editions.'],
    ],
  ] as const)('refuses what a file of %s would pass over: %j', async (format, words, problems) => {
    const store = await openStore(folder.file('other.db'))
    await store.replaceDossier(buildDossier(), observedWords(buildDossier()))
    await store.close()
    process.env.TUZETU_DATABASE_URL = folder.file('other.db')
    const file = folder.file(`dossier.${format}`)
    const id = buildDossier().amendingAct.id
    expect(await runExport([id, '--format', format, '-o', file], testStreams())).toBe(0)
    process.env.TUZETU_DATABASE_URL = folder.file('tuzetu.db')
    const { status, out, err } = await run(file, ...words)
    expect([status, out]).toEqual([2, ''])
    expect(err).toBe(problems.map((problem) => `tuzetu import: ${problem}\n`).join(''))
    expect(await withStore((one) => one.listDrafts())).toEqual([])
    expect(await withStore((one) => one.listAmendingActs())).toEqual([])
  })

  it('reads the folder of one amending act as a draft, too', async () => {
    const copy = folder.file('kz-2016-28-vi')
    await cp(path.join(CONTENT, 'kz-2016-28-vi'), copy, { recursive: true })
    const { status, out, err } = await run(copy)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('  taken     kz-2016-28-vi: The folder was read whole: 124 changes of 22 acts.\n')
  })

  it('prints every problem of a file and leaves the database alone', async () => {
    await writeFile(folder.file('bad.json'), '{"schema": "tuzetu/dossier@1", "selection": 1}')
    const { status, out, err } = await run(folder.file('bad.json'))
    expect([status, out]).toEqual([1, ''])
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines.at(-1)).toBe('bad.json:1:45 wrong-kind a text is wanted here, not a number')
  })

  it('leaves the database as it was when it is killed', async () => {
    const dossier = buildDossier()
    const [model] = dossier.modifications
    if (model === undefined) throw new Error('no modification')
    const many = Array.from({ length: 1_500 }, (_, position) => ({
      ...model,
      id: `many-${position}`,
      position,
    }))
    const { pressArticle: _, ...rest } = dossier
    const whole = { ...rest, modifications: many, annotations: [] }
    const file = await jsonOf(whole, 'large.json')
    const small = await jsonOf(dossier)
    const outcomes = new Set<number>()
    for (const delay of [0, 100, 300, 900]) {
      await run(small, '--publish')
      await killedImport(file, delay)
      const stored = await withStore((store) => store.readDossier('kz-2020-99-vi'))
      outcomes.add(stored?.modifications.length ?? -1)
      expect([4, 1_500]).toContain(stored?.modifications.length)
      if (stored?.modifications.length === 4) expect(stored).toEqual(dossier)
    }
    expect(outcomes.has(4)).toBe(true)
  })

  /** Runs the import, and kills it some time after it has shown the draft: while it writes. */
  function killedImport(file: string, delay: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const main = path.join(import.meta.dirname, '../../../lib/cli/tuzetu.mjs')
      const child = spawn(process.execPath, [main, 'import', file, '--publish'], {
        // A child is otherwise given the environment of the test runner, where this test's database is not named.
        env: process.env,
        stdio: ['ignore', 'pipe', 'inherit'],
        timeout: 120_000,
      })
      child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay))
      child.on('error', reject)
      child.on('close', () => resolve())
    })
  }
})
