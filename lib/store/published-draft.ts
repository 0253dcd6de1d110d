/**
 * A draft on the site and off it again. An amending act has one owner: the content folder or one published draft; what is
 * said of an act that others speak of too is not a draft's to change.
 */
import type { AmendingActId, ModificationId } from '../model'
import { actRow } from './acts'
import type { DraftEntry, StoredDraft } from './draft'
import { ENTRY_COLUMNS, entryOf } from './draft-rows'
import type { Reader } from './evidence'
import { fingerprintOf } from './fingerprint'
import type { ImportCounts, ObservedWords } from './store'
import { StoreError } from './store-error'
import { removeDossier, writeDossier } from './write-dossier'

/** @returns the published draft that the amending act comes from. */
export async function draftOfAmendingAct(db: Reader, id: AmendingActId): Promise<DraftEntry | null> {
  const row = await db.draft.findFirst({
    where: { state: 'published', publishedAs: id },
    select: ENTRY_COLUMNS,
  })
  return row === null ? null : entryOf(row)
}

/** @throws StoreError `conflict` where the content folder would replace what a draft published. */
export async function requireNoDraftPublished(db: Reader, id: AmendingActId): Promise<void> {
  const owner = await draftOfAmendingAct(db, id)
  if (owner === null) return
  throw new StoreError(
    'conflict',
    `The amending act ${id} is on the site from the draft "${owner.name}" (${owner.id}); withdraw that draft first.`,
  )
}

/** @throws StoreError `conflict` with one sentence that says whose the identifier is. */
export async function putOnSite(
  db: Reader,
  { state, published, draft: { dossier } }: StoredDraft,
  observed: ReadonlyMap<ModificationId, ObservedWords>,
): Promise<ImportCounts> {
  const as = dossier.amendingAct.id
  const owned = state === 'published' ? published?.as : undefined
  if (owned !== as) await requireFree(db, as)
  await refuseOtherActs(db, dossier.acts.map(actRow), owned ?? as)
  if (owned !== undefined && owned !== as) await removeDossier(db, owned)
  return writeDossier(db, dossier, observed)
}

async function requireFree(db: Reader, id: AmendingActId): Promise<void> {
  await requireNoDraftPublished(db, id)
  const taken = await db.amendingAct.findUnique({ where: { id }, select: { name: true } })
  if (taken === null) return
  throw new StoreError(
    'conflict',
    `The identifier "${id}" is taken by "${taken.name}", which comes from the content folder; give the draft another one.`,
  )
}

/** Acts are shared: a draft may speak of one that is known, and must then say the same of it. */
async function refuseOtherActs(
  db: Reader,
  rows: readonly ReturnType<typeof actRow>[],
  own: AmendingActId,
): Promise<void> {
  const known = await db.act.findMany({
    where: {
      id: { in: rows.map(({ id }) => id) },
      dossiers: { some: { amendingActId: { not: own } } },
    },
    orderBy: { id: 'asc' },
  })
  const said = new Map(rows.map((row) => [row.id, fingerprintOf(row)]))
  const other = known.find((row) => said.get(row.id) !== fingerprintOf(row))
  if (other === undefined) return
  throw new StoreError(
    'conflict',
    `The act "${other.id}" is known from another amending act with other titles, dates or numbers; say the same of it, or give it another identifier.`,
  )
}
