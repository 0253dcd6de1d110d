/** Notes on words: where a quotation stands, and where it stands after the text was edited. */
export { carryAnchor } from './carry-anchor'
export { countQuoted, type Place, placeQuote, quoteAt } from './place-quote'
