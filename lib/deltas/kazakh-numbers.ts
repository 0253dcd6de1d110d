/**
 * Kazakh cardinal numbers. Only the last word of a number has an ending, and before a unit it has none: "жиырма бес жылдан".
 * A number with an ending of its own ("бестен") and ordinals ("бесінші") are none here.
 */
import type { NumberWords, Numeral } from './number-reading'

const ONES = ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
/** "тоқсан" is also a quarter of a year, which is why no quarter is read. */
const TENS = ['он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']

const NUMERALS = new Map<string, Numeral>([
  ['нөл', { rank: 'whole', value: 0 }],
  ...ONES.map((word, at): [string, Numeral] => [word, { rank: 'ones', value: at + 1 }]),
  ...TENS.map((word, at): [string, Numeral] => [word, { rank: 'tens', value: (at + 1) * 10 }]),
  ['жүз', { rank: 'hundred', value: 100 }],
  ['мың', { rank: 'scale', value: 1e3 }],
  ['миллион', { rank: 'scale', value: 1e6 }],
  ['млн', { rank: 'scale', value: 1e6, needsCount: true }],
  ['миллиард', { rank: 'scale', value: 1e9 }],
  ['млрд', { rank: 'scale', value: 1e9, needsCount: true }],
])

export const KAZAKH_NUMBERS: NumberWords = {
  numeralOf: (word) => NUMERALS.get(word),
  headOf: () => undefined,
  digitEnding: /(?!)/uy,
  ordinalEnding: /-(?:ші|шы|інші|ыншы|нші|ншы|бап|тармақ|баб)\p{L}*/iuy,
}
