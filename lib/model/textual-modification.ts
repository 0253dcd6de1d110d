/**
 * A textual modification: one change to one provision that an amending act *asserts*, a row of the comparative table.
 *
 * What a comparison *observes* (added, removed, changed …) is another thing and has its own words in `lib/diff`. The page
 * says "repealed by …" only where a modification says so.
 */
import type { ActId } from './act'
import type { AmendingActId } from './amending-act'
import type { Commencement } from './commencement'
import type { Evidence } from './evidence'
import type { FuzzyDate } from './iso-date'
import type { ProvisionAddress } from './provision'

/** The closed list of Akoma Ntoso's `TextualMods`. */
export const MODIFICATION_TYPES = [
  'insertion',
  'substitution',
  'replacement',
  'repeal',
  'renumbering',
  'split',
  'join',
] as const
export type ModificationType = (typeof MODIFICATION_TYPES)[number]

export function isModificationType(text: string): text is ModificationType {
  return (MODIFICATION_TYPES as readonly string[]).includes(text)
}

/** How a change stands to what the amending act declares to be about; only `outside` is ever said. */
export const SUBJECTS = ['outside'] as const
export type Subject = (typeof SUBJECTS)[number]

export const TEXT_STATUSES = ['official', 'restated', 'unofficial-translation', 'unverified'] as const

/** `restated`: in our own words. `unverified`: as a brought file has it, held against no source. Official and restated text are never styled alike. */
export type TextStatus = (typeof TEXT_STATUSES)[number]

/**
 * One side of a modification. Known, absent and unknown are three things: `absent` says there was no such provision,
 * `unknown` says that we do not know. An unknown side is never empty, never filled in and never compared.
 */
export type ModificationSide = TextSide | AbsentSide | UnknownSide

export type TextSide = {
  readonly kind: 'text'
  readonly text: string
  readonly status: TextStatus
  /** BCP 47 language of `text`. */
  readonly language: string
  readonly asOf?: FuzzyDate
  readonly evidence: Evidence
}
export type AbsentSide = { readonly kind: 'absent'; readonly asOf?: FuzzyDate; readonly evidence: Evidence }
export type UnknownSide = {
  readonly kind: 'unknown'
  readonly why: string
  readonly asOf?: FuzzyDate
  readonly evidence: Evidence
}

export type ModificationId = string

export type TextualModification = {
  readonly id: ModificationId
  readonly amendingAct: AmendingActId
  readonly act: ActId
  /** Order inside the act, from 0. */
  readonly position: number
  readonly address: ProvisionAddress
  /** "Article 15(1)"; where several modifications share an address the label tells them apart. */
  readonly label: string
  readonly topic: string
  readonly type: ModificationType
  /**
   * Present: the change was *seen* by comparing two editions and is asserted by nobody. `type` is then the nearest word
   * for what was seen, the attribution is unknown, and the page says "added, removed, changed", never "repealed by".
   */
  readonly observed?: true
  /** Slugs; none where nobody has sorted the change yet. */
  readonly categories: readonly string[]
  readonly before: ModificationSide
  readonly after: ModificationSide
  /** How sure it is that *this change* is the work of the amending act. */
  readonly attribution: Evidence
  /** Present: somebody holds that the change lies outside what the amending act declares to be about, and who. */
  readonly outsideDeclaredSubject?: Evidence
  readonly commencement: Commencement
}
