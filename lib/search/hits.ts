/** Where the words of a query stand in a text that is shown, so that a page can mark them where the reader sees them. */
import { searchWords } from './fold'
import type { SearchTerm } from './terms'

/** Offsets into the text as it is shown, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number }

/** Whole words with what folding takes out of them (soft hyphens, joiners), so that offsets are those of the text. */
const SHOWN_WORD = /[\p{L}\p{N}\p{M}\p{Co}\u00ad\u200b-\u200d\u2060\ufeff]+/gu

/** A page pasted into the search field would mark nearly every word and take long to do it. */
const MOST_TERMS = 100

/** @returns whole words, in order, never overlapping; words of one term that follow each other are one range. */
export function findHits(text: string, terms: readonly SearchTerm[]): TextRange[] {
  const looked = terms.slice(0, MOST_TERMS)
  if (looked.length === 0) return []
  const words = [...text.matchAll(SHOWN_WORD)].flatMap((match) =>
    searchWords(match[0]).map((word) => ({ word, start: match.index, end: match.index + match[0].length })),
  )
  const hits: { start: number; end: number }[] = []
  words.forEach(({ start }, at) => {
    const lengths = looked.map((term) => (standsAt(term, words, at) ? term.words.length : 0))
    const longest = Math.max(...lengths)
    const last = words[at + longest - 1]
    if (longest === 0 || last === undefined) return
    const previous = hits.at(-1)
    if (previous !== undefined && start < previous.end) previous.end = Math.max(previous.end, last.end)
    else hits.push({ start, end: last.end })
  })
  return hits
}

function standsAt(
  { words, isBeginning }: SearchTerm,
  text: readonly { readonly word: string }[],
  at: number,
): boolean {
  return words.every((word, offset) => {
    const found = text[at + offset]?.word
    return isBeginning && offset === words.length - 1 ? found?.startsWith(word) : found === word
  })
}
