/** Every way in which a database cannot be used ends in one sentence that says so. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../../lib/store'
import { parseDatabaseAddress } from '../../../lib/store/database-address'
import { asStoreError } from '../../../lib/store/store-error'
import { buildDossier, observedWords } from '../dossier-builder'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

describe('openStore', () => {
  it('creates the file, and opens it again by its address', async () => {
    const dossier = buildDossier()
    const place = folder.file('a b%20ё#?.db')
    const first = await openStore(place)
    await first.replaceDossier(dossier, observedWords(dossier))
    await first.close()
    const again = await openStore(parseDatabaseAddress(place).url)
    expect(await again.readDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
    await again.close()
  })

  it('leaves the whole database in the one file when it is closed', async () => {
    const dossier = buildDossier()
    const store = await openStore(folder.file('one.db'))
    await store.replaceDossier(dossier, observedWords(dossier))
    await store.close()
    await writeFile(folder.file('copy.db'), await readFile(folder.file('one.db')))
    const copy = await openStore(folder.file('copy.db'))
    expect(await copy.readDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
    await copy.close()
  })

  it.each<[string, string, string, RegExp]>([
    ['a folder', 'folder', 'cannot-open', /^The database .*folder cannot be opened: it is a folder\.$/],
    [
      'no such folder',
      'no/such.db',
      'cannot-open',
      /^The database .*such\.db cannot be opened: there is no folder .*no\.$/,
    ],
    [
      'a file of another kind',
      'text.db',
      'not-a-database',
      /^The file .*text\.db is not a SQLite database\.$/,
    ],
    [
      'a file whose journal cannot be written',
      'blocked.db',
      'cannot-open',
      /^The database .*blocked\.db cannot be opened: .*\.$/,
    ],
    [
      'another kind of database',
      'postgresql://me:secret@host/name',
      'bad-address',
      /^The database address "postgresql:\/\/…@host\/name" is not supported/,
    ],
    [
      'a database in memory',
      ':memory:',
      'bad-address',
      /^":memory:" is not the address of a database file\.$/,
    ],
    ['nothing', '', 'bad-address', /^"" is not the address of a database file\.$/],
    [
      'a file of another machine',
      'file://host/name.db',
      'bad-address',
      /is not a "file:" address of a local file\.$/,
    ],
  ])('says of %s why it cannot be opened', async (_, name, fault, message) => {
    await mkdir(folder.file('folder'))
    await mkdir(folder.file('blocked.db-journal'))
    await writeFile(folder.file('text.db'), 'This is a text and no database at all. '.repeat(50))
    const address = /:|^$/.test(name) ? name : folder.file(name)
    await expect(openStore(address)).rejects.toMatchObject({
      name: 'StoreError',
      fault,
      message: expect.stringMatching(message),
    })
  })

  it('refuses a database that a newer version has written, and leaves it as it is', async () => {
    const place = folder.file('newer.db')
    await (await openStore(place)).close()
    const { connect } = await import('../../../lib/store/connection')
    const connection = await connect(parseDatabaseAddress(place))
    await connection.script(`INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at")
      VALUES ('x', 'y', 1, '99990101000000_from_the_future', 1)`)
    await connection.close()
    await expect(openStore(place)).rejects.toMatchObject({ fault: 'newer-version' })
  })
})

describe('parseDatabaseAddress', () => {
  const base = path.resolve('/base')
  it.each([
    ['x.db', path.join(base, 'x.db')],
    ['./sub/x.db', path.join(base, 'sub', 'x.db')],
    ['file:x.db', path.join(base, 'x.db')],
    ['file:./x%20y.db', path.join(base, 'x y.db')],
    ['FILE:x.db', path.join(base, 'x.db')],
    ['file:/abs/x.db', path.resolve('/abs/x.db')],
    ['file:///abs/x.db', path.resolve('/abs/x.db')],
    ['/abs/x.db', path.resolve('/abs/x.db')],
  ])('%s is %s', (text, place) => {
    expect(parseDatabaseAddress(text, base).path).toBe(place)
  })

  it.each([
    'libsql://x.example',
    'https://x.example',
    'mysql://x',
    'x\0y',
    '  ',
    'file::memory:',
    'file:%zz',
  ])('%j is none', (text) => {
    expect(() => parseDatabaseAddress(text)).toThrow(expect.objectContaining({ fault: 'bad-address' }))
  })
})

describe('asStoreError', () => {
  it.each<[string, object, string]>([
    ['the driver', { code: 'SQLITE_READONLY', rawCode: 1032 }, 'cannot-write'],
    ['the adapter', { cause: { kind: 'sqlite', extendedCode: 13 } }, 'cannot-write'],
    ['the adapter, waiting in vain', { cause: { kind: 'SocketTimeout', originalCode: '517' } }, 'locked'],
    ['Prisma', { meta: { driverAdapterError: { cause: { originalCode: '11' } } } }, 'damaged'],
    [
      'the opening',
      { message: 'ConnectionFailed("Unable to open connection to local database x: 14")' },
      'cannot-open',
    ],
  ])('reads the code of %s', (_, error, fault) => {
    expect(asStoreError(error, 'x.db')).toMatchObject({ name: 'StoreError', fault, cause: error })
  })

  it.each([[new TypeError('bug')], [{ rawCode: 1 }], [{ rawCode: 2067 }], [null], ['text']])(
    'leaves alone what is no fault of the database: %p',
    (error) => {
      expect(asStoreError(error, 'x.db')).toBe(error)
    },
  )
})
