/**
 * What a brief of about a page and a press note say, in sentences that each name the changes they rest on: a sentence is
 * gone when its rows are. A brief counts, act by act; a press note also spells out what is new and what is repealed.
 */
import type { SummaryChange, SummaryGroup, SummarySentence, Translator } from '../../view'
import { headlineSections } from '../headline-sentences'
import type { SummaryDocument } from '../summary-document'

export const SHORT_KINDS = ['brief', 'press-note'] as const
export type ShortKind = (typeof SHORT_KINDS)[number]

export type ShortSection = { readonly heading: string; readonly sentences: readonly SummarySentence[] }

/** How many headlines of one measure are spelled out; the others are counted. */
const MOST_HEADLINES: Readonly<Record<ShortKind, number>> = { brief: 3, 'press-note': 9 }
/** How many new or repealed provisions of one act a press note names. */
const MOST_NAMED = 4

/** @returns sections with at least one sentence each. */
export function toShortSections(
  document: SummaryDocument,
  kind: ShortKind,
  translate: Translator,
): ShortSection[] {
  const { summary } = document
  const sections: ShortSection[] = [
    { heading: translate('export.document.summary'), sentences: summary.sentences },
    ...headlineSections(document, translate).map(({ label, sentences }) => ({
      heading: label,
      sentences: firstOf(sentences, MOST_HEADLINES[kind], translate),
    })),
    {
      heading: translate('export.brief.new'),
      sentences: counted(summary.groups, kind, 'new', ({ isNew }) => isNew, translate),
    },
    {
      heading: translate('export.brief.repealed'),
      sentences: counted(summary.groups, kind, 'repealed', ({ isRepealed }) => isRepealed, translate),
    },
  ]
  return sections.filter(({ sentences }) => sentences.length > 0)
}

/** The others are counted, and linked all the same. */
function firstOf(
  sentences: readonly SummarySentence[],
  most: number,
  translate: Translator,
): readonly SummarySentence[] {
  const rest = sentences.slice(most)
  // To count a single one would take the room of saying it.
  if (rest.length < 2) return sentences
  const sentence = translate('export.brief.more', { count: rest.length })
  const modifications = [...new Set(rest.flatMap((one) => one.modifications))]
  return [...sentences.slice(0, most), { sentence, modifications }]
}

/** What may be another law's work is not counted. */
function counted(
  groups: readonly SummaryGroup[],
  kind: ShortKind,
  what: 'new' | 'repealed',
  is: (change: SummaryChange) => boolean,
  translate: Translator,
): SummarySentence[] {
  const found = groups.flatMap(({ act, changes }) => {
    const those = changes.filter((change) => is(change) && change.isAttributed)
    return those.length === 0 ? [] : [{ act: act.title, those, modifications: those.map(({ id }) => id) }]
  })
  if (found.length === 0) return []
  const modifications = found.flatMap((one) => one.modifications)
  const all = translate(`export.brief.${what}All`, { count: modifications.length, acts: found.length })
  if (kind === 'brief') {
    const acts = found.map(({ act, those }) =>
      translate('export.document.filterJoined', { label: act, value: String(those.length) }),
    )
    return [{ sentence: `${all} ${acts.join('; ')}.`, modifications }]
  }
  return [
    { sentence: all, modifications },
    ...found.map(({ act, those, modifications }) => ({
      sentence: translate(those.length > MOST_NAMED ? 'export.brief.namedMore' : 'export.brief.named', {
        act,
        named: those.slice(0, MOST_NAMED).map(named(translate)).join('; '),
        more: those.length - MOST_NAMED,
      }),
      modifications,
    })),
  ]
}

function named(translate: Translator): (change: SummaryChange) => string {
  return ({ label, topic }) => translate('export.brief.provision', { label, topic })
}
