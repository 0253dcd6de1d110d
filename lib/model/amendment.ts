/**
 * An amendment: all that one amending act does to one act. It carries the proof that the act was amended at all, the
 * articles whose notes name the amending act, and those among them whose changed wording is not known.
 */
import type { ActId } from './act'
import type { AmendingActId } from './amending-act'
import type { Evidence } from './evidence'

export const PROOF_KINDS = ['text', 'note', 'stored-version', 'table', 'comparison'] as const

/**
 * `text`: the redaction was read and names the amending act. `note`: an amendment note naming it was read in another
 * redaction. `stored-version`: only a redaction of its date is known to exist. `table`: a comparative table lists
 * changes of the act. `comparison`: two editions differ; that proves a difference, and no author of it.
 */
export type ProofKind = (typeof PROOF_KINDS)[number]

export type Amendment = {
  readonly amendingAct: AmendingActId
  readonly act: ActId
  /** Place among the amended acts, from 0: codes first, then laws by date. */
  readonly position: number
  readonly proof: { readonly kind: ProofKind; readonly evidence: Evidence }
  /** Articles that carry a note naming the amending act. A minimum unless `coverage.complete`. */
  readonly articlesAmended: readonly string[]
  /** Articles among them of which it is not known what changed, or how the words stand. */
  readonly wordingUnknown: readonly string[]
  /** Slugs. */
  readonly categories: readonly string[]
  readonly coverage: { readonly complete: boolean; readonly note: string }
  /** Commit of the mirror's file with the act's titles, date and number; may be abbreviated. */
  readonly titleCommit?: string
  readonly note?: string
}
