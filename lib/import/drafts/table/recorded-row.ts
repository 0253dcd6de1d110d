/**
 * A row of an export of ours that came back: what the table has no column for is taken from its record, every text and
 * every cell that was edited since from the table.
 */
import { placeQuote } from '../../../anchors'
import {
  type Annotation,
  type Certainty,
  type Evidence,
  FORM_NOTES,
  type TextualModification,
} from '../../../model'
import type { BroughtRow } from './brought-row'
import { textOfCell, textOfLine } from './cells/cell-table'
import { type LabelRead, readLabel } from './read-label'
import { recordedNotes } from './recorded-notes'
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
  ...FORM_NOTES,
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
    annotations: recordedNotes(row, record, wasEdited, context).map((annotation) =>
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
  context: RowContext,
): Pick<TextualModification, 'type' | 'attribution' | 'commencement'> {
  const { note } = context
  const { type, attribution, commencement } = modification
  const facts = { type, attribution, commencement }
  const said = wasEdited('certainty') ? certaintyOfWord(textOfCell(row.cells.certainty).trim()) : null
  if (['type', 'provision', 'certainty'].some(wasEdited))
    facts.attribution = editedAttribution(modification, said, context)
  for (const role of ['type', 'certainty', 'in-force'] as const) {
    // A certainty that was understood is noted with the attribution that it makes.
    if (!wasEdited(role) || (role === 'certainty' && said !== null)) continue
    const words = textOfCell(row.cells[role]).trim()
    const [newType, start] = [
      role === 'type' ? typeOfWord(words) : null,
      role === 'in-force'
        ? commencementOf(
            words,
            row.cells[role]?.date,
            facts.attribution.certainty === 'unknown' ? 'unknown' : 'likely',
          )
        : null,
    ]
    if (newType !== null) facts.type = newType
    else if (start !== null) facts.commencement = start
    else {
      note('left-out', 'A cell beside the table was edited since the export and could not be read.', words)
      continue
    }
    note('taken', 'A cell beside the table was edited since the export; it is taken as it stands now.', words)
  }
  return facts
}

/**
 * What was found out of the change that was exported is no evidence of another one: that it is the work of the amending
 * act is at most likely now, and only the file says so.
 */
function editedAttribution(
  { attribution, observed }: RecordRow['modification'],
  said: Certainty | null,
  { note, source }: RowContext,
): Evidence {
  const isUnknown = observed === true || (said ?? attribution.certainty) === 'unknown'
  if (isUnknown && attribution.certainty === 'unknown') {
    if (said !== null && said !== 'unknown')
      note(
        'left-out',
        'A change that was only seen is nobody’s work; the edited certainty is not taken.',
        said,
      )
    return attribution
  }
  note(
    'taken',
    `What the change is was edited since the export; that it is the work of the amending act is ${isUnknown ? 'not known' : 'at most likely'} now, and no recorded source is taken for it.`,
  )
  return {
    certainty: isUnknown ? 'unknown' : 'likely',
    sources: isUnknown ? [] : [source],
    note: 'As the brought table says, which was edited after it was exported.',
  }
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
