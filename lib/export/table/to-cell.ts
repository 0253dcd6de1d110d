/** One cell of the table: the marked text of a side, or the words of the form in its place. */
import { type FormNote, formNoteOf, formNotesIn } from '../../model'
import type { ModificationRow } from '../../view'
import type { ColumnContent, PlaceholderWords, Template, TemplateColumn } from '../templates'
import type { TableCell, TableLine } from './comparative-table'
import type { RunLook } from './mark-policy'
import { linesOfBoth, linesOfSide } from './marked-lines'
import { type MarkedSides, type MarkedText, markedSides } from './marked-runs'

export type CellContext = {
  readonly template: Template
  readonly words: PlaceholderWords
  /** BCP 47 of the words of the form, and of labels and notes. */
  readonly language: string
  readonly noteLanguage: string
  /** Said above the table, and in no row: nobody is said to have made any of the changes. */
  readonly authorIsOpen: boolean
}

/** @returns the cells of one row, one for each column of the template. */
export function toCells(row: ModificationRow, number: number, context: CellContext): TableCell[] {
  const sides = markedSides(row, context.template.wholeProvision)
  return context.template.columns.map((column) => toCell(column, row, number, sides, context))
}

function toCell(
  column: TemplateColumn,
  row: ModificationRow,
  number: number,
  sides: MarkedSides,
  context: CellContext,
): TableCell {
  const { content } = column
  const { words, language, noteLanguage } = context
  const cell = (lines: readonly TableLine[], value: number | null = null): TableCell => ({
    content,
    lines,
    value,
  })
  switch (content) {
    case 'number':
      return cell(linesOfWords(String(number), language), number)
    case 'provision':
      return cell([
        ...linesOfWords(row.label, noteLanguage),
        ...(row.topic === '' ? [] : linesOfWords(row.topic, noteLanguage)),
        ...doubtLines(row, context),
      ])
    case 'before':
    case 'after':
      return cell([
        ...labelLines(row, context),
        ...sideLines(row, content, sides[content], context),
        ...(content === 'after' && !has(context.template, 'provision') ? doubtLines(row, context) : []),
      ])
    case 'merged':
      return cell([...labelLines(row, context), ...mergedLines(row, sides, context)])
    case 'remarks':
      return cell(
        [
          row.authority,
          ...row.annotations.map(({ body, anchorLabel }) =>
            anchorLabel === null ? body : `${anchorLabel}: ${body}`,
          ),
        ].flatMap((text) => linesOfWords(text, noteLanguage)),
      )
    case 'rationale':
    case 'author':
    case 'decision':
    case 'other-mandate':
      return cell(formNoteLines(row, content, column, context) ?? linesOfWords(words.notGiven, language))
  }
}

/** The notes that belong in a column of the form, under no heading of their own where the column has it; null for none. */
function formNoteLines(
  { annotations }: ModificationRow,
  content: FormNote,
  column: TemplateColumn,
  { template: { columns }, noteLanguage }: CellContext,
): TableLine[] | null {
  const shown = formNotesIn(
    content,
    columns.map((one) => one.content),
  )
  const alike = columns.filter((one) => one.content === content)
  const lines = annotations.flatMap(({ body, anchor }) => {
    const note = anchor === null ? formNoteOf({ body }) : null
    if (note === null || !shown.includes(note.kind)) return []
    const named = alike.find(({ header }) => Object.values(header).includes(note.heading))
    if (column !== (named ?? alike[0])) return []
    return linesOfWords(note.kind === content ? note.text : body, noteLanguage)
  })
  return lines.length === 0 ? null : lines
}

/** Forms without a column for it print the number of the provision as part of its text; our texts do not carry it. */
function labelLines({ label }: ModificationRow, { template, noteLanguage }: CellContext): TableLine[] {
  return has(template, 'provision') ? [] : linesOfWords(label, noteLanguage, { bold: true })
}

/** That a change is not surely the work of the amending act is said in every form, wherever there is room for it. */
function doubtLines(
  row: ModificationRow,
  { template, noteLanguage, authorIsOpen }: CellContext,
): TableLine[] {
  if (row.attribution.certainty === 'confirmed' || authorIsOpen || has(template, 'remarks')) return []
  return linesOfWords(row.authority, noteLanguage)
}

function has({ columns }: Template, wanted: ColumnContent): boolean {
  return columns.some(({ content }) => content === wanted)
}

function sideLines(
  row: ModificationRow,
  place: 'before' | 'after',
  marked: readonly MarkedText[] | null,
  context: CellContext,
): TableLine[] {
  const { template, words, language } = context
  const side = row[place]
  if (side.kind === 'unknown') return unknownLines(place, side.why, context)
  if (side.kind === 'absent' || marked === null)
    return linesOfWords(place === 'before' ? words.absentBefore : words.absentAfter, language)
  const unchanged = place === 'before' ? words.unchangedBefore : words.unchangedAfter
  if (row.observed === 'unchanged' && unchanged !== null) return linesOfWords(unchanged, language)
  return linesOfSide(marked, template, side.language)
}

/** Where a side is unknown, its place says so and the other stands plain: both together would read as one text. */
function mergedLines(row: ModificationRow, sides: MarkedSides, context: CellContext): TableLine[] {
  const { template } = context
  if (row.unified !== null && row.after.kind === 'text')
    return linesOfBoth(sides.merged ?? [], template, row.after.language)
  const open = row.before.kind === 'unknown' || row.after.kind === 'unknown'
  return (['before', 'after'] as const).flatMap((place): TableLine[] => {
    const side = row[place]
    if (side.kind === 'unknown') return unknownLines(place, side.why, context)
    if (side.kind === 'absent') return []
    const change = open ? 'equal' : place === 'before' ? 'deleted' : 'inserted'
    const text = side.spans.map((span) => span.text).join('')
    return linesOfBoth([{ change, text, move: null }], template, side.language)
  })
}

function unknownLines(
  place: 'before' | 'after',
  why: string,
  { words, language, noteLanguage }: CellContext,
): TableLine[] {
  const unknown = place === 'before' ? words.unknownBefore : words.unknownAfter
  return [...linesOfWords(unknown, language), ...linesOfWords(why, noteLanguage)]
}

/** Words that are no text of a provision, one line each. */
function linesOfWords(text: string, language: string, look: RunLook = {}): TableLine[] {
  return text.split('\n').map((line) => [{ role: 'words', change: 'equal', text: line, look, language }])
}

/** @returns the text of the provision in a cell, without marks, signs and words of the form; lines joined as they were. */
export function textOfCell(cell: TableCell): string {
  return cell.lines
    .filter((line) => line.every(({ role }) => role !== 'words'))
    .map((line) => line.flatMap(({ role, text }) => (role === 'text' ? [text] : [])).join(''))
    .join('\n')
}
