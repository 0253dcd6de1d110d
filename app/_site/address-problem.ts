/**
 * What is wrong with an address of this site: an identifier or a value that does not exist, with those that do. Asked
 * twice for each wrong address: by `proxy.ts`, which sets the status, and by the page that is shown instead.
 */
import { parseLayoutWish } from '@/lib/export'
import type { Act } from '@/lib/model'
import { type AmendingActEntry, openSiteStore, type Store } from '@/lib/store'
import { parseActTextRequest, parseLibraryRequest, parseRequest, type RequestProblem } from '@/lib/view'

export type AddressProblem =
  | { readonly kind: 'unknown-page' }
  | { readonly kind: 'unavailable' }
  /** The page at this address of the site could not be made. */
  | { readonly kind: 'failed'; readonly address: string }
  | {
      readonly kind: 'unknown-amending-act'
      readonly id: string
      readonly known: readonly AmendingActEntry[]
    }
  | {
      readonly kind: 'unknown-act'
      readonly id: string
      readonly amendingAct: string
      readonly known: readonly Act[]
    }
  /** No amending act speaks of it. */
  | { readonly kind: 'unknown-library-act'; readonly id: string; readonly known: readonly Act[] }
  | { readonly kind: 'unknown-change'; readonly id: string; readonly known: readonly AmendingActEntry[] }
  | { readonly kind: 'no-article'; readonly amendingAct: string }
  | { readonly kind: 'unknown-values'; readonly path: string; readonly problems: readonly RequestProblem[] }

/** @returns `null` where the address is right, as far as the store can say. */
export async function problemOf(path: string, search: URLSearchParams): Promise<AddressProblem | null> {
  try {
    return await problemInStore(path, search)
  } catch (error) {
    console.error(error)
    return { kind: 'unavailable' }
  }
}

export function statusOf(problem: AddressProblem): 400 | 404 | 500 | 503 {
  switch (problem.kind) {
    case 'unknown-values':
      return 400
    case 'failed':
      return 500
    case 'unavailable':
      return 503
    default:
      return 404
  }
}

async function problemInStore(path: string, search: URLSearchParams): Promise<AddressProblem | null> {
  const [section, id, part, act] = path
    .split('/')
    .filter((step) => step !== '')
    .map(decoded)
  const store = await openSiteStore()
  if (section === undefined) return valueProblem(path, search, store, null)
  if (section === 'problem' && id === undefined) return failureOf(search)
  if (section === 'compare' || section === 'import') return languageProblem(path, search)
  if (section === 'acts') return actProblem(path, id, part, search, store)
  if (section === 'changes' && id === undefined) {
    const [library, entries] = await Promise.all([store.readLibrary(), store.listAmendingActs()])
    return valuesOf(path, parseLibraryRequest(search, { library, entries }).problems)
  }
  if (id === undefined) return null
  if (section === 'changes') {
    const change = await store.readModification(id)
    if (change === null) return { kind: 'unknown-change', id, known: await store.listAmendingActs() }
    return valueProblem(path, search, store, change.amendingAct)
  }
  if (section !== 'amending-acts') return null
  const dossier = await store.readDossier(id)
  if (dossier === null) return { kind: 'unknown-amending-act', id, known: await store.listAmendingActs() }
  if (part === 'article' && dossier.pressArticle === undefined) return { kind: 'no-article', amendingAct: id }
  if (
    part === 'acts' &&
    act !== undefined &&
    !dossier.amendments.some((amendment) => amendment.act === act)
  ) {
    const amended = new Set(dossier.amendments.map((amendment) => amendment.act))
    const known = dossier.acts.filter((one) => amended.has(one.id))
    return {
      kind: 'unknown-act',
      id: act,
      amendingAct: id,
      known,
    }
  }
  return valueProblem(path, search, store, id)
}

async function actProblem(
  path: string,
  id: string | undefined,
  part: string | undefined,
  search: URLSearchParams,
  store: Store,
): Promise<AddressProblem | null> {
  if (id === undefined) return languageProblem(path, search)
  const known = (await store.readLibrary()).acts.map(({ act }) => act)
  if (!known.some((act) => act.id === id)) return { kind: 'unknown-library-act', id, known }
  if (part !== 'text') return languageProblem(path, search, 'page')
  const { problems } = parseActTextRequest(search, await store.listEditions(id))
  return valuesOf(path, problems) ?? languageProblem(path, search)
}

/** @param also a parameter that the page has beside the language. */
function languageProblem(path: string, search: URLSearchParams, also?: 'page'): AddressProblem | null {
  const page = also === undefined ? null : search.get(also)
  const asked = { ...languageOnly(search), ...(page !== null && { page }) }
  const { problems } = parseLibraryRequest(asked, {
    library: { acts: [], categories: [] },
    entries: [],
  })
  return valuesOf(path, problems)
}

function valuesOf(path: string, problems: readonly RequestProblem[]): AddressProblem | null {
  return problems.length === 0 ? null : { kind: 'unknown-values', path, problems }
}

/** Where there is no dossier to hold the values against, any will do: only the language is looked at. */
async function valueProblem(
  path: string,
  search: URLSearchParams,
  store: Store,
  amendingAct: string | null,
): Promise<AddressProblem | null> {
  if ([...search.keys()].length === 0) return null
  const id = amendingAct ?? (await store.listAmendingActs())[0]?.amendingAct.id
  const dossier = id === undefined ? null : await store.readDossier(id)
  if (dossier === null) return null
  const isExport = path.endsWith('/export')
  const isFiltered = isExport || path.endsWith('/changes')
  const asked = isFiltered ? search : new URLSearchParams(languageOnly(search))
  const layout = isExport ? parseLayoutWish(search) : []
  const problems = [...parseRequest(asked, dossier).problems, ...('template' in layout ? [] : layout)]
  return valuesOf(path, problems)
}

function languageOnly(search: URLSearchParams): Record<string, string> {
  const language = search.get('lang')
  return language === null ? {} : { lang: language }
}

/** Only an address of this site is led back to. */
function failureOf(search: URLSearchParams): AddressProblem {
  const address = search.get('failed') ?? ''
  return /^\/(?![/\\])/.test(address) ? { kind: 'failed', address } : { kind: 'unknown-page' }
}

/** A path that is not well encoded names nothing. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
