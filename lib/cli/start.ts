/**
 * `npm start`: makes the database client where it is missing, brings the content into the database, builds the site where
 * its sources changed, and serves it until it is told to stop. Broken content is reported and the last good content served; a database that cannot
 * be used ends it.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAdministrators } from '../access'
import { formatIssue } from '../model'
import { whileAlone } from './build-lock'
import { freePort, parsePort, runToEnd, serve } from './processes'
import { isUpToDate, sourceFingerprint, writeStamp } from './source-fingerprint'
import { GENERATED, makeStoreClient } from './store-client'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BUILT_FROM = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'prisma/schema.prisma',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
]

/** @returns the exit status of the server, or 1 where it did not come to that. */
async function start(): Promise<number> {
  const port = parsePort(process.env.PORT ?? '3000')
  if (port === null)
    return refuse(`PORT is "${process.env.PORT}", which is not the number of a port (1 to 65535).`)
  if (!(await freePort(port))) {
    return refuse(`Port ${port} is in use by another program; choose another one: PORT=${port + 1} npm start`)
  }
  const { problems } = readAdministrators(process.env.TUZETU_ADMIN_TOKEN)
  if (problems.length > 0) return refuse(problems.join('\n'))
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
  const status = (await makeStoreClient(root, 'stdout')) || (await fillDatabase()) || (await build())
  return status === 0 ? serve(root, port) : status
}

/** Content is read from the database at every request, so that new content needs no new build. */
async function build(): Promise<number> {
  const stamp = path.join(root, '.next', 'made-from')
  const fingerprint = sourceFingerprint(root, BUILT_FROM, [GENERATED])
  if (isUpToDate(stamp, fingerprint)) return 0
  // A build empties its folder but for this one.
  return whileAlone(path.join(root, '.next', 'cache', 'building'), async () => {
    // Another start may have built it while this one waited.
    if (isUpToDate(stamp, fingerprint)) return 0
    say('Building the site; this takes a minute the first time.')
    const status = await runToEnd(root, 'next/dist/bin/next', ['build'])
    if (status === 0) writeStamp(stamp, sourceFingerprint(root, BUILT_FROM, [GENERATED]))
    return status
  })
}

async function fillDatabase(): Promise<number> {
  // Only now, because they need the generated client.
  const { configuredDatabase, openStore, StoreError } = await import('../store')
  const { importContent } = await import('../import')
  const content = process.env.TUZETU_CONTENT ?? path.join(root, 'content')
  try {
    const store = await openStore(configuredDatabase())
    try {
      const report = await importContent(store, content, say)
      for (const issue of report.issues) process.stderr.write(`${formatIssue(issue)}\n`)
      const stored = (await store.listAmendingActs()).length
      if (report.issues.length > 0) {
        say(
          stored > 0
            ? 'The content has issues; what was imported before them is served.'
            : 'The content has issues and nothing was ever imported; the site is empty.',
        )
      }
      return 0
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreError) return refuse(error.message)
    throw error
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}

process.exitCode = await start()
