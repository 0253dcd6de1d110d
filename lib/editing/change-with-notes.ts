/**
 * One change and the notes on it as one form, so that nothing typed in one place is lost by saving another. The fields of
 * a note carry its identifier; a new note is written where something is typed into it.
 */
import type { Annotation, Dossier } from '../model'
import { editChange, fieldsOfChange } from './change-form'
import { deleteNote, editNote, fieldsOfNote } from './rows'
import { type FieldProblem, FormReader, type Typed } from './typed'

/** Stands for the identifier of a note that is not there yet. */
export const NEW_NOTE = 'new'

/** The field of a note in the form of its change. @param name as `fieldsOfNote` calls it, or `note-delete` */
export function fieldOfNote(note: string, name: string): string {
  return `${PREFIX}${note}:${name}`
}

const PREFIX = 'on-'
const FIELD = /^on-(.+?):(note-\w+)$/s

/** @returns the note and the name of its field; null for a field of the change itself */
export function noteOfField(field: string): { readonly note: string; readonly name: string } | null {
  const found = FIELD.exec(field)
  return found === null ? null : { note: found[1] as string, name: found[2] as string }
}

/** @returns the fields of the change and of every note on it. @throws where there is no such change */
export function fieldsOfWhole({ modifications, annotations }: Dossier, id: string): Map<string, string[]> {
  const change = modifications.find((one) => one.id === id)
  if (change === undefined) throw new Error(`There is no change "${id}".`)
  const notes = annotations.filter(({ modification }) => modification === id)
  return new Map([
    ...fieldsOfChange(change),
    ...notes.flatMap((note) =>
      [...fieldsOfNote(note)].map(([name, values]) => [fieldOfNote(note.id, name), values] as const),
    ),
  ])
}

/** @returns identifiers of the notes that fields were typed for, in the order of the form */
export function notesTyped(typed: Typed): string[] {
  return [...new Set([...typed.keys()].flatMap((field) => noteOfField(field)?.note ?? []))]
}

/**
 * Notes that were not touched go with the words they are on; those that were are read against the text as it was typed.
 *
 * @returns the dossier with the change and its notes, or everything that is wrong with what was typed.
 */
export function editWhole(
  dossier: Dossier,
  id: string,
  typed: Typed,
): { readonly dossier: Dossier; readonly id: string } | { readonly problems: readonly FieldProblem[] } {
  const changed = editChange(dossier, id, typed)
  // Quotations can be held against the texts only where these are right.
  if ('problems' in changed) return changed
  const before = new Map(dossier.annotations.map((note) => [note.id, note]))
  const problems: FieldProblem[] = []
  let { dossier: whole } = changed
  for (const note of notesTyped(typed)) {
    const fields = fieldsFor(note, typed)
    const known = before.get(note)
    if (fields.get('note-delete')?.[0] === 'yes') {
      whole = deleteNote(whole, note)
      continue
    }
    if (known === undefined ? isEmpty(fields) : isAsItWas(known, fields)) continue
    const edited = editNote(whole, changed.id, known === undefined ? null : note, fields)
    if ('problems' in edited)
      problems.push(...edited.problems.map((one) => ({ ...one, field: fieldOfNote(note, one.field) })))
    else whole = edited.dossier
  }
  return problems.length > 0 ? { problems } : { dossier: whole, id: changed.id }
}

function fieldsFor(note: string, typed: Typed): Map<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>()
  for (const [field, values] of typed) {
    const found = noteOfField(field)
    if (found?.note === note) fields.set(found.name, values)
  }
  return fields
}

const WRITTEN = ['note-body', 'note-exact', 'note-prefix', 'note-suffix'] as const

function isEmpty(fields: Typed): boolean {
  const form = new FormReader(fields)
  return WRITTEN.every((name) => form.text(name) === '')
}

function isAsItWas(note: Annotation, fields: Typed): boolean {
  const was = fieldsOfNote(note)
  const [then, now] = [new FormReader(was), new FormReader(fields)]
  return [...was.keys()].every((name) => then.words(name) === now.words(name))
}
