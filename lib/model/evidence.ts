/**
 * Who says so, and how sure we are. Every value the site shows carries one of these: the text before, the text after and
 * the attribution to the amending act each have their own.
 */
import type { FuzzyDate } from './iso-date'

export const CERTAINTIES = ['confirmed', 'likely', 'unknown'] as const

/**
 * `confirmed`: a text or report that was opened states it. `likely`: an inference, whose reason stands in the note.
 * `unknown`: not established; never to be shown as the doing of the amending act.
 */
export type Certainty = (typeof CERTAINTIES)[number]

export function isCertainty(text: string): text is Certainty {
  return (CERTAINTIES as readonly string[]).includes(text)
}

/** The key of a source in the dossier: `ARMS-A`. */
export type SourceRef = string

export type Evidence = {
  readonly certainty: Certainty
  readonly sources: readonly SourceRef[]
  readonly note?: string
}

export const SOURCE_KINDS = [
  'statute-text',
  'press',
  'ngo',
  'official',
  'commentary',
  'brought-file',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A statute text at one commit of a mirror, a report, or a file that a user brought (`brought-file`). */
export type Source = {
  readonly key: SourceRef
  readonly title: string
  readonly kind: SourceKind
  readonly publisher: string
  /** `owner/name` of the mirror's repository, with `path` and `commit` where they were recorded. */
  readonly repository?: string
  readonly path?: string
  readonly commit?: string
  /** The redaction or publication that was read. */
  readonly versionDate?: FuzzyDate
  readonly url?: string
  /** BCP 47; `und` where it was not recorded. */
  readonly language?: string
  readonly note?: string
}
