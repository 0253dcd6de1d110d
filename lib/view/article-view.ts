/** The press article's passages with their claims, each beside the changes and the checked provisions it speaks of. */
import { type Dossier, type Language, VERDICTS, type Verdict } from '../model'
import { type CheckedProvisionView, toCheckedProvisionView } from './checked-view'
import type { ObservedChange, SourceView } from './comparison-view'
import { type DossierIndex, indexOf } from './dossier-index'
import { toSourceView } from './evidence-view'
import { labelOf, toAmendingActRef } from './labels'
import { rowOf } from './modification-row'
import { type Translator, translatorFor } from './translate'

/** A change as a claim links to it. */
export type ChangeRef = {
  readonly id: string
  readonly label: string
  readonly topic: string
  readonly actId: string
  readonly actTitle: string
  readonly observed: ObservedChange
  readonly observedLabel: string
  readonly summary: string
  readonly authority: string
}

export type ClaimView = {
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  readonly verdictLabel: string
  readonly reason: string
  readonly changes: readonly ChangeRef[]
  readonly checked: readonly CheckedProvisionView[]
  readonly sources: readonly SourceView[]
}

export type PassageView = {
  readonly id: string
  readonly section: string
  readonly paraphrase: string
  readonly claims: readonly ClaimView[]
}

export type ArticleView = {
  readonly amendingAct: { readonly id: string; readonly name: string }
  readonly title: string
  readonly note: string
  readonly source: SourceView
  readonly passages: readonly PassageView[]
  readonly claims: number
  readonly verdicts: readonly { readonly verdict: Verdict; readonly label: string; readonly count: number }[]
}

/** @returns `null` where the dossier has no press article. */
export function toArticleView(dossier: Dossier, language: Language): ArticleView | null {
  const { pressArticle, amendingAct } = dossier
  if (pressArticle === undefined) return null
  const index = indexOf(dossier)
  const translate = translatorFor(language)
  const claims = pressArticle.passages.flatMap((passage) => passage.claims)
  return {
    amendingAct: toAmendingActRef(amendingAct, translate),
    title: pressArticle.title,
    note: pressArticle.note,
    source: toSourceView(pressArticle.source, index, translate),
    passages: pressArticle.passages.map(({ id, section, paraphrase, claims }) => ({
      id,
      section,
      paraphrase,
      claims: claims.map((claim) => ({
        id: claim.id,
        claim: claim.claim,
        verdict: claim.verdict,
        verdictLabel: labelOf.verdict(claim.verdict, translate),
        reason: claim.reason,
        changes: claim.modifications.flatMap((id) => toChangeRefs(id, index, translate)),
        checked: claim.checkedProvisions.flatMap((id) => {
          const provision = index.checkedProvisions.get(id)
          return provision === undefined ? [] : [toCheckedProvisionView(provision, index, translate)]
        }),
        sources: claim.sources.map((key) => toSourceView(key, index, translate)),
      })),
    })),
    claims: claims.length,
    verdicts: VERDICTS.map((verdict) => ({
      verdict,
      label: labelOf.verdict(verdict, translate),
      count: claims.filter((claim) => claim.verdict === verdict).length,
    })),
  }
}

/** None for an identifier the dossier does not have, which the import refuses. */
function toChangeRefs(id: string, index: DossierIndex, translate: Translator): ChangeRef[] {
  const modification = index.modifications.get(id)
  if (modification === undefined) return []
  const row = rowOf(modification, index, translate)
  const { label, topic, actId, actTitle, observed, observedLabel, summary, authority } = row
  return [{ id, label, topic, actId, actTitle, observed, observedLabel, summary, authority }]
}
