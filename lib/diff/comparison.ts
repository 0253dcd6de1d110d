/** The result of comparing two acts: contracts.md section 2, one to one. */
import type { TextLanguage } from './detect-language'
import type { Span } from './span'

export const COMPARISON_SCHEMA = 'tuzetu/comparison@1'

/** What is observed of a provision; never what an amending act asserts. */
export const OBSERVED_CHANGES = [
  'unchanged',
  'changed',
  'added',
  'removed',
  'renumbered',
  'moved',
  'split',
  'joined',
] as const
export type ProvisionChange = (typeof OBSERVED_CHANGES)[number]

/** A provision's place in one text: UTF-16 offsets, end exclusive. */
export type Slice = {
  readonly eId: string
  readonly label: string
  readonly start: number
  readonly end: number
}

export type ComparisonRow = {
  readonly change: ProvisionChange
  /** Whether words differ, the provision's own number apart. */
  readonly textChanged: boolean
  /** Only quotes, dashes, spaces, №/N, ё/е, look-alike letters or notes differ. */
  readonly editorialOnly: boolean
  readonly before: readonly Slice[]
  readonly after: readonly Slice[]
  readonly spans: readonly Span[]
}

export type Comparison = {
  readonly schema: typeof COMPARISON_SCHEMA
  readonly language: TextLanguage
  /** The texts as they were compared: NFC, `\n` line ends, hard-wrapped lines joined. */
  readonly before: { readonly text: string }
  readonly after: { readonly text: string }
  /** Which limit was hit and what it means for the reader; null where none was. */
  readonly coarse: string | null
  /** In reading order of the after text, removed provisions at their old place. */
  readonly rows: readonly ComparisonRow[]
}
