/** Two texts of one's own as one document with tracked changes, and nothing beside the text. */
import { diffText } from '../../diff'
import { withMoves } from '../table/marked-runs'
import type { TrackedDocument } from './tracked-document'

export type TextsToTrack = {
  readonly title: string
  readonly before: string
  readonly after: string
  /** Who stands as the author of the changes. */
  readonly author: string
  /** `YYYY-MM-DD`, or `null` where there is none. */
  readonly date: string | null
  /** BCP 47 of both texts. */
  readonly language: string
}

/** Line ends of the texts (`\n`) become paragraphs. */
export function trackTexts(texts: TextsToTrack): TrackedDocument {
  const { title, before, after, author, date, language } = texts
  return {
    title,
    language,
    opening: null,
    pageOf: (page) => `${page} /`,
    *blocks() {
      yield {
        kind: 'text',
        runs: withMoves(diffText(before, after)),
        languages: { before: language, after: language },
        author,
        date,
        comments: [],
        isLast: true,
      }
    },
  }
}
