/** `/drafts/[id]`: what was understood and what was not, the rows, what hinders publishing; `POST` does what its buttons say. */
import { atDesk, type Desk } from '@/app/_administration/administration'
import { atDeskForm } from '@/app/_administration/desk-form'
import { tokenField } from '@/app/_administration/desk-page'
import { missingPage } from '@/app/_administration/problem-page'
import { issueInWords, said } from '@/app/_site/said'
import { addChange, type DraftProblem, openIssues, problemsOf } from '@/lib/editing'
import { html, type Markup } from '@/lib/export'
import { observedWords } from '@/lib/import'
import type { Draft } from '@/lib/model'
import { type StoredDraft, storeFaultOf } from '@/lib/store'
import { findingInWords, placeInWords } from '@/lib/view'
import {
  answerPage,
  draftCrumbs,
  draftSentence,
  leadTo,
  nameOfDraft,
  saveChange,
  staleNotice,
  textIn,
  versionIn,
} from '../_pages/desk-answer'
import { draftRows } from '../_pages/draft-rows'
import { lostNotes } from '../_pages/lost-notes'

type Context = { readonly params: Promise<{ readonly id: string }> }

export function GET(request: Request, { params }: Context): Promise<Response> {
  return atDesk(request, async (desk) => {
    const stored = await desk.store.readDraft((await params).id)
    return stored === null ? missingPage(desk.reader) : draftPage(desk, stored, null, 200)
  })
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return atDeskForm(request, {
    work: async (desk, form) => {
      const stored = await desk.store.readDraft((await params).id)
      return stored === null ? missingPage(desk.reader) : act(desk, stored, form)
    },
    again: async (desk, _form, notice) => {
      const stored = await desk.store.readDraft((await params).id)
      return stored === null ? missingPage(desk.reader) : draftPage(desk, stored, notice, 200)
    },
  })
}

async function act(desk: Desk, stored: StoredDraft, form: FormData): Promise<Response> {
  const version = versionIn(form)
  const at = { id: stored.id, version, who: desk.who }
  try {
    switch (textIn(form, 'action')) {
      case 'publish': {
        const { dossier } = stored.draft
        const observed = new Map(dossier.modifications.map((one) => [one.id, observedWords(one)]))
        await desk.store.publishDraft(at, observed)
        return leadTo(desk, `/drafts/${stored.id}`, 'done=published')
      }
      case 'withdraw':
        await desk.store.withdrawDraft(at)
        return leadTo(desk, `/drafts/${stored.id}`, 'done=withdrawn')
      case 'settle':
        return await settle(desk, stored, version, textIn(form, 'issue'))
      case 'add':
        return await add(desk, stored, version, textIn(form, 'act'))
      default:
        return await draftPage(desk, stored, null, 400)
    }
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault === 'stale') return draftPage(desk, stored, staleNotice(desk, stored), 409)
    if (fault !== 'conflict' && fault !== 'not-publishable' && fault !== 'not-published') throw error
    const { translate } = desk.reader
    const why =
      fault === 'not-publishable'
        ? html`<p><a href="#hinders">${translate('drafts.notPublishable', { count: hinderingOf(stored) })}</a></p>`
        : html`<p lang="en">${(error as Error).message}</p>`
    const notice = html`<div class="problem" role="alert"><h2>${translate('drafts.notPublished')}</h2>${why}</div>\n`
    return draftPage(desk, stored, notice, 409)
  }
}

/** How many problems the page lists. */
function hinderingOf({ draft }: StoredDraft): number {
  return problemsOf(draft.dossier).length + openIssues(draft).length
}

async function settle(desk: Desk, stored: StoredDraft, version: number, number: string): Promise<Response> {
  const issue = openIssues(stored.draft)[Number(number)]
  const issues = stored.draft.issues.filter((one) => one !== issue)
  const saved = await saveChange(desk, stored, version, { ...stored.draft, issues })
  if (saved === null) return draftPage(desk, stored, staleNotice(desk, stored), 409)
  return leadTo(desk, `/drafts/${stored.id}`)
}

async function add(desk: Desk, stored: StoredDraft, version: number, act: string): Promise<Response> {
  const added = addChange(stored.draft.dossier, act)
  if (added === null) return draftPage(desk, stored, null, 400)
  const saved = await saveChange(desk, stored, version, { ...stored.draft, dossier: added.dossier })
  if (saved === null) return draftPage(desk, stored, staleNotice(desk, stored), 409)
  return leadTo(desk, `/drafts/${stored.id}/changes/${encodeURIComponent(added.id)}`)
}

async function draftPage(
  desk: Desk,
  stored: StoredDraft,
  notice: Markup | null,
  status: number,
): Promise<Response> {
  const { translate, address } = desk.reader
  const { draft, id } = stored
  const name = nameOfDraft(stored, translate)
  const page = Math.max(1, Number(desk.url.searchParams.get('page') ?? '1') || 1)
  const done = desk.url.searchParams.get('done')
  const way = (path: string, label: string) =>
    html`<li><a href="${address(`/drafts/${id}/${path}`)}">${label}</a></li>`
  const body = html`${draftCrumbs(desk, stored)}<h1>${name}</h1>
${notice}${done === 'published' || done === 'withdrawn' ? html`<p class="done" role="status">${translate(`drafts.done.${done}`)}</p>\n` : null}${stateOf(desk, stored)}
<nav aria-label="${translate('drafts.parts.label')}"><ul class="ways pages">${way('amending-act', translate('drafts.parts.amending-act'))}${(['acts', 'categories', 'sources'] as const).map((list) => way(list, translate(`drafts.parts.${list}`)))}${way('history', translate('drafts.history.title'))}</ul></nav>
${hindrances(desk, stored)}${lostNotes(desk, stored)}${understood(draft, desk)}
<section id="rows"><h2>${translate('drafts.rows.title')}</h2>
${draft.dossier.modifications.length === 0 ? html`<p>${translate('drafts.rows.none')}</p>` : draftRows(desk, id, draft.dossier, page)}
${addForm(desk, stored)}</section>
`
  return answerPage(
    desk,
    notice !== null || status >= 400 ? `${translate('drafts.notSaved')}: ${name}` : name,
    body,
    status,
  )
}

function stateOf({ reader: { translate, address }, formToken }: Desk, stored: StoredDraft): Markup {
  const { id, state, version, published } = stored
  const isOnSite = state === 'published' && published !== undefined
  const isAhead = isOnSite && published.version < version
  const hidden = html`${tokenField(formToken)}<input type="hidden" name="version" value="${version}">`
  const button = (action: string, label: string, isMain: boolean) =>
    html`<form method="post" action="${address(`/drafts/${id}`)}">${hidden}<button${isMain ? html` class="main"` : null} name="action" value="${action}">${label}</button></form>`
  return html`<p><span class="state">${translate(`drafts.state.${state}`)}</span> ${translate('drafts.from', { file: stored.origin.fileName, format: stored.origin.format })}${isOnSite ? html` <a href="${address(`/amending-acts/${published.as}/changes`)}">${translate('drafts.onSite')}</a>` : null}${isAhead ? html` ${translate('drafts.ahead')}` : null}</p>
<div class="actions">${!isOnSite || isAhead ? button('publish', translate(isAhead ? 'drafts.publishAgain' : 'drafts.publish'), true) : null}${isOnSite ? button('withdraw', translate('drafts.withdraw'), false) : null}</div>
`
}

function hindrances({ reader: { translate, address }, formToken }: Desk, stored: StoredDraft): Markup | null {
  const { id, version, draft } = stored
  const problems = problemsOf(draft.dossier)
  const open = openIssues(draft)
  if (problems.length + open.length === 0) return null
  const place = ({ part, change }: DraftProblem) =>
    address(`/drafts/${id}/${part === 'change' ? `changes/${encodeURIComponent(change ?? '')}` : part}`)
  const labels = new Map(draft.dossier.modifications.map((one) => [one.id, one.label || one.id]))
  return html`<section class="box" id="hinders"><h2>${translate('drafts.hindersTitle', { count: problems.length + open.length })}</h2>
<ul>${problems
    .slice(0, 200)
    .map(
      (problem) =>
        html`<li><a href="${place(problem)}">${problem.change === null ? translate(`drafts.parts.${problem.part === 'change' ? 'amending-act' : problem.part}`) : (labels.get(problem.change) ?? problem.change)}</a>: ${draftSentence(problem, translate)}</li>`,
    )}${open.map(
    (issue, number) =>
      html`<li><form class="actions" method="post" action="${address(`/drafts/${id}`)}">${tokenField(formToken)}<input type="hidden" name="version" value="${version}"><input type="hidden" name="issue" value="${number}"><span>${said(issueInWords(issue, translate), translate)}</span> <button name="action" value="settle">${translate('drafts.settle')}</button></form></li>`,
  )}</ul></section>
`
}

/** Line by line, what was not understood first and always open. */
function understood({ notes }: Draft, { reader: { translate } }: Desk): Markup | null {
  if (notes.length === 0) return null
  const of = (kind: Draft['notes'][number]['kind']) => notes.filter((note) => note.kind === kind)
  const list = (kind: Draft['notes'][number]['kind']) =>
    html`<ul>${of(kind).map(
      ({ place, says, text }) =>
        html`<li><strong>${said(placeInWords(place, translate), translate)}</strong>: ${said(findingInWords(says, translate), translate)}${text === undefined ? null : html`<div class="left-out" lang="und">${text}</div>`}</li>`,
    )}</ul>`
  const leftOut = of('left-out').length
  return html`<section><h2>${translate('drafts.understood.title')}</h2>
${leftOut === 0 ? html`<p>${translate('drafts.understood.all')}</p>` : html`<h3>${translate('drafts.understood.leftOut', { count: leftOut })}</h3>${list('left-out')}`}
${(['inferred', 'taken'] as const).map((kind) => (of(kind).length === 0 ? null : html`<details><summary>${translate(`drafts.understood.${kind}`, { count: of(kind).length })}</summary>${list(kind)}</details>`))}</section>
`
}

function addForm(
  { reader: { translate, address }, formToken }: Desk,
  { id, version, draft }: StoredDraft,
): Markup {
  const { acts } = draft.dossier
  if (acts.length === 0)
    return html`<p><a href="${address(`/drafts/${id}/acts`)}">${translate('drafts.add.noActs')}</a></p>`
  return html`<form method="post" action="${address(`/drafts/${id}`)}">${tokenField(formToken)}<input type="hidden" name="version" value="${version}">
<div class="fields"><div class="field"><label for="act">${translate('drafts.add.act')}</label>
<select id="act" name="act">${acts.map((act) => html`<option value="${act.id}">${act.title[translate.language] ?? act.title.en ?? Object.values(act.title)[0] ?? act.id}</option>`)}</select></div></div>
<p><button name="action" value="add">${translate('drafts.add.button')}</button></p></form>
`
}
