/** Between a row of the table of drafts and the model. */
import { DRAFT_STATES, type Draft, type DraftState } from '../model'
import type { DraftEntry, DraftId, DraftOrigin, Instant, StoredDraft } from './draft'
import type { Draft as DraftRow } from './generated/client'
import { oneOf } from './rows'

/** All of the columns but the content, for the list. */
export const ENTRY_COLUMNS = {
  id: true,
  version: true,
  state: true,
  fileName: true,
  format: true,
  amendingActId: true,
  name: true,
  changes: true,
  issues: true,
  leftOut: true,
  savedAt: true,
  changedAt: true,
  publishedAt: true,
  publishedVersion: true,
  publishedAs: true,
} as const

/** The columns that follow from the draft itself. */
export function contentColumns(
  draft: Draft,
): Pick<DraftRow, 'amendingActId' | 'name' | 'changes' | 'issues' | 'leftOut' | 'content'> {
  return {
    amendingActId: draft.dossier.amendingAct.id,
    name: draft.dossier.amendingAct.name,
    changes: draft.dossier.modifications.length,
    issues: draft.issues.length,
    leftOut: draft.notes.filter((note) => note.kind === 'left-out').length,
    content: JSON.stringify(draft),
  }
}

export function firstRow(id: DraftId, draft: Draft, origin: DraftOrigin, at: Instant): DraftRow {
  return {
    id,
    version: 1,
    state: 'draft' satisfies DraftState,
    fileName: origin.fileName,
    format: origin.format,
    ...contentColumns(draft),
    savedAt: at,
    changedAt: at,
    publishedAt: null,
    publishedVersion: null,
    publishedAs: null,
  }
}

export function entryOf(row: Omit<DraftRow, 'content'>): DraftEntry {
  const { publishedAt, publishedVersion, publishedAs } = row
  return {
    id: row.id,
    version: row.version,
    state: oneOf(DRAFT_STATES, row.state, 'state of a draft'),
    origin: { fileName: row.fileName, format: row.format },
    savedAt: row.savedAt,
    changedAt: row.changedAt,
    ...(publishedAt === null || publishedVersion === null || publishedAs === null
      ? {}
      : { published: { at: publishedAt, version: publishedVersion, as: publishedAs } }),
    amendingAct: row.amendingActId,
    name: row.name,
    changes: row.changes,
    issues: row.issues,
    leftOut: row.leftOut,
  }
}

/** The content was written by `contentColumns`. */
export function storedOf(row: DraftRow): StoredDraft {
  const { content, ...rest } = row
  return { ...entryOf(rest), draft: JSON.parse(content) as Draft }
}
