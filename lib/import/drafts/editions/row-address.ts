/** Where a compared provision stands, as an address: `art_12-1__part_1~2` read back into its steps. */
import {
  PROVISION_UNITS,
  type ProvisionAddress,
  type ProvisionStep,
  type ProvisionUnit,
} from '../../../model'

const UNITS: Readonly<Record<string, ProvisionUnit>> = {
  part: 'part',
  sec: 'section',
  chp: 'chapter',
  art: 'article',
  point: 'point',
  subpoint: 'subpoint',
  letter: 'letter',
  para: 'paragraph',
}

/** @returns the steps, or null where the eId is of another naming. */
export function addressOf(eId: string): ProvisionAddress | null {
  if (eId === '') return []
  const steps = eId.split('__').map(stepOf)
  return steps.includes(null) ? null : (steps as ProvisionStep[])
}

function stepOf(step: string): ProvisionStep | null {
  if (step === 'heading') return { unit: 'paragraph', number: 'heading' }
  const cut = step.indexOf('_')
  const name = step.slice(0, cut)
  const unit = UNITS[name] ?? PROVISION_UNITS.find((one) => one === name)
  const number = step.slice(cut + 1)
  return cut > 0 && unit !== undefined && number !== '' ? { unit, number } : null
}
