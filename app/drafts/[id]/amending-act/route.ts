/** `/drafts/[id]/amending-act`: names, titles and dates of the amending act, each with its evidence or openly not known. */
import { atDesk, type Desk } from '@/app/_administration/administration'
import { atDeskForm } from '@/app/_administration/desk-form'
import { areaField, checkField, selectField, textField, typedIn } from '@/app/_administration/fields'
import { missingPage } from '@/app/_administration/problem-page'
import type { Reader } from '@/app/_components/reader'
import { DATES, editAmendingAct, fieldsOfAmendingAct, titleLanguages } from '@/lib/editing'
import { html } from '@/lib/export'
import type { StoredDraft } from '@/lib/store'
import { labelOf as nameOf } from '@/lib/view'
import { leadTo, saveChange, sentFrom, staleNotice, versionIn } from '../../_pages/desk-answer'
import {
  editedWords,
  evidenceFields,
  fieldLabel,
  gonePage,
  type PartPage,
  partPage,
  UNTYPED,
} from '../../_pages/part-form'

type Context = { readonly params: Promise<{ readonly id: string }> }

export function GET(request: Request, { params }: Context): Promise<Response> {
  return atDesk(request, async (desk) => {
    const stored = await desk.store.readDraft((await params).id)
    if (stored === null) return missingPage(desk.reader)
    const typed = fieldsOfAmendingAct(stored.draft.dossier.amendingAct)
    return partPage(desk, stored, partOf(desk, stored), { typed })
  })
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return atDeskForm(request, {
    labelOf,
    work: async (desk, form) => {
      const stored = await desk.store.readDraft((await params).id)
      if (stored === null) return gonePage(desk, form, labelOf)
      const typed = typedIn(form)
      const part = partOf(desk, stored)
      const edited = editAmendingAct(stored.draft.dossier, typed)
      if ('problems' in edited) {
        const sent = sentFrom(stored, form)
        return partPage(desk, sent, part, { typed, problems: edited.problems, status: 422 })
      }
      const saved = await saveChange(desk, stored, versionIn(form), {
        ...stored.draft,
        dossier: edited.dossier,
      })
      if (saved === null) {
        return partPage(desk, stored, part, { typed, notice: staleNotice(desk, stored), status: 409 })
      }
      return leadTo(desk, part.path, 'done=saved')
    },
    again: async (desk, form, notice) => {
      const stored = await desk.store.readDraft((await params).id)
      if (stored === null) return gonePage(desk, form, labelOf)
      const sent = sentFrom(stored, form)
      return partPage(desk, sent, partOf(desk, sent), { typed: typedIn(form), notice })
    },
  })
}

/** The label of a field of this form; null for what nobody types. */
function labelOf(field: string, reader: Reader): string | null {
  if (UNTYPED.has(field)) return null
  const [, of = field, rest] = /^(title-[^-]+|adopted|published|inForceFrom)(?:-(.+))?$/.exec(field) ?? []
  const label = of.startsWith('title-')
    ? titleOf(of.slice('title-'.length), reader)
    : fieldLabel(of === 'status' ? 'act-status' : of, reader)
  return rest === undefined ? label : `${label}, ${fieldLabel(rest, reader)}`
}

const titleOf = (language: string, reader: Reader) =>
  `${fieldLabel('title', reader)}: ${nameOf.language(language, reader.translate)}`

function partOf({ reader }: Desk, { id, draft }: StoredDraft): PartPage {
  const { translate } = reader
  const languages = titleLanguages(draft.dossier.amendingAct)
  return {
    title: translate('drafts.parts.amending-act'),
    path: `/drafts/${id}/amending-act`,
    labelOf: (field) => labelOf(field, reader) ?? field,
    fields: (state) => html`<div class="fields">
${textField('name', { label: fieldLabel('name', reader), full: true }, state)}${textField('id', { label: fieldLabel('id', reader), hint: translate('drafts.hint.id') }, state)}${selectField(
  'status',
  { label: fieldLabel('act-status', reader) },
  (['bill', 'enacted'] as const).map((status) => [status, translate(`drafts.actStatus.${status}`)]),
  state,
)}${textField('number', { label: fieldLabel('number', reader) }, state)}${textField('country', { label: fieldLabel('country', reader), hint: translate('drafts.hint.country', { example: 'kz' }) }, state)}${checkField('textFound', fieldLabel('textFound', reader), state)}</div>
<p class="muted">${translate('drafts.hint.openly')} ${translate('drafts.hint.edited-value', editedWords(reader))}</p>
${languages.map(
  (language) =>
    html`<fieldset><legend>${titleOf(language, reader)}</legend><div class="fields">${areaField(`title-${language}`, { label: titleOf(language, reader) }, state)}${evidenceFields(`title-${language}`, state)}</div></fieldset>\n`,
)}${DATES.map(
  (name) =>
    html`<fieldset><legend>${fieldLabel(name, reader)}</legend><div class="fields">${textField(name, { label: fieldLabel('day', reader), hint: translate('drafts.hint.day') }, state)}${evidenceFields(name, state)}</div></fieldset>\n`,
)}<div class="fields">${areaField('summary', { label: fieldLabel('summary', reader), hint: translate('drafts.hint.paragraphs'), large: true }, state)}${areaField('gaps', { label: fieldLabel('gaps', reader), hint: translate('drafts.hint.lines') }, state)}</div>
`,
  }
}
