/**
 * Rows a second and peak memory of every format, at 1,000 and at 10,000 rows; each in a process of its own, so that one
 * format's memory is not counted for the next.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const FILES: readonly (readonly [format: string, template: string])[] = [
  ['markdown', 'dossier'],
  ['csv', 'dossier'],
  ['json', 'dossier'],
  ['html', 'dossier'],
  ['docx', 'dossier'],
  ['pdf', 'dossier'],
  ['akn', 'dossier'],
  ['markdown', 'plain'],
  ['csv', 'plain'],
  ['html', 'plain'],
  ['docx', 'plain'],
  ['docx', 'tracked-changes'],
  ['xlsx', 'plain'],
  ['pdf', 'plain'],
]
export const FEW = 1_000
export const ROWS = 10_000

type Figures = { readonly milliseconds: number; readonly bytes: number; readonly peak: number }

export async function benchExport(): Promise<void> {
  process.stdout.write(
    `${FEW.toLocaleString('en')} and ${ROWS.toLocaleString('en')} rows; memory above the dossier itself\n`,
  )
  for (const [format, template] of FILES) {
    const [few, many] = [measure(format, template, FEW), measure(format, template, ROWS)]
    const rate = Math.round(((ROWS - FEW) * 1000) / Math.max(1, many.milliseconds - few.milliseconds))
    const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1).padStart(6)
    process.stdout.write(
      `${`${format} ${template}`.padEnd(22)} ${String(rate).padStart(6)} rows/s  ${megabytes(many.bytes)} MB file  memory ${megabytes(few.peak)} MB, then ${megabytes(many.peak)} MB\n`,
    )
  }
}

function measure(format: string, template: string, rows: number): Figures {
  const script = path.join(import.meta.dirname, 'export-one.ts')
  const printed = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', script, format, template, String(rows)],
    { encoding: 'utf8' },
  )
  return JSON.parse(printed) as Figures
}
