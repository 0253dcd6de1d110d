/** "Checked: not changed" in an act's file: a provision where readers will look for a change, and what was found. */
import {
  type ActId,
  CHECK_BASES,
  type CheckBasis,
  type CheckedProvision,
  type Evidence,
  type FuzzyDate,
  type ProvisionAddress,
} from '../model'
import { type FieldSpecs, optional, readFields, required, writeFields } from './fields'
import type { Findings } from './findings'
import { quoted } from './inline'
import type { Section } from './outline'
import { evidenceIn } from './references'
import { expectOnly, readAnchor, readTitle, writeHeading } from './sections'
import { address, fuzzyDate, oneOf, text } from './values'

type CheckFields = {
  topic: string
  address?: ProvisionAddress
  value: string
  basis: CheckBasis
  otherLaw?: string
  before?: FuzzyDate
  after?: FuzzyDate
  evidence: Evidence
}

const SPECS: FieldSpecs<CheckFields> = {
  topic: required('Topic', text),
  address: optional('Where', address),
  value: required('Found', text),
  basis: required('Basis', oneOf(CHECK_BASES, 'unknown-basis')),
  otherLaw: optional('Other law', text),
  before: optional('Read before, as of', fuzzyDate),
  after: optional('Read after, as of', fuzzyDate),
  evidence: required<Evidence>('Evidence', evidenceIn('../')),
}

export function readCheckedProvision(
  section: Section,
  act: ActId,
  findings: Findings,
): CheckedProvision | undefined {
  expectOnly(section, ['fields'], findings)
  const id = readAnchor(section, 'checked-provision', findings)
  const label = readTitle(section, findings)
  const owner = { name: `the check of ${quoted(section.title)}`, place: section.place }
  const fields = readFields(section.fields, SPECS, owner, findings)
  if (!id || !label || !fields) return undefined
  if (fields.basis === 'other-law' && fields.otherLaw === undefined) {
    findings.report(
      section.place,
      'missing-field',
      `the check of ${quoted(section.title)} rests on another law; name it in the field “Other law”`,
    )
  }
  const { before, after, ...others } = fields
  return { id, act, label, ...others, readIn: { ...(before && { before }), ...(after && { after }) } }
}

export function writeCheckedProvision(checked: CheckedProvision): string[] {
  const fields = { ...checked, ...checked.readIn }
  return [writeHeading(3, checked.label, checked.id), writeFields<CheckFields>(fields, SPECS)]
}
