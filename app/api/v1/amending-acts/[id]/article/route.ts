/** `GET /api/v1/amending-acts/{id}/article`: the press article's passages and claims, each with its verdict. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier, askedLanguage } from '@/app/api/_answers/asked'
import { toCheckedProvisionRecord } from '@/app/api/_answers/checked-provision'
import { apiAddress, pageAddress } from '@/app/api/_answers/links'
import { Refusal } from '@/app/api/_answers/refusal'
import { toSourceRecord } from '@/lib/export'
import { toArticleView } from '@/lib/view'

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
    const view = toArticleView(dossier, language)
    if (view === null) {
      return new Refusal('UnknownIdentifier', `No press article was compared with ${name}.`)
    }
    return {
      schema: 'tuzetu/press-article@1',
      language,
      amendingAct: { id, name },
      title: view.title,
      note: view.note,
      source: toSourceRecord(view.source),
      claims: view.claims,
      verdicts: view.verdicts,
      passages: view.passages.map(({ id, section, paraphrase, claims }) => ({
        id,
        section,
        paraphrase,
        claims: claims.map(({ id, claim, verdict, verdictLabel, reason, changes, checked, sources }) => ({
          id,
          claim,
          verdict,
          verdictLabel,
          reason,
          changes: changes.map((change) => ({
            id: change.id,
            act: { id: change.actId, title: change.actTitle },
            label: change.label,
            topic: change.topic,
            observed: change.observed,
            observedLabel: change.observedLabel,
            summary: change.summary,
            authority: change.authority,
            links: { self: apiAddress(siteUrl, 'changes', change.id) },
          })),
          checkedProvisions: checked.map(toCheckedProvisionRecord),
          sources: sources.map(toSourceRecord),
        })),
      })),
      page: pageAddress(siteUrl, 'amending-acts', id, 'article'),
    }
  })
}
