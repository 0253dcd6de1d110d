/** The acts a dossier speaks of, shared by all dossiers, and what the amending act does to each: the amendments. */
import {
  ACT_KINDS,
  type Act,
  type Amendment,
  type Evidence,
  type IsoDate,
  type MeasureCategory,
  PROOF_KINDS,
} from '../model'
import type { EvidenceSheet, Reader } from './evidence'
import type {
  Act as ActRow,
  AmendmentCategory as AmendmentCategoryRow,
  Amendment as AmendmentRow,
  AmendedArticle as ArticleRow,
  MeasureCategory as CategoryRow,
} from './generated/client'
import { adiletColumns, adiletIdOf, evidenceOf, inOrder, oneOf, titlesJson, titlesOf } from './rows'

export function actRow(act: Act): ActRow & { titles: Record<string, string> } {
  return {
    id: act.id,
    kind: act.kind,
    titles: titlesJson(act.title),
    date: act.date ?? null,
    number: act.number ?? null,
    numberAlso: act.numberAlso ?? null,
    zanId: act.zanId ?? null,
    ...adiletColumns(act.adiletId),
  }
}

export function actOf(row: ActRow): Act {
  const adiletId = adiletIdOf(row)
  return {
    id: row.id,
    kind: oneOf(ACT_KINDS, row.kind, 'kind of an act'),
    title: titlesOf(row.titles),
    ...(row.date === null ? {} : { date: row.date as IsoDate }),
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.numberAlso === null ? {} : { numberAlso: row.numberAlso }),
    ...(row.zanId === null ? {} : { zanId: row.zanId }),
    ...(adiletId ? { adiletId } : {}),
  }
}

export async function readActs(db: Reader, amendingActId: string): Promise<Act[]> {
  const rows = await db.dossierAct.findMany({
    where: { amendingActId },
    include: { act: true },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map((row) => actOf(row.act))
}

export type AmendmentRows = {
  readonly amendments: readonly AmendmentRow[]
  readonly articles: readonly ArticleRow[]
  readonly categories: readonly AmendmentCategoryRow[]
}

export function amendmentRows(
  amendingActId: string,
  amendments: readonly Amendment[],
  sheet: EvidenceSheet,
): AmendmentRows {
  const articles = ({ act, articlesAmended, wordingUnknown }: Amendment): ArticleRow[] =>
    Object.entries({ amended: articlesAmended, 'wording-unknown': wordingUnknown }).flatMap(
      ([list, numbers]) =>
        numbers.map((number, ordinal) => ({ amendingActId, actId: act, list, ordinal, number })),
    )
  return {
    amendments: amendments.map((amendment, ordinal) => ({
      amendingActId,
      actId: amendment.act,
      ordinal,
      position: amendment.position,
      proofKind: amendment.proof.kind,
      proofEvidenceId: sheet.put(['proof', amendment.act], amendment.proof.evidence),
      coverageComplete: amendment.coverage.complete,
      coverageNote: amendment.coverage.note,
      titleCommit: amendment.titleCommit ?? null,
      note: amendment.note ?? null,
    })),
    articles: amendments.flatMap(articles),
    categories: amendments.flatMap(({ act, categories }) =>
      categories.map((slug, ordinal) => ({ amendingActId, actId: act, ordinal, slug })),
    ),
  }
}

export async function readAmendments(
  db: Reader,
  amendingActId: string,
  evidence: ReadonlyMap<string, Evidence>,
): Promise<Amendment[]> {
  const rows = await db.amendment.findMany({
    where: { amendingActId },
    include: { articles: true, categories: true },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map((row) => {
    const articles = (list: string) =>
      inOrder(row.articles)
        .filter((one) => one.list === list)
        .map((one) => one.number)
    return {
      amendingAct: row.amendingActId,
      act: row.actId,
      position: row.position,
      proof: {
        kind: oneOf(PROOF_KINDS, row.proofKind, 'kind of proof'),
        evidence: evidenceOf(evidence, row.proofEvidenceId),
      },
      articlesAmended: articles('amended'),
      wordingUnknown: articles('wording-unknown'),
      categories: inOrder(row.categories).map((category) => category.slug),
      coverage: { complete: row.coverageComplete, note: row.coverageNote },
      ...(row.titleCommit === null ? {} : { titleCommit: row.titleCommit }),
      ...(row.note === null ? {} : { note: row.note }),
    }
  })
}

export function categoryRows(amendingActId: string, categories: readonly MeasureCategory[]): CategoryRow[] {
  return categories.map(({ slug, label, description }, ordinal) => ({
    amendingActId,
    slug,
    ordinal,
    label,
    description,
  }))
}

export async function readCategories(db: Reader, amendingActId: string): Promise<MeasureCategory[]> {
  return db.measureCategory.findMany({
    where: { amendingActId },
    select: { slug: true, label: true, description: true },
    orderBy: { ordinal: 'asc' },
  })
}
