/** A part of a draft as a form: shown, and shown again with all that was typed where something is wrong with it. */
import type { Desk } from '@/app/_administration/administration'
import { tokenField } from '@/app/_administration/desk-page'
import { areaField, type FormState, problemList, selectField, textField } from '@/app/_administration/fields'
import type { LabelOf } from '@/app/_administration/kept-form'
import { keptPage } from '@/app/_administration/kept-page'
import type { FieldProblem, Typed } from '@/lib/editing'
import { html, type Markup } from '@/lib/export'
import { CERTAINTIES } from '@/lib/model'
import type { StoredDraft } from '@/lib/store'
import { isMessageKey } from '@/lib/view'
import { answerPage, draftCrumbs } from './desk-answer'

export type PartPage = {
  readonly title: string
  /** Where the form is sent to. */
  readonly path: string
  readonly fields: (state: FormState) => Markup
  readonly labelOf: (field: string) => string
  /** Between the heading and the form, and after it. */
  readonly above?: Markup | null
  readonly below?: Markup | null
}

/** @param notice of something that is wrong with no single field */
export function partPage(
  desk: Desk,
  stored: StoredDraft,
  part: PartPage,
  {
    typed,
    problems = [],
    notice = null,
    status = 200,
  }: {
    readonly typed: Typed
    readonly problems?: readonly FieldProblem[]
    readonly notice?: Markup | null
    readonly status?: number
  },
): Response {
  const { reader, formToken } = desk
  const { translate, address } = reader
  const state = { reader, typed, problems }
  const isSaved = desk.url.searchParams.get('done') === 'saved' && status === 200
  const body = html`${draftCrumbs(desk, stored)}<h1>${part.title}</h1>
${notice}${problemList(state, part.labelOf)}${isSaved ? html`<p class="done" role="status">${translate('drafts.done.saved')}</p>\n` : null}${part.above ?? null}<form method="post" action="${address(part.path)}">${tokenField(formToken)}<input type="hidden" name="version" value="${stored.version}">
${part.fields(state)}<p class="actions"><button class="main" name="action" value="save">${translate('drafts.save')}</button></p>
</form>
${part.below ?? null}`
  const title =
    notice !== null || status >= 400 ? `${translate('drafts.notSaved')}: ${part.title}` : part.title
  return answerPage(desk, title, body, status)
}

/** Fields that go along with every form. */
export const UNTYPED: ReadonlySet<string> = new Set(['version', 'action', 'note', 'form-token'])

/** What was edited is not there any more: what was typed is shown, to be copied. */
export function gonePage(
  desk: Desk,
  form: FormData,
  labelOf: LabelOf,
  draft: string | null = null,
): Response {
  const { translate } = desk.reader
  return keptPage(desk, form, {
    title: translate('drafts.kept.gone'),
    lead: translate('drafts.kept.copyIt'),
    labelOf,
    mayRepeat: false,
    way: { path: draft === null ? '/drafts' : `/drafts/${draft}`, words: translate('drafts.title') },
    status: 404,
  })
}

/** The label of a field, in words; of one that is none of ours, its name. */
export function fieldLabel(name: string, { translate }: Desk['reader']): string {
  const key = `drafts.field.${name}`
  return isMessageKey(key) ? translate(key) : name
}

/** What becomes of what is edited while its evidence is left as it was, in the words of the fields. */
export function editedWords({ translate }: Desk['reader']): { likely: string; unverified: string } {
  return {
    likely: translate('labels.certainty.likely'),
    unverified: translate('labels.textStatus.unverified'),
  }
}

export function evidenceFields(name: string, state: FormState): Markup {
  const { reader } = state
  const { translate } = reader
  return html`${selectField(
    `${name}-certainty`,
    { label: fieldLabel('certainty', reader) },
    CERTAINTIES.map((certainty) => [certainty, translate(`labels.certainty.${certainty}`)]),
    state,
  )}${textField(`${name}-sources`, { label: fieldLabel('sources', reader), hint: translate('drafts.hint.sources') }, state)}${areaField(`${name}-note`, { label: fieldLabel('note', reader) }, state)}`
}
