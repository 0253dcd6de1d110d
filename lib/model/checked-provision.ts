/**
 * "Checked: not changed": provisions and acts where readers will look for a change and where there is none by this
 * amending act.
 */
import type { ActId } from './act'
import type { Evidence } from './evidence'
import type { FuzzyDate } from './iso-date'
import type { ProvisionAddress } from './provision'

export const CHECK_BASES = ['both-read', 'other-law', 'no-note'] as const

/**
 * `both-read`: both sides were compared. `other-law`: another law made the change people may expect. `no-note`: the text
 * carries no amendment note naming the amending act, which is weaker, since a note disappears when an article is restated.
 */
export type CheckBasis = (typeof CHECK_BASES)[number]

export type CheckedProvisionId = string

export type CheckedProvision = {
  readonly id: CheckedProvisionId
  readonly act: ActId
  /** Absent where the check covers a run of articles; the label then names them. */
  readonly address?: ProvisionAddress
  readonly label: string
  readonly topic: string
  /** What stands there, or what was found. */
  readonly value: string
  readonly basis: CheckBasis
  readonly otherLaw?: string
  /** The redactions that were read. */
  readonly readIn: { readonly before?: FuzzyDate; readonly after?: FuzzyDate }
  readonly evidence: Evidence
}

/** An act people may expect among the amended ones. */
export type CheckedAct = {
  readonly id: ActId
  readonly title: string
  readonly result: string
  readonly evidence: Evidence
}
