/**
 * Brings a database to the schema of this version of the program: applies, in order, the migrations it does not have.
 *
 * The migrations are Prisma's own (`prisma/migrations/<name>/migration.sql`) and are recorded as Prisma records them, in
 * `_prisma_migrations` with the SHA-256 of the file, so that `prisma migrate deploy` finds nothing left to do, and the
 * other way round. They are applied here because Prisma's own command needs a program that it downloads.
 *
 * They are read from the project at run time; `turbopackIgnore` keeps the site's build from packing the whole project for
 * the sake of them.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from './connection'
import { projectRoot } from './project-root'
import { asStoreError, StoreError } from './store-error'

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

const RECORD = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`

/** @returns the migrations of a folder laid out as Prisma does, in the order of their names. */
export function readMigrations(folder = path.join(projectRoot(), 'prisma', 'migrations')): Migration[] {
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(/* turbopackIgnore: true */ folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * @param place what the database is called in messages.
 * @returns the names of the migrations that were applied now.
 * @throws StoreError `newer-version`, `migration`, or what the database itself reports. A migration that fails leaves
 * the database as the one before it left it.
 */
export async function migrate(
  connection: Connection,
  place: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const applied: string[] = []
  for (const migration of migrations.slice(await countApplied(connection, place, migrations))) {
    try {
      await connection.script(
        `BEGIN IMMEDIATE;\n${RECORD}\n${migration.sql}\n${recordOf(migration)}\nCOMMIT;`,
      )
      applied.push(migration.name)
    } catch (error) {
      // Two programs may open a new database at once; whoever comes second finds the migration done.
      const done = await countApplied(connection, place, migrations)
      if (done > migrations.indexOf(migration)) continue
      const reported = asStoreError(error, place)
      if (reported instanceof StoreError) throw reported
      throw new StoreError(
        'migration',
        `The database ${place} could not be migrated by ${migration.name}: ${why(error)}.`,
        {
          cause: error,
        },
      )
    }
  }
  return applied
}

/** How many of the migrations the database has; they must be the first ones, unedited and finished. */
async function countApplied(
  connection: Connection,
  place: string,
  migrations: readonly Migration[],
): Promise<number> {
  const tables = await connection.rows(
    `SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table' ORDER BY "name"`,
  )
  const names = tables.map(([name]) => String(name))
  if (!names.includes('_prisma_migrations')) {
    if (names.length === 0) return 0
    throw new StoreError(
      'not-a-database',
      `The file ${place} is a database of another program (it has a table "${names[0]}").`,
    )
  }
  const records = await connection.rows(
    `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  )
  records.forEach(([name, checksum, finishedAt], index) => {
    const migration = migrations[index]
    if (!migrations.some((known) => known.name === name)) {
      throw new StoreError(
        'newer-version',
        `The database ${place} was written by a newer version of the program (migration ${name}); update the program or use another database.`,
      )
    }
    if (finishedAt === null) {
      throw new StoreError(
        'migration',
        `The migration ${name} of the database ${place} was begun and not finished.`,
      )
    }
    if (migration?.name !== name || migration?.checksum !== checksum) {
      throw new StoreError(
        'migration',
        `The database ${place} has other migrations than this version of the program (at ${name}); delete it and import the content again.`,
      )
    }
  })
  return records.length
}

function recordOf({ name, checksum }: Migration): string {
  const now = Date.now()
  const values = [`'${randomUUID()}'`, `'${checksum}'`, now, `'${name.replaceAll("'", "''")}'`, now, 1]
  return `INSERT INTO "_prisma_migrations"
    ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
    VALUES (${values.join(', ')});`
}

const why = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error))
