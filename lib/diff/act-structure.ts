/**
 * What is read out of a text: blocks (an article with all that belongs to it, a chapter heading, what stands before the
 * first of them) and in them provisions, each a heading, a numbered unit or a paragraph: the rows of the comparison.
 */
import type { ProvisionUnit } from '../model'
import type { TextLanguage } from './detect-language'
import type { Provisions } from './provisions'

/** The rank of the block of those who signed the act. */
export const SIGNATURE = 'signature'

export type Block = {
  readonly kind: 'act' | 'division' | 'article'
  readonly unit: ProvisionUnit
  /** "Article", "§", "Chapter"; empty for `act` and for headings without a word of structure. */
  readonly name: string
  readonly number: string
  /** What tells how high a division stands: those of one rank end each other. Empty for articles. */
  readonly rank: string
  /** From 2 for the second block with this name and number. */
  readonly occurrence: number
  /** The divisions this stands in, outermost first, as places in `blocks`. */
  readonly divisions: readonly number[]
  readonly start: number
  readonly end: number
  /** Where the line of the heading begins, with the white space in front of it. */
  readonly lineStart: number
  /** Where the words begin, behind the number of the heading. */
  readonly contentStart: number
  /** The same for blocks with the same text behind the heading line, on either side; −1 where it was not looked at. */
  readonly body: number
  /** The block of the other act, read before this one, that is the same letter for letter; −1 where none was seen. */
  readonly twin: number
  /** Provisions `first…last`, last exclusive; the heading, where there is one, is `first`. */
  readonly first: number
  readonly last: number
}

export type ActStructure = {
  readonly text: string
  readonly language: TextLanguage
  readonly blocks: readonly Block[]
  readonly provisions: Provisions
}
