/** What became of the quantities of a provision between before and after. */
import type { Delta } from './delta'

export function compareQuantities(_before: string, _after: string, _language: string): Delta[] {
  return []
}
