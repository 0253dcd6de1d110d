/**
 * Writes one file of a large dossier and prints what it took: `export-one.ts docx plain 10000`. What counts as memory is
 * the peak above what the dossier itself takes, which the site holds in any case.
 */
import { exportFile, parseFileWish } from '../../lib/export'
import type { ComparisonRequest } from '../../lib/view'
import { largeDossier } from './large-dossier'

const [format = '', template = '', count = '0'] = process.argv.slice(2)
const wish = parseFileWish(new URLSearchParams({ format, ...(template === '' ? {} : { template }) }))
if (!('format' in wish)) throw new Error(`There is no format ${format} with the form ${template}`)
const dossier = largeDossier(Number(count))
const request: ComparisonRequest = {
  filter: { amendingAct: dossier.amendingAct.id },
  layout: null,
  language: 'en',
}
globalThis.gc?.()
const baseline = process.memoryUsage().rss
const start = performance.now()
let bytes = 0
const file = exportFile(wish, { dossier, matching: dossier.modifications, request, siteUrl: null })
for (const piece of file.body) bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length
process.stdout.write(
  JSON.stringify({
    milliseconds: performance.now() - start,
    bytes,
    peak: Math.max(0, process.resourceUsage().maxRSS * 1024 - baseline),
  }),
)
