/**
 * Run as a process of its own with `words` or `arrays`, two files and a limit: prints how many milliseconds `diff` takes to
 * compare them, or the limit where it does not finish.
 */
import { readFileSync } from 'node:fs'
import { diffArrays, diffWords } from 'diff'

const WORDS = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

/** @returns milliseconds; `limit` where time ran out. */
export function timeOthers(way: string, before: string, after: string, limit: number): number {
  const start = performance.now()
  const result =
    way === 'words'
      ? diffWords(before, after, { timeout: limit })
      : diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [], { timeout: limit })
  return result === undefined ? limit : performance.now() - start
}

if (process.argv[1] === import.meta.filename) {
  const [way = '', before = '', after = '', limit = ''] = process.argv.slice(2)
  const read = (path: string) => readFileSync(path, 'utf8')
  process.stdout.write(`${timeOthers(way, read(before), read(after), Number(limit))}\n`)
}
