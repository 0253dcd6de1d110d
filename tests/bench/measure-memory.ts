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
const peak = process.resourceUsage().maxRSS * 1024
const ratio = Math.max(0, peak - baseline) / (beforeBytes.length + afterBytes.length)
process.stdout.write(`${rows.length > 0 ? ratio : Number.NaN}\n`)
