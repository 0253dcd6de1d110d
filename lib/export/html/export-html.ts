/**
 * The summary as one HTML file: no script, nothing loaded from elsewhere, made for printing. Every piece of text goes
 * through the `html` template of `escape.ts`.
 */

import type { SummaryGroup } from '../../view'
import { anchorOf } from '../anchor'
import type { ExportContext } from '../export-context'
import { type ExportedFile, fileNameOf } from '../exported-file'
import { headlineSections } from '../headline-sentences'
import { selectionAddress } from '../json/summary-record'
import { rowLinksOf } from '../row-links'
import { type SummaryDocument, sourcesOf } from '../summary-document'
import { titleOf, whichText } from '../which-text'
import { actFacts, countTable, restingOn, sourceItem } from './blocks'
import { html, type Markup } from './escape'
import { htmlHead } from './head'
import { entry, htmlRow, link } from './row'

export function exportHtml(document: SummaryDocument, context: ExportContext): ExportedFile {
  return {
    fileName: fileNameOf(document.request, 'html'),
    mediaType: 'text/html; charset=utf-8',
    body: sourcesIn(piecesOf(document, context)),
  }
}

function* sourcesIn(pieces: Iterable<Markup>): Generator<string> {
  for (const piece of pieces) yield piece.source
}

function* piecesOf(document: SummaryDocument, context: ExportContext): Generator<Markup> {
  const { summary, actsWithoutRows, request } = document
  const { translate } = context
  const rowLinks = rowLinksOf(document)
  const title = titleOf(document, context)
  const address = selectionAddress(document, context)
  yield html`${htmlHead(title, request.language)}<body>
<header>
<h1>${title}</h1>
<dl>${[
    ...whichText(document, context).map(({ name, value }) => entry(name, value)),
    entry(translate('export.document.selection'), link(address, address)),
    entry(translate('export.document.legend'), legend(context)),
  ]}</dl>
</header>
<main>
<section>
<h2>${translate('export.document.summary')}</h2>
${summary.shown === 0 ? html`<p>${translate('export.document.nothing')}</p>` : null}
<ul>${summary.sentences.map(({ sentence, modifications }) => restingOn(sentence, rowLinks(modifications)))}</ul>
${headlineSections(document, translate).map(
  ({ label, sentences }) => html`<h3>${translate('export.document.headlines')}: ${label}</h3>
<ul>${sentences.map(({ sentence, modifications }) => restingOn(sentence, rowLinks(modifications)))}</ul>
`,
)}</section>
`
  if (summary.shown > 0) {
    const count = translate('export.document.count')
    yield html`<section>
<h2>${translate('export.document.counts')}</h2>
${countTable(translate('labels.facet.act'), count, summary.byAct, true)}
${countTable(translate('labels.facet.category'), count, summary.byCategory)}
<p>${translate('export.document.category')}</p>
${countTable(translate('labels.facet.type'), count, summary.byType)}
${countTable(translate('labels.facet.certainty'), count, summary.byCertainty)}
</section>
`
  }
  let number = 0
  for (const group of document.groups) {
    yield groupHead(group, context)
    for (const row of group.rows) {
      number += 1
      yield htmlRow(row, number, context)
    }
    yield html`</table>
</section>
`
  }
  if (actsWithoutRows.length > 0) {
    yield html`<section>
<h2>${translate('export.act.without')}</h2>
${actsWithoutRows.map(({ act, statement }) => html`<h3>${act.title}</h3>\n${actFacts(act, statement, context)}`)}</section>
`
  }
  yield html`</main>
<footer>
<h2>${translate('export.document.sources')}</h2>
<ul>${sourcesOf(document).map(sourceItem)}</ul>
</footer>
</body>
</html>
`
}

function groupHead({ act }: SummaryGroup, context: ExportContext): Markup {
  const { translate } = context
  return html`<section>
<h2 id="${anchorOf('act', act.id)}">${act.title}</h2>
${actFacts(act, null, context)}
<table class="changes">
<caption>${act.title}, ${act.citation}</caption>
<colgroup><col class="provision"><col><col></colgroup>
<thead><tr><th scope="col">${translate('export.row.provision')}</th><th scope="col">${translate('export.row.before')}</th><th scope="col">${translate('export.row.after')}</th></tr></thead>
`
}

function legend({ translate }: ExportContext): Markup {
  const [start = '', middle = '', end = ''] = translate('export.document.legendText', {
    deleted: '\u0000',
    inserted: '\u0000',
  }).split('\u0000')
  return html`${start}<del>${translate('export.document.legendDeleted')}</del>${middle}<ins>${translate('export.document.legendUnderlined')}</ins>${end} ${translate('export.document.unreadable', { example: '\u202E' })}`
}
