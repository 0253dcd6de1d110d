/** Comparison of texts: what is observed when two texts are held against each other. */
export { diffText } from './diff-text'
export { readNotation, writeNotation } from './notation'
export type { Span } from './span'
export { type Token, type TokenKind, tokenize } from './tokenize'
