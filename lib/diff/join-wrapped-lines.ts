/**
 * Joins the lines of a hard-wrapped text, so that a paragraph that was only re-flowed shows no difference.
 *
 * A wrapping program breaks a line where the next word would not fit. So every wrap votes for the widths between the
 * length of its line and that length with the next word; the width with most votes is that of the text, and a line end
 * is a wrap exactly where it agrees with it. Some programs count a list's indentation, some do not; the votes tell.
 */

/** Widths that wrapping programs use. */
const NARROWEST = 40
const WIDEST = 132
/** Wraps a text must show, and their share among line ends inside paragraphs, before it counts as wrapped. */
const FEWEST_WRAPS = 3
const WRAP_SHARE = 0.5
/** A text with more than this share of longer lines is not wrapped; looking closer is then not needed. */
const LONG_LINES = 0.05

const MARKER = /#|>|[*–—-] |\d{1,4}(?:-\d+)*[a-z]?[.)°] |\(\w{1,4}\) |\p{L}\) |§/uy

/** @returns the text with wrapped lines joined by one space; other texts as they are. */
export function joinWrappedLines(text: string): string {
  if (hasLongLines(text)) return text
  const lines = text.split('\n')
  const ends = lines.map((line, index) => measureEnd(line, lines[index + 1]))
  const wrap = findWrap(ends)
  if (wrap === null) return text
  const parts: string[] = []
  let start = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    const end = ends[index] ?? null
    if (end === null || !isWrap(end, wrap)) {
      parts.push(line.slice(start), index === lines.length - 1 ? '' : '\n')
      start = 0
    } else {
      const next = lines[index + 1] as string
      parts.push(line.slice(start, end.length), breaksCompound(line, end.length, next, end.indent) ? '' : ' ')
      start = end.indent
    }
  }
  return parts.join('')
}

/** The end of a line that may go on in the next: its length, and the indentation and first word of what follows. */
type LineEnd = {
  readonly length: number
  readonly indent: number
  readonly word: number
  readonly words: boolean
}

/** @returns null where the next line cannot continue this one. */
function measureEnd(line: string, next: string | undefined): LineEnd | null {
  if (next === undefined || line === '' || next === '' || line.charCodeAt(0) === HASH) return null
  let length = line.length
  while (length > 0 && isBlank(line.charCodeAt(length - 1))) length--
  let indent = 0
  while (indent < next.length && isBlank(next.charCodeAt(indent))) indent++
  if (length === 0 || indent === next.length || startsParagraph(line, length, next, indent)) return null
  let word = indent
  while (word < next.length && !isBlank(next.charCodeAt(word))) word++
  return { length, indent, word: word - indent, words: line.trimStart().includes(' ') }
}

function hasLongLines(text: string): boolean {
  const isLong = text.length > 2 * SAMPLED
  if (
    isLong &&
    countsLongLines(text, 0, SAMPLED) &&
    countsLongLines(text, text.length - SAMPLED, text.length)
  )
    return true
  return countsLongLines(text, 0, text.length)
}

/** Characters that are looked at from either end of a text before all of it is. */
const SAMPLED = 100_000

function countsLongLines(text: string, from: number, to: number): boolean {
  let long = 0
  let all = 0
  for (let at = from; at < to; ) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 || end > to ? to : end
    if (stop > at) all++
    if (stop - at > WIDEST) long++
    at = stop + 1
  }
  return long > all * LONG_LINES
}

/** The width of a text, counted from the margin or from the indentation of its lines. */
type Wrap = { readonly width: number; readonly fromIndent: boolean }

function findWrap(ends: readonly (LineEnd | null)[]): Wrap | null {
  const fromMargin = votesFor(ends, false)
  const fromIndent = votesFor(ends, true)
  const best = fromIndent.wraps > fromMargin.wraps ? fromIndent : fromMargin
  const isWrapped = best.wraps >= FEWEST_WRAPS && best.wraps >= best.ends * WRAP_SHARE
  return isWrapped ? { width: best.width, fromIndent: best === fromIndent } : null
}

function votesFor(lineEnds: readonly (LineEnd | null)[], fromIndent: boolean) {
  const votes = new Int32Array(WIDEST + 2)
  let ends = 0
  for (const end of lineEnds) {
    if (end === null) continue
    ends++
    const length = fromIndent ? end.length - end.indent : end.length
    const longest = Math.min(WIDEST, length + end.word)
    for (let width = Math.max(NARROWEST, length); width <= longest; width++) {
      votes[width] = (votes[width] as number) + 1
    }
  }
  let best = NARROWEST
  for (let width = NARROWEST; width <= WIDEST; width++) {
    if ((votes[width] as number) > (votes[best] as number)) best = width
  }
  return { width: best, wraps: votes[best] as number, ends }
}

function isWrap(end: LineEnd, wrap: Wrap): boolean {
  const length = wrap.fromIndent ? end.length - end.indent : end.length
  return (length <= wrap.width + 1 || !end.words) && length + end.word >= wrap.width
}

const HASH = 35

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0
}

/** New points and headings end a paragraph; "(§" and below it "12) zur Verfügung" is a reference. */
function startsParagraph(line: string, length: number, next: string, indent: number): boolean {
  const first = next.charCodeAt(indent)
  const isLetter = (first > 0x60 && first < 0x7b) || first > 0xbf || (first > 0x40 && first < 0x5b)
  if (isLetter && next.charCodeAt(indent + 1) !== 0x29 && first !== 0x2013 && first !== 0x2014) return false
  MARKER.lastIndex = indent
  if (!MARKER.test(next)) return false
  const isReference = first >= 0x30 && first <= 0x39 && next.charAt(next.indexOf(' ', indent) - 1) === ')'
  return !isReference || '.;:,>*–-'.includes(line.charAt(length - 1))
}

/** "Knappschaft-Bahn-" + "See" is one word; "Arznei-" + "und Heilmittel" are three. */
function breaksCompound(line: string, length: number, next: string, indent: number): boolean {
  return (
    line.charCodeAt(length - 1) === 0x2d &&
    LETTER_HYPHEN.test(line.slice(length - 2, length)) &&
    CAPITAL.test(next.charAt(indent))
  )
}

const LETTER_HYPHEN = /\p{L}-/u
const CAPITAL = /\p{Lu}/u
