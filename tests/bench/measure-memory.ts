/**
 * Run as a process of its own with two files: prints how many bytes the comparison took at its peak above what was in use
 * before it, divided by the bytes of both files.
 */
import { readFileSync } from 'node:fs'
import { compareTexts, decodeText } from '../../lib/diff'

const [before = '', after = ''] = process.argv.slice(2).map((path) => path)
const beforeBytes = readFileSync(before)
const afterBytes = readFileSync(after)
compareTexts('Article 1\n\nOne.', 'Article 1\n\nTwo.')
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
