/** What the user may say about a table; all of it may be missing. */
import type { Act, AmendingAct } from '../../../model'
import type { DraftOptions } from '../draft-options'

export type TableDraftOptions = Pick<
  DraftOptions,
  'id' | 'name' | 'act' | 'language' | 'columns' | 'status' | 'charset' | 'trackedChanges'
> & {
  /** Title of the amended act where the table names none; `act` is its identifier. */
  readonly actTitle?: string
  /** The amending act, where it is known already; what else is said of it does not count then. */
  readonly amendingAct?: AmendingAct
  /** Acts that are stored already: a heading that is one of their titles means that act. */
  readonly knownActs?: readonly Act[]
  /** Whether the amending act is a bill or in force; a bill where nothing is said, as tables accompany bills. */
  readonly amendingStatus?: AmendingAct['status']
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string
}
