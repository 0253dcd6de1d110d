/** Answers of the pages of drafts: a page, a way on, and what a change of a draft leads to. */
import type { Desk } from '@/app/_administration/administration'
import { DESK_HEADERS, deskPage } from '@/app/_administration/desk-page'
import { type DraftProblem, withIssues } from '@/lib/editing'
import { html, type Markup } from '@/lib/export'
import type { Draft } from '@/lib/model'
import { type StoredDraft, storeFaultOf } from '@/lib/store'
import { findingInWords, type MessageKey, translatorFor } from '@/lib/view'

export function answerPage(desk: Desk, title: string, body: Markup, status = 200): Response {
  const path = desk.url.pathname
  const page = deskPage({ title, body, reader: desk.reader, path, desk })
  return new Response(page, { status, headers: DESK_HEADERS })
}

/** After a form was taken: reloading the page it leads to sends nothing again. */
export function leadTo(desk: Desk, path: string, query = ''): Response {
  const headers = { Location: desk.reader.address(path, query), 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}

/** What is to be mended, in the reader's language. */
export function draftSentence(problem: DraftProblem, translate: Desk['reader']['translate']): string {
  return translate(`drafts.hinders.${problem.rule}` as MessageKey, { value: problem.value.slice(0, 120) })
}

/** The draft with the issues that it has now; they are kept in English, as all issues are. */
export function checked(draft: Draft, fileName: string): Draft {
  const english = translatorFor('en')
  return withIssues(draft, fileName, (problem) => draftSentence(problem, english))
}

/** @returns the changed draft; null where somebody else changed it since the form was made. */
export async function saveChange(
  desk: Desk,
  stored: StoredDraft,
  version: number,
  draft: Draft,
): Promise<StoredDraft | null> {
  try {
    return await desk.store.changeDraft(
      { id: stored.id, version, who: desk.who },
      checked(draft, stored.origin.fileName),
    )
  } catch (error) {
    if (storeFaultOf(error) === 'stale') return null
    throw error
  }
}

/** What stands above a form that was not taken because somebody else was faster. */
export function staleNotice({ reader: { translate, address } }: Desk, { id }: StoredDraft): Markup {
  return html`<div class="problem" role="alert"><h2>${translate('drafts.notSaved')}</h2><p>${translate('drafts.stale')} <a href="${address(`/drafts/${id}/history`)}">${translate('drafts.history.title')}</a></p></div>
`
}

/** The name as it is, or in the reader's language where it was made from files. */
export function nameOfDraft(
  { name }: Pick<StoredDraft, 'name'>,
  translate: Desk['reader']['translate'],
): string {
  return name === '' ? translate('drafts.unnamed') : findingInWords(name, translate).text
}

export function draftCrumbs(
  { reader: { translate, address } }: Desk,
  { id, name }: Pick<StoredDraft, 'id' | 'name'>,
): Markup {
  return html`<p class="crumbs"><a href="${address('/drafts')}">${translate('drafts.title')}</a> › <a href="${address(`/drafts/${id}`)}">${nameOfDraft({ name }, translate)}</a></p>
`
}

/** The version that the form was made from. */
export function versionIn(form: FormData): number {
  return Number(form.get('version'))
}

/**
 * The draft as it is, under the version that the form was made from: what is shown again because of a field that is wrong
 * must not pass for a form made of the newest version, or it would write over what somebody else saved meanwhile.
 */
export function sentFrom(stored: StoredDraft, form: FormData): StoredDraft {
  return { ...stored, version: versionIn(form) }
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
