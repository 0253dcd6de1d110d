/**
 * Marks of change in Markdown: `~~deleted~~` and `**inserted**`. Where these signs would not be read as marks (next to
 * white space or, in the middle of a word, to punctuation; or when only white space changed) the tags `<del>` and
 * `<ins>` say the same, so that no change is ever lost, however small.
 */
import type { Span } from '../../diff'
import { toVisible } from '../visible-characters'
import { escapeEdges, escapeInline, escapeLineStart } from './escape'

const SIGN = { deleted: '~~', inserted: '**' } as const
const TAG = { deleted: 'del', inserted: 'ins' } as const

/** @returns the lines of the text, escaped and marked; a mark over several lines is one on each. */
export function markedLines(spans: readonly Span[]): string[] {
  return linesOf(spans).map((line) => {
    const escaped = line.map((span, index) => {
      const text = escapeInline(toVisible(span.text))
      return { type: span.type, text: index === 0 && span.type === 'equal' ? escapeLineStart(text) : text }
    })
    let marked = ''
    for (const [index, span] of escaped.entries()) {
      const next = escaped[index + 1]
      const right = next === undefined ? ' ' : next.type === 'equal' ? next.text : '~'
      marked += span.type === 'equal' ? span.text : mark(span.type, span.text, marked, right)
    }
    return escapeEdges(marked)
  })
}

/** Neighbours of one type are joined and line ends are taken out of the spans. */
function linesOf(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const { type, text } of spans) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      const line = lines[lines.length - 1] as Span[]
      const last = line[line.length - 1]
      if (part === '') continue
      if (last?.type === type) line[line.length - 1] = { type, text: last.text + part }
      else line.push({ type, text: part })
    }
  }
  return lines
}

function mark(type: 'deleted' | 'inserted', text: string, left: string, right: string): string {
  const plain = flanks(left.at(-1) ?? ' ', text[0] ?? ' ') && flanks(right[0] ?? ' ', text.at(-1) ?? ' ')
  return plain ? `${SIGN[type]}${text}${SIGN[type]}` : `<${TAG[type]}>${text}</${TAG[type]}>`
}

/** CommonMark 6.2: whether a run of signs between these two characters opens (or, mirrored, closes) a mark. */
function flanks(outside: string, inside: string): boolean {
  if (/\s/.test(inside)) return false
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}~]/u.test(outside)
}
