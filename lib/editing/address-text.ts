/** The address of a provision as one types it: "article 15, point 1, paragraph 2". */
import { isProvisionUnit, type ProvisionAddress } from '../model'

export function writeAddress(address: ProvisionAddress): string {
  return address.map(({ unit, number }) => `${unit} ${number}`).join(', ')
}

/** @returns `null` where a step is not a unit and its number. */
export function parseAddress(text: string): ProvisionAddress | null {
  const steps = text.split(',').map((step) => {
    const match = /^(\p{L}+)\s+(\S.*)$/u.exec(step.trim())
    const unit = match?.[1]?.toLowerCase() ?? ''
    const number = match?.[2]?.replace(/[).]+$/, '').trim() ?? ''
    return isProvisionUnit(unit) && number !== '' ? { unit, number } : null
  })
  return steps.every((step) => step !== null) ? steps : null
}
