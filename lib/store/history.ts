/** The history of drafts: it grows at its end and is otherwise only read; the database refuses anything else. */
import { type DraftId, HISTORY_ACTIONS, type HistoryEntry, type Instant } from './draft'
import type { Reader } from './evidence'
import type { Change } from './history-changes'
import { oneOf } from './rows'

export type Doing = {
  readonly id: DraftId
  readonly version: number
  readonly who: string
  readonly at: Instant
}

/** Inside the transaction that does what is told here. */
export async function appendHistory(db: Reader, doing: Doing, changes: readonly Change[]): Promise<void> {
  const { id: draftId, version, who, at } = doing
  const start = await db.historyEntry.count({ where: { draftId } })
  for (const [place, { action, path, before, after }] of changes.entries()) {
    await db.historyEntry.create({
      data: { draftId, ordinal: start + place, version, who, at, action, path, before, after },
    })
  }
}

/** Oldest first. */
export async function readHistory(db: Reader, draftId: DraftId): Promise<HistoryEntry[]> {
  const rows = await db.historyEntry.findMany({ where: { draftId }, orderBy: { ordinal: 'asc' } })
  return rows.map(({ draftId: draft, action, ...rest }) => ({
    draft,
    ...rest,
    action: oneOf(HISTORY_ACTIONS, action, 'action'),
  }))
}
