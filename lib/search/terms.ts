/**
 * What a reader typed, as the words to look for.
 *
 * Every word must be found, each as a beginning of a word ("regist" finds "registration"); what hangs together without
 * a space is found together ("12-1", "28-VI", "500,000"); what stands in quotation marks is found word by word as it is.
 * A number is found whole, because "5" that finds "50" misleads in a law; "5*" finds both.
 */
import { foldText, searchWords } from './fold'
import { searchStem } from './stem'

/** Words to be found one after the other, folded; `isBeginning`: the last one may go on. */
export type SearchTerm = { readonly words: readonly string[]; readonly isBeginning: boolean }

/**
 * Different words looked at in one query; those after this many do not narrow it further. A reader's query has a handful,
 * a page pasted into the field some hundreds; measured, 1,000 take 5 ms, 5,000 take 38 ms and 20,000 take 460 ms.
 */
export const MAX_QUERY_TERMS = 2000

const QUOTED = /["“”„«]([^"“”„«»]*)["“”»]/g
const NUMBER = /^\p{N}+$/u

/** @returns each term once, those in quotation marks first; none where the text has no word in it. */
export function searchTerms(query: string): SearchTerm[] {
  const terms = new Map<string, SearchTerm>()
  const add = (words: readonly string[], isBeginning: boolean) => {
    if (words.length > 0) terms.set(`${words.join(' ')}${isBeginning ? '*' : ''}`, { words, isBeginning })
  }
  const rest = query.replace(QUOTED, (_, phrase: string) => {
    add(searchWords(phrase), false)
    return ' '
  })
  for (const chunk of foldText(rest).split(/\s+/u)) {
    const words = searchWords(chunk)
    const isBeginning = !NUMBER.test(words.at(-1) ?? '') || /[\p{L}\p{N}\p{M}]\*[^\p{L}\p{N}]*$/u.test(chunk)
    add(words.length === 1 ? [searchStem(words[0] ?? '')] : words, isBeginning)
  }
  return [...terms.values()].slice(0, MAX_QUERY_TERMS)
}
