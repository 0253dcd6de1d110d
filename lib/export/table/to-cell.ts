/** One cell of the table: the marked text of a side, or the words of the form in its place. */
import type { ModificationRow, SideView } from '../../view'
import type { ColumnContent, PlaceholderWords, Template } from '../templates'
import type { TableCell, TableLine, TableRun } from './comparative-table'
import { MARK_POLICIES } from './mark-policy'
import { type MarkedSides, type MarkedText, markedSides } from './marked-runs'

export type CellContext = {
  readonly template: Template
  readonly words: PlaceholderWords
  /** BCP 47 of the words of the form, and of labels and notes. */
  readonly language: string
  readonly noteLanguage: string
}

/** @returns the cells of one row, one for each column of the template. */
export function toCells(row: ModificationRow, number: number, context: CellContext): TableCell[] {
  const sides = markedSides(row, context.template.wholeProvision)
  return context.template.columns.map(({ content }) => toCell(content, row, number, sides, context))
}

function toCell(
  content: ColumnContent,
  row: ModificationRow,
  number: number,
  sides: MarkedSides,
  context: CellContext,
): TableCell {
  const { words, language, noteLanguage } = context
  const cell = (lines: readonly TableLine[], tag: string, value: number | null = null): TableCell => ({
    content,
    lines,
    language: tag,
    value,
  })
  switch (content) {
    case 'number':
      return cell(linesOfWords(String(number)), language, number)
    case 'provision':
      return cell([...linesOfWords(row.label), ...linesOfWords(row.topic)], noteLanguage)
    case 'before':
    case 'after':
      return cell(sideLines(row, content, sides[content], context), languageOf(row[content], language))
    case 'merged':
      return cell(
        mergedLines(row, sides, context),
        row.after.kind === 'text' ? row.after.language : languageOf(row.before, language),
      )
    case 'remarks': {
      const notes = row.annotations.filter(({ kind }) => kind === 'explanatory' || kind === 'editorial')
      const lines = notes.flatMap(({ body, anchorLabel }) =>
        linesOfWords(anchorLabel === null ? body : `${anchorLabel}: ${body}`),
      )
      return cell([...linesOfWords(row.authority), ...lines], noteLanguage)
    }
    case 'rationale':
    case 'author':
    case 'decision':
    case 'other-mandate':
      return cell(linesOfWords(words.notGiven), language)
  }
}

function sideLines(
  row: ModificationRow,
  place: 'before' | 'after',
  marked: readonly MarkedText[] | null,
  { template, words }: CellContext,
): TableLine[] {
  const side = row[place]
  if (side.kind === 'unknown') return unknownLines(words, side.why)
  if (side.kind === 'absent' || marked === null)
    return linesOfWords(place === 'before' ? words.absentBefore : words.absentAfter)
  const unchanged = place === 'before' ? words.unchangedBefore : words.unchangedAfter
  if (row.observed === 'unchanged' && unchanged !== null) return linesOfWords(unchanged)
  return linesOfText(marked, template)
}

/** Where a side is unknown, its place says so and the other stands plain: both together would read as one text. */
function mergedLines(row: ModificationRow, sides: MarkedSides, context: CellContext): TableLine[] {
  const { template, words } = context
  if (row.unified !== null) return linesOfText(sides.merged ?? [], template)
  return (['before', 'after'] as const).flatMap((place): TableLine[] => {
    const side = row[place]
    if (side.kind === 'unknown') return unknownLines(words, side.why)
    if (side.kind === 'absent') return []
    const open = row.before.kind === 'unknown' || row.after.kind === 'unknown'
    const change = open ? 'equal' : place === 'before' ? 'deleted' : 'inserted'
    return linesOfText([{ change, text: side.spans.map(({ text }) => text).join(''), move: null }], template)
  })
}

function unknownLines({ unknown }: PlaceholderWords, why: string): TableLine[] {
  return [...linesOfWords(unknown), ...linesOfWords(why)]
}

function languageOf(side: SideView, otherwise: string): string {
  return side.kind === 'text' ? side.language : otherwise
}

/** Words that are no text of a provision, one line each. */
export function linesOfWords(text: string): TableLine[] {
  return text.split('\n').map((line) => [{ role: 'words', change: 'equal', text: line, look: {} }])
}

/** Line ends of the text become lines; a mark over several lines is drawn on each, and brackets close on each. */
export function linesOfText(runs: readonly MarkedText[], { marks }: Pick<Template, 'marks'>): TableLine[] {
  const policy = MARK_POLICIES[marks]
  const lines: TableRun[][] = [[]]
  for (const { change, text } of runs) {
    const look = change === 'equal' ? {} : policy[change]
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part === '') continue
      const run: TableRun = { role: 'text', change, text: part, look }
      const sign = (bracket: string): TableRun => ({ role: 'sign', change, text: bracket, look })
      lines.at(-1)?.push(...(look.brackets ? [sign('['), run, sign(']')] : [run]))
    }
  }
  return lines
}

/** @returns the text of the provision in a cell, without marks, signs and words of the form; lines joined as they were. */
export function textOfCell(cell: TableCell): string {
  return cell.lines
    .map((line) =>
      line
        .filter(({ role }) => role === 'text')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
}
