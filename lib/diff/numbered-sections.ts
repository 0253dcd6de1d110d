/**
 * Headings of British acts, which are a number and a title and no word: "12A Power to inspect", and in older acts the
 * number and the first subsection, "5.—(1) The Secretary of State …". Numbers only rise, or a row of a table would be one.
 */
import type { Heading } from './provision-headings'

const TITLED = /(\d{1,3}[A-Z]{0,3})(?:[ \u00a0\t]+|(?=[A-Z][a-z]))(?=[A-Z“‘[])/y
const DASHED = /(\d{1,3}[A-Z]{0,3})\. ?[—–-] ?/y

const LONGEST_TITLE = 200

export class NumberedSections {
  #last = 0

  /** @returns the heading at `at` in a line that ends at `end`; null where there is none. */
  read(text: string, at: number, end: number): Heading | null {
    const unit = text.charCodeAt(at)
    if (unit < 0x30 || unit > 0x39) return null
    const dashed = matchAt(DASHED, text, at, end)
    const number = dashed ?? matchAt(TITLED, text, at, end)
    if (number === null) return null
    const value = Number.parseInt(number, 10)
    if (value < this.#last) return null
    if (dashed === null && (end - at > LONGEST_TITLE || ';,:—'.includes(text.charAt(end - 1)))) return null
    this.#last = value
    const contentStart = dashed === null ? TITLED.lastIndex : DASHED.lastIndex
    return { kind: 'article', unit: 'article', name: 'Section', number, contentStart }
  }
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): string | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && pattern.lastIndex <= end ? (match[1] as string) : null
}
