/**
 * An act: a code or law as such, independent of any date (FRBR and Akoma Ntoso call it the *Work*), and its titles.
 */
import type { Certainty } from './evidence'
import type { IsoDate } from './iso-date'

export const LANGUAGES = ['en', 'ru', 'kk'] as const
export type Language = (typeof LANGUAGES)[number]

export type ActId = string

/** An identifier in a public database, with how sure we are that it is this act's. */
export type ExternalId = { readonly id: string; readonly alternative?: string; readonly certainty: Certainty }

export type Act = {
  readonly id: ActId
  readonly kind: 'code' | 'law'
  /** English titles are common renderings, not official ones. */
  readonly title: Readonly<Record<Language, string>>
  /** Day of adoption. */
  readonly date: IsoDate
  /** As the source prints it: "226-V", "339". */
  readonly number: string
  /** The form with the suffix that is also in use: "339-I". */
  readonly numberAlso?: string
  readonly zanId?: string
  readonly adiletId?: ExternalId
}
