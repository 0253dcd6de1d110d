/** A table of measured figures, each beside what it must reach and what it aims at. */
export type Figure = {
  readonly what: string
  readonly measured: number
  readonly must: number
  readonly aim: number
  /** Whether more is better. */
  readonly higher: boolean
}

/** @returns the table as text, one line a figure, with a word that says what was reached. */
export function writeFigures(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => [
    figure.what,
    round(figure.measured),
    `${figure.higher ? '≥' : '≤'} ${figure.must}`,
    `${figure.higher ? '≥' : '≤'} ${figure.aim}`,
    verdict(figure),
  ])
  const header = ['what', 'measured', 'must', 'aim', 'verdict']
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? '').length)),
  )
  return [header, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

function verdict({ measured, must, aim, higher }: Figure): string {
  const reaches = (bound: number) => (higher ? measured >= bound : measured <= bound)
  if (!reaches(must)) return 'must MISSED'
  return reaches(aim) ? 'must met, aim met' : 'must met, aim missed'
}

function round(value: number): string {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value.toFixed(3).replace(/\.?0+$/, '')
}

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
