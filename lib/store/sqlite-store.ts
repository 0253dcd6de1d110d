/** The store on the embedded database: one SQLite file, reached through Prisma. */
import type { Dossier } from '../model'
import { listEditions, readActVersions, readEditionText } from './act-versions'
import { readActs, readAmendments, readCategories } from './acts'
import { readAmendingActs } from './amending-act'
import { readAnnotations } from './annotations'
import { readCheckedActs, readCheckedProvisions } from './checks'
import { connect, driverFor, withTurn } from './connection'
import { parseDatabaseAddress } from './database-address'
import { changeDraft, listDrafts, publishDraft, readDraft, saveDraft, withdrawDraft } from './drafts'
import { type Reader, readEvidence, readSources } from './evidence'
import { findModificationIds } from './find-modifications'
import { PrismaClient } from './generated/client'
import { readHistory } from './history'
import { findModificationFacts, readLibrary } from './library'
import { migrate } from './migrate'
import { readModifications, readModificationsById } from './modifications'
import { readPressArticle } from './press-article'
import { draftOfAmendingAct, requireNoDraftPublished } from './published-draft'
import type { AmendingActEntry, Store } from './store'
import { asStoreError } from './store-error'
import { removeDossier, writeDossier } from './write-dossier'
import { takeWriteLock } from './write-lock'

/** An import of ten thousand modifications takes some ten seconds; Prisma's own limit is five. */
const TRANSACTION_TIME = 120_000

/**
 * Opens the database, creating the file where there is none, and brings it to the schema of this version.
 *
 * @param address a path or a `file:` address.
 * @throws StoreError with one sentence that says why it cannot be opened, read or written.
 */
export async function openStore(address: string): Promise<Store> {
  const place = parseDatabaseAddress(address)
  const connection = await connect(place)
  try {
    await migrate(connection, place.path)
  } finally {
    await connection.close()
  }
  const db = new PrismaClient({ adapter: driverFor(place) })
  const run = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw asStoreError(error, place.path)
    }
  }
  const write = <Result>(work: (transaction: Reader) => Promise<Result>): Promise<Result> =>
    run(() => withTurn(() => db.$transaction(work, { timeout: TRANSACTION_TIME, maxWait: TRANSACTION_TIME })))
  return {
    listAmendingActs: () => run(() => steadily(db, () => listAmendingActs(db))),
    readDossier: (id) => run(() => steadily(db, () => readDossier(db, id))),
    readWholeDossier: (id) => run(() => steadily(db, () => readWholeDossier(db, id))),
    listEditions: (act) => run(() => steadily(db, () => listEditions(db, act))),
    readEditionText: (id, ordinal) => run(() => readEditionText(db, id, ordinal)),
    readLibrary: () => run(() => steadily(db, () => readLibrary(db))),
    findModificationFacts: (query) => run(() => findModificationFacts(db, query)),
    findModifications: (filter) =>
      run(() => steadily(db, async () => readModificationsById(db, await findModificationIds(db, filter)))),
    findModificationIds: (filter) => run(() => findModificationIds(db, filter)),
    readModification: (id) =>
      run(() => steadily(db, async () => (await readModificationsById(db, [id]))[0] ?? null)),
    replaceDossier: (dossier, observed) =>
      write(async (transaction) => {
        await takeWriteLock(transaction)
        await requireNoDraftPublished(transaction, dossier.amendingAct.id)
        return writeDossier(transaction, dossier, observed)
      }),
    removeDossier: (id) =>
      write(async (transaction) => {
        await takeWriteLock(transaction)
        await requireNoDraftPublished(transaction, id)
        return removeDossier(transaction, id)
      }),
    saveDraft: (draft, origin, who) => write((transaction) => saveDraft(transaction, draft, origin, who)),
    readDraft: (id) => run(() => readDraft(db, id)),
    listDrafts: () => run(() => listDrafts(db)),
    changeDraft: (at, draft) => write((transaction) => changeDraft(transaction, at, draft)),
    publishDraft: (at, observed) => write((transaction) => publishDraft(transaction, at, observed)),
    withdrawDraft: (at) => write((transaction) => withdrawDraft(transaction, at)),
    readHistory: (id) => run(() => readHistory(db, id)),
    draftOfAmendingAct: (id) => run(() => draftOfAmendingAct(db, id)),
    readRevision: () => run(() => readRevision(db)),
    close: async () => {
      // Everything into the one file, so that a copy of it is a copy of the database.
      await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`.catch(() => undefined)
      await db.$disconnect()
    },
  }
}

/**
 * Reads something that takes several queries as if it were one: when an import came in between, it is read again. (A
 * transaction would do too, but costs the driver a new connection each time.)
 */
async function steadily<Result>(db: Reader, read: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const revision = await readRevision(db)
    const outcome = await read().then(
      (result) => () => result,
      (error: unknown) => () => {
        throw error
      },
    )
    if ((await readRevision(db)) === revision) return outcome()
  }
}

async function readRevision(db: Reader): Promise<number> {
  const row = await db.revision.findUniqueOrThrow({ where: { id: 1 } })
  return row.number
}

async function listAmendingActs(db: Reader): Promise<AmendingActEntry[]> {
  const acts = await readAmendingActs(db)
  const amendments = await db.amendment.groupBy({ by: ['amendingActId'], _count: true })
  const modifications = await db.textualModification.groupBy({ by: ['amendingActId'], _count: true })
  const countOf = (groups: readonly { amendingActId: string; _count: number }[], id: string) =>
    groups.find((group) => group.amendingActId === id)?._count ?? 0
  return acts.map((amendingAct) => ({
    amendingAct,
    acts: countOf(amendments, amendingAct.id),
    modifications: countOf(modifications, amendingAct.id),
  }))
}

async function readDossier(db: Reader, id: string): Promise<Dossier | null> {
  const [amendingAct] = await readAmendingActs(db, id)
  if (amendingAct === undefined) return null
  const evidence = await readEvidence(db, { amendingActId: id })
  const pressArticle = await readPressArticle(db, id)
  return {
    amendingAct,
    categories: await readCategories(db, id),
    sources: await readSources(db, id),
    acts: await readActs(db, id),
    amendments: await readAmendments(db, id, evidence),
    modifications: await readModifications(db, id, evidence),
    annotations: await readAnnotations(db, id),
    checkedProvisions: await readCheckedProvisions(db, id, evidence),
    checkedActs: await readCheckedActs(db, id, evidence),
    ...(pressArticle ? { pressArticle } : {}),
  }
}

async function readWholeDossier(db: Reader, id: string): Promise<Dossier | null> {
  const dossier = await readDossier(db, id)
  if (dossier === null) return null
  const evidence = await readEvidence(db, { amendingActId: id, actVersion: { isNot: null } })
  const actVersions = await readActVersions(db, id, evidence)
  return actVersions.length === 0 ? dossier : { ...dossier, actVersions }
}
