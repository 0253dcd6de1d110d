/**
 * A dossier with the look-ups that every view needs, made once for each dossier object: a page makes a hundred rows of
 * the same dossier.
 */
import type {
  Act,
  ActId,
  Amendment,
  Annotation,
  ArticlePassage,
  CheckedProvision,
  CheckedProvisionId,
  Claim,
  Dossier,
  MeasureCategory,
  ModificationId,
  Source,
  SourceRef,
  TextualModification,
} from '../model'
import { keptBy } from './kept'

/** A claim with the passage it stands in. */
export type PlacedClaim = { readonly claim: Claim; readonly passage: ArticlePassage }

export type DossierIndex = {
  readonly dossier: Dossier
  readonly acts: ReadonlyMap<ActId, Act>
  readonly categories: ReadonlyMap<string, MeasureCategory>
  readonly sources: ReadonlyMap<SourceRef, Source>
  readonly modifications: ReadonlyMap<ModificationId, TextualModification>
  readonly checkedProvisions: ReadonlyMap<CheckedProvisionId, CheckedProvision>
  /** By their place among the amended acts. */
  readonly amendments: readonly Amendment[]
  /** In the order of the acts, then of the provisions in each. */
  readonly inOrder: readonly TextualModification[]
  readonly byAct: ReadonlyMap<ActId, readonly TextualModification[]>
  readonly claimsOf: ReadonlyMap<ModificationId, readonly PlacedClaim[]>
  readonly annotationsOf: ReadonlyMap<ModificationId, readonly Annotation[]>
}

export const indexOf: (dossier: Dossier) => DossierIndex = keptBy(buildIndex, () => '')

function buildIndex(dossier: Dossier): DossierIndex {
  const amendments = [...dossier.amendments].sort((first, second) => first.position - second.position)
  const place = new Map(amendments.map((amendment) => [amendment.act, amendment.position]))
  const inOrder = [...dossier.modifications].sort(
    (first, second) =>
      (place.get(first.act) ?? place.size) - (place.get(second.act) ?? place.size) ||
      first.position - second.position,
  )
  const placedClaims = (dossier.pressArticle?.passages ?? []).flatMap((passage) =>
    passage.claims.flatMap((claim) =>
      claim.modifications.map((modification) => ({ modification, claim, passage })),
    ),
  )
  return {
    dossier,
    acts: new Map(dossier.acts.map((act) => [act.id, act])),
    categories: new Map(dossier.categories.map((category) => [category.slug, category])),
    sources: new Map(dossier.sources.map((source) => [source.key, source])),
    modifications: new Map(inOrder.map((modification) => [modification.id, modification])),
    checkedProvisions: new Map(dossier.checkedProvisions.map((provision) => [provision.id, provision])),
    amendments,
    inOrder,
    byAct: groupBy(inOrder, (modification) => modification.act),
    claimsOf: groupBy(placedClaims, ({ modification }) => modification),
    annotationsOf: groupBy(dossier.annotations, (annotation) => annotation.modification),
  }
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
