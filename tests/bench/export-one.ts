/** Writes one table in one format and prints what it took: `export-one.ts docx 10000`. Rows are made as they are read. */
import { exportDocx } from '../../lib/export/docx/export-docx'
import { exportTrackedDocx } from '../../lib/export/docx/export-tracked-docx'
import { exportPdf } from '../../lib/export/pdf/export-pdf'
import { exportTableCsv } from '../../lib/export/table/table-csv'
import { exportTableHtml } from '../../lib/export/table/table-html'
import { exportTableMarkdown } from '../../lib/export/table/table-markdown'
import { type TableInput, toTable } from '../../lib/export/table/to-table'
import { toTrackedDocument } from '../../lib/export/tracked/to-tracked-document'
import { exportXlsx } from '../../lib/export/xlsx/export-xlsx'
import { type ModificationRow, type SideView, translatorFor } from '../../lib/view'
import { CASES, rowsOfCases } from '../lib/export/table/rows'

/** How often a text of the cases is repeated: about the length of a provision. */
const LENGTH = 10

const [format = '', count = '0'] = process.argv.slice(2)
const translate = translatorFor('en')

function* rows(): Generator<ModificationRow> {
  const longer = (side: SideView): SideView =>
    side.kind === 'text' ? { ...side, spans: Array.from({ length: LENGTH }, () => side.spans).flat() } : side
  const cases = rowsOfCases(CASES).map((row) => ({
    ...row,
    before: longer(row.before),
    after: longer(row.after),
    unified: row.unified === null ? null : Array.from({ length: LENGTH }, () => row.unified ?? []).flat(),
  }))
  for (let index = 0; index < Number(count); index++) {
    const row = cases[index % cases.length] as ModificationRow
    yield { ...row, id: `${row.id}-${index}` }
  }
}

const input: TableInput = {
  title: 'x',
  shown: Number(count),
  confirmedRows: 0,
  groups: [{ act: { title: 'Bicycle Code' }, rows: rows() }],
}

function file() {
  switch (format) {
    case 'markdown':
      return exportTableMarkdown(toTable(input, translate), 'x')
    case 'csv':
      return exportTableCsv(toTable(input, translate), 'x')
    case 'html':
      return exportTableHtml(toTable(input, translate), 'x')
    case 'docx':
      return exportDocx(toTable(input, translate), 'x')
    case 'tracked docx':
      return exportTrackedDocx(toTrackedDocument(input, 'The law', translate), 'x')
    case 'xlsx':
      return exportXlsx(toTable(input, translate), 'x')
    case 'pdf':
      return exportPdf(toTable(input, translate), 'x')
    default:
      throw new Error(`There is no format ${format}`)
  }
}

const start = performance.now()
let bytes = 0
for (const piece of file().body) bytes += piece.length
const figures = {
  milliseconds: performance.now() - start,
  bytes,
  peak: process.resourceUsage().maxRSS * 1024,
}
process.stdout.write(JSON.stringify(figures))
