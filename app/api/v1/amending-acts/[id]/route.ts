/** `GET /api/v1/amending-acts/{id}`: what is known of one amending act, with counts and headline changes. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedDossier, askedLanguage } from '@/app/api/_answers/asked'
import { amendingActLinks } from '@/app/api/_answers/links'
import { Refusal } from '@/app/api/_answers/refusal'
import { toEvidenceRecord, toFiguresRecord } from '@/lib/export'
import { toOverviewView, toSummaryView } from '@/lib/view'

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
    const { amendingAct, modifications, pressArticle } = dossier
    const { totals, checkedActs } = toOverviewView(dossier, language)
    const summary = toSummaryView({
      dossier,
      matching: modifications,
      request: { filter: { amendingAct: amendingAct.id }, layout: null, language },
    })
    return {
      schema: 'tuzetu/amending-act@1',
      language,
      amendingAct,
      totals: {
        acts: totals.acts,
        changes: totals.rows,
        confirmedChanges: totals.confirmedRows,
        articlesAmended: totals.articlesAmended,
      },
      categories: dossier.categories,
      ...toFiguresRecord(summary),
      checkedActs: checkedActs.map(({ id, title, result, evidence }) => ({
        id,
        title,
        result,
        evidence: toEvidenceRecord(evidence),
      })),
      links: amendingActLinks(siteUrl, amendingAct.id, pressArticle !== undefined),
    }
  })
}
