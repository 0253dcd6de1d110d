/** Quantities in English provisions. */
import type { Quantity } from './delta'

export function findEnglishQuantities(_text: string): Quantity[] {
  return []
}
