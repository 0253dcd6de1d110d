/** Drafts mended by hand: forms of their parts, what is wrong with what was typed, and what hinders publishing. */
export { DATES, editAmendingAct, fieldsOfAmendingAct, titleLanguages } from './amending-act-form'
export { editChange, fieldsOfChange } from './change-form'
export {
  editWhole,
  fieldOfNote,
  fieldsOfWhole,
  NEW_NOTE,
  noteOfField,
  notesTyped,
} from './change-with-notes'
export { DRAFT_RULES, type DraftProblem, openIssues, problemsOf, withIssues } from './check-draft'
export { copyDossier } from './copy-dossier'
export { COLUMNS, editList, fieldOf, fieldsOfList, LISTS, type List, placesIn, WAS } from './lists-form'
export { addChange, deleteChange, deleteNote, editNote, fieldsOfNote } from './rows'
export { FIELD_RULES, type FieldProblem, type Typed } from './typed'
