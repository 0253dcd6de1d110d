/**
 * What a reader asks of the whole library: the same filters as for one amending act, the amending act among them, and
 * which page of the list. Reading and writing are inverse, and one state has one address.
 */
import {
  CERTAINTIES,
  LANGUAGES,
  type Language,
  MODIFICATION_TYPES,
  NO_CATEGORY,
  SUBJECTS,
  TEXT_STATES,
} from '../model'
import type { AmendingActEntry, Library, ModificationFilter } from '../store'
import type { FacetName } from './comparison-view'
import type { RequestParameters, RequestProblem } from './request'
import { valueReader, writeValues } from './request-values'

export type LibraryFilter = Omit<ModificationFilter, 'amendingAct'> & {
  readonly amendingActs?: readonly string[]
}
export type LibraryRequest = {
  readonly filter: LibraryFilter
  /** From 1. */
  readonly page: number
  readonly language: Language
}
export type LibraryFacetName = 'amending-act' | FacetName

/** The parameter of each facet, with the filter it sets; in the order of the panels. */
export const LIBRARY_FACETS = {
  'amending-act': 'amendingActs',
  act: 'acts',
  category: 'categories',
  type: 'types',
  certainty: 'certainties',
  state: 'states',
  subject: 'subjects',
} as const satisfies Record<LibraryFacetName, keyof LibraryFilter>

const LAST_PAGE = 99_999

/** A value that does not exist is left out of the request and reported, with those that do. */
export function parseLibraryRequest(
  parameters: RequestParameters,
  { library, entries }: { readonly library: Library; readonly entries: readonly AmendingActEntry[] },
): { request: LibraryRequest; problems: RequestProblem[] } {
  const problems: RequestProblem[] = []
  const { several, one, text } = valueReader(parameters, problems)
  const chosen = {
    amendingActs: several(
      'amending-act',
      entries.map(({ amendingAct }) => amendingAct.id),
    ),
    acts: several(
      'act',
      library.acts.map(({ act }) => act.id),
    ),
    categories: several(
      'category',
      library.categories.map(({ slug }) => slug),
      [NO_CATEGORY],
    ),
    types: several('type', MODIFICATION_TYPES),
    certainties: several('certainty', CERTAINTIES),
    states: several('state', TEXT_STATES),
    subjects: several('subject', SUBJECTS),
  }
  const query = text('q')
  const queryIn = one('in', ['all', 'added', 'removed'] as const) ?? 'all'
  const pageText = text('page')
  const page = pageText === undefined ? 1 : Number(/^\d{1,5}$/.exec(pageText)?.[0] ?? 0)
  if (page < 1 || page > LAST_PAGE) problems.push({ parameter: 'page', value: pageText ?? '', known: ['1'] })
  return {
    request: {
      filter: {
        ...Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0)),
        ...(query !== undefined && { query }),
        ...(queryIn !== 'all' && { queryIn }),
      },
      page: Math.max(1, page),
      language: one('lang', LANGUAGES) ?? 'en',
    },
    problems,
  }
}

/** @returns the query of the address without the question mark, in a fixed order, empty where nothing is asked. */
export function writeLibraryRequest({ filter, page, language }: LibraryRequest): string {
  const parameters = writeValues(
    Object.entries(LIBRARY_FACETS).map(([parameter, field]) => [parameter, filter[field] ?? []]),
  )
  if (filter.query) parameters.set('q', filter.query)
  if (filter.queryIn && filter.queryIn !== 'all') parameters.set('in', filter.queryIn)
  if (page !== 1) parameters.set('page', String(page))
  if (language !== 'en') parameters.set('lang', language)
  return parameters.toString()
}

/** The same request with one value of a facet chosen, or no longer chosen if it was; from its first page. */
export function toggleLibraryFacet(
  request: LibraryRequest,
  facet: LibraryFacetName,
  value: string,
): LibraryRequest {
  const field = LIBRARY_FACETS[facet]
  const chosen: readonly string[] = request.filter[field] ?? []
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const { [field]: _, ...filter } = request.filter
  return {
    ...request,
    page: 1,
    filter: values.length === 0 ? filter : ({ ...filter, [field]: values.sort() } as LibraryFilter),
  }
}
