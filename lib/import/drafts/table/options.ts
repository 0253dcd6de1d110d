/** What the user may say about a table; all of it may be missing. */
import type { AmendingAct } from '../../../model'
import type { DraftOptions } from '../draft-options'

export type TableDraftOptions = Pick<
  DraftOptions,
  | 'id'
  | 'name'
  | 'act'
  | 'actTitle'
  | 'amendingStatus'
  | 'country'
  | 'knownActs'
  | 'language'
  | 'columns'
  | 'status'
  | 'charset'
  | 'trackedChanges'
> & {
  /** The amending act, where it is known already; what else is said of it does not count then. */
  readonly amendingAct?: AmendingAct
}
