/**
 * The amending act: the act (or bill) that changes others, with what is known of its title, its four dates and of how
 * many acts it changes. Adopted, published, in force and applies-from are four dates, never one.
 */
import type { ExternalId, Titles } from './act'
import type { Evidence } from './evidence'
import type { FuzzyDate, IsoDate } from './iso-date'

export type AmendingActId = string

/** A value with its evidence. */
export type Evidenced<Value> = { readonly value: Value; readonly evidence: Evidence }

/** Somebody's count of the amended acts; counts that disagree stand side by side and are never bent to agree. */
export type ActCount = {
  readonly id: string
  readonly label: string
  readonly acts?: number
  readonly codes?: number
  readonly laws?: number
  readonly articles?: number
  readonly speaksOf: string
  readonly evidence: Evidence
}

export const TIMELINE_KINDS = ['background', 'bill', 'law', 'application', 'later-law'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/** A stage of the bill or a date in the life of the law. `date: null` is a stage whose day is not established. */
export type TimelineStage = {
  readonly id: string
  readonly kind: TimelineKind
  readonly date: FuzzyDate | null
  readonly event: string
  readonly evidence: Evidence
}

export type AmendingAct = {
  readonly id: AmendingActId
  readonly status: 'bill' | 'enacted'
  /** ISO 3166-1 alpha-2, lower case; absent where it is not known. */
  readonly country?: string
  readonly number?: string
  /** Short name used in headings: "Law No. 28-VI of 22 December 2016". */
  readonly name: string
  readonly title: Titles<Evidenced<string>>
  /** A date that is absent is not known, or (of a bill) not there yet. */
  readonly adopted?: Evidenced<IsoDate>
  readonly published?: Evidenced<IsoDate>
  readonly inForceFrom?: Evidenced<IsoDate>
  readonly adiletId?: ExternalId
  readonly gazette?: Evidenced<string>
  /** Whether the text of the amending act itself was found and read. */
  readonly textFound: boolean
  /** What the act is, in our words: paragraphs. */
  readonly summary: readonly string[]
  readonly counts: readonly ActCount[]
  /** Why the counts differ, or that this is unexplained. */
  readonly countsNote: string
  /** What is not known about the act: a sentence each. */
  readonly gaps: readonly string[]
  /** What must not be taken for the work of this act, though readers may expect it: a sentence each. */
  readonly notItsWork: readonly string[]
  readonly timeline: readonly TimelineStage[]
}
