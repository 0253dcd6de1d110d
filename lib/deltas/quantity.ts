/** How a grammar makes a quantity, and how far around a measure it looks for what the measure is for. */
import type { Quantity, QuantityIdentity } from './delta'
import { nameQuantity } from './name-quantity'

export type Described = Omit<QuantityIdentity, 'name' | 'of' | 'condition' | 'repeated'> &
  Partial<Pick<QuantityIdentity, 'of' | 'condition' | 'repeated'>>

export function quantity(
  described: Described,
  place: Pick<Quantity, 'min' | 'max' | 'start' | 'end'>,
): Quantity {
  const identity = { of: null, condition: null, repeated: false, ...described }
  return { ...identity, name: nameQuantity(identity), ...place }
}

/** How far the words that tell the purpose of a measure may stand from it; also keeps hostile text cheap. */
export const CLAUSE_REACH = 300

/** The words before a place, back to the last semicolon or full stop. */
export function clauseBefore(text: string, at: number): string {
  const reach = text.slice(Math.max(0, at - CLAUSE_REACH), at)
  return reach.slice(Math.max(reach.lastIndexOf(';'), reach.lastIndexOf('.')) + 1)
}

export function clauseAfter(text: string, at: number): string {
  return /^[^;.]*/u.exec(text.slice(at, at + CLAUSE_REACH))?.[0] ?? ''
}
