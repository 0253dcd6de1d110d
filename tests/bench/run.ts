/** `npm run bench [part …]`: prints the measured figures of every part, or of those that are named. */
import { argv } from 'node:process'

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  comparison: async () => (await import('./comparison')).benchComparison(),
  export: async () => (await import('./export')).benchExport(),
  site: async () => (await import('./site')).benchSite(),
  quality: async () => (await import('./comparison-quality')).benchQuality(),
}
/** What runs where nothing is named; `quality` is the part of `comparison` that takes no time of others. */
const ALL = ['comparison', 'export', 'site']

const asked = argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(', ')}; known are ${Object.keys(PARTS).join(', ')}.\n`,
  )
  process.exitCode = 2
} else {
  for (const name of asked.length > 0 ? asked : ALL) {
    process.stdout.write(`# ${name}\n`)
    await PARTS[name]?.()
  }
}
