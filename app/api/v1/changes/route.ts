/** `GET /api/v1/changes`: the changes of all amending acts that match the filters of the page, some at a time. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedSlice } from '@/app/api/_answers/asked'
import { askedLibrary, LIBRARY_PARAMETERS } from '@/app/api/_answers/asked-library'
import { toLibraryRowRecord } from '@/app/api/_answers/library-records'
import { apiAddress, pageAddress, sliceLinks } from '@/app/api/_answers/links'
import { bothOr, Refusal } from '@/app/api/_answers/refusal'
import { filterFacts, toLibraryRows, translatorFor, writeLibraryRequest } from '@/lib/view'

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request): Promise<Response> {
  return answer(request, [...LIBRARY_PARAMETERS, 'limit', 'offset'], async ({ store, search, siteUrl }) => {
    const question = bothOr(await askedLibrary(store, search), askedSlice(search))
    if (question instanceof Refusal) return question
    const [asked, { limit, offset }] = question
    const { query: words, queryIn } = asked.filter
    const facts = await store.findModificationFacts(words === undefined ? {} : { query: words, queryIn })
    const found = filterFacts(facts, asked)
    const wanted = found.slice(offset, offset + limit)
    const ids = [...new Set(wanted.map(({ amendingAct }) => amendingAct))]
    const dossiers = (await Promise.all(ids.map((id) => store.readDossier(id)))).flatMap((one) => one ?? [])
    const rows = toLibraryRows(
      wanted,
      new Map(dossiers.map((dossier) => [dossier.amendingAct.id, dossier])),
      asked.language,
    )
    const query = writeLibraryRequest(asked)
    const links = sliceLinks(apiAddress(siteUrl, 'changes'), [...new URLSearchParams(query)], {
      limit,
      offset,
      total: found.length,
    })
    const context = { translate: translatorFor(asked.language), siteUrl }
    return {
      schema: 'tuzetu/library-changes@1',
      language: asked.language,
      query,
      total: found.length,
      limit,
      offset,
      ...links,
      page: `${pageAddress(siteUrl, 'changes')}${query === '' ? '' : `?${query}`}`,
      rows: rows.map((row) => toLibraryRowRecord(row, context)),
    }
  })
}
