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

/** By BCP 47 language, at least one. A language that is not there is not known: never filled in from another one. */
export type Titles<Value = string> = Readonly<Partial<Record<string, Value>>>

export const ACT_KINDS = ['code', 'law', 'act'] as const

/** `act`: a work of whose kind nothing is said. */
export type ActKind = (typeof ACT_KINDS)[number]

export type Act = {
  readonly id: ActId
  readonly kind: ActKind
  /** English titles of acts that are not English are common renderings, not official ones. */
  readonly title: Titles
  /** Day of adoption; absent where it is not known. */
  readonly date?: IsoDate
  /** As the source prints it: "226-V", "339"; absent where it is not known. */
  readonly number?: string
  /** The form with the suffix that is also in use: "339-I". */
  readonly numberAlso?: string
  readonly zanId?: string
  readonly adiletId?: ExternalId
}
