/**
 * Run as a process of its own with two files: prints how many bytes the comparison took at its peak above what was in use
 * before it, divided by the bytes of both files. Before it, small acts were compared once, so that the program is there
 * and what it keeps for itself: a few megabytes that have nothing to do with the files.
 */
import { readFileSync } from 'node:fs'
import { compareTexts, decodeText } from '../../lib/diff'
import { EDIT_MIXES, editAct } from './edit-act'
import { generateAct } from './generate-act'
import { writeAct } from './model-act'
import { SeededRandom } from './seeded-random'

/** Articles of the small acts: some pages. */
const SMALL = 12

const [before = '', after = ''] = process.argv.slice(2).map((path) => path)
const beforeBytes = readFileSync(before)
const afterBytes = readFileSync(after)
for (const language of ['en', 'ru'] as const) {
  const random = new SeededRandom(3)
  const act = generateAct(language, SMALL, random)
  const edited = editAct(act, EDIT_MIXES.rewritten, act.articles, random)
  compareTexts(writeAct(act).text, writeAct(edited.act).text)
}
const baseline = process.memoryUsage().rss
const { rows } = compareTexts(decodeText(beforeBytes), decodeText(afterBytes))
const peak = peakMemory()
const ratio = Math.max(0, peak - baseline) / (beforeBytes.length + afterBytes.length)
process.stdout.write(`${rows.length > 0 ? ratio : Number.NaN}\n`)

/** The most this process held, in bytes. What the system counts for a process begins with what its parent held; Linux also tells its own. */
function peakMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024
}
