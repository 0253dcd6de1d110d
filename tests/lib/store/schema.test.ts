/** The migrations are written by hand: here they are held against schema.prisma, table by table. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Connection, connect } from '../../../lib/store/connection'
import { parseDatabaseAddress } from '../../../lib/store/database-address'
import { migrate } from '../../../lib/store/migrate'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'
import { parsePrismaSchema, type SchemaTable } from './prisma-schema'

const SCHEMA = path.join(import.meta.dirname, '../../../prisma/schema.prisma')
const tables = parsePrismaSchema(readFileSync(SCHEMA, 'utf8'))
const sorted = (lists: readonly (readonly string[])[]) => lists.map((list) => list.join(' ')).sort()

describe('the migrated database', () => {
  let folder: TemporaryFolder
  let connection: Connection
  beforeAll(async () => {
    folder = await temporaryFolder()
    const address = parseDatabaseAddress(folder.file('schema.db'))
    connection = await connect(address)
    await migrate(connection, address.path)
  })
  afterAll(async () => {
    await connection.close()
    await folder.remove()
  })

  const indexesOf = async (table: string, origin: string, unique: boolean) => {
    const rows = await connection.rows(
      `SELECT i."name" FROM pragma_index_list('${table}') i WHERE i."origin" = '${origin}' AND i."unique" = ${unique ? 1 : 0}`,
    )
    return Promise.all(
      rows.map(async ([name]) => {
        const columns = await connection.rows(
          `SELECT "name" FROM pragma_index_info('${name}') ORDER BY "seqno"`,
        )
        return columns.map(([column]) => String(column))
      }),
    )
  }

  it('has a table for each model and the full-text index, and no other', async () => {
    const rows = await connection.rows(`SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table'`)
    const names = rows
      .map(([name]) => String(name))
      .filter((name) => !/^(ModificationWords|_prisma)/.test(name))
    expect(names.sort()).toEqual(tables.map((table) => table.name).sort())
    const [[index]] = (await connection.rows(
      `SELECT count(*) FROM "sqlite_schema" WHERE "name" = 'ModificationWords'`,
    )) as [[unknown]]
    expect(Number(index)).toBe(1)
    expect(tables.length).toBeGreaterThan(20)
  })

  it.each(tables.map((table): [string, SchemaTable] => [table.name, table]))(
    'has %s as the schema describes it',
    async (name, table) => {
      const columns = await connection.rows(
        `SELECT "name", "type", "notnull", "pk" FROM pragma_table_info('${name}') ORDER BY "cid"`,
      )
      expect(
        columns.map(([column, type, required]) => ({ name: column, type, required: Number(required) === 1 })),
      ).toEqual(table.columns)

      const key = columns
        .filter(([, , , place]) => Number(place) > 0)
        .sort(([, , , one], [, , , other]) => Number(one) - Number(other))
        .map(([column]) => column)
      expect(key).toEqual(table.primaryKey)

      const references = await connection.rows(
        `SELECT "id", "table", "from", "to", "on_delete" FROM pragma_foreign_key_list('${name}') ORDER BY "id", "seq"`,
      )
      const byId = new Map<string, unknown[][]>()
      for (const row of references) byId.set(String(row[0]), [...(byId.get(String(row[0])) ?? []), row])
      expect(
        [...byId.values()].map((rows) => ({
          table: rows[0]?.[1],
          from: rows.map((row) => row[2]),
          to: rows.map((row) => row[3]),
          onDelete: rows[0]?.[4],
        })),
      ).toEqual(expect.arrayContaining([...table.references]))
      expect(byId.size).toBe(table.references.length)

      expect(sorted(await indexesOf(name, 'c', true))).toEqual(sorted(table.unique))
      expect(sorted(await indexesOf(name, 'c', false))).toEqual(sorted(table.indexes))
    },
  )

  it('looks every reference up in an index, from the side that refers', async () => {
    for (const table of tables) {
      const indexes = [table.primaryKey, ...table.unique, ...table.indexes]
      for (const { from } of table.references) {
        const covered = indexes.some((columns) => from.every((column, place) => columns[place] === column))
        expect(`${table.name}(${from.join(', ')}): ${covered}`).toBe(
          `${table.name}(${from.join(', ')}): true`,
        )
      }
    }
  })

  it.each([
    ['a text side without words', `('m', 'before', 'text', NULL, NULL, NULL, NULL, NULL, 'e')`],
    ['an absent side with words', `('m', 'before', 'absent', 'x', NULL, NULL, NULL, NULL, 'e')`],
    ['an unknown side without a reason', `('m', 'before', 'unknown', NULL, NULL, NULL, NULL, NULL, 'e')`],
    ['a third side', `('m', 'between', 'absent', NULL, NULL, NULL, NULL, NULL, 'e')`],
  ])('refuses %s', async (_, values) => {
    await expect(
      connection.script(`PRAGMA foreign_keys = OFF; INSERT INTO "ModificationSide" VALUES ${values};`),
    ).rejects.toThrow(/CHECK constraint failed/)
  })
})
