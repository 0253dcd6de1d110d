/**
 * Where in a text the rule of a quantity stands among those of its role. A term that could not be read is a rule, too: where
 * one of two is gone, the other may have come to stand in its place.
 */
import type { Quantity, QuantityRole } from './delta'

const WORDS: Partial<Readonly<Record<QuantityRole, RegExp>>> = {
  imprisonment: /лишени\p{L}{1,2}\s+свободы|бас\s+бостандығынан\s+айыр/giu,
  fine: /(?<!\p{L})штраф|(?<!\p{L})айыппұл/giu,
}

/**
 * @returns whether both texts speak of the role equally often, and the quantities belong to the same one of these mentions.
 *   Roles without words of their own are not asked.
 */
export function isSameMention(before: string, from: Quantity, after: string, to: Quantity): boolean {
  const words = WORDS[from.role]
  if (words === undefined) return true
  const places = (text: string) => [...text.matchAll(words)].map(({ index }) => index)
  const [placesBefore, placesAfter] = [places(before), places(after)]
  const rank = (all: readonly number[], { start }: Quantity) => all.filter((place) => place < start).length
  return placesBefore.length === placesAfter.length && rank(placesBefore, from) === rank(placesAfter, to)
}
