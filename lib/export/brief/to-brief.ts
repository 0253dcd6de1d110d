/**
 * The short forms of a summary, a brief of about a page and a press note, made of sentences that each name the changes
 * they rest on: a sentence is gone when its rows are. The full dossier is the summary itself.
 */
import type { ActGroup, ModificationRow, SummarySentence, Translator } from '../../view'
import type { SummaryDocument } from '../summary-document'

export const BRIEF_KINDS = ['brief', 'press-note'] as const
export type BriefKind = (typeof BRIEF_KINDS)[number]

export type BriefSection = { readonly heading: string; readonly sentences: readonly SummarySentence[] }

/** How many headlines of one measure are spelled out; the others are counted. */
const MOST_HEADLINES: Readonly<Record<BriefKind, number>> = { brief: 4, 'press-note': 2 }

/** @returns sections with at least one sentence each. */
export function toBrief(document: SummaryDocument, kind: BriefKind, translate: Translator): BriefSection[] {
  const { summary } = document
  const sections: BriefSection[] = [
    { heading: translate('export.document.summary'), sentences: summary.sentences },
    ...summary.headlines.map(({ label, items }) => ({
      heading: label,
      sentences: headlines(items, MOST_HEADLINES[kind], translate),
    })),
    {
      heading: translate('export.brief.new'),
      sentences: counted(summary.groups, kind, 'new', ({ observed }) => observed === 'added', translate),
    },
    {
      heading: translate('export.brief.repealed'),
      sentences: counted(
        summary.groups,
        kind,
        'repealed',
        ({ type, observed }) => type === 'repeal' && observed === 'removed',
        translate,
      ),
    },
  ]
  return sections.filter(({ sentences }) => sentences.length > 0)
}

function headlines(
  items: SummaryDocument['summary']['headlines'][number]['items'],
  most: number,
  translate: Translator,
): SummarySentence[] {
  const spelled = items.slice(0, most).map(({ sentence, modifications, isLikely }) => ({
    sentence: isLikely
      ? translate('export.row.qualified', { value: sentence, certainty: translate('export.document.likely') })
      : sentence,
    modifications,
  }))
  const rest = items.slice(most)
  if (rest.length === 0) return spelled
  const sentence = translate('export.brief.more', { count: rest.length })
  return [...spelled, { sentence, modifications: [...new Set(rest.flatMap((item) => item.modifications))] }]
}

/** Act by act in a brief, in one sentence in a press note. What may be another law's work is not counted. */
function counted(
  groups: readonly ActGroup[],
  kind: BriefKind,
  what: 'new' | 'repealed',
  is: (row: ModificationRow) => boolean,
  translate: Translator,
): SummarySentence[] {
  const found = groups.flatMap(({ act, rows }) => {
    const those = rows.filter((row) => is(row) && row.attribution.certainty !== 'unknown')
    return those.length === 0 ? [] : [{ act: act.title, modifications: those.map(({ id }) => id) }]
  })
  if (found.length === 0) return []
  if (kind === 'press-note') {
    const modifications = found.flatMap((one) => one.modifications)
    const count = modifications.length
    return [{ sentence: translate(`export.brief.${what}All`, { count, acts: found.length }), modifications }]
  }
  return found.map(({ act, modifications }) => ({
    sentence: translate(`export.brief.${what}In`, { act, count: modifications.length }),
    modifications,
  }))
}
