/** What the files of one draft are together bounded to, and how a reader of one kind answers. */
import type { Draft, DraftNote, Issue } from '../../model'
import type { DraftKind, DraftRead } from './draft-options'

/** Files of one draft: a content folder with some hundred acts and two editions of each. */
export const MOST_FILES = 1_000

/** Bytes of all of them together, unpacked. The shipped content has half a megabyte, an edition of a code five. */
export const LARGEST_DRAFT = 128 * 1024 * 1024

/** Changes of one draft. A code rewritten throughout has eighteen thousand provisions. */
export const MOST_CHANGES = 25_000

/** @returns the answer where nothing could be made of the files. */
export function noDraft(kind: DraftKind | null, file: string, rule: string, message: string): DraftRead {
  return { kind, draft: null, issues: [{ file, line: 1, column: 1, rule, message }] }
}

/** A dossier of our own comes as it is: what is said of it is one note. */
export function wholeDraft(
  kind: DraftKind,
  dossier: Draft['dossier'],
  note: DraftNote,
  toMend: readonly Issue[] = [],
): DraftRead {
  return { kind, draft: { dossier, notes: [note], issues: toMend }, issues: [] }
}

/** "124 changes of 22 acts". */
export function sizeOf({ modifications, acts }: Draft['dossier']): string {
  const changes = modifications.length === 1 ? '1 change' : `${modifications.length} changes`
  return `${changes} of ${acts.length === 1 ? '1 act' : `${acts.length} acts`}`
}
