/** The page for an export that does not exist: what is wrong with the address, and what there is, each a link. */
import { nameOf } from '@/app/_components/export-preview'
import type { Refusal } from '@/app/api/_answers/refusal'
import {
  FILE_FORMATS,
  formatsOf,
  html,
  htmlHead,
  LAYOUTS,
  type Layout,
  layoutIdOf,
  type Markup,
} from '@/lib/export'
import { LANGUAGES } from '@/lib/model'
import { type RequestProblem, type Translator, translatorFor } from '@/lib/view'

/** @param search the address as it was asked; its good part is kept in the links. */
export function problemPage(refusal: Refusal, id: string, search: URLSearchParams): string {
  const language = LANGUAGES.find((known) => known === search.get('lang')) ?? 'en'
  const translate = translatorFor(language)
  const title = translate('export.problem.title')
  return html`${htmlHead(title, language)}<body>
<main>
<h1>${title}</h1>
${bodyOf(refusal, id, search, translate)}
</main>
</body>
</html>
`.source
}

function bodyOf(refusal: Refusal, id: string, search: URLSearchParams, translate: Translator): Markup {
  switch (refusal.kind) {
    case 'UnknownIdentifier':
    case 'UnknownAddress':
      return html`<p>${translate('export.problem.amendingAct', { value: id })}</p>
${choices(
  refusal.known.map((known) => ({ text: known, address: exportAddress(known, search) })),
  translate,
)}`
    case 'UnknownValue':
      return html`${refusal.problems.map((problem) => problemOf(problem, id, search, translate))}`
    case 'NotAllowed':
    case 'Unavailable':
      return html`<p>${translate('export.problem.unavailable')}</p>`
  }
}

function problemOf(
  { parameter, value, known }: RequestProblem,
  id: string,
  search: URLSearchParams,
  translate: Translator,
): Markup {
  if (parameter === 'format') {
    const sentence =
      value === ''
        ? translate('export.problem.noFormat')
        : translate('export.problem.unknownFormat', { value })
    const formats = FILE_FORMATS.map((format) => ({
      text: translate(`export.format.${format}`),
      address: exportAddress(id, withValue(search, 'format', format)),
    }))
    return html`<p>${sentence}</p>
${choices(formats, translate)}`
  }
  if (parameter === 'template') return templateProblem(value, known, id, search, translate)
  const sentence = translate('export.problem.unknownValue', { value, parameter })
  const values = known.map((one) => ({
    text: one,
    address: exportAddress(id, withValue(search, parameter, one)),
  }))
  return html`<p>${sentence}</p>
${choices(values, translate)}`
}

/** A form that is there, but not in this format, is offered in its own formats first: it is what the reader wanted. */
function templateProblem(
  value: string,
  known: readonly string[],
  id: string,
  search: URLSearchParams,
  translate: Translator,
): Markup {
  const inWords = (layout: Layout) => translate(`pages.export.layouts.${nameOf(layout)}`)
  const others = LAYOUTS.filter((layout) => known.includes(layoutIdOf(layout))).map((layout) => ({
    text: inWords(layout),
    address: exportAddress(id, withValue(search, 'template', layoutIdOf(layout))),
  }))
  const wanted = LAYOUTS.find((layout) => layoutIdOf(layout) === value)
  if (wanted === undefined)
    return html`<p>${translate('export.problem.template', { value })}</p>
${choices(others, translate)}`
  const formats = formatsOf(wanted).map((format) => ({
    text: translate(`pages.export.as.${format}`),
    address: exportAddress(id, withValue(search, 'format', format)),
  }))
  return html`${listed(translate('export.problem.templateFormat', { name: inWords(wanted) }), formats)}${listed(translate('export.problem.otherTemplates'), others)}`
}

type Choice = { readonly text: string; readonly address: string }

function listed(heading: string, links: readonly Choice[]): Markup {
  return html`<p>${heading}</p>
<ul>${links.map(({ text, address }) => html`<li><a href="${address}">${text}</a></li>\n`)}</ul>
`
}

function choices(links: readonly Choice[], translate: Translator): Markup {
  if (links.length === 0) return html`<p>${translate('export.problem.nothing')}</p>`
  return listed(translate('export.problem.choose'), links)
}

function exportAddress(id: string, search: URLSearchParams): string {
  return `/amending-acts/${encodeURIComponent(id)}/export?${search}`
}

function withValue(search: URLSearchParams, parameter: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(search)
  changed.set(parameter, value)
  return changed
}
