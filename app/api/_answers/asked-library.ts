/** What an address asks of the whole library: the language, the filter across all amending acts, and one act of it. */
import type { Language } from '@/lib/model'
import type { LibraryAct, Store } from '@/lib/store'
import { type LibraryRequest, parseLibraryRequest } from '@/lib/view'
import { type Refusal, unknownIdentifier, unknownValues } from './refusal'

export const LIBRARY_PARAMETERS = [
  'amending-act',
  'act',
  'category',
  'type',
  'certainty',
  'state',
  'subject',
  'q',
  'in',
  'lang',
] as const

export async function askedLibrary(store: Store, search: URLSearchParams): Promise<LibraryRequest | Refusal> {
  const [library, entries] = await Promise.all([store.readLibrary(), store.listAmendingActs()])
  const { request, problems } = parseLibraryRequest(search, { library, entries })
  return problems.length > 0 ? unknownValues(problems) : request
}

/** The language alone: the address has no filter. */
export function askedLanguageAlone(search: URLSearchParams): Language | Refusal {
  const { request, problems } = parseLibraryRequest(
    new URLSearchParams(search.getAll('lang').map((language) => ['lang', language])),
    { library: { acts: [], categories: [] }, entries: [] },
  )
  return problems.length > 0 ? unknownValues(problems) : request.language
}

export async function askedAct(store: Store, id: string): Promise<LibraryAct | Refusal> {
  const { acts } = await store.readLibrary()
  return (
    acts.find(({ act }) => act.id === id) ??
    unknownIdentifier(
      'act',
      id,
      acts.map(({ act }) => act.id),
    )
  )
}
