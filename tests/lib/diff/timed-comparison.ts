/** Compares the two texts of standard input (`[before, after]` as JSON) and prints the seconds the processor worked on it. */
import process from 'node:process'
import { compareTexts } from '../../../lib/diff'

let input = ''
process.stdin.setEncoding('utf8')
for await (const piece of process.stdin) input += piece
const [before, after]: [string, string] = JSON.parse(input)
const start = process.cpuUsage()
compareTexts(before, after)
const { user, system } = process.cpuUsage(start)
process.stdout.write(String((user + system) / 1_000_000))
