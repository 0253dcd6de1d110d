/** What an address asks for: a dossier by its identifier, the reader's language, the filter, and a page of the rows. */
import type { Dossier, Language } from '@/lib/model'
import type { Store } from '@/lib/store'
import { type ComparisonRequest, parseRequest, type RequestProblem } from '@/lib/view'
import { type Refusal, unknownIdentifier, unknownValues } from './refusal'

export const FILTER_PARAMETERS = [
  'category',
  'act',
  'type',
  'certainty',
  'state',
  'subject',
  'q',
  'in',
  'lang',
] as const

export async function askedDossier(store: Store, id: string): Promise<Dossier | Refusal> {
  const dossier = await store.readDossier(id)
  if (dossier !== null) return dossier
  const known = (await store.listAmendingActs()).map(({ amendingAct }) => amendingAct.id)
  return unknownIdentifier('amending act', id, known)
}

/** The filter and the language. How rows are laid out on a page means nothing to data. */
export function askedRequest(search: URLSearchParams, dossier: Dossier): ComparisonRequest | Refusal {
  const { request, problems } = parseRequest(search, dossier)
  const wrong = problems.filter(({ parameter }) => parameter !== 'view')
  return wrong.length > 0 ? unknownValues(wrong) : { ...request, layout: null }
}

export function askedLanguage(search: URLSearchParams, dossier: Dossier): Language | Refusal {
  const { request, problems } = parseRequest(
    new URLSearchParams(search.getAll('lang').map((language) => ['lang', language])),
    dossier,
  )
  return problems.length > 0 ? unknownValues(problems) : request.language
}

export type Slice = { readonly limit: number; readonly offset: number }

export const DEFAULT_LIMIT = 50
/** A page of a thousand rows with their evidence is some three megabytes. */
export const MOST_ROWS = 1000

/** @param preset how many rows, where nothing is said */
export function askedSlice(search: URLSearchParams, preset = DEFAULT_LIMIT): Slice | Refusal {
  const problems: RequestProblem[] = []
  const numberOf = (parameter: string, otherwise: number, least: number, most: number): number => {
    const value = search.get(parameter)
    if (value === null) return otherwise
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    problems.push({ parameter, value, known: [`a whole number from ${least} to ${most}`] })
    return otherwise
  }
  const limit = numberOf('limit', preset, 1, MOST_ROWS)
  const offset = numberOf('offset', 0, 0, 999_999_999)
  return problems.length > 0 ? unknownValues(problems) : { limit, offset }
}
