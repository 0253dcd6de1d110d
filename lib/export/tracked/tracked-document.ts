/**
 * A text with its changes as a word processor tracks them, before it is written in a format: headings, notes, and texts
 * whose runs were put in, taken out or moved. Accepting all changes of a text gives the after text, rejecting all of them
 * the before text, exactly; so a text whose other side is unknown is a note here and never a tracked text.
 */
import type { MarkedText } from '../table/marked-runs'

export type TrackedComment = {
  readonly author: string
  readonly body: string
  /** BCP 47. */
  readonly language: string
}

/** A comment on words of one side; the words stand in its text. */
export type QuotedComment = TrackedComment & {
  readonly side: 'before' | 'after'
  readonly exact: string
}

export type TrackedHeading = {
  readonly kind: 'heading'
  readonly level: 1 | 2
  readonly text: string
  readonly language: string
  readonly comments: readonly TrackedComment[]
}

export type TrackedText = {
  readonly kind: 'text'
  readonly runs: readonly MarkedText[]
  /** BCP 47 of each side. */
  readonly languages: { readonly before: string; readonly after: string }
  /** Who made the changes, as far as is known. */
  readonly author: string
  /** `YYYY-MM-DD`, or `null` where it is not known: a date is never made up. */
  readonly date: string | null
  readonly comments: readonly QuotedComment[]
  /** The text is the whole file; otherwise more follows, and a wholly new text may vanish when it is rejected. */
  readonly isLast: boolean
}

export type TrackedBlock =
  | TrackedHeading
  | TrackedText
  | { readonly kind: 'note'; readonly text: string; readonly language: string }

export type TrackedDocument = {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Title and notes above the blocks; `null` for a file that is nothing but the text. */
  readonly opening: { readonly subtitle: string; readonly notes: readonly string[] } | null
  /** "Page 3 of", which the number of all pages follows. */
  readonly pageOf: (page: number | string) => string
  /** Each call begins anew. */
  blocks(): Iterable<TrackedBlock>
}
