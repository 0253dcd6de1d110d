/** What the press article got right and wrong, in figures, and the claims that the law contradicts, by name. */
import { VERDICTS, type Verdict } from '../model'
import type { DossierIndex } from './dossier-index'
import { labelOf } from './labels'
import type { Translator } from './translate'

export type VerdictSummary = {
  readonly claims: number
  /** Verdicts that were given, in their order. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly label: string; readonly count: number }[]
  /** Contradicted claims: first those about provisions of the law, then the others, each in the order of the article. */
  readonly contradicted: readonly { readonly id: string; readonly claim: string; readonly reason: string }[]
}

/** @returns `null` where there is no press article. */
export function toVerdictSummary(index: DossierIndex, translate: Translator): VerdictSummary | null {
  const { pressArticle } = index.dossier
  if (pressArticle === undefined) return null
  const claims = pressArticle.passages.flatMap((passage) => passage.claims)
  const contradicted = claims.filter(({ verdict }) => verdict === 'contradicted')
  const isOnTheLaw = (claim: (typeof claims)[number]) =>
    claim.modifications.length > 0 || claim.checkedProvisions.length > 0
  return {
    claims: claims.length,
    verdicts: VERDICTS.map((verdict) => ({
      verdict,
      label: labelOf.verdict(verdict, translate),
      count: claims.filter((claim) => claim.verdict === verdict).length,
    })).filter(({ count }) => count > 0),
    contradicted: [
      ...contradicted.filter(isOnTheLaw),
      ...contradicted.filter((claim) => !isOnTheLaw(claim)),
    ].map(({ id, claim, reason }) => ({ id, claim, reason })),
  }
}
