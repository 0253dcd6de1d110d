/** `GET /sitemap.xml`: every stable address with its languages. Filters and layouts are states of these pages. */
import type { MetadataRoute } from 'next'
import { LANGUAGES } from '@/lib/model'
import { openSiteStore } from '@/lib/store'
import { originOfRequest } from './_site/origin'
import { inLanguage } from './_site/page-metadata'

/** The database may change under a running site. */
export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await originOfRequest()
  const store = await openSiteStore()
  const dossiers = await Promise.all(
    (await store.listAmendingActs()).map(({ amendingAct }) => store.readDossier(amendingAct.id)),
  )
  const paths = dossiers.flatMap((dossier) => {
    if (dossier === null) return []
    const page = `/amending-acts/${encodeURIComponent(dossier.amendingAct.id)}`
    return [
      page,
      `${page}/changes`,
      ...(dossier.pressArticle === undefined ? [] : [`${page}/article`]),
      ...dossier.amendments.map(({ act }) => `${page}/acts/${encodeURIComponent(act)}`),
      ...dossier.modifications.map(({ id }) => `/changes/${encodeURIComponent(id)}`),
    ]
  })
  const { acts } = await store.readLibrary()
  const pagesOfActs = acts.flatMap(({ act, editions }) => {
    const page = `/acts/${encodeURIComponent(act.id)}`
    return editions === 0 ? [page] : [page, `${page}/text`]
  })
  return ['/', '/acts', '/changes', '/compare', '/import', ...paths, ...pagesOfActs].map((path) => ({
    url: `${origin}${path}`,
    alternates: {
      languages: Object.fromEntries(
        LANGUAGES.map((language) => [language, `${origin}${inLanguage(path, language)}`]),
      ),
    },
  }))
}
