/** What is known around a row while it is read, and where notes and issues on it go. */
import type { Annotation, DraftNote, TextStatus, TextualModification } from '../../../model'
import type { MarkUse } from './rebuild-merged'

export type RowContext = {
  readonly id: string
  readonly amendingAct: string
  readonly act: string
  readonly position: number
  readonly status: TextStatus
  /** BCP 47. */
  readonly language: string
  /** Key of the source that the brought file is. */
  readonly source: string
  readonly markUse: MarkUse
  /** Whether the file is an export of ours, whose sentences about authority are known. */
  readonly isOwn: boolean
  readonly note: (kind: DraftNote['kind'], says: string, text?: string) => void
  readonly issue: (rule: string, message: string) => void
  /** Slugs of the measures that a cell names. */
  readonly categoriesOf: (cell: string) => readonly string[]
}

export type RowRead = {
  readonly modification: TextualModification
  readonly annotations: readonly Annotation[]
}
