/** What one comparison may spend on searching for the fewest edits. */
import { EDIT_STEPS, FEW_EDITS } from './limits'

/** Counted in steps, not seconds, so that results never depend on the machine. */
export class EditBudget {
  #left = EDIT_STEPS
  /** Whether a search was cut short. */
  wasExceeded = false

  /** @returns how many edits may be looked for, at most `wanted`, and takes the worst case off the budget. */
  take(wanted: number): number {
    const granted = this.#left > wanted * wanted ? wanted : Math.min(wanted, FEW_EDITS)
    this.#left -= granted * granted
    return granted
  }

  /** Gives back what a search that took only `used` of its `granted` edits did not need. */
  giveBack(granted: number, used: number): void {
    this.#left += granted * granted - used * used
  }
}
