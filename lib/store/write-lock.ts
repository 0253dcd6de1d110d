/** The one lock for writing: taken first thing, since a reader that turns into a writer later cannot wait for its turn. */
import type { Reader } from './evidence'

/** Inside a transaction; another program that writes is waited for by `withTurn`, around the transaction. */
export async function takeWriteLock(db: Reader): Promise<void> {
  await db.$executeRaw`UPDATE "Revision" SET "number" = "number" WHERE "id" = 1`
}
