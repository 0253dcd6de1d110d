/** One change in the full dossier: what it is, both texts level, and what is known of each. */
import type { EvidenceView, ModificationRow, SideView } from '../../view'
import { anchorOf } from '../anchor'
import { type ExportContext, permalinkOf } from '../export-context'
import { headingOf } from '../row-heading'
import { type ReportBlock, type ReportRun, type ReportSide, said } from './report'

/** @param number place in the file, from 1. */
export function* changeBlocks(
  row: ModificationRow,
  number: number,
  context: ExportContext,
): Generator<ReportBlock> {
  const { translate } = context
  const say = (text: string) => said(text, translate)
  const fact = (name: string, runs: readonly ReportRun[]): ReportBlock => ({ kind: 'fact', name, runs })
  yield {
    kind: 'heading',
    level: 3,
    runs: say(`${number}. ${headingOf(row, translate)}`),
    anchor: anchorOf('change', row.id),
  }
  yield { kind: 'paragraph', runs: say(`${row.observedLabel}. ${row.summary} ${row.authority}`) }
  yield {
    kind: 'sides',
    heads: [translate('export.row.before'), translate('export.row.after')],
    sides: [sideOf(row.before, context), sideOf(row.after, context)],
  }
  yield fact(translate('export.row.type'), say(row.typeLabel))
  if (row.categories.length > 0)
    yield fact(translate('export.row.categories'), say(row.categories.map(({ label }) => label).join(', ')))
  const { label: value, certaintyLabel: certainty } = row.commencement
  yield fact(translate('export.row.inForce'), say(translate('export.row.qualified', { value, certainty })))
  for (const { sentence } of row.deltas) yield fact(translate('export.row.numbers'), say(sentence))
  yield fact(translate('export.row.evidenceBefore'), evidenceRuns(row.before.evidence, context))
  yield fact(translate('export.row.evidenceAfter'), evidenceRuns(row.after.evidence, context))
  yield fact(translate('export.row.attribution'), evidenceRuns(row.attribution, context))
  for (const { kind, anchorLabel, body } of row.annotations)
    yield fact(
      translate(kind === 'editorial' ? 'export.row.noteEditorial' : 'export.row.noteExplanatory'),
      say(anchorLabel === null ? body : `${anchorLabel}: ${body}`),
    )
  for (const { claim, verdictLabel, reason } of row.claims)
    yield fact(translate('export.row.claim'), [
      ...say(`${claim} `),
      { text: `${verdictLabel}.`, language: translate.language, strong: true },
      ...say(` ${reason}`),
    ])
  const permalink = permalinkOf(row.id, context)
  yield fact(translate('export.row.permalink'), [
    { text: permalink, language: translate.language, link: permalink },
  ])
}

/** Certainty, sources and note of one value. */
export function evidenceRuns(view: EvidenceView, { translate }: ExportContext): ReportRun[] {
  const { language } = translate
  const word = (text: string): ReportRun => ({ text, language })
  const keys = view.sources.flatMap(({ key }, index) => [
    ...(index === 0 ? [] : [word(', ')]),
    { text: key, language: 'en', link: `#${anchorOf('source', key)}` },
  ])
  return [
    { text: view.certaintyLabel, language, strong: true },
    ...(keys.length === 0
      ? [word(`; ${translate('export.row.noSources')}`)]
      : [word(`; ${translate('export.row.sources', { count: view.sources.length })}: `), ...keys]),
    ...(view.note === null ? [] : said(`. ${view.note}`, translate)),
  ]
}

function sideOf(side: SideView, { translate }: ExportContext): ReportSide {
  const words = (text: string): ReportSide[number] => ({ kind: 'words', runs: said(text, translate) })
  const qualities = (labels: readonly (string | null)[]): ReportSide => {
    const known = labels.filter((label) => label !== null)
    return known.length === 0 ? [] : [words(known.join(', '))]
  }
  if (side.kind !== 'text')
    return [
      words(side.sentence),
      ...(side.kind === 'unknown' ? [words(side.why)] : []),
      ...qualities([side.asOfLabel]),
    ]
  const lines: ReportRun[][] = [[]]
  for (const { type, text } of side.spans)
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '')
        lines
          .at(-1)
          ?.push({ text: part, language: side.language, ...(type === 'equal' ? {} : { change: type }) })
    }
  return [
    ...lines.map((runs) => ({ kind: 'text' as const, runs })),
    ...qualities([side.statusLabel, side.languageLabel, side.asOfLabel]),
  ]
}
