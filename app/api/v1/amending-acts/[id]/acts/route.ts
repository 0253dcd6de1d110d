/** `GET /api/v1/amending-acts/{id}/acts`: the acts it amended, those whose changed wording is not known included. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier, askedLanguage } from '@/app/api/_answers/asked'
import { apiAddress, pageAddress } from '@/app/api/_answers/links'
import { Refusal } from '@/app/api/_answers/refusal'
import { toActRecord } from '@/lib/export'
import { toActView } from '@/lib/view'

type Context = { readonly params: Promise<{ id: string }> }

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, ['lang'], async ({ store, search, siteUrl }) => {
    const dossier = await askedDossier(store, (await params).id)
    if (dossier instanceof Refusal) return dossier
    const language = askedLanguage(search, dossier)
    if (language instanceof Refusal) return language
    const { id, name } = dossier.amendingAct
    const views = dossier.amendments
      .toSorted((first, second) => first.position - second.position)
      .flatMap(({ act }) => toActView(dossier, act, language) ?? [])
    return {
      schema: 'tuzetu/acts@1',
      language,
      amendingAct: { id, name },
      acts: views.map(({ act, statement, categories, rows, confirmedRows }) => ({
        act: toActRecord(act, statement),
        categories,
        changes: rows.length,
        confirmedChanges: confirmedRows,
        links: {
          self: apiAddress(siteUrl, 'amending-acts', id, 'acts', act.id),
          page: pageAddress(siteUrl, 'amending-acts', id, 'acts', act.id),
        },
      })),
    }
  })
}
