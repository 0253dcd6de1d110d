/** The blocks a summary is built of in HTML: figures, sentences that link to their rows, facts of an act, sources. */
import type { ActHeading, SourceView, SummaryCount } from '../../view'
import { anchorOf } from '../anchor'
import type { ExportContext } from '../export-context'
import type { RowLink } from '../row-links'
import { html, type Markup } from './escape'
import { entry, htmlEvidence, link } from './row'

/** A sentence with links to the changes it rests on. */
export function restingOn(sentence: string, links: readonly RowLink[]): Markup {
  const targets = links.map(({ text, target }, index) => [index === 0 ? null : ', ', link(text, target)])
  return html`<li>${sentence} <span class="rows">[${targets}]</span></li>\n`
}

/** @param isLinked whether the values are acts, whose sections are in the same file. */
export function countTable(
  name: string,
  count: string,
  counts: readonly SummaryCount[],
  isLinked = false,
): Markup {
  return html`<table class="counts">
<thead><tr><th scope="col">${name}</th><th scope="col">${count}</th></tr></thead>
<tbody>${counts.map(
    ({ value, label, count }) =>
      html`<tr><th scope="row">${isLinked ? link(label, `#${anchorOf('act', value)}`) : label}</th><td>${count}</td></tr>\n`,
  )}</tbody>
</table>`
}

export function actFacts(act: ActHeading, statement: string | null, context: ExportContext): Markup {
  const { translate } = context
  const articles = act.articlesAmended.join(', ')
  return html`<p>${act.citation}</p>
${act.otherTitles.map(({ language, title }) => html`<p lang="${language}">${title}</p>\n`)}${statement === null ? null : html`<p>${statement}</p>\n`}<dl>${[
    entry(
      translate('export.act.proof'),
      html`${htmlEvidence(act.proof.evidence, context)}<br>${act.proof.label}`,
    ),
    articles === ''
      ? null
      : entry(
          translate('export.act.articles'),
          act.coverage.complete ? articles : translate('export.act.atLeast', { articles }),
        ),
    act.wordingUnknown.length === 0
      ? null
      : entry(translate('export.act.wordingUnknown'), act.wordingUnknown.join(', ')),
    act.coverage.note === '' ? null : entry(translate('export.act.coverage'), act.coverage.note),
    act.note === null ? null : entry(translate('export.act.note'), act.note),
  ]}</dl>
`
}

export function sourceItem(source: SourceView): Markup {
  const { key, title, publisher, dateLabel, language, url, mirrorUrl, note } = source
  const words = [title, publisher, dateLabel, language].filter((part) => part !== null && part !== '')
  return html`<li id="${anchorOf('source', key)}"><b>${key}</b>: ${words.join(', ')}${[url, mirrorUrl].map(
    (address) => (address === null ? null : html`<br>${link(address, address)}`),
  )}${note === null ? null : html`<br>${note}`}</li>\n`
}
