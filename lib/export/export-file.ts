/**
 * Everything one can take home: the summary in a format of text, or the comparative table of a house in any format. One
 * function for the site and the command line reads what is wished for, and one writes it.
 */
import type { Dossier } from '../model'
import { type Translator, translatorFor } from '../view'
import { exportAkn } from './akn/export-akn'
import type { BinaryFile } from './binary-file'
import { exportContent } from './content/export-content'
import { exportDocx } from './docx/export-docx'
import { exportReportDocx } from './docx/export-report-docx'
import { exportTrackedDocx } from './docx/export-tracked-docx'
import { exportSummary, parseExportFormat, type SummaryToExport } from './export-summary'
import { baseNameOf, type ExportedFile } from './exported-file'
import { type FileFormat, type FileWish, TRACKED_CHANGES } from './file-wish'
import { exportReportHtml } from './html/report-html'
import { toDossierRecord } from './json/dossier-record'
import { exportReportMarkdown } from './markdown/report-markdown'
import { exportPdf, exportReportPdf } from './pdf/export-pdf'
import type { Report } from './report/report'
import { toReport } from './report/to-report'
import { type SummaryDocument, toSummaryDocument } from './summary-document'
import type { ComparativeTable } from './table/comparative-table'
import { exportTableCsv } from './table/table-csv'
import { exportTableHtml } from './table/table-html'
import { exportTableMarkdown } from './table/table-markdown'
import { tableRecord } from './table/table-record'
import { type TableInput, toTable } from './table/to-table'
import { PLAIN_TEMPLATE } from './templates'
import { toTrackedDocument } from './tracked/to-tracked-document'
import { actInForm, filtersOf, textsNoteOf, titleOf } from './which-text'
import { exportXlsx } from './xlsx/export-xlsx'

export type AnyFile = ExportedFile | BinaryFile

const REPORT_WRITERS: Readonly<Partial<Record<FileFormat, (report: Report, name: string) => AnyFile>>> = {
  markdown: exportReportMarkdown,
  html: exportReportHtml,
  docx: exportReportDocx,
  pdf: exportReportPdf,
}

type TableWriter = (table: ComparativeTable, name: string) => AnyFile

const TABLE_WRITERS: Readonly<Partial<Record<FileFormat, TableWriter>>> = {
  markdown: exportTableMarkdown,
  csv: exportTableCsv,
  html: exportTableHtml,
  docx: exportDocx,
  xlsx: exportXlsx,
  pdf: exportPdf,
}

export function exportFile({ format, template, headers }: FileWish, input: SummaryToExport): AnyFile {
  const summaryFormat = parseExportFormat(format)
  if ((template === null || template === 'dossier') && summaryFormat !== null)
    return exportSummary(summaryFormat, input)
  if (format === 'content') return exportContent(input.dossier)
  const translate = translatorFor(input.request.language, input.dossier.amendingAct.status)
  const document = toSummaryDocument(input.dossier, input.matching, input.request)
  const table = tableInputOf(document, translate, input.siteUrl)
  if (format === 'akn') return aknFile(input.dossier, document, table.title, translate)
  if (template === TRACKED_CHANGES) {
    const tracked = toTrackedDocument(table, document.amendingAct.name, translate)
    return exportTrackedDocx(tracked, baseNameOf(input.request, TRACKED_CHANGES))
  }
  if (typeof template === 'string') {
    const write = writerOf(REPORT_WRITERS, format)
    const report = toReport(document, template, { translate, siteUrl: input.siteUrl })
    return write(report, baseNameOf(input.request, template))
  }
  const form = template ?? PLAIN_TEMPLATE
  // Not every format has a place beside the table.
  const carries = format === 'docx' || format === 'xlsx' || format === 'html'
  const options = {
    template: form,
    headers,
    ...(carries ? { record: tableRecord(input.dossier, input.matching, form.id) } : {}),
  }
  const name = baseNameOf(input.request, template?.id ?? null)
  // CSV has nothing above its rows, so they say each for itself what others say once.
  const rows = format === 'csv' ? { ...table, onlySeen: false } : table
  return writerOf(TABLE_WRITERS, format)(toTable(rows, translate, options), name)
}

function writerOf<Writer>(
  writers: Readonly<Partial<Record<FileFormat, Writer>>>,
  format: FileFormat,
): Writer {
  const write = writers[format]
  if (write === undefined) throw new Error(`There is no such layout in the format ${format}`)
  return write
}

export function tableInputOf(
  document: SummaryDocument,
  translate: Translator,
  siteUrl: string | null,
): TableInput {
  const { summary, dossier } = document
  const context = { translate, siteUrl }
  const { modifications } = dossier
  return {
    title: titleOf(document, context),
    act: actInForm(document, context),
    filters: filtersOf(document, context),
    textsNote: textsNoteOf(document, context),
    onlySeen: modifications.length > 0 && modifications.every(({ observed }) => observed),
    shown: summary.shown,
    confirmedRows: summary.confirmedRows,
    groups: document.groups,
  }
}

function aknFile(
  dossier: Dossier,
  { groups, request, summary, dossier: chosen }: SummaryDocument,
  title: string,
  { language }: Translator,
): AnyFile {
  const record = toDossierRecord(chosen, summary.filters.length === 0 ? '' : summary.query)
  return exportAkn({ dossier, groups, title, language, record }, baseNameOf(request))
}
