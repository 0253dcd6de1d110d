/** The form of `/compare`, empty or with what was given before and what was wrong with it. */

import type { Reader } from '@/app/_components/reader'
import { selectField } from '@/app/_site/select-field'
import { TEXT_LANGUAGES } from '@/lib/diff'
import { html, type Markup } from '@/lib/export'
import { LARGEST_DOCUMENT } from '@/lib/import'
import type { Language } from '@/lib/model'
import { type Asked, CHARSETS, LONGEST_COMPARED, NOTHING_ASKED, RESULTS } from './asked'
import type { Remark } from './said-of-document'
import { sitePage } from './site-page'

/** A sentence, and which text it is about. */
export type Problem = {
  readonly side: 'before' | 'after' | null
  readonly sentence: string
  /** What reading the text told, where that was what went wrong. */
  readonly reason?: Remark | undefined
}

export function formPage(asked: Asked, problems: readonly Problem[], reader: Reader, origin: string): string {
  const { translate } = reader
  const title = translate('compare.title')
  const shown = problems.length === 0 ? title : `${translate('compare.problem.title')}: ${title}`
  return sitePage(
    shown,
    html`<h1>${title}</h1>
${problems.length === 0 ? html`<p class="lead">${translate('compare.lead')}${asked === NOTHING_ASKED ? html` <a href="${reader.address('/compare', 'example=1')}">${translate('compare.form.example')}</a>` : null}</p>` : problemList(problems, reader)}
${form(asked, problems, reader)}`,
    reader,
    origin,
  )
}

function problemList(problems: readonly Problem[], { translate }: Reader): Markup {
  return html`<div class="problem" role="alert"><h2>${translate('compare.problem.title')}</h2>
${problems.map(({ side, sentence, reason }) => html`<p>${side === null ? sentence : html`<a href="#${side}-text">${sentence}</a>`}${reasonIn(reason, translate.language)}</p>\n`)}<p class="muted">${translate('compare.problem.again')}</p></div>`
}

function reasonIn(reason: Remark | undefined, language: Language): Markup | null {
  if (reason === undefined) return null
  return reason.language === language
    ? html` ${reason.text}`
    : html` <span lang="${reason.language}">${reason.text}</span>`
}

function form(asked: Asked, problems: readonly Problem[], reader: Reader): Markup {
  const { translate } = reader
  const isSet = asked.language !== null || asked.charset !== null || asked.trackedChanges !== 'accept'
  return html`<form method="post" action="${reader.address('/compare/result')}" enctype="multipart/form-data">
<p class="muted" id="formats">${translate('compare.form.formats', { megabytes: LARGEST_DOCUMENT / 1024 / 1024 })} ${translate('compare.form.longest', { characters: LONGEST_COMPARED.toLocaleString(translate.language) })}</p>
<div class="sides">${(['before', 'after'] as const).map((side) => sideFields(side, asked, problems, reader))}</div>
${
  asked.plain
    ? html`<input type="hidden" name="plain" value="1">${(['before', 'after'] as const).map((side) => (asked[side].isFile || asked[side].name === null ? null : html`<input type="hidden" name="${side}_name" value="${asked[side].name}">`))}\n`
    : null
}<details class="more"${isSet ? html` open` : null}><summary>${translate('compare.form.options')}</summary>
<div class="options">
${selectField('language', translate('compare.form.language'), asked.language ?? '', [
  ['', translate('compare.form.detect')],
  ...TEXT_LANGUAGES.map((language) => [language, translate(`compare.language.${language}`)] as const),
])}
${selectField('charset', translate('compare.form.charset'), asked.charset ?? '', [
  ['', translate('compare.form.detect')],
  ...CHARSETS.map((charset) => [charset, charset] as const),
])}
${selectField('tracked', translate('compare.form.tracked'), asked.trackedChanges, [
  ['accept', translate('compare.form.accept')],
  ['reject', translate('compare.form.reject')],
])}
</div></details>
<div class="options one">${selectField(
    'as',
    translate('compare.form.as'),
    asked.result,
    RESULTS.map((result) => [result, translate(`compare.form.${result}`)] as const),
  )}
</div>
<p><button class="main">${translate('compare.form.compare')}</button></p>
<p class="muted">${translate('compare.form.stored')}</p>
</form>
`
}

function sideFields(
  side: 'before' | 'after',
  asked: Asked,
  problems: readonly Problem[],
  { translate }: Reader,
): Markup {
  const wrong = problems.filter((problem) => problem.side === side)
  const state =
    wrong.length === 0
      ? html` aria-describedby="formats"`
      : html` aria-invalid="true" aria-describedby="${side}-wrong formats"`
  return html`<fieldset><legend>${translate(`compare.form.${side}`)}</legend>
${wrong.length === 0 ? null : html`<p class="wrong" id="${side}-wrong">${wrong.map(({ sentence, reason }) => html`${sentence}${reasonIn(reason, translate.language)}`)}</p>\n`}<label for="${side}-file">${translate('compare.form.file')}</label>
<input type="file" id="${side}-file" name="${side}_file"${state}>
<label for="${side}-text">${translate('compare.form.text')}</label>
<textarea id="${side}-text" name="${side}_text" rows="12"${state}>
${asked[side].pasted}</textarea>
</fieldset>
`
}
