/** The real site for tests: started as a reader of the README starts it, on a port and with a database of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export type Site = { readonly url: string; readonly database: string; stop(): Promise<void> }

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A first start builds the site. */
const PATIENCE_MS = 300_000
const PAUSE_MS = 250

/** @param environment settings beside those of a test. @throws with what the site printed, where it does not come up. */
export async function startSite(environment: Readonly<Record<string, string>> = {}): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tuzetu-site-'))
  const database = path.join(folder, 'site.db')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const output: string[] = []
  const server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      PORT: String(port),
      TUZETU_DATABASE_URL: database,
      TUZETU_CONTENT: path.join(ROOT, 'content'),
      ...environment,
    },
  })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => output.push(String(data)))
  const stop = async () => {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + PATIENCE_MS
  while (!(await answers(url))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`The site did not start:\n${output.join('')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return { url, database, stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** The process group: the site is served by a child of the start command. */
function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return Promise.resolve()
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  process.kill(-server.pid, 'SIGTERM')
  return ended
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)))
    })
  })
}
