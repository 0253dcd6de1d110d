/** "Checked: not changed": provisions and acts where readers look for a change and where there is none. */
import type { CheckBasis, CheckedAct, CheckedProvision } from '../model'
import { type EId, eIdOf } from '../model'
import type { EvidenceView } from './comparison-view'
import { asOfInWords } from './dates'
import type { DossierIndex } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { labelOf } from './labels'
import { titleOfAct } from './modification-row'
import { provisionLabel } from './provision-label'
import type { Translator } from './translate'

export type CheckedProvisionView = {
  readonly id: string
  readonly actId: string
  readonly actTitle: string
  readonly eId: EId | null
  readonly label: string
  readonly topic: string
  readonly value: string
  readonly basis: CheckBasis
  readonly basisLabel: string
  /** "Changed by another law: 501-V of 09.04.2016"; `null` where no other law did. */
  readonly otherLawLabel: string | null
  readonly readBeforeLabel: string | null
  readonly readAfterLabel: string | null
  readonly evidence: EvidenceView
}

export type CheckedActView = {
  readonly id: string
  readonly title: string
  readonly result: string
  readonly evidence: EvidenceView
}

export function toCheckedProvisionView(
  provision: CheckedProvision,
  index: DossierIndex,
  translate: Translator,
): CheckedProvisionView {
  const { id, act, address, topic, value, basis, otherLaw, readIn, evidence } = provision
  return {
    id,
    actId: act,
    actTitle: titleOfAct(act, index, translate),
    eId: address === undefined ? null : eIdOf(address),
    label: provisionLabel(provision, translate.language),
    topic,
    value,
    basis,
    basisLabel: labelOf.checkBasis(basis, translate),
    otherLawLabel: otherLaw === undefined ? null : translate('labels.checked.otherLaw', { law: otherLaw }),
    readBeforeLabel: asOfInWords(readIn.before, translate),
    readAfterLabel: asOfInWords(readIn.after, translate),
    evidence: toEvidenceView(evidence, index, translate),
  }
}

export function toCheckedActView(
  { id, title, result, evidence }: CheckedAct,
  index: DossierIndex,
  translate: Translator,
): CheckedActView {
  return { id, title, result, evidence: toEvidenceView(evidence, index, translate) }
}
