/**
 * The one place that decides when two spellings are the same word to a search: the index and the query both pass through
 * it, and SQLite's tokenizer is told to fold nothing itself.
 *
 * Upper and lower case are the same, е is ё, a stress mark or an accent on a Latin letter does not count. Letters of their
 * own stay apart: и and й, к and қ, г and ғ, у, ү and ұ, о and ө, х and һ, и and і, whether composed or not.
 */

/** Marks that only show where a word may break, or nothing at all. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu
/** U+0300 and U+0301 write the stress; U+0306 and U+0308 are part of й and ё. */
const CYRILLIC_STRESS = /(\p{Script=Cyrillic}[\u0306\u0308]?)[\u0300\u0301]+/gu
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

export function foldText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '$1')
    .replace(CYRILLIC_STRESS, '$1')
    .normalize('NFC')
    .replaceAll('ё', 'е')
}

/** The words of a text, folded, in order. "12-1" is two words, so that a search for it is a search for a phrase. */
export function searchWords(text: string): string[] {
  return foldText(text).match(WORD) ?? []
}
