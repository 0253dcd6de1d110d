/** The sides of a row of ours that came back: texts from the table, what else was known of them from the record. */
import type { ModificationSide, TextualModification } from '../../../model'
import type { BroughtRow } from './brought-row'
import { type Cell, type CellLine, textOfCell, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'
import { readSide, type SideRead } from './read-side'
import { type MergedTexts, rebuildTexts } from './rebuild-merged'
import type { RowContext } from './row-context'
import { type Frame, fingerprint, type RecordedSide, type RecordRow } from './table-record'

/** @param wasEdited whether the cell of a role is another than when it was written. */
export function sideOf(
  place: 'before' | 'after',
  row: BroughtRow,
  { modification, frames }: RecordRow,
  wasEdited: (role: string) => boolean,
  context: RowContext,
): ModificationSide {
  const recorded: RecordedSide = modification[place]
  const cell = row.cells[place]
  if (cell === undefined) return withText(recorded, null, context)
  const inner = framed(cell.lines, frames[place])
  if (!wasEdited(place)) return withText(recorded, inner.map(textOfLine).join('\n'), context)
  context.note('taken', `The text ${place} was edited since the export; it is taken as it stands now.`)
  return editedSide(recorded, readSide({ ...cell, lines: inner }, place).side, context)
}

/** The texts of a running text that was not edited must come out as they went in; the record knows their fingerprints. */
export function mergedSides(
  row: BroughtRow,
  { modification, texts }: RecordRow,
  wasEdited: boolean,
  context: RowContext,
): Pick<TextualModification, 'before' | 'after'> {
  const cell = row.cells.merged ?? { lines: [], span: 1 }
  const { before, after } = modification
  if (before.kind === 'unknown' || after.kind === 'unknown')
    return besideUnknown(cell, { before, after }, texts, wasEdited, context)
  try {
    const fits = (text: string | null, print: string | null | undefined): boolean =>
      print === undefined || (text === null ? null : fingerprint(text)) === (print ?? null)
    const isWholeIn = ({ before, after }: MergedTexts): boolean =>
      fits(before, texts?.before) && fits(after, texts?.after)
    const closed = rebuildTexts(cell.lines, context.markUse)
    // A text that has gaps of its own is written with them.
    const kept = rebuildTexts(cell.lines, context.markUse, 'kept')
    const rebuilt = !isWholeIn(closed) && isWholeIn(kept) ? kept : closed
    const isWhole = isWholeIn(rebuilt)
    if (!wasEdited && isWhole)
      return {
        before: withText(before, rebuilt.before, context),
        after: withText(after, rebuilt.after, context),
      }
    if (!wasEdited)
      context.issue(
        'marks-unclear',
        'The marks of the row do not give back the two texts it was written from; hold them against the source.',
      )
    else
      context.note(
        'taken',
        'The running text was edited since the export; both texts are taken as they stand now.',
      )
    const side = (text: string | null): SideRead =>
      text === null ? { kind: 'absent', words: '' } : { kind: 'text', text }
    return {
      before: editedSide(before, side(rebuilt.before), context),
      after: editedSide(after, side(rebuilt.after), context),
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    context.issue(
      'marks-unclear',
      'The brackets of the running text do not fit together, so its two texts cannot be told apart; correct them in the file.',
    )
    const why = 'The marks of the table do not tell it apart.'
    context.note('left-out', 'The running text could not be taken apart.', textOfCell(row.cells.merged))
    const unknown: ModificationSide = {
      kind: 'unknown',
      why,
      evidence: { certainty: 'unknown', sources: [] },
    }
    return { before: unknown, after: unknown }
  }
}

/** The side that is there stands plain behind the words in place of the other, or before them. */
function besideUnknown(
  cell: Cell,
  { before, after }: Pick<RecordRow['modification'], 'before' | 'after'>,
  texts: RecordRow['texts'],
  wasEdited: boolean,
  context: RowContext,
): Pick<TextualModification, 'before' | 'after'> {
  const { lines } = cell
  const place = before.kind === 'text' ? 'before' : 'after'
  const [known, other] = place === 'before' ? [before, after] : [after, before]
  if (known.kind !== 'text' || other.kind !== 'unknown') {
    if (wasEdited)
      context.note(
        'left-out',
        'The running text was edited since the export, which had no text there; what it says now is not taken.',
        lines.map(textOfLine).join('\n'),
      )
    return { before: withText(before, null, context), after: withText(after, null, context) }
  }
  const skipped = 1 + other.why.split('\n').length
  const end = Math.max(lines.length - skipped, 0)
  const plain = place === 'after' ? lines.slice(skipped) : lines.slice(0, end)
  const words = place === 'after' ? lines.slice(0, skipped) : lines.slice(end)
  const text = plain.map(textOfLine).join('\n')
  const print = texts?.[place]
  const sides = (side: ModificationSide) =>
    place === 'before'
      ? { before: side, after: withText(after, null, context) }
      : { before: withText(before, null, context), after: side }
  if (!wasEdited && (print === undefined || print === fingerprint(text)))
    return sides(withText(known, text, context))
  const [first, ...why] = words.map(textOfLine)
  if (placeWordOf(first ?? '') !== 'unknown' || fingerprint(why.join('\n')) !== fingerprint(other.why)) {
    context.issue(
      'marks-unclear',
      'The words in place of the text that is not known were edited, so the other text cannot be told from them; correct them in the file.',
    )
    context.note('left-out', 'The running text could not be taken apart.', lines.map(textOfLine).join('\n'))
    return sides({
      kind: 'unknown',
      why: 'The brought table does not tell it from the words around it.',
      evidence: { certainty: 'unknown', sources: [] },
    })
  }
  context.note(
    'taken',
    wasEdited
      ? `The text ${place} was edited since the export; it is taken as it stands now.`
      : `The text ${place} is not the one that the record of the export speaks of; it is taken as it stands now.`,
  )
  return sides(editedSide(known, readSide({ ...cell, lines: plain }, place).side, context))
}

function framed(lines: readonly CellLine[], frame: Frame | undefined): readonly CellLine[] {
  const [before, behind] = frame ?? [0, 0]
  return lines.length <= before + behind ? lines : lines.slice(before, lines.length - behind)
}

function withText(side: RecordedSide, text: string | null, context: RowContext): ModificationSide {
  if (side.kind !== 'text') return side
  if (side.text !== undefined) return { ...side, text: side.text }
  if (text !== null) return { ...side, text }
  context.issue(
    'text-missing',
    'The table has no cell for a text that its record speaks of; bring the whole table.',
  )
  return {
    kind: 'unknown',
    why: 'The brought table has no cell for this text.',
    evidence: { certainty: 'unknown', sources: [] },
  }
}

/** An edited text is nobody's yet: its status is what the user says of the file, its evidence the file. */
function editedSide(
  recorded: RecordedSide,
  read: SideRead,
  { status, language, source }: RowContext,
): ModificationSide {
  const evidence = {
    certainty: 'likely' as const,
    sources: [source],
    note: 'As the brought table says, which was edited after it was exported.',
  }
  if (read.kind === 'text')
    return {
      kind: 'text',
      text: read.text.normalize('NFC'),
      status,
      language: recorded.kind === 'text' ? recorded.language : language,
      evidence,
    }
  if (read.kind === 'unknown')
    return { kind: 'unknown', why: read.why, evidence: { certainty: 'unknown', sources: [] } }
  if (read.kind === 'absent') return { kind: 'absent', evidence }
  return {
    kind: 'unknown',
    why: `The table says “${read.words}”.`,
    evidence: { certainty: 'unknown', sources: [] },
  }
}
