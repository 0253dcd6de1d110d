/**
 * The summary one takes home: of the rows shown, how many there are where, what they say in figures, and the rows. Every
 * sentence names the changes it rests on, so a reader can check it and none outlives its rows.
 */
import type { Dossier, Language, ModificationId, TextualModification } from '../model'
import { toActHeading } from './act-heading'
import type { ActHeading, Facet, ModificationRow, SourceView } from './comparison-view'
import { type DossierIndex, indexOf } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { toFacets } from './facets'
import { type HeadlineGroup, toHeadlineGroups } from './headlines'
import { labelOf, namesOfAmendingAct, toAmendingActRef } from './labels'
import { isConfirmed, rowOf } from './modification-row'
import { provisionLabel } from './provision-label'
import { type ComparisonRequest, writeRequest } from './request'
import { type Translator, translatorFor } from './translate'

export type SummaryCount = { readonly value: string; readonly label: string; readonly count: number }

export type SummarySentence = {
  readonly sentence: string
  /** The changes it rests on, at least one, in order. */
  readonly modifications: readonly ModificationId[]
}

/** A change without its texts: enough to name it and to count it. */
export type SummaryChange = {
  readonly id: ModificationId
  readonly label: string
  readonly topic: string
  readonly isNew: boolean
  /** By an act that says so. */
  readonly isRepealed: boolean
  /** What may be the work of another act is not attributed. */
  readonly isAttributed: boolean
}

export type SummaryGroup = {
  readonly act: ActHeading
  readonly changes: readonly SummaryChange[]
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
  /** What kinds of text the rows hold: "official text", "restated". */
  readonly textStatuses: readonly string[]
  /** Every source that the rows and their acts rest on, once, by key. */
  readonly sources: readonly SourceView[]
  readonly groups: readonly SummaryGroup[]
}

export type SummaryInput = {
  readonly dossier: Dossier
  /** What the store found for `request.filter`. */
  readonly matching: readonly TextualModification[]
  readonly request: ComparisonRequest
}

export function toSummaryView({ dossier, matching, request }: SummaryInput): SummaryView {
  const index = indexOf(dossier)
  const translate = translatorFor(request.language, dossier.amendingAct.status)
  const facets = toFacets(index, request.filter, null, translate)
  const found = new Set(matching.map(({ id }) => id))
  const rows = index.inOrder.filter(({ id }) => found.has(id))
  const countBy = (valuesOf: (row: TextualModification) => readonly string[], labels: SummaryCount[]) =>
    labels
      .map((entry) => ({ ...entry, count: rows.filter((row) => valuesOf(row).includes(entry.value)).length }))
      .filter(({ count }) => count > 0)
  const choices = (name: string): SummaryCount[] =>
    (facets.find((facet) => facet.name === name)?.values ?? []).map(({ value, label }) => ({
      value,
      label,
      count: 0,
    }))
  const groups = groupsOf(rows, index, translate)
  return {
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
    query: writeRequest(request),
    filters: filtersInWords(facets, request, translate),
    total: dossier.modifications.length,
    shown: rows.length,
    confirmedRows: rows.filter(isConfirmed).length,
    byAct: countBy(({ act }) => [act], choices('act')),
    byCategory: countBy(({ categories }) => categories, choices('category')),
    byType: countBy(({ type }) => [type], choices('type')),
    byCertainty: countBy(({ attribution }) => [attribution.certainty], choices('certainty')),
    sentences: sentencesOf(rows, dossier.modifications.length, dossier, translate),
    headlines: toHeadlineGroups(rows, index, translate),
    textStatuses: textStatusesOf(rows, translate),
    sources: sourcesOf(rows, groups, index, translate),
    groups,
  }
}

/**
 * The rows of changes, made as they are read and kept nowhere, so that ten thousand never stand in memory.
 * @returns what begins anew each time it is read; ids that are not in the dossier have no row.
 */
export function rowsOneByOne(
  dossier: Dossier,
  ids: readonly ModificationId[],
  language: Language,
): Iterable<ModificationRow> {
  const index = indexOf(dossier)
  const translate = translatorFor(language)
  return {
    *[Symbol.iterator]() {
      for (const id of ids) {
        const modification = index.modifications.get(id)
        // A copy: what is made for a row is kept as long as the modification it was made from.
        if (modification !== undefined) yield rowOf({ ...modification }, index, translate)
      }
    },
  }
}

function groupsOf(
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): SummaryGroup[] {
  return index.amendments.flatMap((amendment) => {
    const own = rows.filter(({ act }) => act === amendment.act)
    if (own.length === 0) return []
    return [
      {
        act: toActHeading(amendment, index, translate),
        changes: own.map((row) => toChange(row, translate)),
      },
    ]
  })
}

function toChange(row: TextualModification, { language }: Translator): SummaryChange {
  const { id, topic, type, before, after, attribution } = row
  return {
    id,
    label: provisionLabel(row, language),
    topic,
    isNew: before.kind === 'absent' && after.kind === 'text',
    isRepealed: type === 'repeal' && before.kind === 'text' && after.kind === 'absent',
    isAttributed: attribution.certainty !== 'unknown',
  }
}

function textStatusesOf(rows: readonly TextualModification[], translate: Translator): string[] {
  const statuses = new Set(
    rows.flatMap(({ before, after }) =>
      [before, after].flatMap((side) => (side.kind === 'text' ? [side.status] : [])),
    ),
  )
  return [...statuses].map((status) => labelOf.textStatus(status, translate))
}

function sourcesOf(
  rows: readonly TextualModification[],
  groups: readonly SummaryGroup[],
  index: DossierIndex,
  translate: Translator,
): SourceView[] {
  const sources = new Map<string, SourceView>()
  for (const { act } of groups)
    for (const source of act.proof.evidence.sources) sources.set(source.key, source)
  for (const { before, after, attribution } of rows)
    for (const evidence of [before.evidence, after.evidence, attribution]) {
      if (evidence.sources.every((key) => sources.has(key))) continue
      for (const source of toEvidenceView(evidence, index, translate).sources) sources.set(source.key, source)
    }
  return [...sources.values()].sort((first, second) => (first.key < second.key ? -1 : 1))
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
  facets: readonly Facet[],
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
