/** `/drafts`: what is being worked on; `POST` stores another one, out of a file, a page's form, or the site itself. */
import { atDesk, type Desk } from '@/app/_administration/administration'
import { atDeskForm } from '@/app/_administration/desk-form'
import { tokenField } from '@/app/_administration/desk-page'
import { carriedFields } from '@/app/_administration/kept-form'
import { saidIn } from '@/app/_administration/sealed-draft'
import { issueInWords, said } from '@/app/_site/said'
import { copyDossier } from '@/lib/editing'
import { html, type Markup } from '@/lib/export'
import { LARGEST_DOCUMENT, readDraft } from '@/lib/import'
import { type Draft, type DraftNote, type Issue, parseIsoDate } from '@/lib/model'
import type { DraftEntry } from '@/lib/store'
import { dayInWords, namesOfAmendingAct } from '@/lib/view'
import { answerPage, checked, leadTo, nameOfDraft, textIn } from './_pages/desk-answer'

export function GET(request: Request): Promise<Response> {
  return atDesk(request, (desk) => listPage(desk, [], 200))
}

/**
 * Fields: `file` (of any format that becomes a draft), or `draft` (`tuzetu/dossier@1`), with what the page of the import
 * said of its file, sealed (`said`, `seal`), or `copy` (an amending act of the site).
 */
export function POST(request: Request): Promise<Response> {
  return atDeskForm(request, {
    work: async (desk, form) => {
      const brought = await broughtIn(desk, form)
      if ('issues' in brought) return listPage(desk, brought.issues, 422)
      const { draft, fileName, format } = brought
      const stored = await desk.store.saveDraft(checked(draft, fileName), { fileName, format }, desk.who)
      return leadTo(desk, `/drafts/${stored.id}`)
    },
    again: (desk, form, notice) =>
      listPage(desk, [], 200, html`${notice}${form.has('draft') ? storeAgain(desk, form) : null}`),
  })
}

/** The draft that a page of the import sent, to be stored after all. */
function storeAgain({ reader: { translate, address }, formToken }: Desk, form: FormData): Markup {
  return html`<form method="post" action="${address('/drafts')}" enctype="multipart/form-data">${tokenField(formToken)}${carriedFields(form)}<p><button class="main">${translate('drafts.kept.repeat')}</button></p></form>
`
}

type Brought = { readonly draft: Draft; readonly fileName: string; readonly format: string }

async function broughtIn(
  desk: Desk,
  form: FormData,
): Promise<Brought | { readonly issues: readonly Issue[] }> {
  const { translate } = desk.reader
  const copy = textIn(form, 'copy')
  if (copy !== '') {
    const dossier = await desk.store.readWholeDossier(copy)
    if (dossier === null)
      return { issues: [issue(copy, translate('drafts.upload.unknownCopy', { id: copy }))] }
    const [drafts, published] = await Promise.all([desk.store.listDrafts(), desk.store.listAmendingActs()])
    const taken = new Set(published.map(({ amendingAct }) => amendingAct.id))
    for (const { amendingAct } of drafts) taken.add(amendingAct)
    const own = copyDossier(dossier, (id) => taken.has(id))
    const note: DraftNote = {
      place: copy,
      kind: 'inferred',
      says: `A copy of what is on the site, called “${own.amendingAct.id}”; its changes have the same ending.`,
    }
    return { draft: { dossier: own, notes: [note], issues: [] }, fileName: copy, format: 'copy' }
  }
  const sent = textIn(form, 'draft')
  const file = form.get('file')
  if (file instanceof File && (file.size > 0 || file.name !== '')) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await readDraft([{ name: file.name, bytes }])
    if (read.draft === null) return { issues: read.issues }
    return { draft: read.draft, fileName: file.name, format: read.kind ?? '' }
  }
  if (sent === '') return { issues: [issue('', translate('drafts.upload.missing'))] }
  const read = await readDraft([{ name: SENT_NAME, bytes: new TextEncoder().encode(sent) }], { as: 'json' })
  if (read.draft === null) return { issues: read.issues }
  const said = saidIn(form)
  if (said === null || said === 'unsealed') {
    const notes = said === null ? read.draft.notes : [UNSEALED, ...read.draft.notes]
    return { draft: { ...read.draft, notes }, fileName: SENT_NAME, format: 'json' }
  }
  const { fileName, format, notes, issues } = said
  const draft = { ...read.draft, notes, issues: merged(issues, read.draft.issues) }
  return { draft, fileName, format: format || 'json' }
}

/** Of a dossier that comes as a field of a form and not as a file. */
const SENT_NAME = 'draft.json'

const UNSEALED: DraftNote = {
  place: SENT_NAME,
  kind: 'left-out',
  says: 'What was sent about the file that this draft was made of does not carry the seal of this site, so it was not taken; the draft says only what its own data show.',
}

/** What was found when the file was read, and what the dossier made of it shows by itself; each is said once. */
function merged(shown: readonly Issue[], derived: readonly Issue[]): Issue[] {
  const keyOf = ({ rule, message }: Issue): string => JSON.stringify([rule, message])
  const said = new Set(shown.map(keyOf))
  return [...shown, ...derived.filter((one) => !said.has(keyOf(one)))]
}

/** Of what this page says by itself, in the reader's language. */
const OWN_RULE = 'upload'

const issue = (file: string, message: string): Issue => ({
  file,
  line: 1,
  column: 1,
  rule: OWN_RULE,
  message,
})

async function listPage(
  desk: Desk,
  issues: readonly Issue[],
  status: number,
  notice: Markup | null = null,
): Promise<Response> {
  const { reader, store, formToken } = desk
  const { translate, address } = reader
  const drafts = await store.listDrafts()
  const owned = new Set(
    drafts.flatMap(({ state, published }) => (state === 'published' ? (published?.as ?? []) : [])),
  )
  const content = (await store.listAmendingActs()).filter(({ amendingAct }) => !owned.has(amendingAct.id))
  const title = translate('drafts.title')
  const body = html`<h1>${title}</h1>
${notice}${issues.length === 0 ? null : html`<div class="problem" role="alert"><h2>${translate('drafts.upload.failed')}</h2><ul>${issues.slice(0, 50).map((issue) => problemLine(issue, translate))}</ul></div>\n`}${drafts.length === 0 ? html`<p class="lead">${translate('drafts.none')}</p>` : draftTable(drafts, desk)}
<section><h2>${translate('drafts.upload.title')}</h2>
<form method="post" action="${address('/drafts')}" enctype="multipart/form-data">${tokenField(formToken)}
<div class="fields"><div class="field"><label for="file">${translate('drafts.upload.file')}</label>
<input type="file" id="file" name="file" aria-describedby="file-hint"><p class="hint" id="file-hint">${translate('drafts.upload.hint', { megabytes: LARGEST_DOCUMENT / 1024 / 1024 })}</p></div></div>
<p><button class="main">${translate('drafts.upload.button')}</button></p>
</form></section>
<section><h2>${translate('drafts.copy.title')}</h2>
<p class="muted">${translate('drafts.copy.lead')}</p>
${
  content.length === 0
    ? html`<p>${translate('drafts.copy.none')}</p>`
    : html`<table class="list"><tbody>${content.map(
        ({ amendingAct }) =>
          html`<tr><th scope="row"><a href="${address(`/amending-acts/${amendingAct.id}`)}">${namesOfAmendingAct(amendingAct, translate).act}</a></th><td><form method="post" action="${address('/drafts')}">${tokenField(formToken)}<button name="copy" value="${amendingAct.id}" aria-label="${translate('drafts.copy.buttonFor', { name: amendingAct.name })}">${translate('drafts.copy.button')}</button></form></td></tr>`,
      )}</tbody></table>`
}</section>
`
  return answerPage(
    desk,
    issues.length > 0 ? `${translate('drafts.upload.failed')}: ${title}` : title,
    body,
    status,
  )
}

function problemLine(issue: Issue, translate: Desk['reader']['translate']): Markup {
  const { file, line, rule, message } = issue
  const words = rule === OWN_RULE ? message : said(issueInWords(issue, translate), translate)
  return html`<li>${file === '' ? null : `${file}${line > 1 ? `, ${line}` : ''}: `}${words}</li>`
}

function draftTable(drafts: readonly DraftEntry[], { reader }: Desk): Markup {
  const { translate, address } = reader
  const row = (
    draft: DraftEntry,
  ) => html`<tr><th scope="row"><a href="${address(`/drafts/${draft.id}`)}">${nameOfDraft(draft, translate)}</a><br><span class="muted">${draft.origin.fileName}</span></th>
<td><span class="state">${translate(`drafts.state.${draft.state}`)}</span></td>
<td>${translate('drafts.count.changes', { count: draft.changes })}</td>
<td>${draft.issues === 0 ? translate('drafts.count.noIssues') : translate('drafts.count.issues', { count: draft.issues })}${draft.leftOut === 0 ? null : html`<br>${translate('drafts.count.leftOut', { count: draft.leftOut })}`}</td>
<td>${instant(draft.changedAt, translate)}</td></tr>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${translate('drafts.title')}"><table class="list"><thead><tr>${(['name', 'state', 'rows', 'open', 'changed'] as const).map((column) => html`<th scope="col">${translate(`drafts.column.${column}`)}</th>`)}</tr></thead><tbody>${drafts.map(row)}</tbody></table></div>
`
}

/** "7 January 2017, 09:30 UTC". */
function instant(at: string, translate: Desk['reader']['translate']): Markup {
  const day = parseIsoDate(at.slice(0, 10))
  const inWords = day === null ? at : `${dayInWords(day, translate)}, ${at.slice(11, 16)} UTC`
  return html`<time datetime="${at}">${inWords}</time>`
}
