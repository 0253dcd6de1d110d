/** Comparing whole acts beside the server's own thread: within a time, and with a bounded number of others waiting. */
import type { CompareOptions, Comparison } from '../../diff'
import { type Outcome, ThreadPool } from './thread-pool'

/** Milliseconds for one comparison. Two codes of 2.5 million characters take a second and a half on a slow machine. */
export const COMPARING_TIME = 30_000

export type TextsToCompare = {
  readonly before: string
  readonly after: string
  readonly options: CompareOptions
}

const pool = new ThreadPool<TextsToCompare, Comparison>('compare', {
  doing: 'Comparing the texts',
  threads: 2,
  waiting: 16,
  // Two texts of four million characters, rewritten throughout, take 700.
  memory: 1536,
})

/** As `compareTexts`, in a thread. @returns the comparison, or why there is none. */
export function compareIsolated(
  before: string,
  after: string,
  options: CompareOptions = {},
  milliseconds = COMPARING_TIME,
): Promise<Outcome<Comparison>> {
  return pool.run({ before, after, options }, milliseconds)
}
