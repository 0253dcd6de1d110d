/** `/drafts/[id]/acts`, `/categories`, `/sources`: the lists of a draft, each entry a row of fields, and one more. */
import { atDesk, type Desk } from '@/app/_administration/administration'
import { atDeskForm } from '@/app/_administration/desk-form'
import { areaField, type FormState, selectField, textField, typedIn } from '@/app/_administration/fields'
import { missingPage } from '@/app/_administration/problem-page'
import type { Reader } from '@/app/_components/reader'
import { COLUMNS, editList, fieldOf, fieldsOfList, LISTS, type List, placesIn, WAS } from '@/lib/editing'
import { html, type Markup } from '@/lib/export'
import { ACT_KINDS, SOURCE_KINDS } from '@/lib/model'
import type { StoredDraft } from '@/lib/store'
import { labelOf as nameOf } from '@/lib/view'
import { leadTo, saveChange, sentFrom, staleNotice, versionIn } from '../../_pages/desk-answer'
import { fieldLabel, gonePage, type PartPage, partPage } from '../../_pages/part-form'

type Context = { readonly params: Promise<{ readonly id: string; readonly list: string }> }

export function GET(request: Request, { params }: Context): Promise<Response> {
  return atDesk(request, async (desk) => {
    const { id, list } = await params
    const known = LISTS.find((one) => one === list)
    const stored = known === undefined ? null : await desk.store.readDraft(id)
    if (stored === null || known === undefined) return missingPage(desk.reader)
    return partPage(desk, stored, partOf(desk, stored, known), {
      typed: fieldsOfList(known, stored.draft.dossier),
    })
  })
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return atDeskForm(request, {
    labelOf,
    work: async (desk, form) => {
      const { id, list } = await params
      const known = LISTS.find((one) => one === list)
      const stored = known === undefined ? null : await desk.store.readDraft(id)
      if (stored === null || known === undefined) return gonePage(desk, form, labelOf)
      const typed = typedIn(form)
      const part = partOf(desk, stored, known)
      const edited = editList(known, stored.draft.dossier, typed)
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
      const { id, list } = await params
      const known = LISTS.find((one) => one === list)
      const stored = known === undefined ? null : await desk.store.readDraft(id)
      if (stored === null || known === undefined) return gonePage(desk, form, labelOf)
      const sent = sentFrom(stored, form)
      return partPage(desk, sent, partOf(desk, sent, known), { typed: typedIn(form), notice })
    },
  })
}

/** The label of a field of these forms, with the place of its row; null for what nobody types. */
function labelOf(field: string, reader: Reader): string | null {
  const [, row, column = ''] = /^(\d+)-(.+)$/.exec(field) ?? []
  if (row === undefined || column === WAS || column === 'delete') return null
  return `${Number(row) + 1}, ${columnLabel(column, reader)}`
}

function partOf(desk: Desk, { id }: StoredDraft, list: List): PartPage {
  const { reader } = desk
  const { translate } = reader
  return {
    title: translate(`drafts.parts.${list}`),
    path: `/drafts/${id}/${list}`,
    labelOf: (field) => labelOf(field, reader) ?? field,
    fields: (state) => html`${rowsShown(state).map((row) => rowFields(list, row, state, desk))}`,
  }
}

/** The rows of the form that is shown, which may be others than the draft has by now, and one more. */
function rowsShown({ typed }: FormState): number[] {
  const rows = placesIn(typed)
  const hasNew = rows.some((row) => !typed.has(fieldOf(row, WAS)))
  return hasNew ? rows : [...rows, (rows.at(-1) ?? -1) + 1]
}

function rowFields(list: List, row: number, state: FormState, desk: Desk): Markup {
  const { translate } = desk.reader
  const was = state.typed.get(fieldOf(row, WAS))?.[0]
  const isNew = was === undefined
  const first = COLUMNS[list][0] as string
  const legend = isNew ? translate('drafts.list.one') : (state.typed.get(fieldOf(row, first))?.[0] ?? '')
  return html`<fieldset><legend>${row + 1}. ${legend}</legend><div class="fields">${COLUMNS[list].map((column) => columnField(list, row, column, state, desk))}</div>${
    isNew
      ? null
      : html`<input type="hidden" name="${fieldOf(row, WAS)}" value="${was}"><label class="check"><input type="checkbox" name="${fieldOf(row, 'delete')}" value="yes"${state.typed.has(fieldOf(row, 'delete')) ? html` checked` : null}> ${translate('drafts.list.delete')}</label>`
  }</fieldset>
`
}

function columnField(list: List, row: number, column: string, state: FormState, desk: Desk): Markup {
  const { translate } = desk.reader
  const name = fieldOf(row, column)
  const label = columnLabel(column, desk.reader)
  if (column === 'note' || column === 'description') return areaField(name, { label }, state)
  if (column !== 'kind') return textField(name, { label }, state)
  const choices =
    list === 'acts'
      ? ACT_KINDS.map((kind) => [kind, translate(`drafts.actKind.${kind}`)] as const)
      : SOURCE_KINDS.map((kind) => [kind, nameOf.sourceKind(kind, translate)] as const)
  return selectField(name, { label }, choices, state)
}

function columnLabel(column: string, reader: Reader): string {
  const language = /^title-(.+)$/.exec(column)?.[1]
  if (language === undefined) return fieldLabel(`list-${column}`, reader)
  return `${fieldLabel('title', reader)}: ${nameOf.language(language, reader.translate)}`
}
