/** The figures of a summary as JSON: counts, sentences and headline changes, each with the changes it rests on. */
import type { HeadlineGroup, SummaryCount, SummarySentence, SummaryView } from '../../view'

export type HeadlineRecord = SummarySentence & { readonly kind: string; readonly isLikely: boolean }

export type FiguresRecord = {
  readonly counts: {
    readonly byAct: readonly SummaryCount[]
    readonly byCategory: readonly SummaryCount[]
    readonly byType: readonly SummaryCount[]
    readonly byCertainty: readonly SummaryCount[]
  }
  readonly sentences: readonly SummarySentence[]
  readonly headlines: readonly (Pick<HeadlineGroup, 'category' | 'label' | 'query' | 'rows'> & {
    readonly items: readonly HeadlineRecord[]
  })[]
}

/** Fields are listed one by one so that the schema stays stable. */
export function toFiguresRecord(summary: SummaryView): FiguresRecord {
  const counts = (list: readonly SummaryCount[]) =>
    list.map(({ value, label, count }) => ({ value, label, count }))
  return {
    counts: {
      byAct: counts(summary.byAct),
      byCategory: counts(summary.byCategory),
      byType: counts(summary.byType),
      byCertainty: counts(summary.byCertainty),
    },
    sentences: summary.sentences.map(({ sentence, modifications }) => ({ sentence, modifications })),
    headlines: summary.headlines.map(({ category, label, query, rows, items }) => ({
      category,
      label,
      query,
      rows,
      items: items.map(({ kind, sentence, modifications, isLikely }) => ({
        kind,
        sentence,
        modifications,
        isLikely,
      })),
    })),
  }
}
