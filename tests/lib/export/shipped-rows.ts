/** The rows of the content that is shipped, act by act, as an export gets them. */
import path from 'node:path'
import { type RowGroup, toSummaryDocument } from '../../../lib/export/summary-document'
import { readContentFolder } from '../../../lib/import'
import type { Dossier } from '../../../lib/model'
import type { ComparisonRequest, SummaryView } from '../../../lib/view'

export type Shipped = {
  readonly dossier: Dossier
  readonly summary: SummaryView
  readonly groups: readonly RowGroup[]
  readonly request: ComparisonRequest
}

export async function readShipped(id = 'kz-2016-28-vi'): Promise<Shipped> {
  const { dossiers } = await readContentFolder(path.join(import.meta.dirname, '../../../content'))
  const dossier = dossiers.find(({ amendingAct }) => amendingAct.id === id)
  if (dossier === undefined) throw new Error(`the content has no ${id}, or it has issues`)
  const request: ComparisonRequest = { filter: { amendingAct: id }, layout: null, language: 'en' }
  const { summary, groups } = toSummaryDocument(dossier, dossier.modifications, request)
  return { dossier, request, summary, groups }
}
