/** Numbers with their unit inside the text of the law, and what became of them. */
export { onlyAddsWords } from './additions'
export { compareQuantities } from './compare-quantities'
export * from './delta'
export { findQuantities } from './find-quantities'
export { type Norms, normsOf } from './norms'
export { compareOptions, type OptionChange } from './options'
export { penaltyRange } from './penalty-range'
