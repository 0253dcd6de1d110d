/** What the pages across all amending acts read from the store. */
import { notFound } from 'next/navigation'
import { type SearchParameters, toUrlSearchParams } from '@/app/_components/reader'
import type { ActId, Dossier, Language } from '@/lib/model'
import { type AmendingActEntry, type LibraryAct, openSiteStore } from '@/lib/store'
import {
  type ActHistory,
  type ActName,
  type ActTextView,
  type LibraryChanges,
  type LibraryRequest,
  type LibraryRow,
  parseActTextRequest,
  parseLibraryRequest,
  toActHistory,
  toActName,
  toActTextView,
  toLibraryChanges,
  toLibraryRows,
} from '@/lib/view'

/** The changes that the query of an address asks for, and those of its page with all that is shown of them. */
export async function libraryChangesOf(parameters: SearchParameters): Promise<{
  view: LibraryChanges
  rows: LibraryRow[]
  request: LibraryRequest
  entries: AmendingActEntry[]
}> {
  const store = await openSiteStore()
  const [library, entries] = await Promise.all([store.readLibrary(), store.listAmendingActs()])
  const { request } = parseLibraryRequest(toUrlSearchParams(parameters), { library, entries })
  const { query, queryIn } = request.filter
  const facts = await store.findModificationFacts(query === undefined ? {} : { query, queryIn })
  const view = toLibraryChanges({ library, entries, facts, request })
  const dossiers = await readDossiers(view.onPage.map(({ amendingAct }) => amendingAct))
  return { view, rows: toLibraryRows(view.onPage, dossiers, request.language), request, entries }
}

/** Unknown identifiers are answered by `proxy.ts`; this is the net below it. */
export async function libraryActOf(id: ActId): Promise<LibraryAct> {
  const { acts } = await (await openSiteStore()).readLibrary()
  return acts.find(({ act }) => act.id === id) ?? notFound()
}

/** @param page from 1. */
export async function actHistoryOf(id: ActId, language: Language, page: number): Promise<ActHistory> {
  const act = await libraryActOf(id)
  return toActHistory(act, [...(await dossiersOn(act)).values()], language, page)
}

/** The page of a list that an address asks for; anything that is none is the first, as `proxy.ts` has reported it. */
export function pageIn({ page }: SearchParameters): number {
  return Math.max(1, Number(/^\d{1,5}$/.exec(String(page))?.[0] ?? 1))
}

/** The edition of the day that is asked for, with its text; `null` where there is none. */
export async function actTextOf(
  id: ActId,
  parameters: SearchParameters,
  language: Language,
): Promise<{ act: ActName; view: ActTextView; text: string | null }> {
  const store = await openSiteStore()
  const act = await libraryActOf(id)
  const [dossiers, editions] = [await dossiersOn(act), await store.listEditions(id)]
  const { request } = parseActTextRequest(toUrlSearchParams(parameters), editions)
  const view = toActTextView(editions, dossiers, id, request, language)
  const text =
    view.shown === null ? null : await store.readEditionText(view.shown.amendingAct.id, view.shown.ordinal)
  return { act: toActName(act.act, language), view, text }
}

/** The dossiers that speak of an act, in the order of the library: the amending act adopted last first. */
async function dossiersOn({ amendingActs }: LibraryAct): Promise<ReadonlyMap<string, Dossier>> {
  const speaking = new Set(amendingActs.map(({ id }) => id))
  const entries = await (await openSiteStore()).listAmendingActs()
  return readDossiers(entries.map(({ amendingAct }) => amendingAct.id).filter((id) => speaking.has(id)))
}

async function readDossiers(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
  const store = await openSiteStore()
  const found = await Promise.all([...new Set(ids)].map((id) => store.readDossier(id)))
  return new Map(found.flatMap((dossier) => (dossier === null ? [] : [[dossier.amendingAct.id, dossier]])))
}
