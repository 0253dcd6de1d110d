/**
 * What can be wished for: a format, a layout and header texts, as they stand in an address, in a form without script and
 * on the command line.
 */
import type { RequestProblem } from '../view'
import { EXPORT_FORMATS } from './export-summary'
import { REPORT_KINDS, type ReportKind } from './report/report'
import { TEMPLATES, type Template, templateOf } from './templates'

/** `content`: the whole dossier as its content folder, whatever filter is on. */
export const FILE_FORMATS = [...EXPORT_FORMATS, 'docx', 'xlsx', 'pdf', 'akn', 'content'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Whether a file holds the whole dossier, editions of acts included, to be read back. */
export function holdsEverything(format: FileFormat): boolean {
  return format === 'json' || format === 'akn' || format === 'content'
}

/** The template of Word files whose texts carry real tracked changes. */
export const TRACKED_CHANGES = 'tracked-changes'

/** What `--template` takes beside the layouts of tables. */
const NOT_TABLES = [TRACKED_CHANGES, ...REPORT_KINDS] as const

/** A table form, tracked changes, or a text about the changes. */
export type Layout = Template | typeof TRACKED_CHANGES | ReportKind

export type FileWish = {
  readonly format: FileFormat
  /** `null`: the full dossier where the format has one, else the plain table. */
  readonly template: Layout | null
  /** Header texts in place of the template's, by column. */
  readonly headers: readonly (string | undefined)[]
}

export type LayoutWish = { readonly template: Layout; readonly headers: FileWish['headers'] }

type Parameters = { getAll(name: string): readonly string[] }

const TABLE_FORMATS: readonly FileFormat[] = ['markdown', 'csv', 'html', 'docx', 'xlsx', 'pdf']
const REPORT_FORMATS: readonly FileFormat[] = ['markdown', 'html', 'docx', 'pdf']
/** Formats that programs read have no form: they hold everything. */
const DOSSIER_FORMATS: readonly FileFormat[] = [...REPORT_FORMATS, 'csv', 'json', 'akn']

/** The formats a layout can be written in, in the order in which they are offered. */
export function formatsOf(layout: Layout): readonly Exclude<FileFormat, 'content'>[] {
  const known: readonly FileFormat[] =
    layout === TRACKED_CHANGES
      ? ['docx']
      : layout === 'dossier'
        ? DOSSIER_FORMATS
        : typeof layout === 'string'
          ? REPORT_FORMATS
          : TABLE_FORMATS
  return FILE_FORMATS.flatMap((format) => (format !== 'content' && known.includes(format) ? [format] : []))
}

export function layoutIdOf(layout: Layout): string {
  return typeof layout === 'string' ? layout : layout.id
}

/** Every layout there is: the tables, tracked changes, the texts. */
export const LAYOUTS: readonly Layout[] = [...TEMPLATES, ...NOT_TABLES]

/** The ids `--template` takes with a format. */
export function templateIdsOf(format: FileFormat): readonly string[] {
  return LAYOUTS.filter((layout) => formatsOf(layout).some((one) => one === format)).map(layoutIdOf)
}

/**
 * Reads `format`, `template` and the header texts: `header` (`2=Text`, once for each column, from 1), or as a form sends
 * them, `header-2` (`Text`; empty keeps the template's), which count where `headers-of` names the template.
 *
 * @returns the wish, or everything in it that does not exist.
 */
export function parseFileWish(parameters: Parameters): FileWish | readonly RequestProblem[] {
  const [given = ''] = parameters.getAll('format')
  const format = parseFileFormat(given)
  if (format === null) return [{ parameter: 'format', value: given, known: FILE_FORMATS }]
  const read = readLayout(parameters, templateIdsOf(format))
  return 'problems' in read ? read.problems : { format, ...read }
}

/** The same for a page that shows a layout before a format is chosen. Without `template` it is the plain table. */
export function parseLayoutWish(parameters: Parameters): LayoutWish | readonly RequestProblem[] {
  const read = readLayout(parameters, LAYOUTS.map(layoutIdOf))
  if ('problems' in read) return read.problems
  return { ...read, template: read.template ?? (TEMPLATES[0] as Template) }
}

function readLayout(
  parameters: Parameters,
  known: readonly string[],
): { template: Layout | null; headers: (string | undefined)[] } | { problems: RequestProblem[] } {
  const problems: RequestProblem[] = []
  const [id] = parameters.getAll('template')
  if (id !== undefined && !known.includes(id)) problems.push({ parameter: 'template', value: id, known })
  const template = id === undefined ? null : (NOT_TABLES.find((other) => other === id) ?? templateOf(id))
  const columns = template === null || typeof template === 'string' ? [] : template.columns
  const headers: (string | undefined)[] = []
  if (parameters.getAll('headers-of')[0] === id)
    for (const index of columns.keys()) {
      const text = parameters.getAll(`header-${index + 1}`)[0]?.trim()
      if (text !== undefined && text !== '') headers[index] = text
    }
  for (const value of parameters.getAll('header')) {
    const [, column = '', text] = /^(\d{1,2})=(.+)$/s.exec(value) ?? []
    if (text !== undefined && Number(column) >= 1 && Number(column) <= columns.length)
      headers[Number(column) - 1] = text
    else problems.push({ parameter: 'header', value, known: columns.map((_, index) => `${index + 1}=…`) })
  }
  return problems.length > 0 ? { problems } : { template, headers }
}

function parseFileFormat(text: string): FileFormat | null {
  const name = text.trim().toLowerCase()
  return FILE_FORMATS.find((format) => format === (name === 'md' ? 'markdown' : name)) ?? null
}
