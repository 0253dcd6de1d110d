/**
 * The bounds of the comparison and why they stand where they do. When one is hit the result is coarser, still exact, and
 * says so.
 */

/** Edits that are looked for at once, without anchors: most changed provisions differ by a handful of words. */
export const FEW_EDITS = 12

/**
 * Edits looked for between two anchors. The search takes time and memory in the square of the edits: 400 take about
 * 5 ms, 4,000 would take half a second for one paragraph. Past it the window is shown as replaced.
 */
export const MOST_EDITS = 400

/** Equal words between two changes that are not worth keeping: a reader cannot read past a mark for two words. */
export const ISLAND_WORDS = 2

/**
 * Changed words around an island of that length from which all is one rewritten clause: "[122-12/2122-26] du code [des
 * communes/…]". To swallow such an island marks four words more. At 4 for both bounds more than one word in twenty is
 * marked beyond need on the pairs of `tests/bench`, at 9 six islands more are left.
 */
export const REWRITTEN_CLAUSE_WORDS = 6

/**
 * The same where one of the two changes only inserts or deletes: "A, [B, /]C [or/and] D" is read without effort, and so is
 * "[five to ten/seven to twelve] years with[ or without/] confiscation".
 */
export const CLAUSE_WORDS_WITH_INSERTION = 9

/**
 * A sentence in which less than this share of the longer side's words is common, counted after the islands are gone, is
 * shown as replaced. On the whole codes of the corpora a third marks one word in twenty more than needed, a twentieth none
 * to speak of: what is left then are runs of three words and more, which help the reader.
 */
export const REPLACED_SENTENCE_SHARE = 0.05

/** Sentences shorter than this, in words on either side, are never declared replaced: four words changed are four words changed. */
export const SHORT_SENTENCE_WORDS = 6

/**
 * Pairs of provisions that are held against each other inside one block. An article with 60 changed points on either
 * side has 3,600; a list of thousands of one-word lines would have millions, and nobody reads its best pairing.
 */
export const MOST_PAIRS = 10_000

/** Other provisions a provision is held against when it is looked for in the whole act. */
export const CANDIDATES = 6

/** Rarest words by which candidates are found. */
export const RARE_WORDS = 16

/** A word in more provisions than this finds no candidates; it would find everything. */
export const COMMON_WORD_PROVISIONS = 40

/**
 * Likeness from which a provision counts as the same one. Measured on the acts of `tests/bench`: two provisions of one
 * act that have nothing to do with each other reach 0.25 at most, a sentence with half its words replaced has about 0.45.
 */
export const ALIKE_ELSEWHERE = 0.5
export const ALIKE_IN_PLACE = 0.25
/** The same label and place, but nearly nothing in common: shown as replaced, not as removed and added. */
export const ALIKE_BETWEEN_NEIGHBOURS = 0.12
/** A provision that left its article must be recognised beyond doubt. */
export const ALIKE_IN_ANOTHER_BLOCK = 0.6

/** Share of a provision that must be found in another for a split or join. */
export const CONTAINED_PART = 0.6
/** The same where it stands in another article: articles of one act share more words by chance than paragraphs differ by. */
export const CONTAINED_PART_ELSEWHERE = 0.75
/** A provision that gave a part away is at most this share as long as it was; one that took a part in, the other way round. */
export const PARTED_LENGTH = 0.9
/** Shorter provisions, in words, are no parts of a split or join and are not looked for elsewhere. */
export const FEWEST_WORDS_ELSEWHERE = 4

/** Characters a provision must have for equal words elsewhere to mean that it is the same: "Repealed." means nothing. */
export const SHORTEST_IDENTICAL = 24

/**
 * Steps of the word search in one comparison, in edits squared: about a second of work. The largest rewritten code
 * measured (2.4 million characters, nine provisions in ten rewritten) takes a tenth of them. What comes after is compared
 * with `FEW_EDITS` at most.
 */
export const EDIT_STEPS = 15_000_000

/**
 * Share of an article's characters that must stand in lines found in the other for both to be the same article without
 * reading its words. At a half, an article that took over a paragraph would be taken for the one it came from.
 */
export const SAME_LINES = 0.7

/** Characters of a passage by which a touched article is recognised: three or four words, hardly twice in an article. */
export const PASSAGE = 24

/** Passages looked for in one article, however long it is. */
export const MOST_PASSAGES = 12

/** Share of them that must be found. An article with every tenth word replaced keeps six in ten. */
export const SAME_PASSAGES = 0.4

/** Share of an act's articles that must have kept their number for a number alone to say which article it is. */
export const NUMBERS_STAY = 0.8
