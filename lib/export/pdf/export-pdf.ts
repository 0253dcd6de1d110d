/**
 * A comparative table or a report as a tagged PDF file, written with pdfkit: of the maintained libraries it is the one
 * that writes a page as soon as it is full, embeds only the letters that are used, and tags what it writes.
 */
import type { BinaryFile } from '../binary-file'
import type { Report } from '../report/report'
import type { ComparativeTable } from '../table/comparative-table'
import { type PageSetup, PageWriter } from './page-writer'
import { reportPages } from './report-pages'
import { tablePages } from './table-pages'

/** @param name of the file, without the extension. */
export function exportPdf(table: ComparativeTable, name: string): BinaryFile {
  const { paper, orientation } = table.template
  const setup: PageSetup = {
    paper,
    orientation,
    title: `${table.title}: ${table.subtitle}`,
    language: table.language,
    foot: table.pageOf,
    footLanguage: table.noteLanguage,
  }
  return pdfFile(name, setup, (writer) => tablePages(table, writer))
}

/** @param name of the file, without the extension. */
export function exportReportPdf(report: Report, name: string): BinaryFile {
  const { title, language, pageOf } = report
  const setup: PageSetup = {
    paper: 'a4',
    orientation: 'portrait',
    title,
    language,
    foot: pageOf,
    footLanguage: language,
  }
  return pdfFile(name, setup, (writer) => reportPages(report, writer))
}

function pdfFile(
  name: string,
  setup: PageSetup,
  pages: (writer: PageWriter) => Generator<Uint8Array>,
): BinaryFile {
  return {
    fileName: `${name}.pdf`,
    mediaType: 'application/pdf',
    body: {
      *[Symbol.iterator]() {
        yield* pages(new PageWriter(setup))
      },
    },
  }
}
