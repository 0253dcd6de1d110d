/**
 * The list of contents in front of an act. Its lines are written as the headings they name, but they are no headings: the
 * act begins where one of them comes again.
 */
import type { ActManner } from './act-manner'
import { isBlank, skipMarkup } from './body-lines'
import { type Heading, readHeading } from './provision-headings'

const TITLE =
  /[ \t#*]*(?:Содержание|СОДЕРЖАНИЕ|Оглавление|ОГЛАВЛЕНИЕ|Мазмұны|МАЗМҰНЫ|Contents|CONTENTS|Table of [Cc]ontents|TABLE OF CONTENTS|Arrangement of (?:sections|Sections|Act)|ARRANGEMENT OF (?:SECTIONS|ACT)|Inhaltsübersicht|Inhaltsverzeichnis|Sommaire|SOMMAIRE|Table des matières|TABLE DES MATIÈRES)[ \t:.*]*(?=\n)/y

/** Characters at the start of an act in which the title of the list stands, and the most that are looked over behind it. */
const IN_FRONT = 20_000
const LONGEST = 400_000

/** A list names two things at least. */
const FEWEST = 2

export type ContentsList = { readonly start: number; readonly end: number }

/** @returns the lines of the list, its title included: `start` to `end`, exclusive; null where there is none. */
export function findContents(text: string, manner: ActManner): ContentsList | null {
  const start = findTitle(text)
  if (start === -1) return null
  const named = new Set<string>()
  let first = ''
  /** Divisions that stand right above what is read, and where the first of them begins. */
  let above = -1
  const last = Math.min(text.length, start + LONGEST)
  for (let at = text.indexOf('\n', start) + 1; at < last; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const heading = headingIn(text, at, stop, manner)
    if (heading) {
      const key = `${heading.kind} ${heading.name} ${heading.number}`
      const isAgain = key === first || (heading.kind === 'article' && named.has(key))
      if (isAgain && named.size >= FEWEST) return { start, end: key === first || above < 0 ? at : above }
      if (first === '') first = key
      named.add(key)
      if (heading.kind === 'article') above = -1
      else if (above < 0) above = at
    }
    at = stop + 1
  }
  return null
}

/** @returns where the line with the title begins; −1 where there is none. */
function findTitle(text: string): number {
  const last = Math.min(text.length, IN_FRONT)
  for (let at = 0; at < last; ) {
    if (FIRST_SIGNS.includes(text.charAt(at))) {
      TITLE.lastIndex = at
      if (TITLE.test(text)) return at
    }
    const newline = text.indexOf('\n', at)
    if (newline === -1) return -1
    at = newline + 1
  }
  return -1
}

/** What a line with the title begins with. */
const FIRST_SIGNS = ' \t#*СсОоМмCcTtAaIiSs'

function headingIn(text: string, lineStart: number, lineEnd: number, manner: ActManner): Heading | null {
  let start = lineStart
  while (start < lineEnd && isBlank(text.charCodeAt(start))) start++
  let end = lineEnd
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  const words = skipMarkup(text, start, end)
  return words < end ? readHeading(text, words, end, words > start, manner) : null
}
