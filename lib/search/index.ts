/** What a reader's query means, the same for the database that finds the rows and for the page that marks the words. */
export { type CategoryWord, categoryWords } from './category-words'
export { foldText, searchWords } from './fold'
export { findHits, type TextRange } from './hits'
export { MAX_QUERY_TERMS, type SearchTerm, searchTerms } from './terms'
