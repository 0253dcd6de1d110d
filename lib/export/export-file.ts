/**
 * Everything one can take home: the summary in a format of text, or the comparative table of a house in any format. One
 * function for the site and the command line reads what is wished for, and one writes it.
 */
import type { Dossier } from '../model'
import { type RequestProblem, type Translator, translatorFor } from '../view'
import { exportAkn } from './akn/export-akn'
import type { BinaryFile } from './binary-file'
import { exportBrief } from './brief/export-brief'
import { BRIEF_KINDS, type BriefKind } from './brief/to-brief'
import { exportContent } from './content/export-content'
import { exportDocx } from './docx/export-docx'
import { exportTrackedDocx } from './docx/export-tracked-docx'
import { EXPORT_FORMATS, exportSummary, parseExportFormat, type SummaryToExport } from './export-summary'
import { baseNameOf, type ExportedFile } from './exported-file'
import { exportPdf } from './pdf/export-pdf'
import { type SummaryDocument, toSummaryDocument } from './summary-document'
import type { ComparativeTable } from './table/comparative-table'
import { exportTableCsv } from './table/table-csv'
import { exportTableHtml } from './table/table-html'
import { exportTableMarkdown } from './table/table-markdown'
import { tableRecord } from './table/table-record'
import { type TableInput, toTable } from './table/to-table'
import { PLAIN_TEMPLATE, TEMPLATES, type Template, templateOf } from './templates'
import { toTrackedDocument } from './tracked/to-tracked-document'
import { titleOf } from './which-text'
import { exportXlsx } from './xlsx/export-xlsx'

/** `content`: the whole dossier as its content folder, whatever filter is on. */
export const FILE_FORMATS = [...EXPORT_FORMATS, 'docx', 'xlsx', 'pdf', 'akn', 'content'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The template of Word files whose texts carry real tracked changes. */
export const TRACKED_CHANGES = 'tracked-changes'

/** What `--template` takes beside the layouts of tables. */
const NOT_TABLES = [TRACKED_CHANGES, ...BRIEF_KINDS] as const

export type AnyFile = ExportedFile | BinaryFile

export type FileWish = {
  readonly format: FileFormat
  /** `null`: the summary where the format has one, else the plain table. */
  readonly template: Template | typeof TRACKED_CHANGES | BriefKind | null
  /** Header texts in place of the template's, by column. */
  readonly headers: readonly (string | undefined)[]
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

/** The ids `--template` takes with a format. */
export function templateIdsOf(format: FileFormat): readonly string[] {
  if (TABLE_WRITERS[format] === undefined) return []
  const ids = TEMPLATES.map(({ id }) => id)
  if (format === 'docx') return [...ids, TRACKED_CHANGES]
  return format === 'markdown' ? [...ids, ...BRIEF_KINDS] : ids
}

/**
 * Reads `format`, `template` and `header` (`2=Text`, once for each column, from 1).
 * @returns the wish, or everything in it that does not exist.
 */
export function parseFileWish(parameters: {
  getAll(name: string): readonly string[]
}): FileWish | readonly RequestProblem[] {
  const [given = ''] = parameters.getAll('format')
  const format = parseFileFormat(given)
  if (format === null) return [{ parameter: 'format', value: given, known: FILE_FORMATS }]
  const problems: RequestProblem[] = []
  const [id] = parameters.getAll('template')
  const known = templateIdsOf(format)
  if (id !== undefined && !known.includes(id)) problems.push({ parameter: 'template', value: id, known })
  const template = id === undefined ? null : (NOT_TABLES.find((other) => other === id) ?? templateOf(id))
  const headers: (string | undefined)[] = []
  const columns = template === null || typeof template === 'string' ? [] : template.columns
  for (const value of parameters.getAll('header')) {
    const [, column = '', text] = /^(\d{1,2})=(.+)$/s.exec(value) ?? []
    if (text !== undefined && Number(column) >= 1 && Number(column) <= columns.length)
      headers[Number(column) - 1] = text
    else problems.push({ parameter: 'header', value, known: columns.map((_, index) => `${index + 1}=…`) })
  }
  return problems.length > 0 ? problems : { format, template, headers }
}

export function exportFile({ format, template, headers }: FileWish, input: SummaryToExport): AnyFile {
  const summaryFormat = parseExportFormat(format)
  if (template === null && summaryFormat !== null) return exportSummary(summaryFormat, input)
  if (format === 'content') return exportContent(input.dossier)
  const translate = translatorFor(input.request.language)
  const document = toSummaryDocument(input.dossier, input.matching, input.request)
  const table = tableInputOf(document, translate, input.siteUrl)
  if (format === 'akn') return aknFile(input.dossier, document, table.title, translate)
  if (template === TRACKED_CHANGES) {
    const tracked = toTrackedDocument(table, document.amendingAct.name, translate)
    return exportTrackedDocx(tracked, baseNameOf(input.request, TRACKED_CHANGES))
  }
  if (template === 'brief' || template === 'press-note')
    return exportBrief(document, template, { translate, siteUrl: input.siteUrl })
  const write = TABLE_WRITERS[format]
  if (write === undefined) throw new Error(`There is no table in the format ${format}`)
  const form = template ?? PLAIN_TEMPLATE
  // Not every format has a place beside the table.
  const carries = format === 'docx' || format === 'xlsx' || format === 'html'
  const options = {
    template: form,
    headers,
    ...(carries ? { record: tableRecord(input.dossier, input.matching, form.id) } : {}),
  }
  return write(toTable(table, translate, options), baseNameOf(input.request, template?.id ?? null))
}

function parseFileFormat(text: string): FileFormat | null {
  const name = text.trim().toLowerCase()
  return FILE_FORMATS.find((format) => format === (name === 'md' ? 'markdown' : name)) ?? null
}

function tableInputOf(document: SummaryDocument, translate: Translator, siteUrl: string | null): TableInput {
  const { summary } = document
  return {
    title: titleOf(document, { translate, siteUrl }),
    shown: summary.shown,
    confirmedRows: summary.confirmedRows,
    groups: summary.groups,
  }
}

function aknFile(
  dossier: Dossier,
  { summary, request }: SummaryDocument,
  title: string,
  { language }: Translator,
): AnyFile {
  return exportAkn({ dossier, summary, title, language }, baseNameOf(request))
}
