/** Drafts: what people already have, made into a dossier that is shown before anything is stored. */

export { MOST_CHANGES, MOST_FILES } from './draft-files'
export {
  type BroughtFile,
  DRAFT_KINDS,
  type DraftKind,
  type DraftOptions,
  type DraftRead,
} from './draft-options'
export { type SaidWord, unusedWords } from './options-of-kind'
export { readDraft, SECONDS_OF_DRAFTING } from './read-draft'
export {
  AMENDING_STATUSES,
  fitsOption,
  isColumnsByNumber,
  type Said,
  type SaidOption,
  toDraftOptions,
} from './said-options'
export { COLUMN_ROLES, type ColumnRole } from './table/header-words'
export type { TablePreview } from './table/table-preview'
