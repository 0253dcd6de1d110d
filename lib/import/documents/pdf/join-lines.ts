/**
 * Lines of print become paragraphs again. A paragraph begins where the left edge, the letter size or the distance
 * changes, where the line before ends short, and where a line begins like a provision.
 */
import type { Block } from '../document'
import { plainLine } from '../write-blocks'
import type { PageLine } from './page-lines'

/** In parts of the letter size: indents, and distances against the usual one. */
const INDENT = 0.8
const WIDER_GAP = 1.35
const OTHER_SIZE = 0.12
/** A line that ends this share of the width before the edge is the last of its paragraph. */
const SHORT = 0.12
/** Fewer pages do not show what is repeated on each. */
const FEWEST_PAGES = 3
/** Fewer lines do not show the margin of their page. */
const FEWEST_LINES = 12
/** Heads of left and right pages take turns. */
const REPEATED_SHARE = 0.4

const BEGINS =
  /^(?:(?:Статья|СТАТЬЯ|Глава|ГЛАВА|Раздел|РАЗДЕЛ|Параграф|Article|ARTICLE|Section|SECTION|Chapter|CHAPTER|Artikel|Art\.|Sec\.|SEC\.|§)\s*[\dIVXL]|\d{1,4}(?:[-.^]\d{1,3})*-?\s?(?:бап|тарау|бөлім)|\d{1,4}(?:[-^]\d{1,3})*[.)]\s|\(\p{L}{1,4}\)\s|\(\d{1,3}\)\s|\p{L}\)\s|[-–—•]\s)/u
const BROKEN_WORD = /(\p{L}+)[-\u00ad\u2010]$/u

export type JoinedLines = { readonly blocks: readonly Block[]; readonly repeatedLines: number }

export function joinLines(pages: readonly (readonly PageLine[])[]): JoinedLines {
  const repeated = repeatedOf(pages)
  const words = wordsOf(pages)
  const blocks: Block[] = []
  let text = ''
  let kind: Block['kind'] = 'paragraph'
  let last: PageLine | null = null
  const flush = (): void => {
    if (plainLine(text) !== '') blocks.push({ kind, text })
    text = ''
  }
  const kept = pages.map((page, number) =>
    page.filter((line, index) => !isRepeated(line, index, page.length, number, repeated)),
  )
  const whole = layoutOf(kept.flat())
  for (const page of kept) {
    // A page with a few lines does not show its layout by itself.
    const layout = page.length < FEWEST_LINES ? whole : layoutOf(page)
    let first = true
    for (const line of page) {
      if (last && !begins(last, line, layout, first)) text = joined(text, line.text, words)
      else {
        flush()
        text = line.text
        kind = line.row ? 'row' : 'paragraph'
      }
      last = line
      first = false
    }
  }
  flush()
  const count = (lines: readonly (readonly PageLine[])[]): number =>
    lines.reduce((sum, page) => sum + page.length, 0)
  return { blocks, repeatedLines: count(pages) - count(kept) }
}

type Layout = { readonly margin: number; readonly edge: number; readonly distance: number }

function layoutOf(lines: readonly PageLine[]): Layout {
  const margin = commonest(lines.map(({ start }) => Math.round(start)))
  const edge = lines.reduce((most, { end }) => Math.max(most, end), 0)
  const distance = commonest(
    lines
      .slice(1)
      .map(({ base }, index) => Math.round(((lines[index] as PageLine).base - base) * 2) / 2)
      .filter((gap) => gap > 0),
  )
  return { margin, edge, distance }
}

function begins(
  last: PageLine,
  line: PageLine,
  { margin, edge, distance }: Layout,
  newPage: boolean,
): boolean {
  if (line.row || last.row) return true
  if (Math.abs(line.size - last.size) > last.size * OTHER_SIZE) return true
  if (BEGINS.test(line.text)) return true
  if (!newPage && last.base - line.base > distance * WIDER_GAP) return true
  if (isCentred(last, margin, edge) && isCentred(line, margin, edge)) return false
  if (Math.abs(line.start - margin) > line.size * INDENT) return true
  return last.end < edge - (edge - margin) * SHORT
}

function isCentred(line: PageLine, margin: number, edge: number): boolean {
  const before = line.start - margin
  const behind = edge - line.end
  return before > line.size * 2 && Math.abs(before - behind) < line.size * 2
}

/** A word that was broken at the line's end loses its hyphen, unless the document writes it with one elsewhere. */
function joined(text: string, next: string, words: ReadonlySet<string>): string {
  const start = BROKEN_WORD.exec(text.trimEnd())?.[1]
  const end = /^\p{Ll}+/u.exec(next)?.[0]
  if (start === undefined || end === undefined) return `${text} ${next}`
  const kept = text.trimEnd().replace(/[\u00ad\u2010]$/, '-')
  const whole = `${start}${end}`.toLowerCase()
  const compound = `${start}-${end}`.toLowerCase()
  return words.has(compound) && !words.has(whole) ? `${kept}${next}` : `${kept.slice(0, -1)}${next}`
}

function wordsOf(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const page of pages) {
    for (const { text } of page)
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word)
  }
  return words
}

/**
 * First and last lines that are the same on most pages, or would be if the number of the page did not count up in them. A
 * line of the law is never that: its numbers do not count with the pages.
 */
function repeatedOf(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [number, page] of pages.entries()) {
    const keys = [page[0], page.at(-1)].flatMap((line) => (line ? keysOf(line, number) : []))
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * REPEATED_SHARE)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

function isRepeated(
  line: PageLine,
  index: number,
  lines: number,
  page: number,
  repeated: ReadonlySet<string>,
): boolean {
  return (index === 0 || index === lines - 1) && keysOf(line, page).some((key) => repeated.has(key))
}

/** The line itself, and the line with each of its numbers taken as that of the page. */
function keysOf({ text, base }: PageLine, page: number): string[] {
  // At another height it is another line.
  const line = `${plainLine(text)}\n@${Math.round(base)}`
  const keys = [line]
  for (const match of plainLine(text).matchAll(/\d{1,6}/g)) {
    keys.push(
      `${line.slice(0, match.index)}#${Number(match[0]) - page}${line.slice(match.index + match[0].length)}`,
    )
  }
  return keys
}

/** Of those that are equally common the smallest: the margin stands left of the indents. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  let best = values[0] ?? 0
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && value < best)) best = value
  }
  return best
}
