/** The typed client of the store, which Prisma writes from the schema: made where it is missing or out of date. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runToEnd } from './processes'

/** Where Prisma writes it, from the root. */
export const GENERATED = 'lib/store/generated'

/**
 * Nothing that uses the store may be loaded before. Prisma writes into the client what it was made from.
 *
 * @param output where Prisma's own words go; standard output is kept for results.
 * @returns the exit status, 0 where the client is there.
 */
export async function makeStoreClient(root: string, output: 'stdout' | 'stderr'): Promise<number> {
  const client = path.join(root, GENERATED, 'internal', 'class.ts')
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'))
  const schema = JSON.stringify(readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8'))
  const made = existsSync(client) ? readFileSync(client, 'utf8') : ''
  if (made.includes(schema) && made.includes(JSON.stringify(version))) return 0
  return runToEnd(root, 'prisma/build/index.js', ['generate'], output)
}
