/** `GET /api/v1/changes/{id}`: one change, how to cite it, and what stands beside it. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier, askedLanguage } from '@/app/api/_answers/asked'
import { toCheckedProvisionRecord } from '@/app/api/_answers/checked-provision'
import { apiAddress } from '@/app/api/_answers/links'
import { Refusal } from '@/app/api/_answers/refusal'
import { toActRecord, toRowRecord } from '@/lib/export'
import { toChangeView, translatorFor } from '@/lib/view'

type Context = { readonly params: Promise<{ id: string }> }

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, ['lang'], async ({ store, search, siteUrl }) => {
    const { id } = await params
    const modification = await store.readModification(id)
    const unknown = new Refusal(
      'UnknownIdentifier',
      `There is no change “${id}”. The changes of each amending act are listed at the addresses given.`,
      (await store.listAmendingActs()).map(({ amendingAct }) =>
        apiAddress(siteUrl, 'amending-acts', amendingAct.id, 'changes'),
      ),
    )
    if (modification === null) return unknown
    const dossier = await askedDossier(store, modification.amendingAct)
    if (dossier instanceof Refusal) return dossier
    const language = askedLanguage(search, dossier)
    if (language instanceof Refusal) return language
    const view = toChangeView(dossier, id, language)
    if (view === null) return unknown
    const link = <Change extends { readonly id: string }>(change: Change) => ({
      ...change,
      links: { self: apiAddress(siteUrl, 'changes', change.id) },
    })
    return {
      schema: 'tuzetu/change@1',
      language,
      amendingAct: view.amendingAct,
      act: toActRecord(view.act, null),
      change: toRowRecord(view.row, { translate: translatorFor(language), siteUrl }),
      citation: view.citation,
      place: view.place,
      of: view.of,
      previous: view.previous === null ? null : link(view.previous),
      next: view.next === null ? null : link(view.next),
      sameArticle: view.sameArticle.map(link),
      checkedProvisions: view.checked.map(toCheckedProvisionRecord),
    }
  })
}
