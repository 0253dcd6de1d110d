/** One side of a comparison: an act's structure with the tokens of those provisions that had to be looked at. */
import type { ActStructure, Provision } from './act-structure'
import { type Dictionary, type InternedText, internText } from './interned-text'

export class ComparedAct {
  readonly structure: ActStructure
  readonly text: string
  readonly provisions: readonly Provision[]
  readonly #dictionary: Dictionary
  readonly #tokens: (InternedText | undefined)[] = []

  constructor(structure: ActStructure, dictionary: Dictionary) {
    this.structure = structure
    this.text = structure.text
    this.provisions = structure.provisions
    this.#dictionary = dictionary
  }

  /** The whole text of a provision, marker included. */
  textOf(place: number): string {
    const provision = this.provisions[place] as Provision
    return this.text.slice(provision.start, provision.end)
  }

  /** The words of a provision behind its marker or number. */
  contentOf(place: number): string {
    const provision = this.provisions[place] as Provision
    return this.text.slice(provision.contentStart, provision.end)
  }

  /** The tokens of a whole provision, read once. */
  tokensOf(place: number): InternedText {
    const known = this.#tokens[place]
    if (known) return known
    const provision = this.provisions[place] as Provision
    const tokens = internText(this.text, provision.start, provision.end, this.#dictionary)
    this.#tokens[place] = tokens
    return tokens
  }

  /** The integers of the words behind the marker, without signs. */
  wordsOf(place: number): number[] {
    const { contentStart } = this.provisions[place] as Provision
    const { ids, kinds, starts } = this.tokensOf(place)
    const words: number[] = []
    for (let index = 0; index < ids.length; index++) {
      if (kinds[index] !== 'sign' && (starts[index] as number) >= contentStart)
        words.push(ids[index] as number)
    }
    return words
  }
}
