/**
 * The bounds of the comparison and why they stand where they do. When one is hit the result is coarser, still exact, and
 * says so.
 */

/** Edits that are looked for at once, without anchors: most changed provisions differ by a handful of words. */
export const FEW_EDITS = 40

/**
 * Edits looked for between two anchors. The search takes time and memory in the square of the edits: 400 take about
 * 5 ms, 4,000 would take half a second for one paragraph. Past it the window is shown as replaced.
 */
export const MOST_EDITS = 400

/** Equal words between two changes that are not worth keeping: a reader cannot read past a mark for two words. */
export const ISLAND_WORDS = 2

/**
 * A sentence in which less than this share of the longer side's words is common is shown as replaced: below about a
 * third, what is common is "the", "of" and commas, not the sentence.
 */
export const REPLACED_SENTENCE_SHARE = 0.34

/** Sentences shorter than this, in words on either side, are never declared replaced: four words changed are four words changed. */
export const SHORT_SENTENCE_WORDS = 6
