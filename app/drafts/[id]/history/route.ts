/** `/drafts/[id]/history`: who changed what, from what to what, newest first. Nothing of it can be changed. */
import { atDesk } from '@/app/_administration/administration'
import { missingPage } from '@/app/_administration/problem-page'
import { html, type Markup } from '@/lib/export'
import type { HistoryEntry } from '@/lib/store'
import type { Translator } from '@/lib/view'
import { answerPage, draftCrumbs } from '../../_pages/desk-answer'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** Entries on one page. */
const ENTRIES_ON_A_PAGE = 200

export function GET(request: Request, { params }: Context): Promise<Response> {
  return atDesk(request, async (desk) => {
    const { translate, address } = desk.reader
    const stored = await desk.store.readDraft((await params).id)
    if (stored === null) return missingPage(desk.reader)
    const entries = (await desk.store.readHistory(stored.id)).toReversed()
    const page = Math.max(1, Number(desk.url.searchParams.get('page') ?? '1') || 1)
    const pages = Math.ceil(entries.length / ENTRIES_ON_A_PAGE)
    const shown = entries.slice((page - 1) * ENTRIES_ON_A_PAGE, page * ENTRIES_ON_A_PAGE)
    const title = translate('drafts.history.title')
    const body = html`${draftCrumbs(desk, stored)}<h1>${title}</h1>
<p class="muted">${translate('drafts.history.lead')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="list"><thead><tr>${(['when', 'who', 'what', 'before', 'after'] as const).map((column) => html`<th scope="col">${translate(`drafts.history.${column}`)}</th>`)}</tr></thead>
<tbody>${shown.map((entry) => rowOf(entry, translate))}</tbody></table></div>
${
  pages < 2
    ? null
    : html`<nav aria-label="${translate('drafts.rows.pages')}"><ul class="ways pages">${[...Array(pages).keys()].map((at) => html`<li><a href="${address(`/drafts/${stored.id}/history`, at === 0 ? '' : `page=${at + 1}`)}"${at + 1 === page ? html` aria-current="page"` : null}>${at + 1}</a></li>`)}</ul></nav>`
}`
    return answerPage(desk, title, body)
  })
}

function rowOf(entry: HistoryEntry, translate: Translator): Markup {
  const { at, who, action, path, before, after, version } = entry
  const value = (text: string | null) =>
    text === null
      ? html`<span class="muted">–</span>`
      : html`<div class="left-out">${text.slice(0, 4000)}</div>`
  return html`<tr><td><time datetime="${at}">${at.replace('T', ' ').slice(0, 19)} UTC</time></td><td>${who}</td><td>${translate(`drafts.action.${action}`)}${path === '' ? null : html` <code>${path}</code>`} <span class="muted">(${version})</span></td><td>${value(before)}</td><td>${value(after)}</td></tr>
`
}
