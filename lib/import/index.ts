/** Bringing content into the database: reading the folder, checking across its files, writing in one transaction. */
export {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  LARGEST_DOCUMENT,
  type ReadDocument,
  type ReadOptions,
  readDocument,
} from './documents'
export {
  AMENDING_STATUSES,
  type BroughtFile,
  COLUMN_ROLES,
  type ColumnRole,
  DRAFT_KINDS,
  type DraftKind,
  type DraftOptions,
  type DraftRead,
  fitsOption,
  isColumnsByNumber,
  MOST_CHANGES,
  MOST_FILES,
  readDraft,
  type Said,
  type SaidOption,
  type SaidWord,
  SECONDS_OF_DRAFTING,
  type TablePreview,
  toDraftOptions,
  unusedWords,
} from './drafts'
export { type ParsedDossier, parseDossierJson } from './drafts/json/parse-dossier-json'
export {
  type AmendingActReport,
  type ImportReport,
  importContent,
} from './import-content'
export { importDossier } from './import-dossier'
export { observedWords } from './observed-words'
export { type ContentFolder, type DossierFolder, readContentFolder } from './read-content-folder'
export { compareIsolated } from './threads/compare-isolated'
export type { Outcome } from './threads/thread-pool'
