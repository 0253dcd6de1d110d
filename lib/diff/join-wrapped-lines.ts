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

const MARKER = /^[ \t]*(?:#|>|[*–—-] |\d{1,4}(?:-\d+)*[a-z]?[.)°] |\(\w{1,4}\) |[\p{L}]\) |§|$)/u

/** @returns the text with wrapped lines joined by one space; other texts as they are. */
export function joinWrappedLines(text: string): string {
  if (hasLongLines(text)) return text
  const lines = text.split('\n')
  const wrap = findWrap(lines)
  if (wrap === null) return text
  const parts: string[] = []
  let line = lines[0] as string
  for (let index = 0; index < lines.length; index++) {
    const next = lines[index + 1]
    if (next === undefined) {
      parts.push(line)
    } else if (isWrap(lines[index] as string, next, wrap)) {
      const rest = next.trimStart()
      parts.push(line.trimEnd(), breaksCompound(line, rest) ? '' : ' ')
      line = rest
    } else {
      parts.push(line, '\n')
      line = next
    }
  }
  return parts.join('')
}

function hasLongLines(text: string): boolean {
  let long = 0
  let all = 0
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    if (stop > at) all++
    if (stop - at > WIDEST) long++
    at = stop + 1
  }
  return long > all * LONG_LINES
}

/** The width of a text, counted from the margin or from the indentation of its lines. */
type Wrap = { readonly width: number; readonly fromIndent: boolean }

function findWrap(lines: readonly string[]): Wrap | null {
  const fromMargin = votesFor(lines, false)
  const fromIndent = votesFor(lines, true)
  const best = fromIndent.wraps > fromMargin.wraps ? fromIndent : fromMargin
  const isWrapped = best.wraps >= FEWEST_WRAPS && best.wraps >= best.ends * WRAP_SHARE
  return isWrapped ? { width: best.width, fromIndent: best === fromIndent } : null
}

function votesFor(lines: readonly string[], fromIndent: boolean) {
  const votes = new Int32Array(WIDEST + 2)
  let ends = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const [line, next] = [lines[index] as string, lines[index + 1] as string]
    if (!mayContinue(line, next)) continue
    ends++
    const length = lengthOf(line, next, fromIndent)
    const longest = Math.min(WIDEST, length + firstWordLength(next))
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

function isWrap(line: string, next: string, wrap: Wrap): boolean {
  if (!mayContinue(line, next)) return false
  const length = lengthOf(line, next, wrap.fromIndent)
  const fits = length <= wrap.width + 1 || !line.trim().includes(' ')
  return fits && length + firstWordLength(next) >= wrap.width
}

/** The length of a line, without the indentation of what continues it where that does not count. */
function lengthOf(line: string, next: string, fromIndent: boolean): number {
  const length = line.trimEnd().length
  return fromIndent ? length - (next.length - next.trimStart().length) : length
}

/** Blank lines, headings and new points end a paragraph; "(§" and below it "12) zur Verfügung" is a reference. */
function mayContinue(line: string, next: string): boolean {
  if (line.trim() === '' || line.startsWith('#')) return false
  if (!MARKER.test(next)) return true
  return /^[ \t]*\d+\) /.test(next) && !/[.;:,>*–-]\s*$/.test(line)
}

function firstWordLength(line: string): number {
  const word = line.trimStart()
  const end = word.search(/\s/)
  return end < 0 ? word.length : end
}

/** "Knappschaft-Bahn-" + "See" is one word; "Arznei-" + "und Heilmittel" are three. */
function breaksCompound(line: string, rest: string): boolean {
  return /\p{L}-\s*$/u.test(line) && /^\p{Lu}/u.test(rest)
}
