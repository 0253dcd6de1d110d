/**
 * What the whole library holds, across all amending acts: the acts they speak of, the categories they sort by, and of each
 * change only what it is filtered and counted by.
 */
import {
  CERTAINTIES,
  type Commencement,
  MODIFICATION_TYPES,
  type ModificationSide,
  textStateOf,
} from '../model'
import { actOf } from './acts'
import type { Reader } from './evidence'
import { Prisma } from './generated/client'
import { commencementOf, oneOf } from './rows'
import { matchExpression } from './search'
import type { Library, ModificationFacts, TextQuery } from './store'

export async function readLibrary(db: Reader): Promise<Library> {
  const acts = await db.act.findMany({
    include: {
      dossiers: {
        select: {
          amendingActId: true,
          amendment: { select: { _count: { select: { modifications: true } } } },
        },
        orderBy: { amendingActId: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  })
  const categories = await db.measureCategory.findMany({
    select: { slug: true, label: true, description: true },
    orderBy: [{ ordinal: 'asc' }, { slug: 'asc' }, { amendingActId: 'asc' }],
  })
  const editions = await db.actVersion.groupBy({ by: ['actId'], _count: true })
  return {
    acts: acts.map(({ dossiers, ...row }) => ({
      act: actOf(row),
      amendingActs: dossiers.map(({ amendingActId, amendment }) => ({
        id: amendingActId,
        changes: amendment === null ? null : amendment._count.modifications,
      })),
      editions: editions.find(({ actId }) => actId === row.id)?._count ?? 0,
    })),
    categories: [...new Map(categories.reverse().map((one) => [one.slug, one])).values()].reverse(),
  }
}

type FactsRow = {
  id: string
  amendingActId: string
  actId: string
  type: string
  observed: number | boolean
  outside: number | bigint
  certainty: string
  before: ModificationSide['kind']
  after: ModificationSide['kind']
  categories: string
  commencementKind: string
  commencementDate: string | null
  commencementCertainty: string | null
}

/** @returns in the order of the library: amending acts adopted last first, in each the acts, in each the provisions. */
export async function findModificationFacts(db: Reader, query: TextQuery): Promise<ModificationFacts[]> {
  const match = matchExpression(query.query ?? '', query.queryIn)
  const found =
    match === null
      ? Prisma.empty
      : Prisma.sql`WHERE m."id" IN (
          SELECT "modificationId" FROM "ModificationWords" WHERE "ModificationWords" MATCH ${match})`
  const rows = await db.$queryRaw<FactsRow[]>`
    SELECT m."id", m."amendingActId", m."actId", m."type", m."observed",
      m."commencementKind", m."commencementDate", m."commencementCertainty",
      EXISTS (SELECT 1 FROM "OutsideDeclaredSubject" o WHERE o."modificationId" = m."id") AS "outside",
      e."certainty" AS "certainty", b."kind" AS "before", f."kind" AS "after",
      (SELECT json_group_array(c."slug") FROM (
        SELECT "slug" FROM "ModificationCategory" WHERE "modificationId" = m."id" ORDER BY "ordinal") c) AS "categories"
    FROM "TextualModification" m
    JOIN "AmendingAct" w ON w."id" = m."amendingActId"
    JOIN "Amendment" a ON a."amendingActId" = m."amendingActId" AND a."actId" = m."actId"
    JOIN "Evidence" e ON e."id" = m."attributionEvidenceId"
    JOIN "ModificationSide" b ON b."modificationId" = m."id" AND b."side" = 'before'
    JOIN "ModificationSide" f ON f."modificationId" = m."id" AND f."side" = 'after'
    ${found}
    ORDER BY w."adopted" DESC NULLS LAST, w."id", a."position", a."ordinal", m."position", m."ordinal"`
  return rows.map((row) => ({
    id: row.id,
    amendingAct: row.amendingActId,
    act: row.actId,
    type: oneOf(MODIFICATION_TYPES, row.type, 'type of a modification'),
    observed: Boolean(row.observed),
    categories: JSON.parse(row.categories) as string[],
    certainty: oneOf(CERTAINTIES, row.certainty, 'certainty'),
    state: textStateOf({ before: { kind: row.before }, after: { kind: row.after } }),
    outside: Number(row.outside) === 1,
    commencement: commencementOf(row) satisfies Commencement,
  }))
}
