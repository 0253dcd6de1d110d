/**
 * Everything that a file of a summary is written from: which amending act it speaks of, the summary of the rows the
 * reader chose, and the amended acts that have no row at all, so that none is silently missing.
 */
import type { AmendingAct, Amendment, Dossier, TextualModification } from '../model'
import {
  type ActHeading,
  type ComparisonRequest,
  type ModificationRow,
  rowsOneByOne,
  type SourceView,
  type SummaryGroup,
  type SummaryView,
  toActView,
  toSummaryView,
} from '../view'
import { selectedDossier } from './json/selected-dossier'

export type ActWithoutRows = { readonly act: ActHeading; readonly statement: string }

/** The rows of an act are made as they are read, and anew each time. */
export type RowGroup = SummaryGroup & { readonly rows: Iterable<ModificationRow> }

export type SummaryDocument = {
  readonly amendingAct: AmendingAct
  readonly request: ComparisonRequest
  readonly summary: SummaryView
  readonly groups: readonly RowGroup[]
  readonly actsWithoutRows: readonly ActWithoutRows[]
  /** The whole dossier, or what the chosen rows need of it. */
  readonly dossier: Dossier
}

/** @param matching what the store found for `request.filter`, in any order. */
export function toSummaryDocument(
  dossier: Dossier,
  matching: readonly TextualModification[],
  request: ComparisonRequest,
): SummaryDocument {
  const withRows = new Set(dossier.modifications.map(({ act }) => act))
  const summary = toSummaryView({ dossier, matching, request })
  return {
    amendingAct: dossier.amendingAct,
    request,
    summary,
    dossier: summary.filters.length === 0 ? dossier : selectedDossier(dossier, matching),
    groups: summary.groups.map((group) => {
      const ids = group.changes.map(({ id }) => id)
      return { ...group, rows: rowsOneByOne(dossier, ids, request.language) }
    }),
    actsWithoutRows: dossier.amendments
      .filter((amendment) => !withRows.has(amendment.act) && isAskedFor(amendment, request))
      .flatMap(({ act }) => {
        const view = toActView(dossier, act, request.language)
        return view?.statement == null ? [] : [{ act: view.act, statement: view.statement }]
      }),
  }
}

/** An act without rows has neither kind of change, nor attribution, nor texts, nor words that could be asked for. */
function isAskedFor(amendment: Amendment, { filter }: ComparisonRequest): boolean {
  const { acts = [], categories = [], types = [], certainties = [], states = [], query } = filter
  if ([types, certainties, states].some(({ length }) => length > 0) || query !== undefined) return false
  return (
    (acts.length === 0 || acts.includes(amendment.act)) &&
    (categories.length === 0 || amendment.categories.some((category) => categories.includes(category)))
  )
}

/** All rows with their place in the document, from 1, made as they are read. */
export function* rowsOf({ groups }: SummaryDocument): Generator<{ number: number; row: ModificationRow }> {
  let number = 0
  for (const { rows } of groups) for (const row of rows) yield { number: ++number, row }
}

/** Every source the rows and acts of the document rest on, once, by key. */
export function sourcesOf({ summary, actsWithoutRows }: SummaryDocument): SourceView[] {
  const sources = new Map(summary.sources.map((source) => [source.key, source]))
  for (const { act } of actsWithoutRows)
    for (const source of act.proof.evidence.sources) sources.set(source.key, source)
  return [...sources.values()].sort((first, second) => (first.key < second.key ? -1 : 1))
}
