/** The language of a legal text, from its letters and its commonest words. */

/** Languages whose structure can be read. */
export const TEXT_LANGUAGES = ['en', 'ru', 'kk', 'fr', 'de'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/** Characters that are looked at, from the start and from the middle: enough for a thousand words. */
const SAMPLE = 8000

const KAZAKH_LETTERS = /[әғқңөұүһі]/giu
const COMMON_WORDS: readonly (readonly [TextLanguage, RegExp])[] = [
  ['en', /\b(?:the|of|and|shall|or|to|in|be|any|by)\b/gi],
  ['fr', /\b(?:le|la|les|des|du|et|ou|est|dans|par|une|aux)\b/gi],
  ['de', /\b(?:der|die|das|und|oder|des|den|ist|nach|von|dem|nicht)\b/gi],
]

/** @returns the likeliest language; English where the text says nothing. */
export function detectLanguage(text: string): TextLanguage {
  const middle = Math.max(0, (text.length >> 1) - (SAMPLE >> 1))
  const sample = `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`
  const cyrillic = count(sample, /[Ѐ-ӿ]/g)
  const latin = count(sample, /[a-zà-ÿ]/gi)
  if (cyrillic > latin) return count(sample, KAZAKH_LETTERS) > cyrillic * 0.04 ? 'kk' : 'ru'
  let best: TextLanguage = 'en'
  let most = 0
  for (const [language, words] of COMMON_WORDS) {
    const found = count(sample, words)
    if (found > most) {
      best = language
      most = found
    }
  }
  return best
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
