/** The changes of all amending acts, filtered and counted, some at a time. */
import {
  CERTAINTIES,
  type Dossier,
  MODIFICATION_TYPES,
  type ModificationId,
  NO_CATEGORY,
  SUBJECTS,
  TEXT_STATES,
} from '../model'
import type { AmendingActEntry, Library, ModificationFacts } from '../store'
import { actTitle } from './act-title'
import { categoryName } from './category-label'
import type { FacetValue, ModificationRow } from './comparison-view'
import { indexOf } from './dossier-index'
import { labelOf, namesOfAmendingAct, toAmendingActRef } from './labels'
import { LIBRARY_FACETS, type LibraryFacetName, type LibraryRequest } from './library-request'
import { rowOf } from './modification-row'
import { type Translator, translatorFor } from './translate'

/** Rows of a page: what one reads before one filters further. */
export const ROWS_OF_A_PAGE = 50

export type LibraryFacet = {
  readonly name: LibraryFacetName
  readonly label: string
  readonly values: readonly FacetValue[]
}

/** A change with the amending act it is a change of. */
export type LibraryRow = {
  readonly row: ModificationRow
  readonly amendingAct: { readonly id: string; readonly name: string }
}

export type LibraryInput = {
  readonly library: Library
  readonly entries: readonly AmendingActEntry[]
  /** All there are, or those in which the words of the query are found; in the order of the library. */
  readonly facts: readonly ModificationFacts[]
  readonly request: LibraryRequest
}

export type LibraryChanges = {
  /** How many there are without any filter. */
  readonly total: number
  readonly shown: number
  readonly facets: readonly LibraryFacet[]
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** Those of the page, in the order of the library. */
  readonly onPage: readonly ModificationFacts[]
}

const FACETS = Object.keys(LIBRARY_FACETS) as LibraryFacetName[]

/** @returns the changes that are asked for. */
export function filterFacts(
  facts: readonly ModificationFacts[],
  { filter }: Pick<LibraryRequest, 'filter'>,
): ModificationFacts[] {
  return facts.filter((one) => FACETS.every((facet) => matches(one, facet, filter)))
}

export function toLibraryChanges(input: LibraryInput): LibraryChanges {
  const { facts, request, entries } = input
  const found = filterFacts(facts, request)
  const pages = Math.max(1, Math.ceil(found.length / ROWS_OF_A_PAGE))
  const page = Math.min(request.page, pages)
  const start = (page - 1) * ROWS_OF_A_PAGE
  return {
    total: entries.reduce((sum, entry) => sum + entry.modifications, 0),
    shown: found.length,
    facets: FACETS.flatMap((name) => toFacet(name, input) ?? []),
    page,
    pages,
    onPage: found.slice(start, start + ROWS_OF_A_PAGE),
  }
}

/** @param dossiers at least those of the facts. @returns nothing for a change that is no longer there. */
export function toLibraryRows(
  facts: readonly { readonly id: ModificationId; readonly amendingAct: string }[],
  dossiers: ReadonlyMap<string, Dossier>,
  language: LibraryRequest['language'],
): LibraryRow[] {
  const translate = translatorFor(language)
  return facts.flatMap(({ id, amendingAct }) => {
    const dossier = dossiers.get(amendingAct)
    const index = dossier && indexOf(dossier)
    const modification = index?.modifications.get(id)
    if (dossier === undefined || index === undefined || modification === undefined) return []
    return [
      {
        row: rowOf(modification, index, translate),
        amendingAct: toAmendingActRef(dossier.amendingAct, translate),
      },
    ]
  })
}

/** A count looks at one value of its facet alone, under the other facets as they are. */
function toFacet(name: LibraryFacetName, input: LibraryInput): LibraryFacet | null {
  const { facts, request } = input
  const translate = translatorFor(request.language)
  const chosen: readonly string[] = request.filter[LIBRARY_FACETS[name]] ?? []
  const others = FACETS.filter((other) => other !== name)
  const counts = new Map<string, number>()
  for (const one of facts) {
    if (!others.every((other) => matches(one, other, request.filter))) continue
    for (const value of new Set(valuesOf(one, name))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const choices = choicesOf(name, input, translate).filter(
    ({ value, always }) =>
      always || chosen.includes(value) || facts.some((one) => valuesOf(one, name).includes(value)),
  )
  if (name === 'subject' && choices.length === 0) return null
  return {
    name,
    label: translate(`labels.facet.${name}`),
    values: choices.map(({ value, label }) => ({
      value,
      label,
      count: counts.get(value) ?? 0,
      selected: chosen.includes(value),
    })),
  }
}

function matches(
  facts: ModificationFacts,
  facet: LibraryFacetName,
  filter: LibraryRequest['filter'],
): boolean {
  const chosen: readonly string[] = filter[LIBRARY_FACETS[facet]] ?? []
  return chosen.length === 0 || valuesOf(facts, facet).some((value) => chosen.includes(value))
}

function valuesOf(facts: ModificationFacts, facet: LibraryFacetName): readonly string[] {
  switch (facet) {
    case 'amending-act':
      return [facts.amendingAct]
    case 'act':
      return [facts.act]
    case 'category':
      return facts.categories.length === 0 ? [NO_CATEGORY] : facts.categories
    case 'type':
      return [facts.type]
    case 'certainty':
      return [facts.certainty]
    case 'state':
      return [facts.state]
    case 'subject':
      return facts.outside ? ['outside'] : []
  }
}

type Choice = { readonly value: string; readonly label: string; readonly always: boolean }

function choicesOf(
  name: LibraryFacetName,
  { library, entries, facts }: LibraryInput,
  translate: Translator,
): Choice[] {
  const always = true
  switch (name) {
    case 'amending-act':
      return entries.map(({ amendingAct }) => ({
        value: amendingAct.id,
        label: namesOfAmendingAct(amendingAct, translate).act,
        always,
      }))
    case 'act':
      return library.acts
        .filter(({ amendingActs }) => amendingActs.some(({ changes }) => changes !== null))
        .map(({ act }) => ({ value: act.id, label: actTitle(act, translate), always: false }))
        .sort((one, other) => one.label.localeCompare(other.label, translate.language))
    case 'category':
      return [
        ...library.categories.map(({ slug, label }) => ({
          value: slug,
          label: categoryName(slug, label, translate),
          always: false,
        })),
        { value: NO_CATEGORY, label: translate('labels.notSorted'), always: false },
      ]
    case 'type':
      return MODIFICATION_TYPES.map((type) => ({
        value: type,
        label: typeLabel(facts, type, translate),
        always: false,
      }))
    case 'certainty':
      return CERTAINTIES.map((value) => ({ value, label: labelOf.certainty(value, translate), always }))
    case 'state':
      return TEXT_STATES.map((value) => ({
        value,
        label: labelOf.textState(value, translate),
        always: false,
      }))
    case 'subject':
      return SUBJECTS.map((value) => ({ value, label: translate(`labels.subject.${value}`), always: false }))
  }
}

/** One value holds what is asserted and what was only seen: the label says which of the two there is. */
function typeLabel(
  facts: readonly ModificationFacts[],
  type: ModificationFacts['type'],
  translate: Translator,
): string {
  const ofType = facts.filter((one) => one.type === type)
  const asserted = labelOf.type(type, translate)
  if (ofType.every((one) => !one.observed)) return asserted
  const observed = labelOf.observedType(type, translate)
  return ofType.every((one) => one.observed)
    ? observed
    : translate('labels.observedTypeToo', { asserted, observed })
}
