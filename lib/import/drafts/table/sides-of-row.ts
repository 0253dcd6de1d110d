/** The two sides of a row, out of two cells or out of one running text. */
import type { BroughtRow } from './brought-row'
import { type Cell, type CellLine, textOfCell, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'
import { readSide, type SideRead, trimmedLines } from './read-side'
import { rebuildTexts } from './rebuild-merged'
import type { RowContext } from './row-context'
import { authorityOfSentence } from './value-words'

export type Sides = { readonly before: SideRead; readonly after: SideRead }

/**
 * @param labelInText the name of the provision, where it is the first line of its text.
 * @returns `null` for a row that changes nothing or says nothing; then a note holds its text.
 */
export function sidesOf(row: BroughtRow, labelInText: string | null, context: RowContext): Sides | null {
  const { note, issue } = context
  const allText = (): string =>
    Object.values(row.cells)
      .map((cell) => textOfCell(cell))
      .filter((text) => text.trim() !== '')
      .join(' | ')
  const cellOf = (role: 'before' | 'after' | 'merged'): Cell | undefined =>
    withoutFrame(row.cells[role], labelInText, context)
  if (row.cells.merged !== undefined && row.cells.before === undefined && row.cells.after === undefined)
    return mergedSides(cellOf('merged'), allText(), context)
  const before = readSide(cellOf('before'), 'before')
  const after = readSide(cellOf('after'), 'after')
  if (after.struck !== null)
    note(
      'inferred',
      'Words struck through in the column after are taken for words that go; they are not in its text.',
      after.struck,
    )
  if (before.side.kind === 'unchanged' || after.side.kind === 'unchanged') {
    note('left-out', 'The row says that nothing changes.', allText())
    return null
  }
  if (before.side.kind === 'absent' && after.side.kind === 'absent') {
    note('left-out', 'The row says that there is no such provision on either side.', allText())
    return null
  }
  for (const [place, { side }] of [
    ['before', before],
    ['after', after],
  ] as const)
    if (side.kind === 'absent')
      note('inferred', `“${side.words.slice(0, 60)}” ${place} means that there is no such provision.`)
    else if (side.kind === 'unknown') note('inferred', `The text ${place} is not known: ${side.why}`)
  if (before.side.kind === 'unknown' && after.side.kind === 'unknown' && !context.isOwn)
    issue('no-text', 'The row has a text on neither side; say what the provision was and what it becomes.')
  return { before: before.side, after: after.side }
}

function mergedSides(
  cell: Cell | undefined,
  all: string,
  { note, issue, markUse, isOwn }: RowContext,
): Sides | null {
  const lines = trimmedLines(cell?.lines ?? [])
  const open = openSides(lines, isOwn)
  if (open !== null) {
    note('inferred', 'The row says in words that a side is not available; the other stands plain.')
    return open
  }
  try {
    const texts = rebuildTexts(lines, markUse)
    if (texts.before === null && texts.after === null) {
      note('left-out', 'The row has no text.', all)
      return null
    }
    if (texts.before === texts.after) {
      note('left-out', 'No words of the row are marked as taken out or put in, so it changes nothing.', all)
      return null
    }
    note(
      'inferred',
      `Both texts are rebuilt from the marks: taken out is what ${markUse.taken === 'strike' ? 'is struck through' : markUse.taken === null ? 'nothing marks' : 'stands in brackets'}, put in is what ${markUse.put === null ? 'the notation says' : `is in ${markUse.put}`}.`,
    )
    const side = (text: string | null): SideRead =>
      text === null ? { kind: 'absent', words: '' } : { kind: 'text', text }
    return { before: side(texts.before), after: side(texts.after) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    issue(
      'marks-unclear',
      'The brackets of the running text do not fit together, so its two texts cannot be told apart; correct them in the file.',
    )
    note('left-out', 'The running text could not be taken apart.', all)
    return {
      before: { kind: 'unknown', why: 'The marks of the table do not tell it apart.' },
      after: { kind: 'unknown', why: 'The marks of the table do not tell it apart.' },
    }
  }
}

/**
 * A running text of which one side is not available: words say so, above the text after or below the text before. In
 * our own forms the line below the words says why.
 */
function openSides(lines: readonly CellLine[], isOwn: boolean): Sides | null {
  const at = lines.findIndex((line) => placeWordOf(textOfLine(line)) === 'unknown')
  if (at < 0) return null
  const textOf = (part: readonly CellLine[]): string => part.map(textOfLine).join('\n')
  const said = textOfLine(lines[at] as CellLine).trim()
  const below = lines.slice(at + 1)
  const unknown = (why: string): SideRead => ({ kind: 'unknown', why: why || `The table says “${said}”.` })
  if (at > 0)
    return { before: { kind: 'text', text: textOf(lines.slice(0, at)) }, after: unknown(textOf(below)) }
  // A form that has words for each side leaves nothing above those of the text after: there was no such provision.
  if (/as it would be changed/i.test(said))
    return { before: { kind: 'absent', words: '' }, after: unknown(textOf(below)) }
  const why = isOwn ? below.slice(0, 1) : []
  const rest = below.slice(why.length)
  if (rest.length === 0) return { before: unknown(textOf(why)), after: unknown('') }
  const again = openSides(rest, isOwn)
  return { before: unknown(textOf(why)), after: again?.before ?? { kind: 'text', text: textOf(rest) } }
}

/** The text without the line of the label above it and, in our own forms, the sentence on authority below. */
function withoutFrame(
  cell: Cell | undefined,
  labelInText: string | null,
  { isOwn }: RowContext,
): Cell | undefined {
  if (cell === undefined) return undefined
  let lines = trimmedLines(cell.lines)
  const [first] = lines
  if (first !== undefined && labelInText !== null && textOfLine(first).trim() === labelInText)
    lines = lines.slice(1)
  const last = lines.at(-1)
  if (isOwn && last !== undefined && lines.length > 1 && authorityOfSentence(textOfLine(last)) !== null)
    lines = lines.slice(0, -1)
  return { ...cell, lines }
}
