/** Rows a second and peak memory of every format of a comparative table, at 10,000 rows; each in a process of its own. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const FORMATS = ['markdown', 'csv', 'html', 'docx', 'tracked docx', 'xlsx', 'pdf'] as const
export const ROWS = 10_000

type Figures = { readonly milliseconds: number; readonly bytes: number; readonly peak: number }

export async function benchExport(): Promise<void> {
  process.stdout.write(`${ROWS.toLocaleString('en')} rows; memory above a file of 8 rows\n`)
  for (const format of FORMATS) {
    const [few, many] = [measure(format, 8), measure(format, ROWS)]
    const rate = Math.round((ROWS * 1000) / Math.max(1, many.milliseconds - few.milliseconds))
    const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1)
    process.stdout.write(
      `${format.padEnd(14)} ${String(rate).padStart(7)} rows/s  ${megabytes(many.bytes).padStart(6)} MB file  ${megabytes(many.peak - few.peak).padStart(6)} MB memory (${megabytes(many.peak)} in all)\n`,
    )
  }
}

/** A fresh process, so that one format's memory is not counted for the next. */
function measure(format: string, rows: number): Figures {
  const script = path.join(import.meta.dirname, 'export-one.ts')
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script, format, String(rows)], {
    encoding: 'utf8',
  })
  return JSON.parse(printed) as Figures
}
