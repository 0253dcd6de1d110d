/**
 * Facets: what the reader can choose from, and how many rows each choice would show. A count looks at one value of its
 * facet alone, under the other facets and the text query as they are; so it is what the reader gets who chooses it.
 */
import {
  CERTAINTIES,
  MODIFICATION_TYPES,
  type ModificationId,
  type ModificationType,
  NO_CATEGORY,
  SUBJECTS,
  TEXT_STATES,
  type TextualModification,
  textStateOf,
} from '../model'
import type { ModificationFilter } from '../store'
import { categoryLabel } from './category-label'
import type { Facet, FacetName } from './comparison-view'
import type { DossierIndex } from './dossier-index'
import { labelOf } from './labels'
import { titleOfAct } from './modification-row'
import type { Translator } from './translate'

const FACET_NAMES: readonly FacetName[] = ['category', 'act', 'type', 'certainty', 'state', 'subject']

/** Everything of a filter but the text query, which only the store can answer. */
export function matchesFacets(modification: TextualModification, filter: ModificationFilter): boolean {
  return FACET_NAMES.every((facet) => matchesFacet(modification, facet, filter))
}

/** @param queryMatches the modifications that match the text query alone; `null` where there is no query. */
export function toFacets(
  index: DossierIndex,
  filter: ModificationFilter,
  queryMatches: ReadonlySet<ModificationId> | null,
  translate: Translator,
): Facet[] {
  const candidates = index.inOrder.filter(({ id }) => queryMatches === null || queryMatches.has(id))
  return FACET_NAMES.flatMap((name) => {
    const chosen = chosenOf(filter, name)
    const choices = choicesOf(index, name, chosen, translate)
    // Only a few laws have a change of which anything is said about the declared subject.
    if (name === 'subject' && choices.length === 0) return []
    const counts = new Map<string, number>()
    for (const modification of candidates) {
      const others = FACET_NAMES.filter((other) => other !== name)
      if (!others.every((other) => matchesFacet(modification, other, filter))) continue
      for (const value of new Set(valuesOf(modification, name)))
        counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [
      {
        name,
        label: translate(`labels.facet.${name}`),
        values: choices.map(({ value, label }) => ({
          value,
          label,
          count: counts.get(value) ?? 0,
          selected: chosen.includes(value),
        })),
      },
    ]
  })
}

function matchesFacet(
  modification: TextualModification,
  facet: FacetName,
  filter: ModificationFilter,
): boolean {
  const chosen = chosenOf(filter, facet)
  return chosen.length === 0 || valuesOf(modification, facet).some((value) => chosen.includes(value))
}

function chosenOf(filter: ModificationFilter, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'category':
      return filter.categories ?? []
    case 'act':
      return filter.acts ?? []
    case 'type':
      return filter.types ?? []
    case 'certainty':
      return filter.certainties ?? []
    case 'state':
      return filter.states ?? []
    case 'subject':
      return filter.subjects ?? []
  }
}

function valuesOf(modification: TextualModification, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'category':
      return modification.categories.length === 0 ? [NO_CATEGORY] : modification.categories
    case 'act':
      return [modification.act]
    case 'type':
      return [modification.type]
    case 'certainty':
      return [modification.attribution.certainty]
    case 'state':
      return [textStateOf(modification)]
    case 'subject':
      return modification.outsideDeclaredSubject === undefined ? [] : ['outside']
  }
}

/** Kinds of change and states of the texts that are nowhere are left out, unless the reader asked for one. */
function choicesOf(
  index: DossierIndex,
  facet: FacetName,
  chosen: readonly string[],
  translate: Translator,
): { value: string; label: string }[] {
  switch (facet) {
    case 'category':
      return categoryChoices(index, chosen).map((slug) => ({
        value: slug,
        label: categoryLabel(slug, index, translate),
      }))
    case 'act':
      return index.amendments.map(({ act }) => ({ value: act, label: titleOfAct(act, index, translate) }))
    case 'type': {
      const made = new Set(index.inOrder.map(({ type }) => type))
      return MODIFICATION_TYPES.filter((type) => made.has(type) || chosen.includes(type)).map((type) => ({
        value: type,
        label: typeLabel(index, type, translate),
      }))
    }
    case 'certainty':
      return CERTAINTIES.map((certainty) => ({
        value: certainty,
        label: labelOf.certainty(certainty, translate),
      }))
    case 'state': {
      const there = new Set(index.inOrder.map(textStateOf))
      return TEXT_STATES.filter((state) => there.has(state) || chosen.includes(state)).map((state) => ({
        value: state,
        label: labelOf.textState(state, translate),
      }))
    }
    case 'subject': {
      const isSaid = index.inOrder.some((one) => one.outsideDeclaredSubject !== undefined)
      return SUBJECTS.filter((subject) => isSaid || chosen.includes(subject)).map((subject) => ({
        value: subject,
        label: translate(`labels.subject.${subject}`),
      }))
    }
  }
}

/** The categories of the dossier, and "not sorted" where there is a change in none of them or the reader asks for it. */
export function categoryChoices({ dossier, inOrder }: DossierIndex, chosen: readonly string[]): string[] {
  const isNeeded = chosen.includes(NO_CATEGORY) || inOrder.some(({ categories }) => categories.length === 0)
  return [...dossier.categories.map(({ slug }) => slug), ...(isNeeded ? [NO_CATEGORY] : [])]
}

/** One value holds what is asserted and what was only seen: the label says which of the two there is. */
function typeLabel({ inOrder }: DossierIndex, type: ModificationType, translate: Translator): string {
  const seen = inOrder.filter((one) => one.type === type && one.observed).length
  if (seen === 0) return labelOf.type(type, translate)
  const observed = labelOf.observedType(type, translate)
  return inOrder.filter((one) => one.type === type).length === seen
    ? observed
    : translate('labels.observedTypeToo', { asserted: labelOf.type(type, translate), observed })
}
