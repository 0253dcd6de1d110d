/** Summaries as files, and the records that the API shares with them. */
export { fromCell } from './csv/cell'
export type { ExportContext } from './export-context'
export {
  EXPORT_FORMATS,
  type ExportFormat,
  exportSummary,
  parseExportFormat,
  type SummaryToExport,
} from './export-summary'
export type { ExportedFile } from './exported-file'
export { escapeHtml, html, Markup } from './html/escape'
export { CONTENT_SECURITY_POLICY } from './html/style'
export { type EvidenceRecord, type RowRecord, toEvidenceRecord, toRowRecord } from './json/row-record'
export { type ActRecord, type SummaryRecord, toActRecord } from './json/summary-record'
export { fromVisible } from './visible-characters'
