import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Connection, connect } from '../../../lib/store/connection'
import { parseDatabaseAddress } from '../../../lib/store/database-address'
import { type Migration, migrate, readMigrations } from '../../../lib/store/migrate'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const one = migration('1_one', 'CREATE TABLE "One" ("a" TEXT);\nINSERT INTO "One" VALUES (\'x; y\');')
const two = migration('2_two', 'CREATE TABLE "Two" ("b" TEXT);')
const broken = migration('2_two', 'CREATE TABLE "Two" ("b" TEXT); INSERT INTO "Nowhere" VALUES (1);')

describe('migrate', () => {
  let folder: TemporaryFolder
  let connection: Connection
  let place: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    const address = parseDatabaseAddress(folder.file('tuzetu.db'))
    place = address.path
    connection = await connect(address)
  })
  afterEach(async () => {
    await connection.close()
    await folder.remove()
  })

  const tables = async () =>
    (
      await connection.rows(`SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table' ORDER BY "name"`)
    ).flat()

  it('applies what is missing, in order, once', async () => {
    expect(await migrate(connection, place, [one])).toEqual(['1_one'])
    expect(await migrate(connection, place, [one, two])).toEqual(['2_two'])
    expect(await migrate(connection, place, [one, two])).toEqual([])
    expect(await tables()).toEqual(['One', 'Two', '_prisma_migrations'])
    expect(await connection.rows('SELECT "a" FROM "One"')).toEqual([['x; y']])
  })

  it('brings a database of the first version over with all that is in it', async () => {
    const [first, ...others] = readMigrations()
    if (first === undefined) throw new Error('There are migrations.')
    await migrate(connection, place, [first])
    await connection.script(`
      INSERT INTO "Act" VALUES ('bike', 'law', 'Bikes', 'Велосипеды', 'Велосипедтер', '2004-05-06', '77', NULL, NULL, NULL, NULL, NULL);
      INSERT INTO "AmendingAct" VALUES ('xx-1', 'enacted', 'XX', '1', 'Law', 'One', 'Один', 'Бір', '2016-12-22', '2016-12-27', '2017-01-07', NULL, NULL, NULL, NULL, false, '', 'f');
      INSERT INTO "DossierAct" VALUES ('xx-1', 'bike', 0);
      INSERT INTO "MeasureCategory" VALUES ('xx-1', 'penalties', 0, 'Penalties', '');`)
    expect(await migrate(connection, place)).toEqual(others.map(({ name }) => name))
    expect(await connection.rows('SELECT "id", "titles", "date", "number" FROM "Act"')).toEqual([
      ['bike', '{"en":"Bikes","ru":"Велосипеды","kk":"Велосипедтер"}', '2004-05-06', '77'],
    ])
    expect(
      await connection.rows(
        'SELECT "titles", "country", "number", "adopted", "published", "inForceFrom", "name", "fingerprint" FROM "AmendingAct"',
      ),
    ).toEqual([
      [
        '{"en":"One","ru":"Один","kk":"Бір"}',
        'XX',
        '1',
        '2016-12-22',
        '2016-12-27',
        '2017-01-07',
        'Law',
        'f',
      ],
    ])
    // What refers to them is still there.
    expect(
      await connection.rows(
        'SELECT count(*) FROM "DossierAct" JOIN "MeasureCategory" USING ("amendingActId")',
      ),
    ).toEqual([[1]])
    expect(await connection.rows('PRAGMA foreign_key_check')).toEqual([])
  })

  it('records them as Prisma does', async () => {
    const before = Date.now()
    await migrate(connection, place, [one, two])
    const rows = await connection.rows(
      `SELECT "id", "checksum", "migration_name", "logs", "rolled_back_at", "applied_steps_count",
        CAST("started_at" AS TEXT), CAST("finished_at" AS TEXT) FROM "_prisma_migrations" ORDER BY "migration_name"`,
    )
    expect(
      rows.map(([, checksum, name, logs, rolledBack, steps]) => [
        checksum,
        name,
        logs,
        rolledBack,
        Number(steps),
      ]),
    ).toEqual([
      [one.checksum, '1_one', null, null, 1],
      [two.checksum, '2_two', null, null, 1],
    ])
    for (const [id, , , , , , started, finished] of rows) {
      expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
      expect(Number(started)).toBeGreaterThanOrEqual(before)
      expect(Number(finished)).toBeLessThanOrEqual(Date.now())
    }
  })

  it('takes all of a migration back that fails', async () => {
    await migrate(connection, place, [one])
    await expect(migrate(connection, place, [one, broken])).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'migration',
      message: expect.stringMatching(
        /^The database .*tuzetu\.db could not be migrated by 2_two: .*Nowhere.*\.$/,
      ),
    })
    expect(await tables()).toEqual(['One', '_prisma_migrations'])
    expect(await migrate(connection, place, [one, two])).toEqual(['2_two'])
  })

  it('refuses a database of a newer version', async () => {
    await migrate(connection, place, [one, two])
    await expect(migrate(connection, place, [one])).rejects.toMatchObject({
      fault: 'newer-version',
      message: `The database ${place} was written by a newer version of the program (migration 2_two); update the program or use another database.`,
    })
  })

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate(connection, place, [one])
    const edited = migration('1_one', `${one.sql}\n-- edited`)
    await expect(migrate(connection, place, [edited])).rejects.toMatchObject({
      fault: 'migration',
      message: expect.stringContaining('other migrations'),
    })
  })

  it('refuses one that was put in before another that is applied', async () => {
    await migrate(connection, place, [two])
    await expect(migrate(connection, place, [one, two])).rejects.toMatchObject({ fault: 'migration' })
    expect(await tables()).toEqual(['Two', '_prisma_migrations'])
  })

  it('refuses a migration that Prisma began and did not finish', async () => {
    await migrate(connection, place, [one])
    await connection.script(`UPDATE "_prisma_migrations" SET "finished_at" = NULL`)
    await expect(migrate(connection, place, [one])).rejects.toMatchObject({
      fault: 'migration',
      message: expect.stringContaining('not finished'),
    })
  })

  it('does not count a migration that was rolled back', async () => {
    await migrate(connection, place, [one])
    await connection.script(`
      UPDATE "_prisma_migrations" SET "rolled_back_at" = 1;
      DROP TABLE "One";`)
    expect(await migrate(connection, place, [one])).toEqual(['1_one'])
  })

  it('refuses a database of another program', async () => {
    await connection.script('CREATE TABLE "Customers" ("a" TEXT)')
    await expect(migrate(connection, place, [one])).rejects.toMatchObject({
      fault: 'not-a-database',
      message: `The file ${place} is a database of another program (it has a table "Customers").`,
    })
    expect(await tables()).toEqual(['Customers'])
  })

  it('lets two programs open a new database at once', async () => {
    const other = await connect(parseDatabaseAddress(place))
    try {
      const applied = await Promise.all([
        migrate(connection, place, [one, two]),
        migrate(other, place, [one, two]),
      ])
      expect(applied.flat().sort()).toEqual(['1_one', '2_two'])
    } finally {
      await other.close()
    }
  })
})

describe('readMigrations', () => {
  it('reads the folders in the order of their names, with the checksum of each file', async () => {
    const folder = await temporaryFolder()
    try {
      for (const { name, sql } of [two, one]) {
        await mkdir(folder.file(name))
        await writeFile(path.join(folder.file(name), 'migration.sql'), sql)
      }
      await writeFile(folder.file('migration_lock.toml'), 'provider = "sqlite"\n')
      expect(readMigrations(folder.path)).toEqual([one, two])
    } finally {
      await folder.remove()
    }
  })

  it('finds those of the project', async () => {
    const lock = path.join(import.meta.dirname, '../../../prisma/migrations/migration_lock.toml')
    expect(await readFile(lock, 'utf8')).toContain('provider = "sqlite"')
    expect(readMigrations().map(({ name }) => name)[0]).toMatch(/^\d{14}_first_schema$/)
  })
})
