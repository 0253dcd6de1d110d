/** One change as a section of Markdown: what it is, both texts with their marks, and the evidence of each. */
import type { EvidenceView, ModificationRow, SideView } from '../../view'
import { anchorOf } from '../anchor'
import { type ExportContext, permalinkOf } from '../export-context'
import { joinLines, markdownAddress, markdownLine, markdownLines, markdownLink } from './escape'
import { markedLines } from './marks'

/** @param number place in the file, from 1; sentences that rest on many changes name them by it. */
export function markdownRow(row: ModificationRow, number: number, context: ExportContext): string {
  const { translate } = context
  return [
    '',
    `### <a id="${anchorOf('change', row.id)}"></a>${number}. ${[row.label, row.topic]
      .filter((words) => words !== '')
      .map(markdownLine)
      .join(': ')}`,
    '',
    item(translate('export.row.type'), row.typeLabel),
    ...(row.categories.length === 0
      ? []
      : [item(translate('export.row.categories'), row.categories.map(({ label }) => label).join(', '))]),
    item(translate('export.row.summary'), `${row.observedLabel}. ${row.summary}`),
    item(translate('export.row.authority'), row.authority),
    item(
      translate('export.row.inForce'),
      translate('export.row.qualified', {
        value: row.commencement.label,
        certainty: row.commencement.certaintyLabel,
      }),
    ),
    ...row.deltas.map(({ sentence }) => item(translate('export.row.numbers'), sentence)),
    '',
    side(translate('export.row.before'), row.before),
    '',
    side(translate('export.row.after'), row.after),
    '',
    markdownEvidence(translate('export.row.evidenceBefore'), row.before.evidence, context),
    markdownEvidence(translate('export.row.evidenceAfter'), row.after.evidence, context),
    markdownEvidence(translate('export.row.attribution'), row.attribution, context),
    ...(row.outsideDeclaredSubject
      ? [markdownEvidence(row.outsideDeclaredSubject.label, row.outsideDeclaredSubject.evidence, context)]
      : []),
    ...row.annotations.map(({ kind, anchorLabel, body }) =>
      item(
        translate(kind === 'editorial' ? 'export.row.noteEditorial' : 'export.row.noteExplanatory'),
        body,
        anchorLabel,
      ),
    ),
    ...row.claims.map(({ claim, verdictLabel, reason }) =>
      item(translate('export.row.claim'), `${claim}\n${reason}`, verdictLabel),
    ),
    `- **${markdownLine(translate('export.row.permalink'))}:** ${markdownAddress(permalinkOf(row.id, context))}`,
    '',
  ].join('\n')
}

/** A list item: a name, perhaps something in brackets after it, and a text of any number of lines. */
export function item(name: string, text: string, qualifier: string | null = null): string {
  const [first = '', ...rest] = markdownLines(text)
  const head =
    qualifier === null
      ? `- **${markdownLine(name)}:**`
      : `- **${markdownLine(name)}** (${markdownLine(qualifier)}):`
  return joinLines([first, ...rest], '  ').replace(/^ {2}/, `${head} `)
}

function side(name: string, view: SideView): string {
  const qualities = [view.kind === 'text' ? view.statusLabel : null, view.asOfLabel].filter(
    (quality) => quality !== null,
  )
  const lines =
    view.kind === 'text'
      ? markedLines(view.spans)
      : [`*${markdownLine(view.sentence)}*`, ...(view.kind === 'unknown' ? markdownLines(view.why) : [])]
  const brackets = qualities.length === 0 ? '' : ` (${markdownLine(qualities.join(', '))})`
  return `**${markdownLine(name)}**${brackets}:\n\n${joinLines(lines, '> ')}`
}

/** Certainty, sources and note of one value as a list item. */
export function markdownEvidence(name: string, view: EvidenceView, { translate }: ExportContext): string {
  const keys = view.sources.map(({ key }) => markdownLink(key, `#${anchorOf('source', key)}`))
  const sources =
    keys.length === 0
      ? markdownLine(translate('export.row.noSources'))
      : `${markdownLine(translate('export.row.sources', { count: keys.length }))}: ${keys.join(', ')}`
  const note = view.note === null ? '' : `\\\n${joinLines(markdownLines(view.note), '  ')}`
  return `- **${markdownLine(name)}:** ${markdownLine(view.certaintyLabel)}; ${sources}${note}`
}
