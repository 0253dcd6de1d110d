/** `GET /api/v1/amending-acts/{id}/acts/{act}`: all changes of one amended act, and what was checked and is unchanged. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier, askedLanguage } from '@/app/api/_answers/asked'
import { toCheckedProvisionRecord } from '@/app/api/_answers/checked-provision'
import { pageAddress } from '@/app/api/_answers/links'
import { Refusal, unknownIdentifier } from '@/app/api/_answers/refusal'
import { toActRecord, toRowRecord } from '@/lib/export'
import { toActView, translatorFor } from '@/lib/view'

type Context = { readonly params: Promise<{ id: string; act: string }> }

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, ['lang'], async ({ store, search, siteUrl }) => {
    const { id, act } = await params
    const dossier = await askedDossier(store, id)
    if (dossier instanceof Refusal) return dossier
    const language = askedLanguage(search, dossier)
    if (language instanceof Refusal) return language
    const view = toActView(dossier, act, language)
    if (view === null) {
      const known = dossier.amendments.map((amendment) => amendment.act)
      return unknownIdentifier(`act amended by ${dossier.amendingAct.name}`, act, known)
    }
    const context = { translate: translatorFor(language), siteUrl }
    return {
      schema: 'tuzetu/act@1',
      language,
      amendingAct: view.amendingAct,
      act: toActRecord(view.act, view.statement),
      categories: view.categories,
      changes: view.rows.length,
      confirmedChanges: view.confirmedRows,
      rows: view.rows.map((row) => toRowRecord(row, context)),
      checkedProvisions: view.checked.map(toCheckedProvisionRecord),
      page: pageAddress(siteUrl, 'amending-acts', dossier.amendingAct.id, 'acts', view.act.id),
    }
  })
}
