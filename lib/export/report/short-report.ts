/** A brief or a press note: every sentence links to its changes, and the foot says how sure the whole is and on what it rests. */
import { type ExportContext, permalinkOf } from '../export-context'
import { selectionAddress } from '../json/summary-record'
import { MOST_LABELS, rowLinksOf } from '../row-links'
import { type SummaryDocument, sourcesOf } from '../summary-document'
import { textsNoteOf, titleOf } from '../which-text'
import { type Report, type ReportBlock, type ReportRun, said } from './report'
import { type ShortKind, toShortSections } from './short-sections'

export function toShortReport(document: SummaryDocument, kind: ShortKind, context: ExportContext): Report {
  const { translate } = context
  const title = titleOf(document, context)
  return {
    title,
    language: translate.language,
    isDense: kind === 'brief',
    pageOf: (page) => context.translate('export.table.pageOf', { page }),
    *blocks() {
      yield { kind: 'heading', level: 1, runs: said(title, translate), anchor: null }
      if (document.summary.shown === 0)
        yield { kind: 'paragraph', runs: said(translate('export.document.nothing'), translate) }
      const sections = toShortSections(document, kind, translate)
      yield* sectionBlocks(document, kind, sections, context)
      const isNumbered = sections.some(({ sentences }) =>
        sentences.some(
          ({ modifications: { length } }) => length > MOST_LABELS && length < document.summary.shown,
        ),
      )
      yield* footBlocks(document, isNumbered, context)
    },
  }
}

function* sectionBlocks(
  document: SummaryDocument,
  kind: ShortKind,
  sections: ReturnType<typeof toShortSections>,
  context: ExportContext,
): Generator<ReportBlock> {
  const { translate } = context
  const links = linksOf(document, context)
  for (const { heading, sentences } of sections) {
    yield { kind: 'heading', level: 2, runs: said(heading, translate), anchor: null }
    for (const { sentence, modifications } of sentences)
      yield {
        kind: kind === 'brief' ? 'item' : 'paragraph',
        runs: [...said(`${sentence} `, translate), ...links(modifications)],
      }
  }
}

/** `[Article 5, Article 7]`, each a link; a sentence on all rows leads to the page with all of them. */
function linksOf(
  document: SummaryDocument,
  context: ExportContext,
): (modifications: readonly string[]) => ReportRun[] {
  const { translate } = context
  const { language } = translate
  const names = rowLinksOf(document)
  const bracket = (text: string): ReportRun => ({ text, language })
  return (modifications) => {
    const isAll = modifications.length === document.summary.shown && modifications.length > 1
    const links = isAll
      ? [
          {
            text: translate('export.document.selection'),
            language,
            link: selectionAddress(document, context),
          },
        ]
      : names(modifications).map(({ id, text }) => ({ text, language, link: permalinkOf(id, context) }))
    const separated = links.flatMap((link, index) => (index === 0 ? [link] : [bracket(', '), link]))
    return [bracket('['), ...separated, bracket(']')]
  }
}

/** Share of confirmed rows, what numbers in the sentences mean, the sources, and where the same rows stand on the site. */
function* footBlocks(
  document: SummaryDocument,
  isNumbered: boolean,
  context: ExportContext,
): Generator<ReportBlock> {
  const { translate } = context
  const { summary } = document
  yield { kind: 'foot' }
  const share = translate('export.document.confirmedShare', {
    confirmed: summary.confirmedRows,
    shown: summary.shown,
  })
  const numbers = isNumbered ? ` ${translate('export.document.numbers')}` : ''
  yield { kind: 'note', runs: said(`${share} ${textsNoteOf(document, context)}${numbers}`, translate) }
  const sources = sourcesOf(document)
  if (sources.length > 0) yield { kind: 'note', runs: [...evidenceRuns(sources, context)] }
  const address = selectionAddress(document, context)
  yield {
    kind: 'note',
    runs: [
      ...said(`${translate('export.document.selection')}: `, translate),
      { text: address, language: translate.language, link: address },
    ],
  }
}

/** "Evidence: 12 sources, among them 2 official pages: ISL-1, ISL-2 …", each a link where it has an address. */
function* evidenceRuns(
  sources: ReturnType<typeof sourcesOf>,
  { translate }: ExportContext,
): Generator<ReportRun> {
  const { language } = translate
  yield { text: translate('export.brief.evidence', { count: sources.length }), language }
  for (const [index, { key, url, mirrorUrl }] of sources.entries()) {
    yield { text: index === 0 ? ' ' : ', ', language }
    const link = url ?? mirrorUrl
    yield { text: key, language: 'en', ...(link === null ? {} : { link }) }
  }
  yield { text: '.', language }
}
