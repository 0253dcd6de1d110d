/**
 * The bounds of reading. Each says what it protects and how it was chosen; a document that meets one is told so in a
 * sentence that names the bound.
 */

/** Bytes of one document. The largest act at hand, a tax code in UTF-8, has 4.6 MB; Word and PDF files carry pictures. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024

/** Characters of text that come out. The same code has 2.5 million characters; comparing is bounded by this, too. */
export const LONGEST_TEXT = 12_000_000

/** Milliseconds for one document. The largest files at hand take under two seconds on a slow machine. */
export const READING_TIME = 10_000

/** Megabytes of objects the reading thread may hold: four times what the largest act at hand needs as a page. */
export const READING_MEMORY = 512

/** Elements inside elements in HTML. Pages with unclosed font tags reach some hundreds. */
export const DEEPEST_HTML = 1_500

/** Elements inside elements in XML. The deepest bill at hand has 34. */
export const DEEPEST_XML = 256

/** Elements of one XML document. A public law of 1.1 MB has 17,000. */
export const MOST_XML_ELEMENTS = 3_000_000

/** Files inside a Word document. One with many pictures has some hundreds. */
export const MOST_ARCHIVE_ENTRIES = 5_000

/** Bytes of one part of a Word document after unpacking. A code of 2.5 million characters needs some 40 MB of markup. */
export const LARGEST_PART = 96 * 1024 * 1024

/** Unpacked over packed bytes of a part. Word's markup packs to a twentieth; a zip bomb to a thousandth. */
export const HIGHEST_ZIP_RATIO = 200

/** Below this size a part may pack as well as it likes: an empty style sheet does no harm. */
export const SMALL_PART = 2 * 1024 * 1024

/** Pages of a PDF. Printed codes have a thousand. */
export const MOST_PDF_PAGES = 3_000
