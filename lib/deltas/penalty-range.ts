/** The terms of imprisonment that one provision threatens, as one range in years. */
import type { PenaltyRange, Quantity } from './delta'
import { findQuantities } from './find-quantities'

/**
 * @returns the range, or `null` where the text threatens none, several (their union would be a range that no rule sets),
 *   or one in days.
 */
export function penaltyRange(text: string, language = 'en'): PenaltyRange | null {
  const quantities = findQuantities(text, language)
  const terms = quantities.filter((quantity) => quantity.kind === 'imprisonment')
  const life = quantities.some((quantity) => quantity.kind === 'life')
  const death = quantities.some((quantity) => quantity.kind === 'death')
  const [term, another] = terms
  if (another !== undefined) return null
  if (term === undefined) return life || death ? { minYears: null, maxYears: null, life, death } : null
  if (term.unit !== 'year' && term.unit !== 'month') return null
  return { minYears: inYears(term.min, term), maxYears: inYears(term.max, term), life, death }
}

function inYears(value: number | null, { unit }: Quantity): number | null {
  if (value === null) return null
  return unit === 'month' ? value / 12 : value
}
