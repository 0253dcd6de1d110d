/** Where a database is: a path or a `file:` address, as a person types it, made into one absolute place. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { StoreError } from './store-error'

export type DatabaseAddress = { readonly path: string; readonly url: string }

/**
 * @param text a path, or an address `file:relative.db`, `file:/absolute.db`, `file:///absolute.db`.
 * @param base folder that relative paths are resolved against.
 * @throws StoreError `bad-address` for any other kind of address.
 */
export function parseDatabaseAddress(text: string, base = process.cwd()): DatabaseAddress {
  // Two letters at least, so that the drive of a Windows path is none.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase()
  if (text.trim() === '' || text.includes('\0') || text.includes(':memory:')) {
    throw new StoreError(
      'bad-address',
      `"${text.replaceAll('\0', '\\0')}" is not the address of a database file.`,
    )
  }
  if (scheme !== undefined && scheme !== 'file') {
    throw new StoreError(
      'bad-address',
      `The database address "${withoutPassword(text)}" is not supported: give a path or a "file:" address.`,
    )
  }
  const place = path.resolve(base, scheme === 'file' ? pathOfFileUrl(text) : text)
  return { path: place, url: pathToFileURL(place).href }
}

/** @throws StoreError `cannot-open` where it is plain before opening that there can be no database. */
export function requirePlaceForDatabase(address: DatabaseAddress): void {
  if (statSync(address.path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StoreError('cannot-open', `The database ${address.path} cannot be opened: it is a folder.`)
  }
  const folder = path.dirname(address.path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StoreError(
      'cannot-open',
      `The database ${address.path} cannot be opened: there is no folder ${folder}.`,
    )
  }
}

function pathOfFileUrl(text: string): string {
  try {
    if (/^file:\/\//i.test(text)) return fileURLToPath(text)
    return decodeURIComponent(text.slice('file:'.length))
  } catch (error) {
    throw new StoreError(
      'bad-address',
      `The database address "${text}" is not a "file:" address of a local file.`,
      {
        cause: error,
      },
    )
  }
}

const withoutPassword = (text: string) => text.replace(/\/\/[^/@]*@/, '//…@')
