/**
 * Both texts out of one running text whose marks tell them apart: what is taken out is struck through or stands in
 * [brackets], what is put in is underlined, in italics or bold. Which marks a table uses is told from all its rows.
 */
import { type RunningPart, readNotation, withoutPassages } from '../../../diff'
import { type Cell, type CellLine, type Mark, textOfCell, textOfLine } from './cells/cell-table'

export type MarkUse = { readonly taken: 'strike' | 'brackets' | 'notation' | null; readonly put: Mark | null }

export type MergedTexts = { readonly before: string | null; readonly after: string | null }

/** @returns what marks the cells of the column use; a strike wins over brackets, which may be signs of the law itself. */
export function marksUsed(cells: readonly (Cell | null | undefined)[]): MarkUse {
  const runs = cells.flatMap((cell) => cell?.lines.flat() ?? []).filter(({ text }) => text.trim() !== '')
  const uses = (mark: Mark): boolean => runs.some(({ marks }) => marks.includes(mark))
  const some = (pattern: RegExp): boolean => cells.some((cell) => pattern.test(textOfCell(cell)))
  const put = (['underline', 'italic', 'bold'] as const).find(uses) ?? null
  if (uses('strike')) return { taken: 'strike', put }
  if (put === null && some(/\[(?:[^\][/\\]|\\.)*\/(?:[^\][/\\]|\\.)*\]/))
    return { taken: 'notation', put: null }
  return { taken: some(/\[[^\]]*\]/) ? 'brackets' : null, put }
}

/**
 * @param gaps what becomes of the gap that a passage leaves: `closed` as in a sentence, where a blank stood on both sides
 *   of it, or `kept` as it is.
 * @returns the two texts; `null` on a side of which there is nothing: all is put in, or all taken out.
 * @throws SyntaxError where brackets do not close.
 */
export function rebuildTexts(
  lines: readonly CellLine[],
  use: MarkUse,
  gaps: 'closed' | 'kept' = 'closed',
): MergedTexts {
  const textOf = (parts: readonly RunningPart[]): string =>
    gaps === 'closed' ? withoutPassages(parts) : parts.map(({ text, isOut }) => (isOut ? '' : text)).join('')
  if (use.taken === 'notation') return fromNotation(lines.map(textOfLine).join('\n'))
  const before: string[] = []
  const after: string[] = []
  let taken = false
  for (const line of lines) {
    const parts: { readonly text: string; readonly side: 'both' | 'before' | 'after' }[] = []
    for (const { text, marks } of line) {
      const isPut = use.put !== null && marks.includes(use.put)
      for (const part of use.taken === 'brackets' && !isPut ? text.split(/([[\]])/) : [text]) {
        if (use.taken === 'brackets' && (part === '[' || part === ']') && !isPut) {
          if (taken === (part === '[')) throw new SyntaxError(`“${part}” stands where none may`)
          taken = part === '['
          continue
        }
        if (part === '') continue
        const isTaken = use.taken === 'strike' ? marks.includes('strike') : taken
        parts.push({ text: part, side: isTaken ? 'before' : isPut ? 'after' : 'both' })
      }
    }
    const isOf = (side: 'before' | 'after'): boolean =>
      line.length === 0 || parts.some((part) => part.side === 'both' || part.side === side)
    if (isOf('before'))
      before.push(textOf(parts.map(({ text, side }) => ({ text, isOut: side === 'after' }))))
    if (isOf('after')) after.push(textOf(parts.map(({ text, side }) => ({ text, isOut: side === 'before' }))))
  }
  if (taken) throw new SyntaxError('a bracket is not closed')
  return { before: textOrNothing(before), after: textOrNothing(after) }
}

function textOrNothing(lines: readonly string[]): string | null {
  const text = lines.join('\n').replace(/^\n+|\n+$/g, '')
  return text.trim() === '' ? null : text
}

function fromNotation(text: string): MergedTexts {
  const spans = readNotation(text)
  const side = (other: 'inserted' | 'deleted'): string | null =>
    textOrNothing([spans.flatMap((span) => (span.type === other ? [] : [span.text])).join('')])
  return { before: side('inserted'), after: side('deleted') }
}
