/** The figures of the comparison: speed against others, memory, alignment, and how the result reads. One run, ratios. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchAlignment, benchReading } from './comparison-quality'
import { benchSpeed } from './comparison-speed'
import { say, writeFigures } from './figures'

/** Prints the table of issue "Whole acts compared". */
export async function benchComparison(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tuzetu-bench-'))
  try {
    const speed = await benchSpeed(folder)
    say(`\n${writeFigures([...speed, ...benchAlignment(), ...benchReading()])}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
