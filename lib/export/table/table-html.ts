/** A comparative table as one HTML file: the form's columns and marks, on the form's paper when it is printed. */
import type { ExportedFile } from '../exported-file'
import { html, type Markup } from '../html/escape'
import { MARK_COLOURS } from '../mark-colours'
import type { ComparativeTable, TableCell, TableLine, TableRun } from './comparative-table'
import { RECORD_ELEMENT, RecordWriter } from './table-record'
import { inLanguages } from './word-languages'

/** @param name of the file, without the extension. */
export function exportTableHtml(table: ComparativeTable, name: string): ExportedFile {
  return { fileName: `${name}.html`, mediaType: 'text/html; charset=utf-8', body: pieces(table) }
}

function* pieces(table: ComparativeTable): Generator<string> {
  const { title, subtitle, notes, language, noteLanguage } = table
  yield html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}: ${subtitle}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<style>`.source
  yield styleOf(table)
  yield html`</style></head>
<body${table.template.heading === 'act' ? html` class="form-heading"` : null}><h1>${title}</h1><p class="of" lang="${noteLanguage}">${subtitle}</p>
<ul lang="${noteLanguage}">${notes.map((note) => html`<li>${note}</li>`)}</ul>
`.source
  const record = new RecordWriter(table)
  for (const piece of tableMarkup(table, record)) yield piece.source
  if (record.lines.length > 0)
    // A data block: browsers neither run nor show it.
    yield `<script type="application/json" id="${RECORD_ELEMENT}">\n${record.lines.join('\n')}\n</script>`
  yield '</body></html>\n'
}

/** On paper a share of the width; on a narrow screen that share has no room for "No.", and numbers never break. */
const NUMBER_WIDTH = '4em'

/** The table alone, for a page that shows it. */
export function* tableMarkup(table: ComparativeTable, record = new RecordWriter(table)): Generator<Markup> {
  const { columns, noteLanguage, language, title } = table
  const widths = columns.map(({ share, content }) =>
    content === 'number' ? NUMBER_WIDTH : `${(share * 100).toFixed(2)}%`,
  )
  const shares = widths.map((width) => html`<col style="width:${width}">`)
  const isNumbered = columns[0]?.content === 'number'
  const heads = columns.map(({ header }) => html`<th scope="col" lang="${language}">${header}</th>`)
  yield html`<table class="form${isNumbered ? ' numbered' : ''}"><caption lang="${language}">${title}</caption><colgroup>${shares}</colgroup><thead><tr>${heads}</tr></thead>
`
  for (const row of table.rows()) {
    record.saw(row)
    if (row.kind === 'act')
      yield html`<tbody><tr class="act"><th scope="rowgroup" colspan="${columns.length}" lang="${noteLanguage}">${row.title}</th></tr></tbody>
`
    else
      yield html`<tbody><tr>${row.cells.map(cellMarkup)}</tr></tbody>
`
  }
  yield html`</table>
`
}

/** Words that stand in place of a text are paler than texts, numbers and headings. */
function cellMarkup({ lines, content }: TableCell): Markup {
  const isPale = (line: TableLine) =>
    content !== 'number' &&
    content !== 'provision' &&
    line.some(({ role, look }) => role === 'words' && !look.bold)
  return html`<td>${lines.map((line) => html`<p${isPale(line) ? html` class="words"` : null}>${inLanguages(line).map(runMarkup)}</p>`)}</td>`
}

/** Changes are `ins` and `del` for those who do not see the marks; the form's look is in the classes. */
function runMarkup({ role, change, text, look, language }: TableRun): Markup {
  const classes = [
    look.bold ? 'b' : '',
    look.italic ? 'i' : '',
    look.strike ? 's' : '',
    look.underline === 'single' ? 'u' : look.underline === 'double' ? 'uu' : '',
    look.colour ?? '',
  ].filter((name) => name !== '')
  const attributes = html`${classes.length === 0 ? null : html` class="${classes.join(' ')}"`} lang="${language}"`
  if (role === 'sign') return html`<span aria-hidden="true">${text}</span>`
  if (change === 'deleted' || change === 'moved-from') return html`<del${attributes}>${text}</del>`
  if (change === 'inserted' || change === 'moved-to') return html`<ins${attributes}>${text}</ins>`
  return html`<span${attributes}>${text}</span>`
}

function styleOf({ template }: ComparativeTable): string {
  const size = `${template.paper === 'a4' ? 'A4' : 'letter'} ${template.orientation}`
  return `
body{margin:1.5rem;font:1rem/1.45 Georgia,"Times New Roman",serif;color:#111;background:#fff}
table{border-collapse:collapse;table-layout:fixed;width:100%}
caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{border:1px solid #666;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.numbered :is(th,td):first-child:not([colspan]){padding-inline:.25rem;white-space:nowrap}
td p{margin:0 0 .2rem;white-space:pre-wrap}
.form-heading :is(h1,.of),.act th,thead th{text-align:center}
ul{padding:0;list-style:none;font-size:.85rem;color:#333}
.words{color:#444}
ins,del{text-decoration:none}
.b{font-weight:700}.i{font-style:italic}
.s{text-decoration:line-through}.u{text-decoration:underline}
.uu{text-decoration:underline double}.s.u{text-decoration:line-through underline}
.s.uu{text-decoration:line-through double}
.inserted{color:#${MARK_COLOURS.inserted}}.deleted{color:#${MARK_COLOURS.deleted}}.moved{color:#${MARK_COLOURS.moved}}
@media print{@page{size:${size};margin:15mm}body{margin:0;font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}}
`
}
