/** `GET /changes/feed.xml`: the latest changes of all amending acts, for feed readers. */
import { OPEN_TO_ALL, refuse } from '@/app/api/_answers/answer'
import { askedLanguageAlone } from '@/app/api/_answers/asked-library'
import { cachingHeaders, isFresh, tagOf } from '@/app/api/_answers/freshness'
import { Refusal } from '@/app/api/_answers/refusal'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { exportLibraryFeed, FEED_MEDIA_TYPE } from '@/lib/export'
import { openSiteStore, storeFaultOf } from '@/lib/store'

export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  try {
    const store = await openSiteStore()
    const tag = tagOf(await store.readRevision())
    if (isFresh(request, tag)) return new Response(null, { status: 304, headers: cachingHeaders(tag) })
    const language = askedLanguageAlone(searchParams)
    if (language instanceof Refusal) return refuse(language, pathname)
    const entries = await store.listAmendingActs()
    const read = await Promise.all(entries.map(({ amendingAct }) => store.readDossier(amendingAct.id)))
    const dossiers = read.flatMap((dossier) => dossier ?? [])
    return new Response(exportLibraryFeed({ dossiers, language, siteUrl: siteUrlOf(request) }), {
      headers: { ...OPEN_TO_ALL, ...cachingHeaders(tag), 'Content-Type': FEED_MEDIA_TYPE },
    })
  } catch (error) {
    if (storeFaultOf(error) === null) throw error
    console.error(error)
    return refuse(new Refusal('Unavailable', 'The database cannot be read at the moment.'), pathname)
  }
}
