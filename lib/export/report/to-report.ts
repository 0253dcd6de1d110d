/** A report by its kind. */
import type { ExportContext } from '../export-context'
import type { SummaryDocument } from '../summary-document'
import { toDossierReport } from './dossier-report'
import type { Report, ReportKind } from './report'
import { toShortReport } from './short-report'

export function toReport(document: SummaryDocument, kind: ReportKind, context: ExportContext): Report {
  return kind === 'dossier' ? toDossierReport(document, context) : toShortReport(document, kind, context)
}
