/** A connection to a database file, before Prisma's client works on it: raw rows and whole scripts. */
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { type DatabaseAddress, requirePlaceForDatabase } from './database-address'
import { asStoreError, StoreError } from './store-error'

/**
 * How long SQLite itself waits for another writer, in milliseconds. It waits without letting go of the thread, so this
 * is short, and `withTurn` tries again.
 */
export const LOCK_WAIT = 250

export type Connection = {
  /** @returns the rows of one statement, each as its values in order. */
  rows(sql: string): Promise<unknown[][]>
  /** Runs several statements, waiting for other writers; a transaction left open by an error is rolled back. */
  script(sql: string): Promise<void>
  close(): Promise<void>
}

/** What Prisma's client is given to reach the database. */
export function driverFor(address: DatabaseAddress): PrismaLibSql {
  return new PrismaLibSql({ url: address.url, timeout: LOCK_WAIT })
}

/**
 * Opens the file, creates it where there is none, and makes sure that it can be written.
 *
 * Write-ahead logging lets the site read while the command line imports.
 *
 * @throws StoreError with one sentence that says what is wrong.
 */
export async function connect(address: DatabaseAddress): Promise<Connection> {
  requirePlaceForDatabase(address)
  let connection: Connection | undefined
  try {
    const adapter = await driverFor(address).connect()
    connection = {
      rows: async (sql) => (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows,
      script: (sql) => withTurn(() => adapter.executeScript(sql)),
      close: () => adapter.dispose(),
    }
    const { rows } = connection
    await withTurn(() => rows('SELECT count(*) FROM "sqlite_schema"'))
    // Another program that opens or closes the same file has it to itself for a moment.
    const [mode] = await withTurn(() => rows('PRAGMA journal_mode = WAL'))
    if (mode?.[0] !== 'wal') {
      throw new StoreError('cannot-write', `The database ${address.path} cannot be written: it is read-only.`)
    }
    await connection.script('BEGIN IMMEDIATE; ROLLBACK;')
    return connection
  } catch (error) {
    await connection?.close()
    throw asStoreError(error, address.path)
  }
}

/**
 * How long a writer waits for its turn, in milliseconds: an import of a large dossier takes some ten seconds, and more on
 * a busy machine.
 */
const PATIENCE = 60_000

/**
 * Runs something that takes the write lock first thing, and again while another writer holds it, leaving the thread to
 * others in between.
 */
export async function withTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const reported = asStoreError(error, '')
      const locked = reported instanceof StoreError && reported.fault === 'locked'
      if (!locked || Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
