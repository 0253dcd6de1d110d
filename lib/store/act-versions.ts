/**
 * Whole editions of acts. They are large, so they are never read with a dossier: first what there is, then one text.
 */
import { type ActId, type ActVersion, type Evidence, type IsoDate, TEXT_STATUSES } from '../model'
import { type EvidenceSheet, type Reader, readEvidence } from './evidence'
import type { ActVersion as ActVersionRow } from './generated/client'
import { evidenceOf, oneOf } from './rows'
import type { ActEdition } from './store'

export function actVersionRows(
  amendingActId: string,
  versions: readonly ActVersion[],
  sheet: EvidenceSheet,
): ActVersionRow[] {
  return versions.map(({ act, asOf, language, status, text, evidence }, ordinal) => ({
    amendingActId,
    ordinal,
    actId: act,
    asOf: asOf ?? null,
    language,
    status,
    evidenceId: sheet.put(['act-version', String(ordinal)], evidence),
    text,
  }))
}

/** @returns the editions of an act that any dossier brings, by day (those without one first), without their texts. */
export async function listEditions(db: Reader, act: ActId): Promise<ActEdition[]> {
  const rows = await db.actVersion.findMany({
    where: { actId: act },
    omit: { text: true },
    orderBy: [
      { asOf: { sort: 'asc', nulls: 'first' } },
      { language: 'asc' },
      { amendingActId: 'asc' },
      { ordinal: 'asc' },
    ],
  })
  const evidence = await readEvidence(db, { actVersion: { actId: act } })
  return rows.map((row) => editionOf(row, evidence))
}

export async function readEditionText(
  db: Reader,
  amendingActId: string,
  ordinal: number,
): Promise<string | null> {
  const row = await db.actVersion.findUnique({
    where: { amendingActId_ordinal: { amendingActId, ordinal } },
    select: { text: true },
  })
  return row?.text ?? null
}

/** @returns the editions of a dossier with their texts, in its order. */
export async function readActVersions(
  db: Reader,
  amendingActId: string,
  evidence: ReadonlyMap<string, Evidence>,
): Promise<ActVersion[]> {
  const rows = await db.actVersion.findMany({ where: { amendingActId }, orderBy: { ordinal: 'asc' } })
  return rows.map((row) => {
    const { amendingAct: _, ordinal: __, ...edition } = editionOf(row, evidence)
    return { ...edition, text: row.text }
  })
}

function editionOf(row: Omit<ActVersionRow, 'text'>, evidence: ReadonlyMap<string, Evidence>): ActEdition {
  return {
    amendingAct: row.amendingActId,
    ordinal: row.ordinal,
    act: row.actId,
    ...(row.asOf === null ? {} : { asOf: row.asOf as IsoDate }),
    language: row.language,
    status: oneOf(TEXT_STATUSES, row.status, 'status of a text'),
    evidence: evidenceOf(evidence, row.evidenceId),
  }
}
