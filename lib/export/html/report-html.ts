/** A report as one HTML file; its blocks alone, for a page that shows them. */
import type { ExportedFile } from '../exported-file'
import type { Report, ReportBlock, ReportRun } from '../report/report'
import { html, type Markup } from './escape'
import { htmlHead } from './head'
import { link } from './row'

/** @param name of the file, without the extension. */
export function exportReportHtml(report: Report, name: string): ExportedFile {
  return { fileName: `${name}.html`, mediaType: 'text/html; charset=utf-8', body: pieces(report) }
}

function* pieces(report: Report): Generator<string> {
  yield html`${htmlHead(report.title, report.language)}<body>
<main>
`.source
  for (const piece of reportMarkup(report.blocks(), report.language)) yield piece.source
  yield '</main>\n</body>\n</html>\n'
}

/** What neighbours of one kind stand in together. */
const AROUND: Readonly<Partial<Record<ReportBlock['kind'], readonly [open: Markup, close: Markup]>>> = {
  item: [html`<ul>`, html`</ul>\n`],
  fact: [html`<dl>`, html`</dl>\n`],
}

/** @param lower by how many levels headings stand lower, where the report is part of a page. */
export function* reportMarkup(
  blocks: Iterable<ReportBlock>,
  language: string,
  lower: 0 | 1 = 0,
): Generator<Markup> {
  let around: readonly [Markup, Markup] | undefined
  let isFoot = false
  for (const block of blocks) {
    const own = AROUND[block.kind]
    if (own !== around) {
      if (around !== undefined) yield around[1]
      if (own !== undefined) yield own[0]
      around = own
    }
    isFoot ||= block.kind === 'foot'
    yield blockMarkup(block, language, lower)
  }
  if (around !== undefined) yield around[1]
  if (isFoot) yield html`</footer>\n`
}

function blockMarkup(block: ReportBlock, language: string, lower: 0 | 1): Markup {
  const runs = (list: readonly ReportRun[]) => list.map((run) => runMarkup(run, language))
  switch (block.kind) {
    case 'heading': {
      const id = block.anchor === null ? null : html` id="${block.anchor}"`
      switch (block.level + lower) {
        case 1:
          return html`<h1${id}>${runs(block.runs)}</h1>\n`
        case 2:
          return html`<h2${id}>${runs(block.runs)}</h2>\n`
        case 3:
          return html`<h3${id}>${runs(block.runs)}</h3>\n`
        default:
          return html`<h4${id}>${runs(block.runs)}</h4>\n`
      }
    }
    case 'paragraph':
      return html`<p>${runs(block.runs)}</p>\n`
    case 'note':
      return html`<p class="status">${runs(block.runs)}</p>\n`
    case 'item':
      return html`<li>${runs(block.runs)}</li>\n`
    case 'fact': {
      const id = block.anchor === undefined ? null : html` id="${block.anchor}"`
      return html`<div${id}><dt>${block.name}</dt><dd>${runs(block.runs)}</dd></div>\n`
    }
    case 'counts':
      return html`<table class="counts"><thead><tr>${block.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${block.rows.map(
        ({ label, count, link: target }) =>
          html`<tr><th scope="row">${target === undefined ? label : link(label, target)}</th><td>${count}</td></tr>\n`,
      )}</tbody></table>
`
    case 'sides':
      return html`<table class="changes"><thead><tr>${block.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody><tr>${block.sides.map(
        (side) =>
          html`<td>${side.map((line) => html`<p class="${line.kind === 'text' ? 'text' : 'status'}">${runs(line.runs)}</p>`)}</td>`,
      )}</tr></tbody></table>
`
    case 'foot':
      return html`<footer><hr>\n`
  }
}

function runMarkup({ text, language, strong, change, link: target }: ReportRun, around: string): Markup {
  const lang = language === around ? null : html` lang="${language}"`
  if (change === 'deleted') return html`<del${lang}>${text}</del>`
  if (change === 'inserted') return html`<ins${lang}>${text}</ins>`
  if (strong) return html`<b${lang}>${text}</b>`
  if (target !== undefined) return link(text, target)
  return lang === null ? html`${text}` : html`<span${lang}>${text}</span>`
}
