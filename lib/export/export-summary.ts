/** The formats of a summary and the one function that writes any of them. */
import type { Dossier, TextualModification } from '../model'
import { type ComparisonRequest, translatorFor } from '../view'
import { exportCsv } from './csv/export-csv'
import type { ExportContext } from './export-context'
import type { ExportedFile } from './exported-file'
import { exportHtml } from './html/export-html'
import { exportJson } from './json/export-json'
import { exportMarkdown } from './markdown/export-markdown'
import { type SummaryDocument, toSummaryDocument } from './summary-document'

export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'html'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const WRITERS: Readonly<
  Record<ExportFormat, (document: SummaryDocument, context: ExportContext) => ExportedFile>
> = { markdown: exportMarkdown, csv: exportCsv, json: exportJson, html: exportHtml }

/** `md` is short for `markdown`. @returns `null` for anything that is no format. */
export function parseExportFormat(text: string): ExportFormat | null {
  const name = text.trim().toLowerCase()
  return EXPORT_FORMATS.find((format) => format === (name === 'md' ? 'markdown' : name)) ?? null
}

export type SummaryToExport = {
  readonly dossier: Dossier
  /** What the store found for `request.filter`, in any order. */
  readonly matching: readonly TextualModification[]
  readonly request: ComparisonRequest
  /** Where the site is, `https://example.org`; `null` where it is not known, and addresses then begin with `/`. */
  readonly siteUrl: string | null
}

export function exportSummary(format: ExportFormat, input: SummaryToExport): ExportedFile {
  const context = {
    translate: translatorFor(input.request.language, input.dossier.amendingAct.status),
    siteUrl: input.siteUrl,
  }
  return WRITERS[format](toSummaryDocument(input.dossier, input.matching, input.request), context)
}
