/** Acts and changes of the whole library as data. Fields are listed one by one so that the schemas stay stable. */
import { type ExportContext, toRowRecord } from '@/lib/export'
import type { Language } from '@/lib/model'
import type { LibraryAct } from '@/lib/store'
import { type LibraryRow, toActName } from '@/lib/view'
import { apiAddress, pageAddress } from './links'

export function toLibraryActRecord(
  { act, amendingActs, editions }: LibraryAct,
  language: Language,
  siteUrl: string,
) {
  const { title, citation } = toActName(act, language)
  return {
    id: act.id,
    kind: act.kind,
    title,
    titles: Object.fromEntries(
      Object.entries(act.title).flatMap(([tag, words]) => (words === undefined ? [] : [[tag, words]])),
    ),
    citation,
    date: act.date ?? null,
    number: act.number ?? null,
    amendingActs: amendingActs.map(({ id, changes }) => ({ id, changes })),
    editions,
    links: {
      self: apiAddress(siteUrl, 'acts', act.id),
      page: pageAddress(siteUrl, 'acts', act.id),
      text: editions === 0 ? null : `${pageAddress(siteUrl, 'acts', act.id)}/text`,
    },
  }
}

export function toLibraryRowRecord({ row, amendingAct }: LibraryRow, context: ExportContext) {
  return {
    amendingAct: { id: amendingAct.id, name: amendingAct.name },
    change: toRowRecord(row, context),
  }
}
