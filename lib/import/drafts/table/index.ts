/** Comparative tables as drafts. `readTableDraftHere` reads foreign bytes: it is called in the working thread. */
export { COLUMN_ROLES, type ColumnRole } from './header-words'
export type { TableDraftOptions } from './options'
export { readTableDraftHere } from './read-table-draft'
