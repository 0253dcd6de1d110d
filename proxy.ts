/**
 * Before a page is made: is the address right? A wrong one gets a page that says what exists, with status 404 or 400,
 * which a page of the App Router cannot set itself, and which `notFound()` inside a page would leave empty for readers
 * without script.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { problemOf, statusOf } from './app/_site/address-problem'
import { READER_HEADER } from './app/_site/reader-header'

/** `/amending-acts/{id}/export` is a file where the address names a format, and else the page that offers the files. */
const EXPORT = /^\/amending-acts\/[^/]+\/export$/
const EXPORT_PAGE = /^(\/amending-acts\/[^/]+)\/files$/

/** A file where a change would stand. */
const LIBRARY_FEED = '/changes/feed.xml'

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams, search } = request.nextUrl
  if (pathname === LIBRARY_FEED) return NextResponse.next()
  const isExport = EXPORT.test(pathname)
  if (isExport && searchParams.has('format')) return NextResponse.next()
  // The page has one address.
  if (EXPORT_PAGE.test(pathname))
    return NextResponse.redirect(new URL(pathname.replace(EXPORT_PAGE, '$1/export') + search, request.url))
  const headers = new Headers(request.headers)
  headers.set(READER_HEADER, carriedOf(pathname, searchParams))
  // The other addresses that lead here are of no page: they only need the language to say so.
  if (!IS_PAGE.test(pathname)) return NextResponse.next({ request: { headers } })
  const problem = await problemOf(pathname, searchParams)
  if (problem === null && isExport) {
    const page = new URL(pathname.replace(/export$/, 'files') + search, request.url)
    return NextResponse.rewrite(page, { request: { headers } })
  }
  if (problem === null) return NextResponse.next({ request: { headers } })
  const destination = new URL('/problem', request.url)
  destination.searchParams.set('address', `${pathname}${search}`)
  const language = searchParams.get('lang')
  if (language !== null) destination.searchParams.set('lang', language)
  return NextResponse.rewrite(destination, { status: statusOf(problem), request: { headers } })
}

const IS_PAGE =
  /^\/(?:(?:problem|compare|import|acts|changes|changes\/[^/]+|acts\/[^/]+(?:\/text)?|amending-acts\/[^/]+(?:\/(?:changes|article|export|files|acts\/[^/]+))?)\/?)?$/

/**
 * Files, the API and forms answer for themselves (a form would be read here once more, and cut off where it is long); any
 * other address is of no page, and seen where it names a language.
 */
export const config = {
  matcher: [
    '/',
    '/acts',
    '/acts/:act',
    '/acts/:act/text',
    '/changes',
    '/changes/:id',
    '/problem',
    '/amending-acts/:id',
    '/amending-acts/:id/(changes|article|export|files)',
    '/amending-acts/:id/acts/:act',
    // Their forms are sent to other addresses.
    { source: '/(compare|import)', has: [{ type: 'query', key: 'lang' }] },
    {
      source:
        '/((?!_next/|api(?:/|$)|(?:compare(?:/result)?|import(?:/draft|/file)?|drafts(?:/[^/]+){0,2}|drafts/[^/]+/changes/[^/]+|sign-in|sign-out)/?$|.*\\.[a-z]+$).*)',
      has: [{ type: 'query', key: 'lang' }],
    },
  ],
}

/** The language and the reading aids, and the address itself, which leads to the same page in other languages. */
function carriedOf(path: string, search: URLSearchParams): string {
  const carried = new URLSearchParams({ path, query: search.toString() })
  for (const name of ['lang', 'words', 'marks']) {
    const value = search.get(name)
    if (value !== null) carried.set(name, value)
  }
  return carried.toString()
}
