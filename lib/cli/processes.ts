/** The programs `npm start` runs: each to its end or until a signal, with its exit status passed on. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { constants } from 'node:os'

/** @returns the port from 1 to 65535, or null where the text is none. */
export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65535 ? port : null
}

/** @returns whether this process could listen there. */
export function freePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

/**
 * Runs a program of a package.
 *
 * @param script path inside node_modules.
 * @param output where its standard output goes.
 * @returns its exit status.
 */
export function runToEnd(
  root: string,
  script: string,
  args: readonly string[],
  output: 'stdout' | 'stderr' = 'stdout',
): Promise<number> {
  return statusOf(run(root, script, args, output))
}

/** Serves the built site and says when it answers. @returns the server's exit status. */
export async function serve(root: string, port: number): Promise<number> {
  const server = run(root, 'next/dist/bin/next', ['start', '--port', String(port)])
  const ended = statusOf(server)
  let running = true
  void ended.then(() => {
    running = false
  })
  while (running && !(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 100))
  if (running) process.stdout.write(`Tuzetu is ready: http://localhost:${port}\n`)
  return ended
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function run(
  root: string,
  script: string,
  args: readonly string[],
  output: 'stdout' | 'stderr' = 'stdout',
): ChildProcess {
  const file = createRequire(`${root}/package.json`).resolve(script)
  return spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
  })
}

/** As shells do, a program that a signal ended has the status 128 + the signal's number. */
function statusOf(child: ChildProcess): Promise<number> {
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const one of SIGNALS) process.off(one, forward)
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host: 'localhost' })
    const finish = (answered: boolean) => {
      probe.destroy()
      resolve(answered)
    }
    probe.once('connect', () => finish(true))
    probe.once('error', () => finish(false))
  })
}
