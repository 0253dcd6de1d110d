import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Writable } from 'node:stream'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { COMMANDS } from '../../../lib/cli/commands'
import { runTuzetu } from '../../../lib/cli/main'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'
import { testStreams } from './streams'

const ROOT = path.join(import.meta.dirname, '../../..')
const NAMES = ['check', 'import', 'compare', 'export', 'apply']

async function run(...argv: string[]) {
  const io = testStreams()
  const status = await runTuzetu(argv, io)
  await new Promise(setImmediate)
  return { status, out: io.out(), err: io.err() }
}

describe('tuzetu', () => {
  it('knows the commands of the contract', () => {
    expect(Object.keys(COMMANDS)).toEqual(NAMES)
  })

  it.each([['--help'], ['-h'], ['help']])('prints its help for %s', async (word) => {
    const { status, out, err } = await run(word)
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^Usage: tuzetu <command> \[options\]\n/)
    for (const name of NAMES) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
  })

  it.each(
    NAMES.flatMap((name) => [
      [name, '--help'],
      [name, 'x', '-h'],
      ['help', name],
    ]),
  )('prints the help of a command for %s %s %s', async (...argv) => {
    const words = argv.filter((word): word is string => typeof word === 'string')
    const { status, out, err } = await run(...words)
    const name = words.find((word) => NAMES.includes(word))
    expect([status, err]).toEqual([0, ''])
    expect(out.startsWith(`Usage: tuzetu ${name} `)).toBe(true)
    expect(out.endsWith('\n')).toBe(true)
  })

  it.each([['chekc'], ['toString'], ['__proto__'], ['--versions'], ['help', 'nothing']])(
    'refuses the unknown command %s',
    async (...argv) => {
      const { status, out, err } = await run(...argv)
      expect([status, out]).toEqual([2, ''])
      expect(err).toContain(`tuzetu: there is no command "${argv.at(-1)}".\nUsage: tuzetu <command>`)
    },
  )

  it('says which version it is', async () => {
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(await run('--version')).toEqual({ status: 0, out: `tuzetu ${version}\n`, err: '' })
  })

  it('ends well where nobody reads on', async () => {
    const io = testStreams()
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    const samples = path.join(ROOT, 'tests/fixtures/samples')
    const status = await runTuzetu(
      ['compare', path.join(samples, 'bicycle-act-2019.txt'), path.join(samples, 'bicycle-act-2020.txt')],
      { ...io, stdout },
    )
    expect([status, io.err()]).toEqual([0, ''])
  })

  it('prints its usage where no command is given', async () => {
    const { status, out, err } = await run()
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^Usage: tuzetu <command>/)
  })

  it('says plainly that it cannot apply instructions yet', async () => {
    expect(await run('apply', 'a.txt', 'b.txt')).toEqual({
      status: 2,
      out: '',
      err: 'tuzetu apply: applying amending instructions is not there yet in this version.\n',
    })
  })
})

describe('tuzetu and its database', () => {
  const before = process.env.TUZETU_DATABASE_URL
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(async () => {
    if (before === undefined) delete process.env.TUZETU_DATABASE_URL
    else process.env.TUZETU_DATABASE_URL = before
    await folder.remove()
  })

  it('says in one sentence that it cannot be opened', async () => {
    process.env.TUZETU_DATABASE_URL = folder.file('no/such.db')
    const { status, out, err } = await run('import', folder.path)
    expect([status, out]).toEqual([1, ''])
    expect(err).toBe(
      `tuzetu import: The database ${folder.file('no/such.db')} cannot be opened: there is no folder ${folder.file('no')}.\n`,
    )
  })
})

describe('tuzetu.mjs', () => {
  const command = path.join(import.meta.dirname, '../../../lib/cli/tuzetu.mjs')
  const start = promisify(execFile)

  it('runs from any folder, and passes the exit status on', async () => {
    const folder = await temporaryFolder()
    try {
      const { stdout } = await start(process.execPath, [command, 'apply', '--help'], { cwd: folder.path })
      expect(stdout).toMatch(/^Usage: tuzetu apply /)
      const refused = start(process.execPath, [command, 'check', 'nowhere'], { cwd: folder.path })
      await expect(refused).rejects.toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('nowhere'),
      })
    } finally {
      await folder.remove()
    }
  })
})
