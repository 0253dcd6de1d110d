/** The form of one row: where it stands, its two texts, who says so, and the notes on it. */
import type { Desk } from '@/app/_administration/administration'
import { tokenField } from '@/app/_administration/desk-page'
import {
  areaField,
  checkField,
  choiceFields,
  EXAMPLE_ADDRESS,
  type FormState,
  selectField,
  textField,
} from '@/app/_administration/fields'
import { fieldOfNote, NEW_NOTE, noteOfField, notesTyped } from '@/lib/editing'
import { html, type Markup } from '@/lib/export'
import {
  type Annotation,
  MODIFICATION_TYPES,
  PROVISION_UNITS,
  TEXT_STATUSES,
  type TextualModification,
} from '@/lib/model'
import type { StoredDraft } from '@/lib/store'
import type { MessageKey } from '@/lib/view'
import { draftRows } from './draft-rows'
import { lostNotes } from './lost-notes'
import { editedWords, evidenceFields, fieldLabel, type PartPage, UNTYPED } from './part-form'

export function changePart(desk: Desk, stored: StoredDraft, change: TextualModification): PartPage {
  const { reader } = desk
  const { translate } = reader
  const { dossier } = stored.draft
  const path = `/drafts/${stored.id}/changes/${encodeURIComponent(change.id)}`
  return {
    title: change.label === '' ? change.id : change.label,
    path,
    labelOf: (field) => labelOf(field, reader),
    above: lostNotes(desk, stored, change.id),
    fields: (state) => html`<fieldset><legend>${translate('drafts.change.place')}</legend><div class="fields">
${selectField(
  'act',
  { label: fieldLabel('act', reader) },
  dossier.acts.map((act) => [act.id, act.title[reader.language] ?? Object.values(act.title)[0] ?? act.id]),
  state,
)}${textField('label', { label: fieldLabel('label', reader) }, state)}${textField('address', { label: fieldLabel('address', reader), hint: translate('drafts.hint.address', { example: EXAMPLE_ADDRESS, units: PROVISION_UNITS.join(', ') }) }, state)}${textField('id', { label: fieldLabel('id', reader), hint: translate('drafts.hint.id') }, state)}${textField('topic', { label: fieldLabel('topic', reader), full: true }, state)}${selectField(
  'type',
  { label: fieldLabel('type', reader) },
  MODIFICATION_TYPES.map((type) => [type, translate(`labels.type.${type}`)]),
  state,
)}${checkField('observed', fieldLabel('observed', reader), state)}${
  dossier.categories.length === 0
    ? null
    : choiceFields(
        'categories',
        fieldLabel('categories', reader),
        dossier.categories.map(({ slug, label }) => [slug, label]),
        state,
      )
}</div></fieldset>
${(['before', 'after'] as const).map((side) => sideFields(side, state))}<fieldset><legend>${translate('drafts.change.attribution')}</legend><div class="fields">${evidenceFields('attribution', state)}${selectField(
      'commencement-kind',
      { label: fieldLabel('commencement', reader) },
      (['on-date', 'not-commenced', 'unknown'] as const).map((kind) => [
        kind,
        translate(`drafts.commencement.${kind}`),
      ]),
      state,
    )}${textField('commencement-date', { label: fieldLabel('commencement-date', reader), hint: translate('drafts.hint.day') }, state)}${selectField(
      'commencement-certainty',
      { label: fieldLabel('commencement-certainty', reader) },
      (['confirmed', 'likely', 'unknown'] as const).map((one) => [one, translate(`labels.certainty.${one}`)]),
      state,
    )}</div></fieldset>
<h2>${translate('drafts.notes.title')}</h2>
${noteFields(stored, change.id, state)}`,
    below: html`<section><h2>${translate('drafts.change.asShown')}</h2>${draftRows(desk, stored.id, { ...dossier, modifications: [change] }, 1)}</section>
<section><h2>${translate('drafts.change.delete')}</h2><form method="post" action="${reader.address(path)}">${tokenField(desk.formToken)}<input type="hidden" name="version" value="${stored.version}"><p>${translate('drafts.change.deleteLead')}</p><p><button name="action" value="delete">${translate('drafts.change.delete')}</button></p></form></section>
`,
  }
}

function sideFields(side: 'before' | 'after', state: FormState): Markup {
  const { reader } = state
  const { translate } = reader
  return html`<fieldset><legend>${translate(`drafts.change.${side}`)}</legend><div class="fields">
${selectField(
  `${side}-kind`,
  { label: fieldLabel('kind', reader) },
  (['text', 'absent', 'unknown'] as const).map((kind) => [kind, translate(`drafts.sideKind.${kind}`)]),
  state,
)}${selectField(
  `${side}-status`,
  { label: fieldLabel('status', reader) },
  TEXT_STATUSES.map((status) => [status, translate(`labels.textStatus.${status}`)]),
  state,
)}${textField(`${side}-language`, { label: fieldLabel('language', reader), hint: translate('drafts.hint.language', { example: 'en, ru, kk' }) }, state)}${textField(`${side}-as-of`, { label: fieldLabel('as-of', reader), hint: translate('drafts.hint.date') }, state)}${areaField(`${side}-text`, { label: fieldLabel('text', reader), hint: translate('drafts.hint.edited-text', editedWords(reader)), large: true }, state)}${areaField(`${side}-why`, { label: fieldLabel('why', reader) }, state)}${evidenceFields(side, state)}</div></fieldset>
`
}

/** The notes that are there, those that were typed and are not there any more, and one more. */
function noteFields({ draft: { dossier } }: StoredDraft, change: string, state: FormState): Markup {
  const there = dossier.annotations.filter((note) => note.modification === change)
  const ids = there.map(({ id }) => id)
  const others = notesTyped(state.typed).filter((id) => id !== NEW_NOTE && !ids.includes(id))
  return html`${there.map((note) => oneNote(note.id, note, state))}${others.map((id) => oneNote(id, null, state))}${oneNote(NEW_NOTE, null, state)}`
}

function oneNote(id: string, note: Annotation | null, state: FormState): Markup {
  const { reader } = state
  const { translate } = reader
  const at = (name: string) => fieldOfNote(id, `note-${name}`)
  const title = translate(id === NEW_NOTE ? 'drafts.notes.add' : 'drafts.notes.edit')
  return html`<fieldset id="note-${id}"><legend>${title}${note?.anchor?.lost ? ` · ${translate('drafts.lost.one')}` : null}</legend><div class="fields">${selectField(
    at('kind'),
    { label: fieldLabel('note-kind', reader) },
    (['explanatory', 'editorial'] as const).map((kind) => [kind, translate(`drafts.noteKind.${kind}`)]),
    state,
  )}${selectField(
    at('on'),
    { label: fieldLabel('note-on', reader) },
    (['change', 'before', 'after'] as const).map((on) => [on, translate(`drafts.noteOn.${on}`)]),
    state,
  )}${areaField(at('body'), { label: fieldLabel('note-body', reader) }, state)}${areaField(at('exact'), { label: fieldLabel('note-exact', reader), hint: translate('drafts.hint.exact') }, state)}${areaField(at('prefix'), { label: fieldLabel('note-prefix', reader) }, state)}${areaField(at('suffix'), { label: fieldLabel('note-suffix', reader) }, state)}</div>${
    note === null ? null : checkField(at('delete'), translate('drafts.notes.delete'), state)
  }</fieldset>
`
}

/** The label of a field of this form; null for what nobody types. */
export function labelOfChange(field: string, reader: Desk['reader']): string | null {
  return UNTYPED.has(field) || noteOfField(field)?.name === 'note-delete' ? null : labelOf(field, reader)
}

function labelOf(field: string, reader: Desk['reader']): string {
  const ofNote = noteOfField(field)
  if (ofNote !== null) {
    const which = reader.translate(ofNote.note === NEW_NOTE ? 'drafts.notes.add' : 'drafts.notes.edit')
    return `${which}, ${fieldLabel(ofNote.name, reader)}`
  }
  const side = /^(before|after|attribution)-(.+)$/.exec(field)
  if (!side) return fieldLabel(field === 'commencement-kind' ? 'commencement' : field, reader)
  return `${reader.translate(`drafts.change.${side[1]}` as MessageKey)}, ${fieldLabel(side[2] as string, reader)}`
}
