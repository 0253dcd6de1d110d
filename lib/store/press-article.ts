/** The press article with its passages and claims, and what each claim rests on. */
import { type PressArticle, VERDICTS } from '../model'
import type { Reader } from './evidence'
import type {
  ClaimCheckedProvision as ClaimCheckedProvisionRow,
  ClaimModification as ClaimModificationRow,
  Claim as ClaimRow,
  ClaimSource as ClaimSourceRow,
  ArticlePassage as PassageRow,
  PressArticle as PressArticleRow,
} from './generated/client'
import { inOrder, oneOf } from './rows'

export type PressArticleRows = {
  readonly articles: readonly PressArticleRow[]
  readonly passages: readonly PassageRow[]
  readonly claims: readonly ClaimRow[]
  readonly claimModifications: readonly ClaimModificationRow[]
  readonly claimCheckedProvisions: readonly ClaimCheckedProvisionRow[]
  readonly claimSources: readonly ClaimSourceRow[]
}

export function pressArticleRows(amendingActId: string, article: PressArticle | undefined): PressArticleRows {
  const passages = article?.passages ?? []
  const claims = passages.flatMap((passage) => passage.claims)
  return {
    articles: article
      ? [{ amendingActId, title: article.title, sourceKey: article.source, note: article.note }]
      : [],
    passages: passages.map(({ id, section, paraphrase }, ordinal) => ({
      amendingActId,
      id,
      ordinal,
      section,
      paraphrase,
    })),
    claims: passages.flatMap((passage) =>
      passage.claims.map(({ id, claim, verdict, reason }, ordinal) => ({
        amendingActId,
        id,
        passageId: passage.id,
        ordinal,
        claim,
        verdict,
        reason,
      })),
    ),
    claimModifications: claims.flatMap(({ id, modifications }) =>
      modifications.map((modificationId, ordinal) => ({
        amendingActId,
        claimId: id,
        ordinal,
        modificationId,
      })),
    ),
    claimCheckedProvisions: claims.flatMap(({ id, checkedProvisions }) =>
      checkedProvisions.map((checkedProvisionId, ordinal) => ({
        amendingActId,
        claimId: id,
        ordinal,
        checkedProvisionId,
      })),
    ),
    claimSources: claims.flatMap(({ id, sources }) =>
      sources.map((sourceKey, ordinal) => ({ amendingActId, claimId: id, ordinal, sourceKey })),
    ),
  }
}

export async function readPressArticle(db: Reader, amendingActId: string): Promise<PressArticle | undefined> {
  const row = await db.pressArticle.findUnique({
    where: { amendingActId },
    include: {
      passages: {
        include: { claims: { include: { modifications: true, checkedProvisions: true, sources: true } } },
      },
    },
  })
  if (row === null) return undefined
  return {
    title: row.title,
    source: row.sourceKey,
    note: row.note,
    passages: inOrder(row.passages).map(({ id, section, paraphrase, claims }) => ({
      id,
      section,
      paraphrase,
      claims: inOrder(claims).map((claim) => ({
        id: claim.id,
        claim: claim.claim,
        verdict: oneOf(VERDICTS, claim.verdict, 'verdict'),
        reason: claim.reason,
        modifications: inOrder(claim.modifications).map((one) => one.modificationId),
        checkedProvisions: inOrder(claim.checkedProvisions).map((one) => one.checkedProvisionId),
        sources: inOrder(claim.sources).map((one) => one.sourceKey),
      })),
    })),
  }
}
