/** Summaries as files, and the records that the API shares with them. */

export { exportFeed, exportLibraryFeed, FEED_MEDIA_TYPE, type FeedToExport } from './atom/export-feed'
export {
  type ComparisonPageOptions,
  comparisonPage,
  writeComparisonFile,
} from './comparison-html/comparison-page'
export { COMPARISON_STYLE, COMPARISON_STYLE_HASH } from './comparison-html/style'
export {
  type TerminalComparisonOptions,
  terminalComparison,
} from './comparison-terminal/terminal-comparison'
export { exportContent } from './content/export-content'
export { fromCell } from './csv/cell'
export { exportComparisonDocx } from './docx/export-comparison-docx'
export type { ExportContext } from './export-context'
export { type AnyFile, exportFile } from './export-file'
export {
  EXPORT_FORMATS,
  type ExportFormat,
  exportSummary,
  parseExportFormat,
  type SummaryToExport,
} from './export-summary'
export type { ExportedFile } from './exported-file'
export { nameOfFile } from './file-name'
export { sizeOfFile } from './file-size'
export {
  FILE_FORMATS,
  type FileFormat,
  type FileWish,
  formatsOf,
  holdsEverything,
  LAYOUTS,
  type Layout,
  type LayoutWish,
  layoutIdOf,
  parseFileWish,
  parseLayoutWish,
  TRACKED_CHANGES,
  templateIdsOf,
} from './file-wish'
export { html, Markup } from './html/escape'
export { htmlHead } from './html/head'
export { CONTENT_SECURITY_POLICY } from './html/style'
export { DOSSIER_SCHEMA, type DossierRecord, toDossierRecord, writeDossierJson } from './json/dossier-record'
export { type FiguresRecord, toFiguresRecord } from './json/figures-record'
export { jsonInMarkup } from './json/json-in-markup'
export {
  type EvidenceRecord,
  type RowRecord,
  toEvidenceRecord,
  toRowRecord,
  toSourceRecord,
} from './json/row-record'
export { type ActRecord, type SummaryRecord, toActRecord } from './json/summary-record'
export { type Preview, previewOf } from './preview'
export { fromVisible } from './visible-characters'
