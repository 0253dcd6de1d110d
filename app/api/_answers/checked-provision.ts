/** A provision that was checked and is not changed, as data. */
import { toEvidenceRecord } from '@/lib/export'
import type { CheckedProvisionView } from '@/lib/view'

/** Fields are listed one by one so that the schema stays stable. */
export function toCheckedProvisionRecord(view: CheckedProvisionView) {
  return {
    id: view.id,
    act: { id: view.actId, title: view.actTitle },
    eId: view.eId,
    label: view.label,
    topic: view.topic,
    value: view.value,
    basis: view.basis,
    basisLabel: view.basisLabel,
    otherLawLabel: view.otherLawLabel,
    readBeforeLabel: view.readBeforeLabel,
    readAfterLabel: view.readAfterLabel,
    evidence: toEvidenceRecord(view.evidence),
  }
}
