/** Drafts as the store keeps them: what may be asked of them, by whom, and what is told about who changed what. */
import type { AmendingActId, Draft, DraftState, ModificationId } from '../model'
import type { ImportCounts, ObservedWords } from './store'

export type DraftId = string

/** A moment as ISO 8601 in UTC, `2026-11-22T20:00:00.000Z`. */
export type Instant = string

/** What a draft was made of: the name of the file, as its owner calls it, and its format in one word: `docx`. */
export type DraftOrigin = { readonly fileName: string; readonly format: string }

/** One line of the list of drafts. */
export type DraftEntry = {
  readonly id: DraftId
  /** From 1; grows with every change. Whoever changes a draft names the version that was read. */
  readonly version: number
  readonly state: DraftState
  readonly origin: DraftOrigin
  readonly savedAt: Instant
  readonly changedAt: Instant
  /** The last publication; there where it was ever published. */
  readonly published?: {
    readonly at: Instant
    readonly version: number
    /** The amending act's id on the site. */
    readonly as: AmendingActId
  }
  readonly amendingAct: AmendingActId
  readonly name: string
  /** Rows. */
  readonly changes: number
  /** What hinders publishing. */
  readonly issues: number
  /** Places of the file that were not understood. */
  readonly leftOut: number
}

export type StoredDraft = DraftEntry & { readonly draft: Draft }

export const HISTORY_ACTIONS = ['stored', 'changed', 'added', 'deleted', 'published', 'withdrawn'] as const
export type HistoryAction = (typeof HISTORY_ACTIONS)[number]

export type HistoryEntry = {
  readonly draft: DraftId
  /** Place in the history of the draft, from 0. */
  readonly ordinal: number
  /** The version that came of it. */
  readonly version: number
  /** The administrator's name. */
  readonly who: string
  readonly at: Instant
  readonly action: HistoryAction
  /** What was changed: "modification arms-15-1/after/text"; empty where it is the draft as a whole. */
  readonly path: string
  /** Null where there was nothing. What is no text is JSON. */
  readonly before: string | null
  readonly after: string | null
}

/** Which draft, in which version the caller has read it, and who is at work. */
export type DraftAt = { readonly id: DraftId; readonly version: number; readonly who: string }

export interface DraftStore {
  /** @throws StoreError `unstorable-text`. */
  saveDraft(draft: Draft, origin: DraftOrigin, who: string): Promise<StoredDraft>

  readDraft(id: DraftId): Promise<StoredDraft | null>

  /** Those changed last come first. */
  listDrafts(): Promise<DraftEntry[]>

  /**
   * Puts a draft in the place of the one that was read; the history says by itself what became different. Where nothing
   * did, nothing is written. What is published stays as it was published.
   *
   * @throws StoreError `unknown-draft`; `stale` where somebody else changed it meanwhile; `unstorable-text`.
   */
  changeDraft(at: DraftAt, draft: Draft): Promise<StoredDraft>

  /**
   * Puts the draft's dossier on the site, in the place of what was published of this draft before, in one transaction
   * with the draft's state and history.
   *
   * @throws StoreError `unknown-draft`; `stale`; `not-publishable` where issues hinder; `conflict` where the amending act,
   * a change or what is said of an act belongs to somebody else; `unstorable-text`.
   */
  publishDraft(
    at: DraftAt,
    observed: ReadonlyMap<ModificationId, ObservedWords>,
  ): Promise<{ readonly stored: StoredDraft; readonly counts: ImportCounts }>

  /** Takes the dossier off the site and keeps the draft. @throws StoreError `unknown-draft`; `stale`; `not-published`. */
  withdrawDraft(at: DraftAt): Promise<StoredDraft>

  /** Oldest first. */
  readHistory(id: DraftId): Promise<HistoryEntry[]>

  /** The draft that a published amending act comes from; `null` where it comes from the content folder, or is not there. */
  draftOfAmendingAct(id: AmendingActId): Promise<DraftEntry | null>
}
