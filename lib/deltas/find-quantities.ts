/** The quantities with their unit that a provision states, found by the grammar of its language. */
import type { Quantity } from './delta'
import { findEnglishQuantities } from './english'
import { findKazakhQuantities } from './kazakh'
import { findRussianQuantities } from './russian'

type Grammar = (text: string) => Quantity[]

/** A language without a grammar has no quantities: nothing is guessed. */
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: findEnglishQuantities,
  kk: findKazakhQuantities,
  ru: findRussianQuantities,
}

/**
 * @param language BCP 47; only the language itself counts (`en-GB` is read as English).
 * @returns the quantities in the order of the text.
 */
export function findQuantities(text: string, language: string): Quantity[] {
  const grammar = GRAMMARS[language.split('-')[0]?.toLowerCase() ?? '']
  return grammar === undefined ? [] : grammar(text)
}
