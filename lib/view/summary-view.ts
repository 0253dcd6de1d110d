/**
 * The summary one takes home: of the rows shown, how many there are where, what they say in figures, and the rows. Every
 * sentence names the changes it rests on, so a reader can check it and none outlives its rows.
 */
import type { Dossier, ModificationId, TextualModification } from '../model'
import type { ActGroup } from './comparison-view'
import { indexOf } from './dossier-index'
import { type HeadlineGroup, toHeadlineGroups } from './headlines'
import { namesOfAmendingAct } from './labels'
import { isConfirmed } from './modification-row'
import { type ComparisonRequest, writeRequest } from './request'
import { toComparisonView } from './to-comparison-view'
import { type Translator, translatorFor } from './translate'

export type SummaryCount = { readonly value: string; readonly label: string; readonly count: number }

export type SummarySentence = {
  readonly sentence: string
  /** The changes it rests on, at least one, in order. */
  readonly modifications: readonly ModificationId[]
}

export type SummaryView = {
  readonly amendingAct: { readonly id: string; readonly name: string }
  /** Query of the comparison's address that shows the same rows. */
  readonly query: string
  /** The filter in words: "Measure: Weapons". Empty where nothing is filtered. */
  readonly filters: readonly { readonly label: string; readonly value: string }[]
  readonly total: number
  readonly shown: number
  readonly confirmedRows: number
  readonly byAct: readonly SummaryCount[]
  readonly byCategory: readonly SummaryCount[]
  readonly byType: readonly SummaryCount[]
  readonly byCertainty: readonly SummaryCount[]
  /** How many rows there are and how sure they are. */
  readonly sentences: readonly SummarySentence[]
  /** What the rows say in figures. */
  readonly headlines: readonly HeadlineGroup[]
  readonly groups: readonly ActGroup[]
}

export type SummaryInput = {
  readonly dossier: Dossier
  /** What the store found for `request.filter`. */
  readonly matching: readonly TextualModification[]
  readonly request: ComparisonRequest
}

export function toSummaryView({ dossier, matching, request }: SummaryInput): SummaryView {
  const index = indexOf(dossier)
  const translate = translatorFor(request.language)
  const comparison = toComparisonView({ dossier, matching, queryMatches: null, request })
  const found = new Set(matching.map(({ id }) => id))
  const rows = index.inOrder.filter(({ id }) => found.has(id))
  const countBy = (valuesOf: (row: TextualModification) => readonly string[], labels: SummaryCount[]) =>
    labels
      .map((entry) => ({ ...entry, count: rows.filter((row) => valuesOf(row).includes(entry.value)).length }))
      .filter(({ count }) => count > 0)
  const choices = (name: string): SummaryCount[] =>
    (comparison.facets.find((facet) => facet.name === name)?.values ?? []).map(({ value, label }) => ({
      value,
      label,
      count: 0,
    }))
  return {
    amendingAct: comparison.amendingAct,
    query: writeRequest(request),
    filters: filtersInWords(comparison.facets, request, translate),
    total: comparison.total,
    shown: comparison.shown,
    confirmedRows: comparison.confirmedRows,
    byAct: countBy(({ act }) => [act], choices('act')),
    byCategory: countBy(({ categories }) => categories, choices('category')),
    byType: countBy(({ type }) => [type], choices('type')),
    byCertainty: countBy(({ attribution }) => [attribution.certainty], choices('certainty')),
    sentences: sentencesOf(rows, comparison.total, dossier, translate),
    headlines: toHeadlineGroups(rows, index, translate),
    groups: comparison.groups,
  }
}

function sentencesOf(
  rows: readonly TextualModification[],
  total: number,
  { amendingAct }: Dossier,
  translate: Translator,
): SummarySentence[] {
  const resting = (on: readonly TextualModification[], sentence: string): SummarySentence[] =>
    on.length === 0 ? [] : [{ sentence, modifications: on.map(({ id }) => id) }]
  const confirmed = rows.filter(isConfirmed)
  const unattributed = rows.filter(({ attribution }) => attribution.certainty === 'unknown')
  const withUnknownSide = rows.filter(({ before, after }) =>
    [before, after].some(({ kind }) => kind === 'unknown'),
  )
  const acts = new Set(rows.map(({ act }) => act)).size
  return [
    ...resting(
      rows,
      translate(`labels.summarySentence.${rows.length === total ? 'all' : 'filtered'}`, {
        changes: rows.length,
        total,
        acts,
      }),
    ),
    ...resting(
      confirmed,
      translate('labels.summarySentence.confirmed', { confirmed: confirmed.length, total: rows.length }),
    ),
    ...resting(
      unattributed,
      translate('labels.summarySentence.unknownAttribution', {
        count: unattributed.length,
        ...namesOfAmendingAct(amendingAct, translate),
      }),
    ),
    ...resting(
      withUnknownSide,
      translate('labels.summarySentence.unknownSide', { count: withUnknownSide.length }),
    ),
  ]
}

function filtersInWords(
  facets: ReturnType<typeof toComparisonView>['facets'],
  { filter }: ComparisonRequest,
  translate: Translator,
): { label: string; value: string }[] {
  const chosen = facets.flatMap(({ label, values }) => {
    const selected = values.filter((value) => value.selected)
    return selected.length === 0 ? [] : [{ label, value: selected.map((value) => value.label).join(', ') }]
  })
  if (!filter.query) return chosen
  return [...chosen, { label: translate(`labels.queryIn.${filter.queryIn ?? 'all'}`), value: filter.query }]
}
