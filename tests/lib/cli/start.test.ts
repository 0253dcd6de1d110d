/** What `npm start` does before there is anything to serve; the served site is the browser suite's. */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { freePort, parsePort, runToEnd } from '../../../lib/cli/processes'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

const root = path.join(import.meta.dirname, '../../..')

function start(
  environment: Record<string, string>,
): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    cwd: root,
    env: { ...process.env, ...environment },
    // Whatever is served by mistake is not served for ever.
    timeout: 240_000,
  })
  const written = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text
  })
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...written })))
}

/** A port that was free a moment ago. */
const anyPort = () => withBusyPort(async (port) => String(port))

async function withBusyPort<Result>(use: (port: number) => Promise<Result>): Promise<Result> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  try {
    return await use((server.address() as AddressInfo).port)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

describe('npm start', () => {
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(() => folder.remove())

  it.each(['abc', '0', '65536', '-1', '3000.5'])('refuses the port %s', async (port) => {
    expect(await start({ PORT: port })).toEqual({
      status: 1,
      out: '',
      err: `PORT is "${port}", which is not the number of a port (1 to 65535).\n`,
    })
  })

  it('says that the port is in use', async () => {
    await withBusyPort(async (port) => {
      expect(await start({ PORT: String(port) })).toEqual({
        status: 1,
        out: '',
        err: expect.stringMatching(new RegExp(`^Port ${port} is in use by another program; [^\\n]*\\n$`)),
      })
    })
  })

  it('refuses a token that could be guessed, before anything else', async () => {
    const { status, out, err } = await start({ PORT: await anyPort(), TUZETU_ADMIN_TOKEN: 'drafting=secret' })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(
      /^The first token of TUZETU_ADMIN_TOKEN has 6 characters; at least 22 are needed[^\n]*\n$/,
    )
    expect(err).not.toContain('secret')
  })

  it('ends where the database cannot be opened', async () => {
    const place = folder.file('no/such.db')
    expect(await start({ PORT: await anyPort(), TUZETU_DATABASE_URL: place })).toEqual({
      status: 1,
      out: '',
      err: `The database ${place} cannot be opened: there is no folder ${folder.file('no')}.\n`,
    })
  })

  it('ends where the database is none', async () => {
    const place = folder.file('text.db')
    await writeFile(place, 'This is a text and no database at all. '.repeat(50))
    expect(await start({ PORT: await anyPort(), TUZETU_DATABASE_URL: place })).toEqual({
      status: 1,
      out: '',
      err: `The file ${place} is not a SQLite database.\n`,
    })
  })
})

describe('processes', () => {
  it('reads ports', () => {
    expect(['1', '3000', '65535', '0', '65536', '', ' 80', '1e3', '080'].map(parsePort)).toEqual([
      1,
      3000,
      65535,
      null,
      null,
      null,
      null,
      null,
      80,
    ])
  })

  it('knows a port that is taken', async () => {
    const port = await withBusyPort(async (busy) => {
      expect(await freePort(busy)).toBe(false)
      return busy
    })
    expect(await freePort(port)).toBe(true)
  })

  it('passes the exit status on, also of a program that a signal ended', async () => {
    const folder = await temporaryFolder()
    try {
      await writeFile(folder.file('package.json'), '{}')
      await writeFile(folder.file('seven.cjs'), 'process.exit(7)')
      await writeFile(
        folder.file('killed.cjs'),
        'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)',
      )
      expect(await runToEnd(folder.path, './seven.cjs', [])).toBe(7)
      expect(await runToEnd(folder.path, './killed.cjs', [])).toBe(143)
    } finally {
      await folder.remove()
    }
  })
})
