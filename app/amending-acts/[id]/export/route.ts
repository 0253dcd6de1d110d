/** `GET /amending-acts/{id}/export?format=…`: the rows of the filtered page as a file. */
import { OPEN_TO_ALL, refuse } from '@/app/api/_answers/answer'
import { askedDossier, askedRequest } from '@/app/api/_answers/asked'
import { cachingHeaders, isFresh, tagOf } from '@/app/api/_answers/freshness'
import { Refusal, unknownValues } from '@/app/api/_answers/refusal'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { CONTENT_SECURITY_POLICY, exportFile, holdsEverything, parseFileWish } from '@/lib/export'
import { openSiteStore, storeFaultOf } from '@/lib/store'
import type { RequestProblem } from '@/lib/view'
import { problemPage } from './problem-page'
import { streamOf } from './stream'

type Context = { readonly params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const url = new URL(request.url)
  try {
    return await fileFor(request, id, url.searchParams)
  } catch (error) {
    if (storeFaultOf(error) === null) throw error
    console.error(error)
    return answerRefusal(
      new Refusal('Unavailable', 'The database cannot be read at the moment.'),
      request,
      id,
    )
  }
}

async function fileFor(request: Request, id: string, search: URLSearchParams): Promise<Response> {
  const store = await openSiteStore()
  const tag = tagOf(await store.readRevision())
  if (isFresh(request, tag)) return new Response(null, { status: 304, headers: cachingHeaders(tag) })
  const dossier = await askedDossier(store, id)
  if (dossier instanceof Refusal) return answerRefusal(dossier, request, id)

  const wish = parseFileWish(search)
  const asked = askedRequest(search, dossier)
  const problems: RequestProblem[] = [
    ...('format' in wish ? [] : wish),
    ...(asked instanceof Refusal ? asked.problems : []),
  ]
  if (!('format' in wish) || asked instanceof Refusal || problems.length > 0) {
    return answerRefusal(unknownValues(problems), request, id)
  }

  const whole = holdsEverything(wish.format) ? await store.readWholeDossier(id) : null
  const file = exportFile(wish, {
    dossier: whole ?? dossier,
    matching: await store.findModifications(asked.filter),
    request: asked,
    siteUrl: siteUrlOf(request),
  })
  return new Response(streamOf(file.body), {
    headers: {
      ...OPEN_TO_ALL,
      ...cachingHeaders(tag),
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    },
  })
}

/** Programs get JSON, people a page. */
function answerRefusal(refusal: Refusal, request: Request, id: string): Response {
  const url = new URL(request.url)
  const accepted = request.headers.get('accept') ?? ''
  const wantsJson =
    url.searchParams.get('format') === 'json' ||
    (/application\/(problem\+)?json/.test(accepted) && !accepted.includes('text/html'))
  if (wantsJson) return refuse(refusal, url.pathname)
  return new Response(problemPage(refusal, id, url.searchParams), {
    status: refusal.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept',
    },
  })
}
