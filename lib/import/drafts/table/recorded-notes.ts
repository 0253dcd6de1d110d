/** The notes of a row of an export of ours that came back: as they were recorded, unless their cell was edited. */
import {
  type Annotation,
  FORM_NOTES,
  type FormNote,
  formNoteBody,
  formNoteOf,
  formNotesIn,
} from '../../../model'
import type { BroughtRow } from './brought-row'
import { textOfCell } from './cells/cell-table'
import { placeWordOf } from './place-words'
import type { RowContext } from './row-context'
import type { RecordRow } from './table-record'

export function recordedNotes(
  row: BroughtRow,
  record: RecordRow,
  wasEdited: (role: string) => boolean,
  context: RowContext,
): Annotation[] {
  const modification = record.modification.id
  let notes: Annotation[] = record.annotations.map((annotation) => ({ ...annotation, modification }))
  if (wasEdited('remarks')) {
    const body = textOfCell(row.cells.remarks).trim()
    notes = [{ id: `${modification}-remarks`, modification, kind: 'explanatory', body }]
    context.note(
      'taken',
      'The notes were edited since the export; they are taken as they stand now, as one note.',
    )
  }
  for (const role of FORM_NOTES) {
    const wasThere = record.cells[role] !== undefined
    if (row.cells[role] === undefined || (wasThere && !wasEdited(role))) continue
    notes = withCell(role, row, notes, modification, context)
  }
  return notes
}

/** The notes with the one of the cell in place of all that it showed. */
function withCell(
  role: FormNote,
  row: BroughtRow,
  notes: readonly Annotation[],
  modification: string,
  { note }: RowContext,
): Annotation[] {
  const heading = row.headers[role] ?? ''
  const shown = formNotesIn(role, Object.keys(row.cells))
  // Two columns may hold what others had proposed; only the first is read.
  const isShown = (annotation: Annotation): boolean => {
    const found = formNoteOf(annotation)
    if (found === null || !shown.includes(found.kind)) return false
    return role !== 'other-mandate' || found.heading === heading
  }
  const [was] = notes.filter(isShown)
  const others = notes.filter((annotation) => !isShown(annotation))
  const text = textOfCell(row.cells[role]).trim()
  if (text === '' || placeWordOf(text) === 'not-given') {
    if (was !== undefined)
      note('taken', `The cell “${heading || role}” was emptied since the export; its note is gone.`, was.body)
    return others
  }
  note('taken', `The cell “${heading || role}” became an explanatory note.`)
  const id = was?.id ?? freeId(`${modification}-${role}`, others)
  return [...others, { id, modification, kind: 'explanatory', body: formNoteBody(role, heading, text) }]
}

function freeId(wanted: string, notes: readonly Annotation[]): string {
  const taken = new Set(notes.map(({ id }) => id))
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  return id
}
