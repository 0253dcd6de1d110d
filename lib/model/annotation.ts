/**
 * Our note on a modification, on one of its sides, or on words in it. `editorial` notes state authority and history;
 * `explanatory` notes are ours and say what a reader should know.
 */
import type { ModificationId } from './textual-modification'

/** Words inside a side, found again by quotation (W3C Web Annotation `TextQuoteSelector`). */
export type TextQuote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** Which side of the modification, and which words of it; no quote means the whole side. */
export type Anchor = {
  readonly side: 'before' | 'after'
  readonly quote?: TextQuote
  /**
   * Present: the text was edited and the words were not found again for certain. `quote` is then what was quoted before
   * the edit; the note is on no words until somebody says which.
   */
  readonly lost?: true
}

export type Annotation = {
  readonly id: string
  readonly modification: ModificationId
  readonly kind: 'editorial' | 'explanatory'
  readonly body: string
  /** Absent: the note is on the modification as a whole. */
  readonly anchor?: Anchor
}
