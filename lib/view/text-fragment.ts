/**
 * The part of an address that leads to words of a page (WICG "Scroll to Text Fragment"). The words are those of the page
 * as a reader sees them; a browser that does not know the directive shows the place before it.
 */

/** A longer passage is named by its first and last words. */
const LONGEST_WHOLE = 120
const WORDS_AT_AN_END = 5

/**
 * @param place the id of the element that the words stand in
 * @returns "after:~:text=a%20fine%20of%205%2D7%20MCI", to stand after "#"
 */
export function textFragment(words: string, place: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim()
  const parts = plain.length <= LONGEST_WHOLE ? [plain] : endsOf(plain)
  return `${place}:~:text=${parts.map(encoded).join(',')}`
}

function endsOf(plain: string): string[] {
  const words = plain.split(' ')
  if (words.length <= 2 * WORDS_AT_AN_END) return [plain]
  return [words.slice(0, WORDS_AT_AN_END).join(' '), words.slice(-WORDS_AT_AN_END).join(' ')]
}

/** A hyphen means something in the directive, so it is encoded too. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/g, '%2D')
}
