/** The language of a legal text, from its letters and its commonest words. */

/** Languages whose structure can be read. */
export const TEXT_LANGUAGES = ['en', 'ru', 'kk', 'fr', 'de'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/** Characters that are looked at, from the start and from the middle: enough for a thousand words. */
const SAMPLE = 8000

const KAZAKH_LETTERS = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ'
/** Share of Kazakh letters among Cyrillic ones from which a text is Kazakh; Russian acts cite a Kazakh name or two. */
const KAZAKH_SHARE = 0.04
const COMMON_WORDS: readonly (readonly [TextLanguage, RegExp])[] = [
  ['en', /\b(?:the|of|and|shall|or|to|in|be|any|by)\b/gi],
  ['fr', /\b(?:le|la|les|des|du|et|ou|est|dans|par|une|aux)\b/gi],
  ['de', /\b(?:der|die|das|und|oder|des|den|ist|nach|von|dem|nicht)\b/gi],
]

/** @returns the likeliest language; English where the text says nothing. */
export function detectLanguage(text: string): TextLanguage {
  const middle = Math.max(0, (text.length >> 1) - (SAMPLE >> 1))
  const sample = `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`
  const { cyrillic, latin, kazakh } = countLetters(sample)
  if (cyrillic > latin) return kazakh > cyrillic * KAZAKH_SHARE ? 'kk' : 'ru'
  let best: TextLanguage = 'en'
  let most = 0
  for (const [language, words] of COMMON_WORDS) {
    const found = sample.match(words)?.length ?? 0
    if (found > most) {
      best = language
      most = found
    }
  }
  return best
}

function countLetters(text: string): { cyrillic: number; latin: number; kazakh: number } {
  let cyrillic = 0
  let latin = 0
  let kazakh = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const small = unit | 0x20
    if (unit >= 0x400 && unit <= 0x4ff) {
      cyrillic++
      // Russian letters are asked no further: most of a sample are.
      if (isBeyondRussian(unit) && KAZAKH_LETTERS.includes(text.charAt(at))) kazakh++
    } else if ((small >= 0x61 && small <= 0x7a) || (unit >= 0xc0 && unit <= 0xff)) latin++
  }
  return { cyrillic, latin, kazakh }
}

function isBeyondRussian(unit: number): boolean {
  return unit > 0x451 || unit < 0x410
}
