/** What pages read from the store. The store keeps a dossier until the next import, so this is cheap. */
import { notFound } from 'next/navigation'
import { type SearchParameters, toUrlSearchParams } from '@/app/_components/reader'
import type { Dossier, ModificationId } from '@/lib/model'
import { type AmendingActEntry, openSiteStore } from '@/lib/store'
import {
  type ComparisonRequest,
  type ComparisonView,
  parseRequest,
  toComparisonView,
  withHits,
  writeRequest,
} from '@/lib/view'

export async function listEntries(): Promise<AmendingActEntry[]> {
  return (await openSiteStore()).listAmendingActs()
}

/** Unknown identifiers are answered by `proxy.ts`, with a page that says what exists; this is the net below it. */
export async function dossierOf(id: string): Promise<Dossier> {
  return (await (await openSiteStore()).readDossier(id)) ?? notFound()
}

/** The dossier that a change is part of. */
export async function dossierOfChange(id: string): Promise<Dossier> {
  const modification = await (await openSiteStore()).readModification(id)
  return modification === null ? notFound() : dossierOf(modification.amendingAct)
}

/** The changes that are read one after the other: those the query of an address asks for; `null` where it asks for none. */
export async function changesAskedFor(
  dossier: Dossier,
  parameters: SearchParameters,
): Promise<{
  among: ReadonlySet<ModificationId>
  query: string
  filter: ComparisonRequest['filter']
} | null> {
  const { filter } = parseRequest(toUrlSearchParams(parameters), dossier).request
  const query = writeRequest({ filter, layout: null, language: 'en' })
  if (query === '') return null
  const found = await (await openSiteStore()).findModifications(filter)
  return { among: new Set(found.map(({ id }) => id)), query, filter }
}

/** The rows a reader asked for by the query of an address. */
export async function comparisonOf(
  dossier: Dossier,
  parameters: SearchParameters,
): Promise<{ view: ComparisonView; request: ComparisonRequest }> {
  const store = await openSiteStore()
  const { request } = parseRequest(toUrlSearchParams(parameters), dossier)
  const { query, queryIn, amendingAct } = request.filter
  const [matching, found] = await Promise.all([
    store.findModifications(request.filter),
    query === undefined ? null : store.findModifications({ amendingAct, query, queryIn }),
  ])
  const queryMatches = found === null ? null : new Set(found.map(({ id }) => id))
  const view = toComparisonView({ dossier, matching, queryMatches, request })
  return { view: withHits(view, request, dossier), request }
}
