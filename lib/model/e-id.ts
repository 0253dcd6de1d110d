/**
 * The identifier of a provision inside one version of an act, by place: `art_255__part_1`.
 *
 * The form follows the Akoma Ntoso Naming Convention (part 3, `@eId`): abbreviated element name, underscore, number,
 * levels joined by two underscores. The abbreviations are those of the convention where it has one.
 */
import type { ProvisionAddress, ProvisionUnit } from './provision'

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
