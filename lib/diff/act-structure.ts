/**
 * What is read out of a text: blocks (an article with all that belongs to it, a chapter heading, what stands before the
 * first of them) and in them provisions, each a heading, a numbered unit or a paragraph: the rows of the comparison.
 */
import type { ProvisionUnit } from '../model'
import type { TextLanguage } from './detect-language'

export type Provision = {
  readonly kind: 'heading' | 'numbered' | 'paragraph'
  /** Offsets into the text, without white space around; end exclusive. */
  readonly start: number
  readonly end: number
  /** Where the words begin, behind marker or number. */
  readonly contentStart: number
  /** A publisher's note, not law. */
  readonly note: boolean
  readonly unit: ProvisionUnit
  /** "1-1"; for paragraphs their place among those beside them, from 1. */
  readonly number: string
  /** How the marker is written: "1)"; empty for others. */
  readonly style: string
  /** The numbered unit this stands in, as a place in `provisions`; −1 directly in the block. */
  readonly parent: number
  /** Place in `blocks`. */
  readonly block: number
}

export type Block = {
  readonly kind: 'act' | 'division' | 'article'
  readonly unit: ProvisionUnit
  /** "Article", "§", "Chapter"; empty for `act` and for headings without a word of structure. */
  readonly name: string
  readonly number: string
  /** From 2 for the second block with this name and number. */
  readonly occurrence: number
  /** The divisions this stands in, outermost first, as places in `blocks`. */
  readonly divisions: readonly number[]
  readonly start: number
  readonly end: number
  /** Where the words begin, behind the number of the heading. */
  readonly contentStart: number
  /** The same for blocks with the same text behind the heading line, on either side; −1 where it was not looked at. */
  readonly body: number
  /** Provisions `first…last`, last exclusive; the heading, where there is one, is `first`. */
  readonly first: number
  readonly last: number
}

export type ActStructure = {
  readonly text: string
  readonly language: TextLanguage
  readonly blocks: readonly Block[]
  readonly provisions: readonly Provision[]
}
