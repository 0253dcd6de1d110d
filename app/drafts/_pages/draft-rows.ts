/** The rows of a draft as readers will see them: the same view, with the ways to mend each. */
import type { Desk } from '@/app/_administration/administration'
import { html, type Markup } from '@/lib/export'
import type { Dossier } from '@/lib/model'
import { type ModificationRow, type ShownSpan, type SideView, toModificationRow } from '@/lib/view'

/** Rows on one page. */
export const ROWS_ON_A_PAGE = 50

/** @param page from 1 */
export function draftRows(desk: Desk, id: string, dossier: Dossier, page: number): Markup {
  const { translate, address, language } = desk.reader
  const all = dossier.modifications
  const shown = all.slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE)
  const pages = Math.ceil(all.length / ROWS_ON_A_PAGE)
  return html`<div class="part"><table class="c"><caption class="unseen">${translate('drafts.rows.title')}</caption><colgroup><col class="name"><col><col></colgroup>
<thead><tr><th scope="col">${translate('drafts.rows.provision')}</th><th scope="col">${translate('labels.side.before')}</th><th scope="col">${translate('labels.side.after')}</th></tr></thead>
<tbody>${shown.map((one) => rowOf(desk, id, toModificationRow(one, dossier, language)))}</tbody></table></div>
${
  pages < 2
    ? null
    : html`<nav aria-label="${translate('drafts.rows.pages')}"><ul class="ways pages">${[
        ...Array(pages).keys(),
      ].map(
        (at) =>
          html`<li><a href="${address(`/drafts/${id}`, at === 0 ? '' : `page=${at + 1}`)}#rows"${at + 1 === page ? html` aria-current="page"` : null}>${at + 1}</a></li>`,
      )}</ul></nav>`
}`
}

function rowOf({ reader: { translate, address } }: Desk, draft: string, row: ModificationRow): Markup {
  const edit = address(`/drafts/${draft}/changes/${encodeURIComponent(row.id)}`)
  const label = row.label === '' ? row.id : row.label
  return html`<tr id="change-${row.id}"><th scope="row"><h2><a href="${edit}">${label}</a></h2>
<p class="sum">${row.actTitle}</p>
<p class="tags"><span class="tag">${row.typeLabel}</span> ${row.categories.map(({ label }) => label).join(', ')}</p>
<p class="sum">${row.summary}</p><p class="sum muted">${row.authority}</p>
<p class="sum"><a href="${edit}" aria-label="${translate('drafts.rows.editFor', { label })}">${translate('drafts.rows.edit')}</a></p></th>
<td class="before"><p class="side-name">${translate('labels.side.before')}</p>${sideOf(row.before)}</td><td class="after"><p class="side-name">${translate('labels.side.after')}</p>${sideOf(row.after)}${row.annotations.map(
    ({ body, anchorLabel }) =>
      html`<p class="note">${anchorLabel === null ? null : html`<span class="muted">${anchorLabel}</span> `}${body}</p>`,
  )}</td></tr>
`
}

function sideOf(side: SideView): Markup {
  const evidence = html`<p class="muted">${side.evidence.certaintyLabel}${side.kind === 'text' ? ` · ${side.statusLabel}` : null}${side.asOfLabel === null ? null : ` · ${side.asOfLabel}`}</p>`
  if (side.kind === 'text') {
    return html`<div class="text" lang="${side.language}">${side.spans.map(span)}</div>${evidence}`
  }
  return html`<p class="none">${side.sentence}${side.kind === 'unknown' ? ` ${side.why}` : null}</p>${evidence}`
}

function span({ type, text }: ShownSpan): Markup {
  if (type === 'inserted') return html`<ins>${text}</ins>`
  return type === 'deleted' ? html`<del>${text}</del>` : html`${text}`
}
