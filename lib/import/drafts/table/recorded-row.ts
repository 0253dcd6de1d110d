/**
 * A row of an export of ours that came back: what the table has no column for is taken from its record, every text and
 * every cell that was edited since from the table.
 */
import { placeQuote } from '../../../anchors'
import type { Annotation, ModificationSide, TextualModification } from '../../../model'
import type { BroughtRow } from './brought-rows'
import { type CellLine, textOfCell, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'
import { type LabelRead, readLabel } from './read-label'
import { readSide, type SideRead } from './read-side'
import { rebuildTexts } from './rebuild-merged'
import type { RowContext, RowRead } from './row-context'
import { type Frame, fingerprint, type RecordedSide, type RecordRow } from './table-record'
import { certaintyOfWord, commencementOf, typeOfWord } from './value-words'

/** Roles whose cells are fingerprinted. */
const PRINTED = [
  'act',
  'number',
  'provision',
  'before',
  'after',
  'merged',
  'remarks',
  'type',
  'certainty',
  'in-force',
] as const

export function printsOf(row: BroughtRow): Readonly<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const role of PRINTED) {
    const cell = row.cells[role]
    if (cell !== undefined) prints[role] = fingerprint(textOfCell(cell))
  }
  return prints
}

/** @param actId what the title of the row's act means, where it is not the recorded one. */
export function recordedRow(
  row: BroughtRow,
  record: RecordRow,
  prints: Readonly<Record<string, string>>,
  context: RowContext,
): RowRead {
  const { note } = context
  const wasEdited = (role: string): boolean =>
    prints[role] !== undefined && record.cells[role] !== undefined && prints[role] !== record.cells[role]
  const sides =
    row.cells.merged !== undefined && row.cells.before === undefined
      ? mergedSides(row, record, wasEdited('merged'), context)
      : {
          before: sideOf('before', row, record, wasEdited, context),
          after: sideOf('after', row, record, wasEdited, context),
        }
  const modification: TextualModification = {
    ...record.modification,
    ...nameOf(row, record, wasEdited('provision'), context),
    ...factsOf(row, record, wasEdited, context),
    ...sides,
    amendingAct: context.amendingAct,
    act: context.act,
    position: context.position,
  }
  note('taken', 'What the table has no column for is taken from the record that the export carries.')
  return {
    modification,
    annotations: annotationsOf(row, record, wasEdited('remarks'), context).map((annotation) =>
      keptInPlace(annotation, modification, context),
    ),
  }
}

function sideOf(
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
function mergedSides(
  row: BroughtRow,
  { modification, texts }: RecordRow,
  wasEdited: boolean,
  context: RowContext,
): Pick<TextualModification, 'before' | 'after'> {
  const lines = row.cells.merged?.lines ?? []
  const { before, after } = modification
  if (before.kind === 'unknown' || after.kind === 'unknown') {
    // The side that is there stands plain behind the words in place of the other.
    const known = [before, after].find(({ kind }) => kind === 'text')
    const other = before.kind === 'unknown' ? before : after.kind === 'unknown' ? after : null
    const skipped = other === null ? 0 : 1 + other.why.split('\n').length
    const isAbove = before.kind === 'unknown'
    const plain = isAbove ? lines.slice(skipped) : lines.slice(0, lines.length - skipped)
    const text = known === undefined ? null : plain.map(textOfLine).join('\n')
    return { before: withText(before, text, context), after: withText(after, text, context) }
  }
  try {
    const rebuilt = rebuildTexts(lines, context.markUse)
    const fits = (text: string | null, print: string | null | undefined): boolean =>
      print === undefined || (text === null ? null : fingerprint(text)) === (print ?? null)
    const isWhole = fits(rebuilt.before, texts?.before) && fits(rebuilt.after, texts?.after)
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

function nameOf(
  row: BroughtRow,
  { modification }: RecordRow,
  wasEdited: boolean,
  { note, issue }: RowContext,
): Pick<TextualModification, 'label' | 'topic' | 'address'> {
  const { label, topic, address } = modification
  if (!wasEdited) return { label, topic, address }
  const [first = '', second] = (row.cells.provision?.lines ?? [])
    .map((line) => textOfLine(line).trim())
    .filter((line) => line !== '')
  const read: LabelRead | null = readLabel(first)
  note('taken', 'The name of the provision was edited since the export; it is taken as it stands now.', first)
  if (read === null)
    issue(
      'address-not-read',
      `The place of the change could not be read from “${first.slice(0, 80)}”; say which article it is in.`,
    )
  return { label: first, topic: second ?? topic, address: read?.address ?? [] }
}

function factsOf(
  row: BroughtRow,
  { modification }: RecordRow,
  wasEdited: (role: string) => boolean,
  { note }: RowContext,
): Pick<TextualModification, 'type' | 'attribution' | 'commencement'> {
  const { type, attribution, commencement } = modification
  const facts = { type, attribution, commencement }
  for (const role of ['type', 'certainty', 'in-force'] as const) {
    if (!wasEdited(role)) continue
    const words = textOfCell(row.cells[role]).trim()
    const [newType, certainty, start] = [
      role === 'type' ? typeOfWord(words) : null,
      role === 'certainty' ? certaintyOfWord(words) : null,
      role === 'in-force'
        ? commencementOf(
            words,
            row.cells[role]?.date,
            facts.attribution.certainty === 'unknown' ? 'unknown' : 'likely',
          )
        : null,
    ]
    if (newType !== null) facts.type = newType
    else if (certainty !== null) facts.attribution = { ...attribution, certainty }
    else if (start !== null) facts.commencement = start
    else {
      note('left-out', 'A cell beside the table was edited since the export and could not be read.', words)
      continue
    }
    note('taken', 'A cell beside the table was edited since the export; it is taken as it stands now.', words)
  }
  return facts
}

function annotationsOf(
  row: BroughtRow,
  record: RecordRow,
  wasEdited: boolean,
  context: RowContext,
): Annotation[] {
  const modification = record.modification.id
  const annotations: Annotation[] = wasEdited
    ? [remarksAsNote(row, modification)]
    : record.annotations.map((annotation) => ({ ...annotation, modification }))
  if (wasEdited)
    context.note(
      'taken',
      'The notes were edited since the export; they are taken as they stand now, as one note.',
    )
  for (const role of ['rationale', 'author', 'decision', 'other-mandate'] as const) {
    const text = textOfCell(row.cells[role]).trim()
    if (text === '' || placeWordOf(text) === 'not-given') continue
    annotations.push({
      id: `${modification}-${role}`,
      modification,
      kind: 'explanatory',
      body: `${row.headers[role] ?? role}: ${text}`,
    })
    context.note('taken', `The cell “${row.headers[role] ?? role}” became an explanatory note.`)
  }
  return annotations
}

/** A note on words that were edited away is on no words, until somebody says which. */
function keptInPlace(
  annotation: Annotation,
  modification: TextualModification,
  { note }: RowContext,
): Annotation {
  const { anchor } = annotation
  if (anchor?.quote === undefined || anchor.lost) return annotation
  const side = modification[anchor.side]
  if (side.kind === 'text' && placeQuote(side.text, anchor.quote) !== null) return annotation
  note(
    'taken',
    'The words that a note was on do not stand in the text any more; its place is lost.',
    anchor.quote.exact,
  )
  return { ...annotation, anchor: { ...anchor, lost: true } }
}

function remarksAsNote(row: BroughtRow, modification: string): Annotation {
  return {
    id: `${modification}-remarks`,
    modification,
    kind: 'explanatory',
    body: textOfCell(row.cells.remarks).trim(),
  }
}
