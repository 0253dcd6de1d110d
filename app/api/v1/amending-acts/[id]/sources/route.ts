/** `GET /api/v1/amending-acts/{id}/sources`: every text and report that anything rests on, as it was recorded. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier } from '@/app/api/_answers/asked'
import { Refusal } from '@/app/api/_answers/refusal'

type Context = { readonly params: Promise<{ id: string }> }

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, [], async ({ store }) => {
    const dossier = await askedDossier(store, (await params).id)
    if (dossier instanceof Refusal) return dossier
    const { id, name } = dossier.amendingAct
    return {
      schema: 'tuzetu/sources@1',
      amendingAct: { id, name },
      total: dossier.sources.length,
      sources: dossier.sources,
    }
  })
}
