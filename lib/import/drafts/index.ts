/** Drafts: what people already have, made into a dossier that is shown before anything is stored. */
export {
  type BroughtFile,
  DRAFT_KINDS,
  type DraftKind,
  type DraftOptions,
  type DraftRead,
} from './draft-options'
export { readDraft } from './read-draft'
