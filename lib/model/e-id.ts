/**
 * The identifier of a provision inside one version of an act, by place: `art_255__part_1`.
 *
 * The form follows the Akoma Ntoso Naming Convention (part 3, `@eId`): abbreviated element name, underscore, number,
 * levels joined by two underscores. The abbreviations are those of the convention where it has one.
 */
import { PROVISION_UNITS, type ProvisionAddress, type ProvisionStep, type ProvisionUnit } from './provision'

export type EId = string

const ABBREVIATION: Readonly<Record<ProvisionUnit, string>> = {
  part: 'part',
  section: 'sec',
  chapter: 'chp',
  article: 'art',
  point: 'point',
  subpoint: 'subpoint',
  letter: 'letter',
  paragraph: 'para',
}

/** @example eIdOf([{unit: 'article', number: '255'}, {unit: 'part', number: '1'}]) // 'art_255__part_1' */
export function eIdOf(address: ProvisionAddress): EId {
  return address
    .map(({ unit, number }) =>
      number === 'heading' ? 'heading' : `${ABBREVIATION[unit]}_${number.replace(/\s+/g, '-')}`,
    )
    .join('__')
}

const UNITS = new Map(
  (Object.entries(ABBREVIATION) as [ProvisionUnit, string][]).map(([unit, name]) => [name, unit]),
)

/** @returns the steps of `art_12-1__part_1~2`, none where it is empty; null where the eId is of another naming. */
export function addressOfEId(eId: EId): ProvisionAddress | null {
  if (eId === '') return []
  const steps = eId.split('__').map(stepOf)
  return steps.includes(null) ? null : (steps as ProvisionStep[])
}

function stepOf(step: string): ProvisionStep | null {
  if (step === 'heading') return { unit: 'paragraph', number: 'heading' }
  const cut = step.indexOf('_')
  const unit = UNITS.get(step.slice(0, cut)) ?? PROVISION_UNITS.find((one) => one === step.slice(0, cut))
  const number = step.slice(cut + 1)
  return cut > 0 && unit !== undefined && number !== '' ? { unit, number } : null
}
