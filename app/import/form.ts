/** The form of `/import`, empty or with what was typed before and what was wrong with it. */

import type { Reader } from '@/app/_components/reader'
import { selectField } from '@/app/_site/select-field'
import { CHARSETS } from '@/app/compare/asked'
import { sitePage } from '@/app/compare/site-page'
import { html, type Markup } from '@/lib/export'
import {
  AMENDING_STATUSES,
  DRAFT_KINDS,
  LARGEST_DOCUMENT,
  MOST_CHANGES,
  SECONDS_OF_DRAFTING,
  type TablePreview,
} from '@/lib/import'
import { TEXT_STATUSES } from '@/lib/model'
import type { AskedDraft, TextField } from './asked'
import { type COLUMNS_PLACE, columnsForm } from './columns-form'
import { IMPORT_STYLE } from './style'

/** Problems that are listed; a file with thousands is wrong as a whole. */
const LISTED = 200

/** @param problems sentences, each with the language it is in. */
export type Problem = {
  readonly sentence: string
  readonly language: string
  readonly field?: TextField | 'file' | typeof COLUMNS_PLACE
}

/** @param tables of the file, where they are to be told apart first */
export function importFormPage(
  asked: AskedDraft,
  problems: readonly Problem[],
  reader: Reader,
  origin: string,
  tables: readonly TablePreview[] = [],
): string {
  const { translate } = reader
  const title = translate('compare.import.title')
  const shown = problems.length === 0 ? title : `${translate('compare.import.problem.title')}: ${title}`
  return sitePage(
    shown,
    html`<h1>${title}</h1>
${problems.length === 0 ? html`<p class="lead">${translate('compare.import.lead')}</p>` : problemList(problems, reader)}
${columnsForm({ tables, files: asked.files, typed: asked.typed }, reader)}${tables.length === 0 ? null : html`<h2>${translate('compare.import.draft.again')}</h2>\n`}${form(asked, problems, reader)}`,
    reader,
    origin,
    { path: '/import', description: translate('compare.import.lead'), style: IMPORT_STYLE },
  )
}

function problemList(problems: readonly Problem[], { translate, language }: Reader): Markup {
  const rest = problems.length - LISTED
  return html`<div class="problem" role="alert"><h2>${translate('compare.import.problem.title')}</h2>
<ul>${problems.slice(0, LISTED).map((problem) => {
    const lang = problem.language === language ? null : html` lang="${problem.language}"`
    const words =
      problem.field === undefined
        ? html`${problem.sentence}`
        : html`<a href="#${problem.field}">${problem.sentence}</a>`
    return html`<li${lang}>${words}</li>\n`
  })}</ul>${rest > 0 ? html`<p>${translate('compare.import.problem.more', { count: rest })}</p>` : null}</div>
`
}

function form(asked: AskedDraft, problems: readonly Problem[], reader: Reader): Markup {
  const { translate, address } = reader
  const isOpen = Object.entries(asked.typed).some(
    ([field, value]) => value !== '' && field !== 'as' && !(field === 'tracked' && value === 'accept'),
  )
  const text = (field: TextField): Markup => {
    const wrong = problems.some((problem) => problem.field === field)
    return html`<div><label for="${field}">${translate(`compare.import.form.${field}`)}</label>
<input type="text" id="${field}" name="${field}" value="${asked.typed[field] ?? ''}"${wrong ? html` aria-invalid="true"` : null}></div>
`
  }
  return html`<form method="post" action="${address('/import/draft')}" enctype="multipart/form-data">
<p class="muted" id="formats">${translate('compare.import.form.formats', {
    megabytes: LARGEST_DOCUMENT / 1024 / 1024,
    changes: MOST_CHANGES,
    seconds: SECONDS_OF_DRAFTING,
  })}</p>
<div class="options files">
<div><label for="file">${translate('compare.import.form.file')}</label>
<input type="file" id="file" name="file" aria-describedby="formats"${problems.some(({ field }) => field === 'file') ? html` aria-invalid="true"` : null}></div>
<div><label for="second">${translate('compare.import.form.second')}</label>
<input type="file" id="second" name="second"></div>
${selectField('as', translate('compare.import.form.as'), asked.typed.as ?? '', [
  ['', translate('compare.import.form.detect')],
  ...DRAFT_KINDS.map((kind) => [kind, translate(`compare.import.form.kind.${kind}`)] as const),
])}
</div>
<details class="about"${isOpen ? html` open` : null}><summary>${translate('compare.import.form.about')}</summary>
<div class="options">
${text('name')}${text('id')}${selectField(
  'amendingStatus',
  translate('compare.import.form.amendingStatus'),
  asked.typed.amendingStatus ?? '',
  [
    ['', translate('compare.import.form.unsaid')],
    ...AMENDING_STATUSES.map((status) => [status, translate(`labels.amendingActStatus.${status}`)] as const),
  ],
)}
${text('actTitle')}${text('act')}${text('language')}${selectField(
  'status',
  translate('compare.import.form.status'),
  asked.typed.status ?? '',
  [
    ['', translate('compare.import.form.unsaid')],
    ...TEXT_STATUSES.map((status) => [status, translate(`labels.textStatus.${status}`)] as const),
  ],
)}
${text('columns')}${text('beforeDate')}${text('afterDate')}${selectField(
  'charset',
  translate('compare.form.charset'),
  asked.typed.charset ?? '',
  [['', translate('compare.form.detect')], ...CHARSETS.map((charset) => [charset, charset] as const)],
)}
${selectField('tracked', translate('compare.form.tracked'), asked.typed.tracked ?? 'accept', [
  ['accept', translate('compare.form.accept')],
  ['reject', translate('compare.form.reject')],
])}
</div>
<p><label class="check"><input type="checkbox" name="keepEditorial" value="1"${asked.typed.keepEditorial === '1' ? html` checked` : null}> ${translate('compare.import.form.keepEditorial')}</label></p>
</details>
<p><button class="main">${translate('compare.import.form.read')}</button></p>
<p class="muted">${translate('compare.import.form.stored')}</p>
</form>
`
}
