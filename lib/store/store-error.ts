/** What can go wrong with a database that is not a bug of ours, each as one sentence a person can act on. */

export type StoreFault =
  | 'bad-address'
  | 'cannot-open'
  | 'cannot-write'
  | 'not-a-database'
  | 'damaged'
  | 'locked'
  | 'newer-version'
  | 'migration'
  | 'conflict'
  | 'unknown-draft'
  | 'stale'
  | 'not-publishable'
  | 'not-published'
  | 'unstorable-text'

/** `message` is one sentence that names the database; `cause` keeps the error it was made from. */
export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.fault = fault
  }
}

/**
 * @returns what went wrong, where it is a StoreError. The built site has this module once for each of its parts, and the
 * store once for all of them, so that `instanceof` would not know the error of another part.
 */
export function storeFaultOf(error: unknown): StoreFault | null {
  return error instanceof Error && error.name === 'StoreError' && 'fault' in error
    ? (error as StoreError).fault
    : null
}

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html); extended codes carry them in their low byte. */
const FAULTS: Readonly<Record<number, readonly [StoreFault, (place: string) => string]>> = {
  3: ['cannot-open', (place) => `The database ${place} cannot be opened: permission denied.`],
  5: [
    'locked',
    (place) => `The database ${place} is locked by another program; try again when it has finished.`,
  ],
  6: [
    'locked',
    (place) => `The database ${place} is locked by another program; try again when it has finished.`,
  ],
  8: ['cannot-write', (place) => `The database ${place} cannot be written: it is read-only.`],
  10: [
    'cannot-write',
    (place) => `The database ${place} cannot be read or written: the disk reports an error.`,
  ],
  11: ['damaged', (place) => `The database ${place} is damaged; delete it and import the content again.`],
  13: ['cannot-write', (place) => `The database ${place} cannot be written: the disk is full.`],
  14: [
    'cannot-open',
    (place) => `The database ${place} cannot be opened: its file cannot be created or read.`,
  ],
  23: ['cannot-open', (place) => `The database ${place} cannot be opened: permission denied.`],
  26: ['not-a-database', (place) => `The file ${place} is not a SQLite database.`],
}

/** @returns the StoreError that says what SQLite reported, or the error as it is where SQLite reported nothing known. */
export function asStoreError(error: unknown, place: string): unknown {
  if (error instanceof StoreError) return error
  const code = sqliteCodeOf(error)
  const fault = code === null ? undefined : FAULTS[code & 0xff]
  return fault ? new StoreError(fault[0], fault[1](place), { cause: error }) : error
}

/** The driver, its adapter and Prisma wrap one another's errors; the code lies somewhere in the chain of causes. */
function sqliteCodeOf(error: unknown, depth = 0): number | null {
  if (typeof error !== 'object' || error === null || depth > 6) return null
  const fields = error as Record<string, unknown>
  for (const name of ['rawCode', 'extendedCode', 'originalCode']) {
    const value = fields[name]
    if (value !== undefined && /^\d+$/.test(String(value))) return Number(value)
  }
  // libsql reports a failed opening only in words: `ConnectionFailed("… : 14")`.
  const opening = /ConnectionFailed\(.*: (\d+)"\)/s.exec(String(fields.message ?? ''))
  if (opening) return Number(opening[1])
  for (const name of ['cause', 'meta', 'driverAdapterError']) {
    const code = sqliteCodeOf(fields[name], depth + 1)
    if (code !== null) return code
  }
  return null
}
