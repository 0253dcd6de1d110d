/** `GET /api/v1/acts/{act}`: what every amending act did to one act, in order of commencement, some at a time. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedSlice, MOST_ROWS } from '@/app/api/_answers/asked'
import { askedAct, askedLanguageAlone } from '@/app/api/_answers/asked-library'
import { toLibraryActRecord, toLibraryRowRecord } from '@/app/api/_answers/library-records'
import { apiAddress, pageAddress, sliceLinks } from '@/app/api/_answers/links'
import { Refusal } from '@/app/api/_answers/refusal'
import { toEvidenceRecord } from '@/lib/export'
import { type LibraryRow, toActHistory, toEditionViews, translatorFor } from '@/lib/view'

type Context = { readonly params: Promise<{ act: string }> }

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, ['lang', 'limit', 'offset'], async ({ store, search, siteUrl }) => {
    const act = await askedAct(store, (await params).act)
    if (act instanceof Refusal) return act
    const language = askedLanguageAlone(search)
    if (language instanceof Refusal) return language
    const slice = askedSlice(search, MOST_ROWS)
    if (slice instanceof Refusal) return slice
    const entries = await store.listAmendingActs()
    const speaking = new Set(act.amendingActs.map(({ id }) => id))
    const read = await Promise.all(
      entries.flatMap(({ amendingAct: { id } }) => (speaking.has(id) ? [store.readDossier(id)] : [])),
    )
    const dossiers = read.flatMap((dossier) => dossier ?? [])
    const history = toActHistory(act, dossiers, language, slice)
    const editions = toEditionViews(
      await store.listEditions(act.act.id),
      new Map(dossiers.map((dossier) => [dossier.amendingAct.id, dossier])),
      language,
    )
    const context = { translate: translatorFor(language), siteUrl }
    const records = (rows: readonly LibraryRow[]) => rows.map((row) => toLibraryRowRecord(row, context))
    return {
      schema: 'tuzetu/act-history@2',
      language,
      act: toLibraryActRecord(act, language, siteUrl),
      total: history.changes,
      ...slice,
      ...sliceLinks(apiAddress(siteUrl, 'acts', act.act.id), language === 'en' ? [] : [['lang', language]], {
        ...slice,
        total: history.changes,
      }),
      days: history.days.map(({ date, label, rows }) => ({ date, label, rows: records(rows) })),
      notCommenced: records(history.notCommenced),
      unknown: records(history.unknown),
      withoutRows: history.withoutRows,
      spokenOf: history.spokenOf,
      editions: editions.map((edition) => ({
        amendingAct: edition.amendingAct,
        asOf: edition.asOf,
        language: edition.language,
        status: edition.status,
        statusLabel: edition.statusLabel,
        evidence: toEvidenceRecord(edition.evidence),
        page: `${pageAddress(siteUrl, 'acts', act.act.id)}/text?edition=${encodeURIComponent(edition.ref)}`,
      })),
    }
  })
}
