/** An act version: the text of an act as it stood on a day, in a language (FRBR and Akoma Ntoso: the *Expression*). */
import type { ActId } from './act'
import type { Evidence } from './evidence'
import type { IsoDate } from './iso-date'
import type { TextStatus } from './textual-modification'

export type ActVersion = {
  readonly act: ActId
  /** The day from which the text stood so; absent where the edition does not say. */
  readonly asOf?: IsoDate
  /** BCP 47. */
  readonly language: string
  /** The whole text, NFC, with `\n` line ends. */
  readonly text: string
  readonly status: TextStatus
  readonly evidence: Evidence
}
