/** The site's store on a database of its own, with two small dossiers and one out of brought files, and a reader who asks it questions. */
import { openSiteStore } from '../../../lib/store'
import { buildBroughtDossier } from '../../lib/brought-dossier'
import { buildDossier, observedWords } from '../../lib/dossier-builder'
import { temporaryFolder } from '../../lib/temporary-folder'

export const SITE = 'https://tuzetu.example'
export const FIRST = 'kz-2020-99-vi'
export const SECOND = 'kz-2021-1-vii'

/** One test file is one process with one store; call it once, before the tests. */
export async function openTestSite(): Promise<{ close(): Promise<void> }> {
  const folder = await temporaryFolder()
  process.env.TUZETU_DATABASE_URL = folder.file('site.db')
  const store = await openSiteStore()
  for (const id of [FIRST, SECOND]) {
    const dossier = buildDossier(id)
    const { pressArticle: _, ...withoutArticle } = dossier
    const stored = id === SECOND ? withoutArticle : dossier
    await store.replaceDossier(stored, observedWords(stored))
  }
  await store.replaceDossier(buildBroughtDossier(), new Map())
  return {
    close: async () => {
      await store.close()
      await folder.remove()
    },
  }
}

export function ask(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`${SITE}${path}`, { headers })
}

/** What Next.js gives a route for the variable parts of its path. */
export function params<Params extends Record<string, string>>(values: Params): { params: Promise<Params> } {
  return { params: Promise.resolve(values) }
}
