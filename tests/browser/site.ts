/** The real site for tests: started as a reader of the README starts it, on a port and with a database of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export type Site = { readonly url: string; readonly database: string; stop(): Promise<void> }

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A first start builds the site: a minute, and ten on a machine that does other work. */
const PATIENCE_MS = 900_000
/** A server that was told to end and does not is ended. */
const LAST_WORDS_MS = 30_000
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
      ...ownEnvironment(),
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
    if (hasEnded(server) || Date.now() > deadline) {
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

/** Without the settings of a site that somebody runs beside the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('TUZETU_')),
  ) as NodeJS.ProcessEnv
}

/** The process group: the site is served by a child of the start command. */
async function end(server: ChildProcess): Promise<void> {
  const { pid } = server
  if (hasEnded(server) || pid === undefined) return
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  process.kill(-pid, 'SIGTERM')
  const timer = setTimeout(() => hasEnded(server) || process.kill(-pid, 'SIGKILL'), LAST_WORDS_MS)
  await ended
  clearTimeout(timer)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
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
