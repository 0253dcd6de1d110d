/**
 * What is done in threads, by name. A thread does one kind of work and loads the code for it before its time is counted,
 * since that takes seconds on a busy machine; this runs in a thread only.
 */
import type { ReadOptions } from '../documents/document'
import type { TextsToCompare } from './compare-isolated'

export type ReadTask = { readonly bytes: Uint8Array; readonly options: ReadOptions }

/** How the code of each work is loaded; what comes out does the work. */
export const WORKS = {
  read: async () => {
    const { readHere } = await import('../documents/read-here')
    return ({ bytes, options }: ReadTask) => readHere(bytes, options)
  },
  compare: async () => {
    const { compareTexts } = await import('../../diff')
    return ({ before, after, options }: TextsToCompare) => compareTexts(before, after, options)
  },
  draft: async () => (await import('../drafts/read-draft-here')).readDraftHere,
} as const

export type WorkName = keyof typeof WORKS
