/** A draft as a page: what to mend, what became of each line of the file, the rows, and how to keep it all. */
import type { Reader } from '@/app/_components/reader'
import { issueInWords, said } from '@/app/_site/said'
import { sitePage } from '@/app/compare/site-page'
import { html, Markup } from '@/lib/export'
import { type DraftOptions, type SaidWord, type TablePreview, unusedWords } from '@/lib/import'
import type { DraftNote, Issue } from '@/lib/model'
import { findingInWords, type MessageKey, namesOfAmendingAct, placeInWords } from '@/lib/view'
import { columnsForm } from './columns-form'
import { draftRows } from './draft-rows'
import { type KeptDraft, keepDraft } from './keep-draft'
import { IMPORT_STYLE } from './style'

/** Lines shown of what was not merely understood, and of what was; the command line prints all. */
const MOST_NOTES = 2_000
const MOST_ISSUES = 500

export type ShownDraft = KeptDraft & {
  /** What is wrong with the files themselves. */
  readonly issues: readonly Issue[]
  readonly tables?: readonly TablePreview[]
  /** What was typed beside the files. */
  readonly typed: Readonly<Record<string, string>>
  readonly options: DraftOptions
}

/** @returns the page in pieces. */
export function* draftPage(shown: ShownDraft, reader: Reader, origin: string): Generator<string> {
  const { kind, draft, issues, tables = [] } = shown
  const { translate } = reader
  const { dossier, notes } = draft
  const MIDDLE = '\0middle\0'
  const count = (wanted: DraftNote['kind']): number => notes.filter((note) => note.kind === wanted).length
  const title = translate('compare.import.draft.title', {
    name: namesOfAmendingAct(dossier.amendingAct, translate).act,
  })
  const page = sitePage(
    title,
    html`<h1>${title}</h1>
<p class="found" role="status">${translate('compare.import.draft.found', {
      kind: kind === null ? '' : translate(`compare.import.form.kind.${kind}`),
      changes: dossier.modifications.length,
      acts: dossier.acts.length,
      taken: count('taken'),
      inferred: count('inferred'),
      leftOut: count('left-out'),
    })} ${translate('compare.import.draft.notStored')}</p>
${toMend(draft.issues, reader)}${unused(shown, reader)}${remarks(issues, reader)}${columnsForm({ ...shown, tables }, reader)}${new Markup(MIDDLE)}`,
    reader,
    origin,
    { path: '/import', description: translate('compare.import.lead'), style: IMPORT_STYLE },
  )
  const [start = '', end = ''] = page.split(MIDDLE)
  yield start
  yield* notesSection(notes, reader)
  yield* draftRows(dossier, reader)
  yield* keepDraft(shown, reader)
  yield end
}

function toMend(issues: readonly Issue[], { translate }: Reader): Markup | null {
  if (issues.length === 0) return null
  const rest = issues.length - MOST_ISSUES
  return html`<div class="mend"><h2>${translate('compare.import.draft.issues', { count: issues.length })}</h2>
<ul>${issues.slice(0, MOST_ISSUES).map((issue) => html`<li>${said(issueInWords(issue, translate), translate)}</li>\n`)}</ul>${rest > 0 ? html`<p>${translate('compare.import.problem.more', { count: rest })}</p>` : null}</div>
`
}

/** What was said in the form and changes nothing, since a file of this kind says it itself. */
function unused({ kind, options }: ShownDraft, { translate }: Reader): Markup | null {
  const words = kind === null ? [] : unusedWords(kind, options)
  if (kind === null || words.length === 0) return null
  const kindName = translate(`compare.import.form.kind.${kind}`)
  return html`<div class="notice"><p>${translate('compare.import.draft.unused', { kind: kindName })}</p><ul>${words.map(
    ({ word }) => html`<li>${FIELDS[word].map((field) => translate(field)).join(' · ')}</li>`,
  )}</ul></div>
`
}

/** What the form calls each word. */
const FIELDS: Readonly<Record<SaidWord, readonly MessageKey[]>> = {
  id: ['compare.import.form.id'],
  name: ['compare.import.form.name'],
  act: ['compare.import.form.act'],
  actTitle: ['compare.import.form.actTitle'],
  amendingStatus: ['compare.import.form.amendingStatus'],
  country: [],
  language: ['compare.import.form.language'],
  columns: ['compare.import.form.columns'],
  status: ['compare.import.form.status'],
  asOf: ['compare.import.form.beforeDate', 'compare.import.form.afterDate'],
  charset: ['compare.form.charset'],
  trackedChanges: ['compare.form.tracked'],
  keepEditorial: ['compare.import.form.keepEditorial'],
}

function remarks(issues: readonly Issue[], { translate }: Reader): Markup | null {
  if (issues.length === 0) return null
  return html`<div class="notice"><p><b>${translate('compare.issues.title')}</b></p><ul>${issues
    .slice(0, MOST_ISSUES)
    .map(
      (issue) => html`<li>${issue.file}: ${said(issueInWords(issue, translate), translate)}</li>`,
    )}</ul></div>
`
}

/** What was inferred or left out stands open; what was simply understood is folded. */
function* notesSection(notes: readonly DraftNote[], { translate }: Reader): Generator<string> {
  if (notes.length === 0) return
  const open = notes.filter(({ kind }) => kind !== 'taken')
  const taken = notes.filter(({ kind }) => kind === 'taken')
  yield html`<section><h2>${translate('compare.import.draft.notes')}</h2>
`.source
  if (open.length > 0) yield* table(open, translate)
  if (taken.length > 0) {
    yield html`<details class="notes-all"><summary>${translate('compare.import.draft.allTaken', { count: taken.length })}</summary>
`.source
    yield* table(taken, translate)
    yield '</details>\n'
  }
  yield '</section>\n'
}

function* table(notes: readonly DraftNote[], translate: Reader['translate']): Generator<string> {
  yield html`<table class="notes"><thead><tr><th scope="col" class="place">${translate('compare.import.draft.place')}</th><th scope="col" class="kind">${translate('compare.import.draft.kindHead')}</th><th scope="col">${translate('compare.import.draft.says')}</th></tr></thead><tbody>
`.source
  for (const { place, kind, says, text } of notes.slice(0, MOST_NOTES)) {
    yield html`<tr class="${kind}"><th scope="row" class="place">${said(placeInWords(place, translate), translate)}</th><td class="kind">${translate(`compare.import.draft.kind.${kind}`)}</td><td>${said(findingInWords(says, translate), translate)}${text === undefined ? null : html`<blockquote>${text}</blockquote>`}</td></tr>
`.source
  }
  yield '</tbody></table>\n'
  if (notes.length > MOST_NOTES) {
    const values = { shown: MOST_NOTES, all: notes.length }
    yield html`<p class="muted">${translate('compare.import.draft.notesShown', values)}</p>\n`.source
  }
}
