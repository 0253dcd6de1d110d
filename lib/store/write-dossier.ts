/** Puts a dossier in the place of what was stored of its amending act, inside a transaction that the caller holds. */
import type { Dossier } from '../model'
import { actVersionRows } from './act-versions'
import { actRow, amendmentRows, categoryRows } from './acts'
import { amendingActRows } from './amending-act'
import { annotationRows } from './annotations'
import { checkedActRows, checkedProvisionRows } from './checks'
import { evidenceSheet, type Reader, sourceRows } from './evidence'
import { fingerprintOf } from './fingerprint'
import { modificationRows } from './modifications'
import { pressArticleRows } from './press-article'
import { INDEX_VERSION, indexRows, writeIndex } from './search-index'
import { requireStorableText } from './storable-text'
import type { ImportCounts, ObservedWords } from './store'
import { StoreError } from './store-error'
import { takeWriteLock } from './write-lock'

/**
 * @returns what became of the modifications. Where nothing differs from what is stored, nothing is written and the
 * revision stays as it is.
 * @throws StoreError `conflict` where a modification belongs to another amending act already, `unstorable-text` where a
 * text would not be read back as it is.
 */
export async function writeDossier(
  db: Reader,
  dossier: Dossier,
  observed: ReadonlyMap<string, ObservedWords>,
): Promise<ImportCounts> {
  requireStorableText(dossier, `The dossier ${dossier.amendingAct.id}`)
  await takeWriteLock(db)
  const id = dossier.amendingAct.id
  const fingerprint = fingerprintOf({ INDEX_VERSION, dossier, observed })
  const counts = await countChanges(db, dossier)
  const stored = await db.amendingAct.findUnique({ where: { id }, select: { fingerprint: true } })
  if (stored?.fingerprint === fingerprint && (await actsAreAsIn(db, dossier))) return counts
  await refuseForeignModifications(db, dossier)
  await db.amendingAct.deleteMany({ where: { id } })
  await writeActs(db, dossier)
  await writeRows(db, dossier, fingerprint)
  await writeIndex(db, id, indexRows(dossier, observed))
  await db.act.deleteMany({ where: { dossiers: { none: {} } } })
  await db.$executeRaw`UPDATE "Revision" SET "number" = "number" + 1 WHERE "id" = 1`
  return counts
}

/**
 * Takes an amending act away with all that belongs to it alone, in the transaction of a caller who has the write lock.
 *
 * @returns `false` where there is none of that id.
 */
export async function removeDossier(db: Reader, id: string): Promise<boolean> {
  const { count } = await db.amendingAct.deleteMany({ where: { id } })
  if (count === 0) return false
  await writeIndex(db, id, [])
  await db.act.deleteMany({ where: { dossiers: { none: {} } } })
  await db.$executeRaw`UPDATE "Revision" SET "number" = "number" + 1 WHERE "id" = 1`
  return true
}

async function countChanges(db: Reader, dossier: Dossier): Promise<ImportCounts> {
  const rows = await db.textualModification.findMany({
    where: { amendingActId: dossier.amendingAct.id },
    select: { id: true, fingerprint: true },
    orderBy: { ordinal: 'asc' },
  })
  const stored = new Map(rows.map((row) => [row.id, row.fingerprint]))
  const kept = dossier.modifications.filter(({ id }) => stored.has(id))
  const changed = kept.filter((one) => stored.get(one.id) !== fingerprintOf(one)).map(({ id }) => id)
  const present = new Set(dossier.modifications.map(({ id }) => id))
  return {
    added: dossier.modifications.map(({ id }) => id).filter((id) => !stored.has(id)),
    changed,
    removed: [...stored.keys()].filter((id) => !present.has(id)),
    unchanged: kept.length - changed.length,
  }
}

/** Acts are shared, so that another dossier may have changed them since. */
async function actsAreAsIn(db: Reader, dossier: Dossier): Promise<boolean> {
  const rows = await db.act.findMany({
    where: { dossiers: { some: { amendingActId: dossier.amendingAct.id } } },
  })
  const stored = new Map(rows.map((row) => [row.id, fingerprintOf(row)]))
  return dossier.acts.every((act) => stored.get(act.id) === fingerprintOf(actRow(act)))
}

async function refuseForeignModifications(db: Reader, dossier: Dossier): Promise<void> {
  const amendingActId = dossier.amendingAct.id
  const ids = dossier.modifications.map(({ id }) => id)
  const [foreign] = await db.$queryRaw<{ id: string; amendingActId: string }[]>`
    SELECT "id", "amendingActId" FROM "TextualModification"
    WHERE "amendingActId" <> ${amendingActId} AND "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))
    ORDER BY "id" LIMIT 1`
  if (foreign === undefined) return
  throw new StoreError(
    'conflict',
    `The modification "${foreign.id}" of ${amendingActId} already belongs to ${foreign.amendingActId}; identifiers of modifications must differ everywhere.`,
  )
}

/** The dossier that is imported last says what is known of a shared act. */
async function writeActs(db: Reader, dossier: Dossier): Promise<void> {
  const rows = dossier.acts.map(actRow)
  const known = await db.act.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  const stored = new Map(known.map((row) => [row.id, fingerprintOf(row)]))
  await db.act.createMany({ data: rows.filter(({ id }) => !stored.has(id)) })
  for (const row of rows) {
    if (stored.has(row.id) && stored.get(row.id) !== fingerprintOf(row)) {
      await db.act.update({ where: { id: row.id }, data: row })
    }
  }
}

/** Rows first, then the tables in the order in which they refer to one another. */
async function writeRows(db: Reader, dossier: Dossier, fingerprint: string): Promise<void> {
  const id = dossier.amendingAct.id
  const sheet = evidenceSheet(id)
  const amending = amendingActRows(dossier.amendingAct, fingerprint, sheet)
  const amendment = amendmentRows(id, dossier.amendments, sheet)
  const modification = modificationRows(id, dossier.modifications, sheet)
  const provisions = checkedProvisionRows(id, dossier.checkedProvisions, sheet)
  const acts = checkedActRows(id, dossier.checkedActs, sheet)
  const versions = actVersionRows(id, dossier.actVersions ?? [], sheet)
  const press = pressArticleRows(id, dossier.pressArticle)

  await db.amendingAct.create({ data: amending.amendingAct })
  await db.source.createMany({ data: sourceRows(id, dossier.sources) })
  await db.measureCategory.createMany({ data: categoryRows(id, dossier.categories) })
  await db.evidence.createMany({ data: sheet.evidence })
  await db.evidenceSource.createMany({ data: sheet.sources })
  await db.amendingActSentence.createMany({ data: [...amending.sentences] })
  await db.amendingActEvidence.createMany({ data: [...amending.evidenceOfValues] })
  await db.actCount.createMany({ data: [...amending.counts] })
  await db.timelineStage.createMany({ data: [...amending.timeline] })
  await db.dossierAct.createMany({
    data: dossier.acts.map((act, ordinal) => ({ amendingActId: id, actId: act.id, ordinal })),
  })
  await db.amendment.createMany({ data: [...amendment.amendments] })
  await db.amendedArticle.createMany({ data: [...amendment.articles] })
  await db.amendmentCategory.createMany({ data: [...amendment.categories] })
  await db.textualModification.createMany({ data: [...modification.modifications] })
  await db.modificationSide.createMany({ data: [...modification.sides] })
  await db.modificationCategory.createMany({ data: [...modification.categories] })
  await db.outsideDeclaredSubject.createMany({ data: [...modification.outside] })
  for (const version of versions) await db.actVersion.create({ data: version })
  await db.annotation.createMany({ data: annotationRows(id, dossier.annotations) })
  await db.checkedProvision.createMany({ data: provisions })
  await db.checkedAct.createMany({ data: acts })
  await db.pressArticle.createMany({ data: [...press.articles] })
  await db.articlePassage.createMany({ data: [...press.passages] })
  await db.claim.createMany({ data: [...press.claims] })
  await db.claimModification.createMany({ data: [...press.claimModifications] })
  await db.claimCheckedProvision.createMany({ data: [...press.claimCheckedProvisions] })
  await db.claimSource.createMany({ data: [...press.claimSources] })
}
