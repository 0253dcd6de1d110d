/** `GET /amending-acts/{id}/feed.xml`: the changes of one amending act, for feed readers. */
import { OPEN_TO_ALL, refuse } from '@/app/api/_answers/answer'
import { askedDossier, askedLanguage } from '@/app/api/_answers/asked'
import { cachingHeaders, isFresh, tagOf } from '@/app/api/_answers/freshness'
import { Refusal } from '@/app/api/_answers/refusal'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { exportFeed, FEED_MEDIA_TYPE } from '@/lib/export'
import { openSiteStore, storeFaultOf } from '@/lib/store'

type Context = { readonly params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  try {
    const store = await openSiteStore()
    const tag = tagOf(await store.readRevision())
    if (isFresh(request, tag)) return new Response(null, { status: 304, headers: cachingHeaders(tag) })
    const dossier = await askedDossier(store, (await params).id)
    if (dossier instanceof Refusal) return refuse(dossier, pathname)
    const language = askedLanguage(searchParams, dossier)
    if (language instanceof Refusal) return refuse(language, pathname)
    return new Response(exportFeed({ dossier, language, siteUrl: siteUrlOf(request) }), {
      headers: { ...OPEN_TO_ALL, ...cachingHeaders(tag), 'Content-Type': FEED_MEDIA_TYPE },
    })
  } catch (error) {
    if (storeFaultOf(error) === null) throw error
    console.error(error)
    return refuse(new Refusal('Unavailable', 'The database cannot be read at the moment.'), pathname)
  }
}
