/** The full dossier as a report: which text this is, what it says in sentences and figures, every change, every source. */

import type { ActHeading, SourceView, SummaryCount } from '../../view'
import { anchorOf } from '../anchor'
import type { ExportContext } from '../export-context'
import { headlineSections } from '../headline-sentences'
import { selectionAddress } from '../json/summary-record'
import { rowLinksOf } from '../row-links'
import { type SummaryDocument, sourcesOf } from '../summary-document'
import { languageName, titleOf, whichText } from '../which-text'
import { changeBlocks, evidenceRuns } from './change-blocks'
import { type Report, type ReportBlock, type ReportRun, said } from './report'

export function toDossierReport(document: SummaryDocument, context: ExportContext): Report {
  const title = titleOf(document, context)
  return {
    title,
    language: context.translate.language,
    isDense: false,
    pageOf: (page) => context.translate('export.table.pageOf', { page }),
    *blocks() {
      yield { kind: 'heading', level: 1, runs: said(title, context.translate), anchor: null }
      yield* openingBlocks(document, context)
      yield* summaryBlocks(document, context)
      yield* countBlocks(document, context)
      let number = 0
      for (const { act, rows } of document.groups) {
        yield heading(2, act.title, context, anchorOf('act', act.id))
        yield* actBlocks(act, null, context)
        for (const row of rows) yield* changeBlocks(row, ++number, context)
      }
      if (document.actsWithoutRows.length > 0)
        yield heading(2, context.translate('export.act.without'), context)
      for (const { act, statement } of document.actsWithoutRows) {
        yield heading(3, act.title, context)
        yield* actBlocks(act, statement, context)
      }
      const sources = sourcesOf(document)
      if (sources.length > 0) yield heading(2, context.translate('export.document.sources'), context)
      for (const source of sources) yield sourceBlock(source, context)
    },
  }
}

function heading(
  level: 1 | 2 | 3,
  text: string,
  { translate }: ExportContext,
  anchor: string | null = null,
): ReportBlock {
  return { kind: 'heading', level, runs: said(text, translate), anchor }
}

function* openingBlocks(document: SummaryDocument, context: ExportContext): Generator<ReportBlock> {
  const { translate } = context
  for (const { name, value } of whichText(document, context))
    yield { kind: 'fact', name, runs: said(value, translate) }
  const address = selectionAddress(document, context)
  yield {
    kind: 'fact',
    name: translate('export.document.selection'),
    runs: [{ text: address, language: translate.language, link: address }],
  }
  yield { kind: 'fact', name: translate('export.document.legend'), runs: [...legend(context)] }
}

/** The sentence that says what the marks are, its own words marked so. */
function* legend({ translate }: ExportContext): Generator<ReportRun> {
  const { language } = translate
  const marked = {
    deleted: { text: translate('export.document.legendDeleted'), change: 'deleted' },
    inserted: { text: translate('export.document.legendUnderlined'), change: 'inserted' },
  } as const
  const sentence = translate('export.document.legendText', {
    deleted: '\u0000d\u0000',
    inserted: '\u0000i\u0000',
  })
  for (const part of sentence.split('\u0000')) {
    if (part === 'd') yield { ...marked.deleted, language }
    else if (part === 'i') yield { ...marked.inserted, language }
    else if (part !== '') yield { text: part, language }
  }
  yield { text: ` ${translate('export.document.unreadable', { example: '\u202E' })}`, language }
}

function* summaryBlocks(document: SummaryDocument, context: ExportContext): Generator<ReportBlock> {
  const { summary } = document
  const { translate } = context
  yield heading(2, translate('export.document.summary'), context)
  if (summary.shown === 0)
    yield { kind: 'paragraph', runs: said(translate('export.document.nothing'), translate) }
  const links = rowLinksOf(document)
  const resting = (sentence: string, modifications: readonly string[]): ReportBlock => ({
    kind: 'item',
    runs: [...said(`${sentence} `, translate), ...bracketed(links(modifications), translate.language)],
  })
  for (const { sentence, modifications } of summary.sentences) yield resting(sentence, modifications)
  for (const { label, sentences } of headlineSections(document, translate)) {
    yield heading(3, `${translate('export.document.headlines')}: ${label}`, context)
    for (const { sentence, modifications } of sentences) yield resting(sentence, modifications)
  }
}

function bracketed(links: ReturnType<ReturnType<typeof rowLinksOf>>, language: string): ReportRun[] {
  const bracket = (text: string): ReportRun => ({ text, language })
  const runs = links.flatMap(({ text, target }, index) => [
    ...(index === 0 ? [] : [bracket(', ')]),
    { text, language, link: target },
  ])
  return [bracket('['), ...runs, bracket(']')]
}

function* countBlocks({ summary }: SummaryDocument, context: ExportContext): Generator<ReportBlock> {
  if (summary.shown === 0) return
  const { translate } = context
  const count = translate('export.document.count')
  const table = (name: string, counts: readonly SummaryCount[], isLinked = false): ReportBlock => ({
    kind: 'counts',
    heads: [name, count],
    rows: counts.map(({ value, label, count }) => ({
      label,
      count,
      ...(isLinked ? { link: `#${anchorOf('act', value)}` } : {}),
    })),
  })
  yield heading(2, translate('export.document.counts'), context)
  yield table(translate('labels.facet.act'), summary.byAct, true)
  yield table(translate('labels.facet.category'), summary.byCategory)
  yield { kind: 'note', runs: said(translate('export.document.category'), translate) }
  yield table(translate('labels.facet.type'), summary.byType)
  yield table(translate('labels.facet.certainty'), summary.byCertainty)
}

function* actBlocks(
  act: ActHeading,
  statement: string | null,
  context: ExportContext,
): Generator<ReportBlock> {
  const { translate } = context
  const fact = (name: string, text: string): ReportBlock => ({
    kind: 'fact',
    name,
    runs: said(text, translate),
  })
  yield { kind: 'paragraph', runs: said(act.citation, translate) }
  for (const { language, title } of act.otherTitles)
    yield { kind: 'fact', name: languageName(language, context), runs: [{ text: title, language }] }
  if (statement !== null) yield { kind: 'paragraph', runs: said(statement, translate) }
  yield {
    kind: 'fact',
    name: translate('export.act.proof'),
    runs: [...evidenceRuns(act.proof.evidence, context), ...said(` ${act.proof.label}`, translate)],
  }
  const articles = act.articlesAmended.join(', ')
  if (articles !== '')
    yield fact(
      translate('export.act.articles'),
      act.coverage.complete ? articles : translate('export.act.atLeast', { articles }),
    )
  if (act.wordingUnknown.length > 0)
    yield fact(translate('export.act.wordingUnknown'), act.wordingUnknown.join(', '))
  if (act.coverage.note !== '') yield fact(translate('export.act.coverage'), act.coverage.note)
  if (act.note !== null) yield fact(translate('export.act.note'), act.note)
}

function sourceBlock(source: SourceView, { translate }: ExportContext): ReportBlock {
  const { key, title, publisher, dateLabel, language, url, mirrorUrl, note } = source
  const words = [title, publisher, dateLabel, language].filter((part) => part !== null && part !== '')
  return {
    kind: 'fact',
    name: key,
    anchor: anchorOf('source', key),
    runs: [
      ...said(words.join(', '), translate),
      ...[url, mirrorUrl].flatMap((address): ReportRun[] =>
        address === null
          ? []
          : [
              { text: ' ', language: 'en' },
              { text: address, language: 'en', link: address },
            ],
      ),
      ...(note === null ? [] : said(` ${note}`, translate)),
    ],
  }
}
