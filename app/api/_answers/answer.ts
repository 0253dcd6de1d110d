/** The frame of every answer of the API: who may read it, how long it may be kept, and what happens when it fails. */
import { openSiteStore, type Store, storeFaultOf } from '@/lib/store'
import { cachingHeaders, isFresh, tagOf } from './freshness'
import { Refusal, together } from './refusal'
import { siteUrlOf } from './site-url'

export type Question = {
  readonly store: Store
  readonly search: URLSearchParams
  /** `https://example.org`, without a slash at the end. */
  readonly siteUrl: string
}

/** Everything here is public, so any page may read it. */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Disposition',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * @param parameters those the address may have; a misspelt one would else be an answer to another question.
 * @param work gives the data, or a refusal; it is not asked where the reader has the answer already.
 */
export async function answer(
  request: Request,
  parameters: readonly string[],
  work: (question: Question) => Promise<object | Refusal>,
): Promise<Response> {
  const url = new URL(request.url)
  try {
    const store = await openSiteStore()
    const tag = tagOf(await store.readRevision())
    if (isFresh(request, tag)) {
      return new Response(null, { status: 304, headers: { ...OPEN_TO_ALL, ...cachingHeaders(tag) } })
    }
    const misspelt = unknownParameters(url.searchParams, parameters)
    const result = await work({ store, search: url.searchParams, siteUrl: siteUrlOf(request) })
    if (misspelt !== null)
      return refuse(result instanceof Refusal ? together(misspelt, result) : misspelt, url.pathname)
    if (result instanceof Refusal) return refuse(result, url.pathname)
    return Response.json(result, { headers: { ...OPEN_TO_ALL, ...cachingHeaders(tag) } })
  } catch (error) {
    if (storeFaultOf(error) === null) throw error
    console.error(error)
    return refuse(new Refusal('Unavailable', 'The database cannot be read at the moment.'), url.pathname)
  }
}

export function refuse(refusal: Refusal, path: string): Response {
  return new Response(JSON.stringify(refusal.toJson(path)), {
    status: refusal.status,
    headers: {
      ...OPEN_TO_ALL,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

/** Everything here is read and nothing written. */
export function readOnly(request: Request): Response {
  const answered = refuse(
    new Refusal('NotAllowed', `${request.method} means nothing here: GET, HEAD and OPTIONS do.`, [
      'GET',
      'HEAD',
      'OPTIONS',
    ]),
    new URL(request.url).pathname,
  )
  answered.headers.set('Allow', 'GET, HEAD, OPTIONS')
  return answered
}

/** What a browser asks before a page of another site may send `If-None-Match`. */
export function allowReading(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

function unknownParameters(search: URLSearchParams, known: readonly string[]): Refusal | null {
  const unknown = [...new Set(search.keys())].filter((name) => !known.includes(name))
  if (unknown.length === 0) return null
  const existing = known.length === 0 ? 'This address has none.' : `There is: ${known.join(', ')}.`
  return new Refusal(
    'UnknownValue',
    `There is no parameter ${unknown.map((name) => `“${name}”`).join(', ')}. ${existing}`,
    known,
    unknown.map((parameter) => ({ parameter, value: search.get(parameter) ?? '', known: [] })),
  )
}
