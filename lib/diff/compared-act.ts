/** One side of a comparison: an act's structure with the tokens of those provisions that had to be looked at. */
import type { ActStructure, Provision } from './act-structure'
import { type InternedText, internText } from './interned-text'
import type { TokenDictionary } from './token-dictionary'
import { SIGN_TOKEN } from './tokenize'

export class ComparedAct {
  readonly structure: ActStructure
  readonly text: string
  readonly provisions: readonly Provision[]
  readonly #dictionary: TokenDictionary
  readonly #tokens: (InternedText | undefined)[] = []
  readonly #words: (number[] | undefined)[] = []

  constructor(structure: ActStructure, dictionary: TokenDictionary) {
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
    const known = this.#words[place]
    if (known) return known
    const { contentStart } = this.provisions[place] as Provision
    const { ids, kinds, starts } = this.tokensOf(place)
    const words: number[] = []
    for (let index = 0; index < ids.length; index++) {
      if (kinds[index] !== SIGN_TOKEN && (starts[index] as number) >= contentStart)
        words.push(ids[index] as number)
    }
    this.#words[place] = words
    return words
  }
}
