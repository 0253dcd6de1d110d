/** "Checked: not changed": the provisions and acts that were looked at and that the amending act left as they were. */
import { CHECK_BASES, type CheckedAct, type CheckedProvision, type Evidence, type FuzzyDate } from '../model'
import type { EvidenceSheet, Reader } from './evidence'
import { type CheckedAct as CheckedActRow, Prisma } from './generated/client'
import { addressJson, addressOf, evidenceOf, oneOf } from './rows'

export function checkedProvisionRows(
  amendingActId: string,
  provisions: readonly CheckedProvision[],
  sheet: EvidenceSheet,
): Prisma.CheckedProvisionCreateManyInput[] {
  return provisions.map((provision, ordinal) => ({
    amendingActId,
    id: provision.id,
    ordinal,
    actId: provision.act,
    address: provision.address ? addressJson(provision.address) : Prisma.DbNull,
    label: provision.label,
    topic: provision.topic,
    value: provision.value,
    basis: provision.basis,
    otherLaw: provision.otherLaw ?? null,
    readBefore: provision.readIn.before ?? null,
    readAfter: provision.readIn.after ?? null,
    evidenceId: sheet.put(['checked-provision', provision.id], provision.evidence),
  }))
}

export async function readCheckedProvisions(
  db: Reader,
  amendingActId: string,
  evidence: ReadonlyMap<string, Evidence>,
): Promise<CheckedProvision[]> {
  const rows = await db.checkedProvision.findMany({ where: { amendingActId }, orderBy: { ordinal: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    act: row.actId,
    ...(row.address === null ? {} : { address: addressOf(row.address) }),
    label: row.label,
    topic: row.topic,
    value: row.value,
    basis: oneOf(CHECK_BASES, row.basis, 'basis of a check'),
    ...(row.otherLaw === null ? {} : { otherLaw: row.otherLaw }),
    readIn: {
      ...(row.readBefore === null ? {} : { before: row.readBefore as FuzzyDate }),
      ...(row.readAfter === null ? {} : { after: row.readAfter as FuzzyDate }),
    },
    evidence: evidenceOf(evidence, row.evidenceId),
  }))
}

export function checkedActRows(
  amendingActId: string,
  acts: readonly CheckedAct[],
  sheet: EvidenceSheet,
): CheckedActRow[] {
  return acts.map(({ id, title, result, evidence }, ordinal) => ({
    amendingActId,
    id,
    ordinal,
    title,
    result,
    evidenceId: sheet.put(['checked-act', id], evidence),
  }))
}

export async function readCheckedActs(
  db: Reader,
  amendingActId: string,
  evidence: ReadonlyMap<string, Evidence>,
): Promise<CheckedAct[]> {
  const rows = await db.checkedAct.findMany({ where: { amendingActId }, orderBy: { ordinal: 'asc' } })
  return rows.map(({ id, title, result, evidenceId }) => ({
    id,
    title,
    result,
    evidence: evidenceOf(evidence, evidenceId),
  }))
}
