/** Which modifications a filter selects, decided by the database in one query. */
import { NO_CATEGORY, sideKindsOf } from '../model'
import type { Reader } from './evidence'
import { Prisma } from './generated/client'
import { matchExpression } from './search'
import type { ModificationFilter } from './store'

/** @returns identifiers, in the order of the acts and of the provisions in each. */
export async function findModificationIds(db: Reader, filter: ModificationFilter): Promise<string[]> {
  const conditions = [Prisma.sql`m."amendingActId" = ${filter.amendingAct}`]
  if (filter.acts?.length) conditions.push(Prisma.sql`m."actId" IN ${oneOfThese(filter.acts)}`)
  if (filter.types?.length) conditions.push(Prisma.sql`m."type" IN ${oneOfThese(filter.types)}`)
  if (filter.categories?.length) {
    const inOne = Prisma.sql`EXISTS (
      SELECT 1 FROM "ModificationCategory" c
      WHERE c."modificationId" = m."id" AND c."slug" IN ${oneOfThese(filter.categories)})`
    const inNone = Prisma.sql`NOT EXISTS (
      SELECT 1 FROM "ModificationCategory" c WHERE c."modificationId" = m."id")`
    conditions.push(filter.categories.includes(NO_CATEGORY) ? Prisma.sql`(${inOne} OR ${inNone})` : inOne)
  }
  if (filter.subjects?.length) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "OutsideDeclaredSubject" o WHERE o."modificationId" = m."id")`,
    )
  }
  if (filter.certainties?.length) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "Evidence" e
      WHERE e."id" = m."attributionEvidenceId" AND e."certainty" IN ${oneOfThese(filter.certainties)})`)
  }
  if (filter.states?.length) {
    const kinds = sideKindsOf(filter.states).map(({ before, after }) => `${before} ${after}`)
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "ModificationSide" b
      JOIN "ModificationSide" f ON f."modificationId" = b."modificationId" AND f."side" = 'after'
      WHERE b."modificationId" = m."id" AND b."side" = 'before'
        AND b."kind" || ' ' || f."kind" IN ${oneOfThese(kinds)})`)
  }
  const match = matchExpression(filter.query ?? '', filter.queryIn)
  if (match !== null) {
    conditions.push(Prisma.sql`m."id" IN (
      SELECT "modificationId" FROM "ModificationWords" WHERE "ModificationWords" MATCH ${match})`)
  }
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "TextualModification" m
    JOIN "Amendment" a ON a."amendingActId" = m."amendingActId" AND a."actId" = m."actId"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY a."position", a."ordinal", m."position", m."ordinal"`
  return rows.map((row) => row.id)
}

/** A list as one bound value: an address on the web may name any number of values. */
function oneOfThese(values: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(values)}))`
}
