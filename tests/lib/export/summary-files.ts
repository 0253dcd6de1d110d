/** Summaries of small dossiers as files, and CSV read back by a parser that is not ours. */
import { parse } from 'csv-parse/sync'
import { type ExportFormat, exportSummary, fromCell } from '../../../lib/export'
import type { Dossier } from '../../../lib/model'
import { type ComparisonRequest, matchesFacets } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

export const SITE = 'https://tuzetu.example'

export function requestOf(
  filter: Partial<ComparisonRequest['filter']> = {},
  dossier: Dossier = buildDossier(),
): ComparisonRequest {
  return { filter: { amendingAct: dossier.amendingAct.id, ...filter }, layout: null, language: 'en' }
}

export function fileOf(
  format: ExportFormat,
  dossier: Dossier = buildDossier(),
  request: ComparisonRequest = requestOf({}, dossier),
  siteUrl: string | null = SITE,
) {
  const matching = dossier.modifications.filter((modification) => matchesFacets(modification, request.filter))
  const { body, ...file } = exportSummary(format, { dossier, matching, request, siteUrl })
  return { ...file, text: [...body].join('') }
}

export type CsvRow = Readonly<Record<string, string>>

/** Rows by column name, with the rule against formulas undone. */
export function readCsv(text: string): CsvRow[] {
  const rows = parse(text, { bom: true, columns: true, relax_quotes: false }) as CsvRow[]
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, fromCell(cell)])),
  )
}
