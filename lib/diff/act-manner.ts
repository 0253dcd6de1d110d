/**
 * How an act writes its headings, where its language alone does not tell. Both versions are read in the manner of the later
 * one, so that one provision has one name in both; and a manner is looked for only where a line asks for it.
 */
import type { TextLanguage } from './detect-language'

export class ActManner {
  readonly language: TextLanguage
  readonly #text: string
  #sectionsAreRules: boolean | undefined
  #sectionsAreNumbers: boolean | undefined

  constructor(text: string, language: TextLanguage) {
    this.#text = text
    this.language = language
  }

  /**
   * Whether "Section 5" is a rule, as in acts that are made of sections, and no division, as in French ones and in those
   * that are made of articles.
   */
  get sectionsAreRules(): boolean {
    if (this.language !== 'en') return false
    this.#sectionsAreRules ??= countLines(this.#text, SECTIONS) >= countLines(this.#text, ARTICLES)
    return this.#sectionsAreRules
  }

  /** Whether the rules are headed by bare numbers, as British acts have them: "12A Power to inspect", "5.—(1) The …". */
  get sectionsAreNumbers(): boolean {
    if (this.language !== 'en') return false
    this.#sectionsAreNumbers ??= hasNumberedSections(this.#text)
    return this.#sectionsAreNumbers
  }
}

const SECTIONS = ['Section', 'SECTION', 'Sec.', 'SEC.']
const ARTICLES = ['Article', 'ARTICLE']

/** Characters from which it is told how sections are headed. */
const SAMPLED = 120_000

/** Headings that make a manner. */
const FEWEST = 2

/** "1 Duty to light" above "(1)", or "1.—(1)". */
const NUMBER_WITH_SUBSECTION =
  /(?:^|\n)[ \t]*\d{1,3}[A-Z]{0,2}(?:(?=[ \u00a0\tA-Z])[ \u00a0\t]*[A-Z][^\n]{2,150}[^\n.;:,]\.?\n\s*\(1\)|\.? ?[—–-] ?\(1\))/g

/** A schedule may name its section in a line of its own, so a few words like a heading say nothing. */
function hasNumberedSections(whole: string): boolean {
  const text = whole.slice(0, SAMPLED)
  const numbers = text.match(NUMBER_WITH_SUBSECTION)?.length ?? 0
  return (
    numbers >= FEWEST &&
    numbers > 2 * (countLines(text, SECTIONS) + countLines(text, ARTICLES)) &&
    !/^[ #*]*§/m.test(text)
  )
}

/** Counts the headings that begin with one of these words and a number in figures. */
function countLines(text: string, words: readonly string[]): number {
  let found = 0
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      if (beginsLine(text, at) && HEADING.test(text.slice(at, at + LONGEST))) found++
  }
  return found
}

/** A word and a number, and then no sentence that goes on. */
const HEADING = /^\p{L}+\.? +\d+[a-zA-Z]{0,2}(?:-\d+)*(?:\s*$|\s*\n\D|\s*[.:–—-]| +[\p{Lu}“"])/u
const LONGEST = 40

function beginsLine(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && ' \t#*_>\u00a0'.includes(text.charAt(before))) before--
  return before < 0 || text.charAt(before) === '\n'
}
