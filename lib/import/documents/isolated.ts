/** Reads documents in threads of their own, since a hostile document may hang or exhaust what reads it. */
import { ThreadPool } from '../threads/thread-pool'
import type { ReadTask } from '../threads/works'
import type { ReadDocument, ReadOptions, Warning } from './document'
import { READING_MEMORY, READING_TIME } from './limits'

const pool = new ThreadPool<ReadTask, ReadDocument>('read', {
  doing: 'Reading the document',
  threads: 2,
  // With two documents a comparison, sixteen readers at once; each waits a minute and a half at the very worst.
  waiting: 32,
  memory: READING_MEMORY,
})

export type IsolatedResult = { readonly document: ReadDocument } | { readonly refusal: Warning }

/**
 * @param bytes are copied.
 * @returns the document, or why there is none: out of time, out of memory, too many others waiting.
 * @throws what a reader threw: a bug.
 */
export async function readIsolated(
  bytes: Uint8Array,
  options: ReadOptions,
  milliseconds = READING_TIME,
): Promise<IsolatedResult> {
  const outcome = await pool.run({ bytes, options }, milliseconds)
  return 'result' in outcome ? { document: outcome.result } : outcome
}
