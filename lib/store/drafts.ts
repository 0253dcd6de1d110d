/** Drafts in the database: stored, changed, published and withdrawn, each in one transaction with its history. */
import { randomBytes } from 'node:crypto'
import type { Draft, ModificationId } from '../model'
import type { DraftAt, DraftEntry, DraftId, DraftOrigin, StoredDraft } from './draft'
import { contentColumns, ENTRY_COLUMNS, entryOf, firstRow, storedOf } from './draft-rows'
import type { Reader } from './evidence'
import type { Draft as DraftRow } from './generated/client'
import { appendHistory } from './history'
import { type Change, changesBetween } from './history-changes'
import { putOnSite } from './published-draft'
import { requireStorableText } from './storable-text'
import type { ImportCounts, ObservedWords } from './store'
import { StoreError } from './store-error'
import { removeDossier } from './write-dossier'
import { takeWriteLock } from './write-lock'

export async function saveDraft(
  db: Reader,
  draft: Draft,
  origin: DraftOrigin,
  who: string,
): Promise<StoredDraft> {
  requireStorableText({ draft, origin, who }, `The draft "${draft.dossier.amendingAct.name}"`)
  const [id, at] = [randomBytes(8).toString('hex'), now()]
  const row = firstRow(id, draft, origin, at)
  await takeWriteLock(db)
  await db.draft.create({ data: row })
  const change: Change = { action: 'stored', path: '', before: null, after: origin.fileName }
  await appendHistory(db, { id, version: 1, who, at }, [change])
  return storedOf(row)
}

export async function readDraft(db: Reader, id: DraftId): Promise<StoredDraft | null> {
  const row = await db.draft.findUnique({ where: { id } })
  return row === null ? null : storedOf(row)
}

export async function listDrafts(db: Reader): Promise<DraftEntry[]> {
  const rows = await db.draft.findMany({
    select: ENTRY_COLUMNS,
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(entryOf)
}

export async function changeDraft(
  db: Reader,
  { id, version, who }: DraftAt,
  draft: Draft,
): Promise<StoredDraft> {
  requireStorableText({ draft, who }, `The draft "${draft.dossier.amendingAct.name}"`)
  const row = await rowToWrite(db, id, version)
  const changes = changesBetween(storedOf(row).draft, draft)
  if (changes.length === 0) return storedOf(row)
  const at = now()
  const next = await db.draft.update({
    where: { id },
    data: { ...contentColumns(draft), version: version + 1, changedAt: at },
  })
  await appendHistory(db, { id, version: next.version, who, at }, changes)
  return storedOf(next)
}

export async function publishDraft(
  db: Reader,
  { id, version, who }: DraftAt,
  observed: ReadonlyMap<ModificationId, ObservedWords>,
): Promise<{ readonly stored: StoredDraft; readonly counts: ImportCounts }> {
  requireStorableText(who, 'The name of the administrator')
  const before = storedOf(await rowToWrite(db, id, version))
  const { dossier, issues } = before.draft
  if (issues.length > 0) {
    throw new StoreError(
      'not-publishable',
      `The draft "${before.name}" cannot be published: ${issues.length} ${issues.length === 1 ? 'problem has' : 'problems have'} to be mended first.`,
    )
  }
  const counts = await putOnSite(db, before, observed)
  const at = now()
  const as = dossier.amendingAct.id
  const row = await db.draft.update({
    where: { id },
    data: { state: 'published', publishedAt: at, publishedVersion: version, publishedAs: as },
  })
  await appendHistory(db, { id, version, who, at }, [
    { action: 'published', path: '', before: before.published?.as ?? null, after: as },
  ])
  return { stored: storedOf(row), counts }
}

export async function withdrawDraft(db: Reader, { id, version, who }: DraftAt): Promise<StoredDraft> {
  requireStorableText(who, 'The name of the administrator')
  const before = storedOf(await rowToWrite(db, id, version))
  if (before.state !== 'published' || before.published === undefined) {
    throw new StoreError('not-published', `The draft "${before.name}" is not published.`)
  }
  await removeDossier(db, before.published.as)
  const row = await db.draft.update({ where: { id }, data: { state: 'withdrawn' } })
  await appendHistory(db, { id, version, who, at: now() }, [
    { action: 'withdrawn', path: '', before: before.published.as, after: null },
  ])
  return storedOf(row)
}

/** The row, with the lock for writing taken. */
async function rowToWrite(db: Reader, id: DraftId, version: number): Promise<DraftRow> {
  await takeWriteLock(db)
  const row = await db.draft.findUnique({ where: { id } })
  if (row === null) throw new StoreError('unknown-draft', `There is no draft "${id}".`)
  if (row.version !== version) {
    throw new StoreError(
      'stale',
      `The draft "${row.name}" was changed by somebody else meanwhile: this is version ${version}, it is now version ${row.version}.`,
    )
  }
  return row
}

const now = () => new Date().toISOString()
