/** What is done in threads, by name. The code of each is loaded when it is first asked for; this runs in a thread only. */
import type { ReadOptions } from '../documents/document'
import type { DraftTask } from '../drafts/read-draft-here'
import type { TextsToCompare } from './compare-isolated'

export type ReadTask = { readonly bytes: Uint8Array; readonly options: ReadOptions }

export const WORKS = {
  read: async ({ bytes, options }: ReadTask) =>
    (await import('../documents/read-here')).readHere(bytes, options),
  compare: async ({ before, after, options }: TextsToCompare) =>
    (await import('../../diff')).compareTexts(before, after, options),
  draft: async (task: DraftTask) => (await import('../drafts/read-draft-here')).readDraftHere(task),
} as const

export type WorkName = keyof typeof WORKS
