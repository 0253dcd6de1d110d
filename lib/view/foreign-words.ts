/**
 * Which words of a text are in which language, told by their script: the interface in Russian and Kazakh is Cyrillic,
 * and what stands in it from the content, or for want of a translation, is English. Names of formats, roman numbers and
 * the like are no words of a language.
 */
import type { Language } from '../model'

export type TextRun = { readonly text: string; readonly language: Language }

/** From the first Latin letter to the last one before the next Cyrillic letter, with the number after it. */
const LATIN_RUN = /\p{Script=Latin}(?:[^\p{Script=Cyrillic}]*\p{Script=Latin})?(?:[ \u00a0]?\d[\d-]*)?/gu
/** A run counts where there is a word in it: "28-VI", "HTML" and "n" are none. */
const HAS_WORD = /\p{Ll}{2}/u

/** @returns the runs in order, which make up the text; one run for an English interface. */
export function runsByLanguage(text: string, language: Language): TextRun[] {
  if (language === 'en' || text === '') return [{ text, language }]
  const runs: TextRun[] = []
  let end = 0
  for (const { 0: words, index } of text.matchAll(LATIN_RUN)) {
    if (!HAS_WORD.test(words)) continue
    const found = isLeftOpen(words) && text[index + words.length] === ')' ? `${words})` : words
    if (index > end) runs.push({ text: text.slice(end, index), language })
    runs.push({ text: found, language: 'en' })
    end = index + found.length
  }
  if (end < text.length) runs.push({ text: text.slice(end), language })
  return runs
}

function isLeftOpen(words: string): boolean {
  return words.lastIndexOf('(') > words.lastIndexOf(')')
}
