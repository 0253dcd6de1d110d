/** The page for an export that does not exist: what is wrong with the address, and what there is, each a link. */
import type { Refusal } from '@/app/api/_answers/refusal'
import { FILE_FORMATS, html, htmlHead, type Markup } from '@/lib/export'
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
  const sentence =
    parameter === 'template'
      ? translate('export.problem.template', { value })
      : translate('export.problem.unknownValue', { value, parameter })
  const values = known.map((one) => ({
    text: one,
    address: exportAddress(id, withValue(search, parameter, one)),
  }))
  return html`<p>${sentence}</p>
${choices(values, translate)}`
}

function choices(
  links: readonly { readonly text: string; readonly address: string }[],
  translate: Translator,
): Markup {
  if (links.length === 0) return html`<p>${translate('export.problem.nothing')}</p>`
  return html`<p>${translate('export.problem.choose')}</p>
<ul>${links.map(({ text, address }) => html`<li><a href="${address}">${text}</a></li>\n`)}</ul>
`
}

function exportAddress(id: string, search: URLSearchParams): string {
  return `/amending-acts/${encodeURIComponent(id)}/export?${search}`
}

function withValue(search: URLSearchParams, parameter: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(search)
  changed.set(parameter, value)
  return changed
}
