/** Textual modifications with both sides, their categories and the evidence of each value. */
import { type Evidence, eIdOf, MODIFICATION_TYPES, type TextualModification } from '../model'
import { type EvidenceSheet, type Reader, readEvidence } from './evidence'
import { fingerprintOf } from './fingerprint'
import type {
  ModificationCategory as CategoryRow,
  TextualModification as ModificationRow,
  OutsideDeclaredSubject as OutsideRow,
  Prisma,
  ModificationSide as SideRow,
} from './generated/client'
import {
  addressJson,
  addressOf,
  commencementColumns,
  commencementOf,
  evidenceOf,
  inOrder,
  oneOf,
  sideOf,
  sideRow,
} from './rows'

export type ModificationRows = {
  readonly modifications: readonly Prisma.TextualModificationCreateManyInput[]
  readonly sides: readonly SideRow[]
  readonly categories: readonly CategoryRow[]
  readonly outside: readonly OutsideRow[]
}

export function modificationRows(
  amendingActId: string,
  modifications: readonly TextualModification[],
  sheet: EvidenceSheet,
): ModificationRows {
  return {
    modifications: modifications.map((modification, ordinal) => ({
      id: modification.id,
      amendingActId,
      actId: modification.act,
      ordinal,
      position: modification.position,
      address: addressJson(modification.address),
      eId: eIdOf(modification.address),
      label: modification.label,
      topic: modification.topic,
      type: modification.type,
      observed: modification.observed ?? false,
      attributionEvidenceId: sheet.put(
        ['modification', modification.id, 'attribution'],
        modification.attribution,
      ),
      ...commencementColumns(modification.commencement),
      fingerprint: fingerprintOf(modification),
    })),
    sides: modifications.flatMap(({ id, before, after }) =>
      Object.entries({ before, after }).map(([side, content]) =>
        sideRow(
          id,
          side === 'before' ? 'before' : 'after',
          content,
          sheet.put(['modification', id, side], content.evidence),
        ),
      ),
    ),
    categories: modifications.flatMap(({ id, categories }) =>
      categories.map((slug, ordinal) => ({ modificationId: id, ordinal, amendingActId, slug })),
    ),
    outside: modifications.flatMap(({ id, outsideDeclaredSubject }) =>
      outsideDeclaredSubject === undefined
        ? []
        : [
            {
              modificationId: id,
              evidenceId: sheet.put(['modification', id, 'outside-declared-subject'], outsideDeclaredSubject),
            },
          ],
    ),
  }
}

/** @returns the modifications of an amending act as its dossier lists them. */
export async function readModifications(
  db: Reader,
  amendingActId: string,
  evidence: ReadonlyMap<string, Evidence>,
): Promise<TextualModification[]> {
  const rows = await db.textualModification.findMany({
    where: { amendingActId },
    include: { sides: true, categories: true, outside: true },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map((row) => modificationOf(row, evidence))
}

/** Identifiers in one query; SQLite takes 32,766 values, Prisma far fewer before it splits a query on its own. */
const CHUNK = 400

/** @returns the modifications with these identifiers, in this order; identifiers that do not exist are left out. */
export async function readModificationsById(
  db: Reader,
  ids: readonly string[],
): Promise<TextualModification[]> {
  const found = new Map<string, TextualModification>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const id = { in: ids.slice(start, start + CHUNK) }
    const rows = await db.textualModification.findMany({
      where: { id },
      include: { sides: true, categories: true, outside: true },
    })
    const evidence = await readEvidence(db, {
      OR: [{ attribution: { id } }, { side: { modificationId: id } }, { outside: { modificationId: id } }],
    })
    for (const row of rows) found.set(row.id, modificationOf(row, evidence))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

type FullRow = ModificationRow & {
  readonly sides: readonly SideRow[]
  readonly categories: readonly CategoryRow[]
  readonly outside: OutsideRow | null
}

function modificationOf(row: FullRow, evidence: ReadonlyMap<string, Evidence>): TextualModification {
  const side = (name: 'before' | 'after') => {
    const content = row.sides.find((one) => one.side === name)
    if (content === undefined) throw new Error(`The modification "${row.id}" has no side "${name}".`)
    return sideOf(content, evidenceOf(evidence, content.evidenceId))
  }
  return {
    id: row.id,
    amendingAct: row.amendingActId,
    act: row.actId,
    position: row.position,
    address: addressOf(row.address),
    label: row.label,
    topic: row.topic,
    type: oneOf(MODIFICATION_TYPES, row.type, 'type of a modification'),
    ...(row.observed ? { observed: true as const } : {}),
    categories: inOrder(row.categories).map((category) => category.slug),
    before: side('before'),
    after: side('after'),
    attribution: evidenceOf(evidence, row.attributionEvidenceId),
    ...(row.outside === null ? {} : { outsideDeclaredSubject: evidenceOf(evidence, row.outside.evidenceId) }),
    commencement: commencementOf(row),
  }
}
