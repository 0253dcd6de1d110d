/** Drafts are made in a thread of their own: files that hang or exhaust what reads them do no harm. */
import { LARGEST_DOCUMENT } from '../documents/limits'
import { ThreadPool } from '../threads/thread-pool'
import { LARGEST_DRAFT, MOST_FILES, noDraft } from './draft-files'
import type { BroughtFile, DraftOptions, DraftRead } from './draft-options'
import type { DraftTask } from './read-draft-here'

/** Milliseconds for one draft: two documents read and compared take some four on a slow machine. */
const DRAFTING_TIME = 30_000

/** The same, to be told to people. */
export const SECONDS_OF_DRAFTING = DRAFTING_TIME / 1000

const pool = new ThreadPool<DraftTask, DraftRead>('draft', {
  doing: 'Reading the file',
  threads: 2,
  waiting: 8,
  memory: 1536,
})

/**
 * Makes a draft of one file, of two editions, or of the files of a content folder. Nothing is stored anywhere.
 *
 * @returns the draft with everything that was understood and what was not; `draft: null` and one sentence where the files
 *   are of no kind that becomes a draft, are damaged, too large, or take too long.
 * @throws only where a reader has a bug.
 */
export async function readDraft(
  files: readonly BroughtFile[],
  options: DraftOptions = {},
  milliseconds = DRAFTING_TIME,
): Promise<DraftRead> {
  const kind = options.as ?? null
  const name = files[0]?.name ?? 'nothing'
  const isFolder = files.length > 2
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const tooLarge = files.find(({ bytes }) => bytes.length > LARGEST_DOCUMENT)
  if (tooLarge !== undefined || total > LARGEST_DRAFT) {
    const [what, limit] = tooLarge === undefined ? [name, LARGEST_DRAFT] : [tooLarge.name, LARGEST_DOCUMENT]
    const megabytes = limit / 1024 / 1024
    return noDraft(kind, what, 'file-too-large', `“${what}” is too large; at most ${megabytes} MB are read.`)
  }
  if (isFolder && files.length > MOST_FILES) {
    const message = `The folder holds ${files.length} files; at most ${MOST_FILES} are read.`
    return noDraft(kind, name, 'too-many-files', message)
  }
  const outcome = await pool.run({ files, options }, milliseconds)
  if ('result' in outcome) return outcome.result
  return noDraft(kind, name, outcome.refusal.rule, outcome.refusal.message)
}
