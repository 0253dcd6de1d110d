/** Comparison of texts: what is observed when two texts are held against each other. */
export { type CompareOptions, compareTexts } from './compare'
export type { Comparison, ComparisonRow, ProvisionChange, Slice } from './comparison'
export { TEXT_LANGUAGES, type TextLanguage } from './detect-language'
export { diffText } from './diff-text'
export { decodeText } from './normalise-text'
export { readNotation, writeNotation } from './notation'
export type { Span } from './span'
export { type Token, type TokenKind, tokenize } from './tokenize'
