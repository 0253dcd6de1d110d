/**
 * A row of an export of ours that came back: what the table has no column for is taken from its record, every text and
 * every cell that was edited since from the table.
 */
import { placeQuote } from '../../../anchors'
import type { Annotation, TextualModification } from '../../../model'
import type { BroughtRow } from './brought-row'
import { textOfCell, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'
import { type LabelRead, readLabel } from './read-label'
import { mergedSides, sideOf } from './recorded-sides'
import type { RowContext, RowRead } from './row-context'
import { fingerprint, type RecordRow } from './table-record'
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
