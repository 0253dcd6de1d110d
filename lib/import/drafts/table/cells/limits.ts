/** The bounds of reading tables; those of whole files and archives stand in `documents/limits.ts`. */

/** Rows of all tables of a file. The largest comparative table at hand has some thousands; a bill of 10,000 rows is a test. */
export const MOST_ROWS = 60_000

/** Columns of one row. A comparative table has two to ten; a spreadsheet may claim 16,384. */
export const MOST_COLUMNS = 200

/** Cells of all tables, covered ones counted. */
export const MOST_CELLS = 1_000_000

/** Tables of one file. Saved pages are laid out with some hundreds. */
export const MOST_TABLES = 2_000

/** Paragraphs before a table that are kept to look for the act's name and to be told as left out. */
export const MOST_LEAD_LINES = 400

/** Characters in all tables together. A summary of 10,000 changes with all evidence has 16 million. */
export const LONGEST_TABLES = 32_000_000
