/** How lists count: the formats of Word and HTML that legal texts use. */

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/**
 * @param format Word's name of the format: `decimal`, `lowerLetter`, `upperRoman`, `russianLower`, …; others count in
 *   decimals.
 */
export function numberIn(format: string, value: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters(LATIN, value)
    case 'upperLetter':
      return letters(LATIN, value).toUpperCase()
    case 'russianLower':
      return letters(RUSSIAN, value)
    case 'russianUpper':
      return letters(RUSSIAN, value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value)
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** a … z, aa, bb, … as Word counts. */
function letters(alphabet: string, value: number): string {
  if (value < 1 || value > alphabet.length * 20) return String(value)
  const letter = alphabet.charAt((value - 1) % alphabet.length)
  return letter.repeat(Math.floor((value - 1) / alphabet.length) + 1)
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let written = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  }
  return written
}
