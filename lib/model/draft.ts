/**
 * A draft: an amending act as it was understood out of a foreign file, shown before anything is stored. What was taken
 * from where stands beside it line by line, and so does what was not understood; nothing is guessed silently.
 */
import type { Dossier } from './dossier'
import type { Issue } from './issue'

/** Where something stands in the file that was read: "row 12", "line 40", "sheet 1, row 7". */
export type FilePlace = string

/** What was made of one place of the file. */
export type DraftNote = {
  readonly place: FilePlace
  /**
   * `taken`: stands in the dossier as the file says it. `inferred`: follows from the file, and `says` names the rule.
   * `left-out`: not understood; its text is in `text`, whole.
   */
  readonly kind: 'taken' | 'inferred' | 'left-out'
  /** One English sentence. */
  readonly says: string
  readonly text?: string
}

export type Draft = {
  readonly dossier: Dossier
  readonly notes: readonly DraftNote[]
  /** What has to be mended before the draft can be published. */
  readonly issues: readonly Issue[]
}

export const DRAFT_STATES = ['draft', 'published', 'withdrawn'] as const
export type DraftState = (typeof DRAFT_STATES)[number]
