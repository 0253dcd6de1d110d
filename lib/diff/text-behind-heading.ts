/**
 * Articles without a title whose text begins in the line of their number: "Статья 3. Закон вступает в силу с 1 мая." It
 * is the same text that stands in a line of its own elsewhere, and no title.
 */
import type { ActManner } from './act-manner'
import { isBlank } from './body-lines'
import { type Heading, readHeading } from './provision-headings'

/** Characters from which a sentence with a stop is no title. */
const LONGEST_TITLE = 80
/** "Утратила силу. - Федеральный закон …": what became of an article stands where its title stood. */
const STATUS = /^[([*]*(?:Исключ|Утратил|Признан|Отмен|Алып таст|Күші жойыл|[Aa]brog|[Ss]upprim)/
const SENTENCE = /\p{L} [\p{Ll}\d]/u

/** @returns whether the words behind the number, in a line that ends at `end`, are the text of the article. */
export function beginsText(
  text: string,
  heading: Heading,
  end: number,
  lineEnd: number,
  manner: ActManner,
): boolean {
  const { kind, contentStart } = heading
  if (kind !== 'article' || contentStart >= end || !isBlank(text.charCodeAt(contentStart - 1))) return false
  if (manner.language === 'en' || manner.language === 'de') return false
  const last = text.charAt(end - 1)
  if (last !== '.' && last !== ':' && last !== ';') return false
  const content = text.slice(contentStart, end)
  if (STATUS.test(content) || !SENTENCE.test(content)) return false
  return last === ':' || content.length >= LONGEST_TITLE || isLastLine(text, lineEnd, manner)
}

/** Whether a heading follows, or nothing. */
function isLastLine(text: string, lineEnd: number, manner: ActManner): boolean {
  let start = lineEnd
  while (start < text.length && isBlank(text.charCodeAt(start))) start++
  if (start >= text.length) return true
  const newline = text.indexOf('\n', start)
  return readHeading(text, start, newline === -1 ? text.length : newline, false, manner) !== null
}
