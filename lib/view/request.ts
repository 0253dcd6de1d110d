/**
 * What a reader asks for in an address: the filters, how to lay them out, and the language of the interface. Reading and
 * writing are inverse, and one state has one address: values are sorted and defaults are left out.
 */
import {
  CERTAINTIES,
  type Dossier,
  LANGUAGES,
  type Language,
  MODIFICATION_TYPES,
  NO_CATEGORY,
  SUBJECTS,
  TEXT_STATES,
} from '../model'
import type { ModificationFilter } from '../store'
import type { ComparisonLayout, FacetName } from './comparison-view'
import { sortedUnique, valueReader, writeValues } from './request-values'

export type ComparisonRequest = {
  readonly filter: ModificationFilter
  /** `null`: the reader has not chosen; split on wide screens, unified on narrow ones and on paper. */
  readonly layout: ComparisonLayout | null
  readonly language: Language
}

/** A value in an address that does not exist, with those that do. */
export type RequestProblem = {
  readonly parameter: string
  readonly value: string
  readonly known: readonly string[]
}

/** The query of an address, as `URLSearchParams` or as the plain object that page functions get. */
export type RequestParameters =
  | { getAll(name: string): readonly string[] }
  | Readonly<Record<string, string | readonly string[] | undefined>>

const LAYOUTS: readonly ComparisonLayout[] = ['split', 'unified', 'after', 'before']
const QUERY_PLACES = ['all', 'added', 'removed'] as const

/** The parameter of each facet, with the filter it sets. */
const FACET_FILTER = {
  category: 'categories',
  act: 'acts',
  type: 'types',
  certainty: 'certainties',
  state: 'states',
  subject: 'subjects',
} as const

/**
 * Facets may be repeated (`category=weapons&category=penalties`) or listed (`category=weapons,penalties`). Parameters of
 * other names are not looked at. A value that does not exist is left out of the request and reported.
 */
export function parseRequest(
  parameters: RequestParameters,
  dossier: Dossier,
): { request: ComparisonRequest; problems: RequestProblem[] } {
  const problems: RequestProblem[] = []
  const { several: valuesOf, one: oneValueOf, text } = valueReader(parameters, problems)
  const categories = valuesOf(
    'category',
    dossier.categories.map((category) => category.slug),
    [NO_CATEGORY],
  )
  const acts = valuesOf(
    'act',
    dossier.amendments.map((amendment) => amendment.act),
  )
  const types = valuesOf('type', MODIFICATION_TYPES)
  const certainties = valuesOf('certainty', CERTAINTIES)
  const states = valuesOf('state', TEXT_STATES)
  const subjects = valuesOf('subject', SUBJECTS)
  const query = text('q')
  const queryIn = oneValueOf('in', QUERY_PLACES) ?? 'all'
  const request: ComparisonRequest = {
    filter: {
      amendingAct: dossier.amendingAct.id,
      ...(acts.length > 0 && { acts }),
      ...(categories.length > 0 && { categories }),
      ...(types.length > 0 && { types }),
      ...(certainties.length > 0 && { certainties }),
      ...(states.length > 0 && { states }),
      ...(subjects.length > 0 && { subjects }),
      ...(query !== undefined && { query }),
      ...(queryIn !== 'all' && { queryIn }),
    },
    layout: oneValueOf('view', LAYOUTS) ?? null,
    language: oneValueOf('lang', LANGUAGES) ?? 'en',
  }
  return { request, problems }
}

/**
 * @returns the query of the address without the question mark, in a fixed order, empty where nothing is asked:
 *   `act=arms-law&category=weapons&q=rifled&in=added&view=split&lang=ru`.
 */
export function writeRequest({ filter, layout, language }: ComparisonRequest): string {
  const parameters = writeValues([
    ['category', filter.categories ?? []],
    ['act', filter.acts ?? []],
    ['type', filter.types ?? []],
    ['certainty', filter.certainties ?? []],
    ['state', filter.states ?? []],
    ['subject', filter.subjects ?? []],
  ])
  if (filter.query) parameters.set('q', filter.query)
  if (filter.queryIn && filter.queryIn !== 'all') parameters.set('in', filter.queryIn)
  if (layout !== null) parameters.set('view', layout)
  if (language !== 'en') parameters.set('lang', language)
  return parameters.toString()
}

/** The same request with one value of a facet chosen, or no longer chosen if it was. */
export function toggleFacet(request: ComparisonRequest, facet: FacetName, value: string): ComparisonRequest {
  const field = FACET_FILTER[facet]
  const chosen: readonly string[] = request.filter[field] ?? []
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const { [field]: _, ...filter } = request.filter
  return {
    ...request,
    filter:
      values.length === 0 ? filter : ({ ...filter, [field]: sortedUnique(values) } as ModificationFilter),
  }
}
