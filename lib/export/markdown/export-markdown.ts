/** The summary as Markdown that reads well as it stands and on any Git host. */

import type { ExportContext } from '../export-context'
import { type ExportedFile, fileNameOf } from '../exported-file'
import { headlineSections } from '../headline-sentences'
import { selectionAddress } from '../json/summary-record'
import { rowLinksOf } from '../row-links'
import { type SummaryDocument, sourcesOf } from '../summary-document'
import { titleOf, whichText } from '../which-text'
import { actFacts, countTable, heading, linkItem, restingOn, sourceItem } from './blocks'
import { markdownLine } from './escape'
import { item, markdownRow } from './row'

export function exportMarkdown(document: SummaryDocument, context: ExportContext): ExportedFile {
  return {
    fileName: fileNameOf(document.request, 'md'),
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    body: piecesOf(document, context),
  }
}

function* piecesOf(document: SummaryDocument, context: ExportContext): Generator<string> {
  const { summary, actsWithoutRows } = document
  const { translate } = context
  const rowLinks = rowLinksOf(document)
  yield heading(1, titleOf(document, context))
  yield list([
    ...whichText(document, context).map(({ name, value }) => item(name, value)),
    linkItem(translate('export.document.selection'), selectionAddress(document, context)),
  ])
  yield `\n${legend(context)}\n`

  yield heading(2, translate('export.document.summary'))
  if (summary.shown === 0) yield `${markdownLine(translate('export.document.nothing'))}\n`
  yield list(
    summary.sentences.map(({ sentence, modifications }) => restingOn(sentence, rowLinks(modifications))),
  )
  for (const { label, sentences } of headlineSections(document, translate)) {
    yield heading(3, `${translate('export.document.headlines')}: ${label}`)
    yield list(sentences.map(({ sentence, modifications }) => restingOn(sentence, rowLinks(modifications))))
  }
  if (summary.shown > 0) {
    yield heading(2, translate('export.document.counts'))
    const count = translate('export.document.count')
    yield countTable(translate('labels.facet.act'), count, summary.byAct)
    yield countTable(translate('labels.facet.category'), count, summary.byCategory)
    yield `\n${markdownLine(translate('export.document.category'))}\n`
    yield countTable(translate('labels.facet.type'), count, summary.byType)
    yield countTable(translate('labels.facet.certainty'), count, summary.byCertainty)
  }

  let number = 0
  for (const { act, rows } of document.groups) {
    yield heading(2, act.title) + list(actFacts(act, null, context))
    for (const row of rows) {
      number += 1
      yield markdownRow(row, number, context)
    }
  }
  if (actsWithoutRows.length > 0) yield heading(2, translate('export.act.without'))
  for (const { act, statement } of actsWithoutRows) {
    yield heading(3, act.title) + list(actFacts(act, statement, context))
  }
  const sources = sourcesOf(document)
  if (sources.length > 0) yield heading(2, translate('export.document.sources'))
  yield list(sources.map((source) => sourceItem(source)))
}

function legend({ translate }: ExportContext): string {
  const marks = translate('export.document.legendText', {
    deleted: `~~${translate('export.document.legendDeleted')}~~`,
    inserted: `**${translate('export.document.legendInserted')}**`,
  })
  const unreadable = markdownLine(translate('export.document.unreadable', { example: '\u202E' }))
  return `${markdownLine(translate('export.document.legend'))}: ${marks} ${unreadable}`
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `${items.join('\n')}\n`
}
