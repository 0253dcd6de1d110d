/** Numbers as English provisions write them: digits with separators, and words from zero to the thousands. */

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const VALUE_OF: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
])

const UNDER_HUNDRED = `(?:(?:${TENS.join('|')})(?:[-\\s](?:${ONES.join('|')})\\b)?|zero|${TEENS.join('|')}|${ONES.join('|')})`
const UNDER_THOUSAND = `(?:${UNDER_HUNDRED}\\s+hundred(?:\\s+(?:and\\s+)?${UNDER_HUNDRED})?|${UNDER_HUNDRED})`
const IN_WORDS = `\\b${UNDER_THOUSAND}(?:\\s+thousand(?:\\s+(?:and\\s+)?${UNDER_THOUSAND})?)?\\b`
const IN_DIGITS = '\\d{1,3}(?:[,\\s]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?(?!\\d)'
const EITHER = `(?:${IN_DIGITS}|${IN_WORDS})`

/** Source of a regular expression (flags `iu`) for one number, also as drafters repeat it: "five (5)", "5 (five)". */
export const ENGLISH_NUMBER = `(?:${EITHER}(?:\\s*\\(${EITHER}\\))?)`

/**
 * @param text what `ENGLISH_NUMBER` matched.
 * @returns its value, or `null` where the number and its repetition in brackets do not agree.
 */
export function readEnglishNumber(text: string): number | null {
  const [first = '', repeated] = text.replace(/\)\s*$/u, '').split('(')
  const value = valueOfWords(first)
  return repeated === undefined || valueOfWords(repeated) === value ? value : null
}

function valueOfWords(text: string): number | null {
  const plain = text.trim().toLowerCase()
  if (/^\d/u.test(plain)) return Number(plain.replace(/[,\s]/gu, ''))
  let total = 0
  let current = 0
  for (const word of plain.split(/[-\s]+/u)) {
    if (word === 'and') continue
    if (word === 'hundred') current *= 100
    else if (word === 'thousand') {
      total += current * 1000
      current = 0
    } else {
      const value = VALUE_OF.get(word)
      if (value === undefined) return null
      current += value
    }
  }
  return total + current
}
