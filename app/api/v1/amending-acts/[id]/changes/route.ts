/** `GET /api/v1/amending-acts/{id}/changes`: the changes that match the filters of the page, some at a time. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier, askedRequest, askedSlice, FILTER_PARAMETERS } from '@/app/api/_answers/asked'
import { apiAddress, pageAddress } from '@/app/api/_answers/links'
import { bothOr, Refusal } from '@/app/api/_answers/refusal'
import { toRowRecord } from '@/lib/export'
import { toComparisonView, translatorFor, writeRequest } from '@/lib/view'

type Context = { readonly params: Promise<{ id: string }> }

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, [...FILTER_PARAMETERS, 'limit', 'offset'], async ({ store, search, siteUrl }) => {
    const dossier = await askedDossier(store, (await params).id)
    if (dossier instanceof Refusal) return dossier
    const question = bothOr(askedRequest(search, dossier), askedSlice(search))
    if (question instanceof Refusal) return question
    const [asked, { limit, offset }] = question
    const { id, name } = dossier.amendingAct
    const found = await store.findModifications(asked.filter)
    const { groups } = toComparisonView({
      dossier,
      matching: found.slice(offset, offset + limit),
      queryMatches: null,
      request: asked,
    })
    const query = writeRequest(asked)
    const sliceAddress = (start: number) =>
      `${apiAddress(siteUrl, 'amending-acts', id, 'changes')}?${new URLSearchParams([
        ...new URLSearchParams(query),
        ['limit', String(limit)],
        ['offset', String(start)],
      ])}`
    const context = { translate: translatorFor(asked.language), siteUrl }
    return {
      schema: 'tuzetu/changes@1',
      language: asked.language,
      amendingAct: { id, name },
      query,
      total: found.length,
      limit,
      offset,
      next: offset + limit < found.length ? sliceAddress(offset + limit) : null,
      previous: offset > 0 ? sliceAddress(Math.max(0, offset - limit)) : null,
      page: `${pageAddress(siteUrl, 'amending-acts', id, 'changes')}${query === '' ? '' : `?${query}`}`,
      rows: groups.flatMap(({ rows }) => rows.map((row) => toRowRecord(row, context))),
    }
  })
}
