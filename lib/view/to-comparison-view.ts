/** The filtered comparison: the rows the reader asked for, act by act, with what else there is to choose. */
import type { Dossier, ModificationId, TextualModification } from '../model'
import { toActHeading } from './act-heading'
import type { ActGroup, ComparisonView } from './comparison-view'
import { indexOf } from './dossier-index'
import { toFacets } from './facets'
import { toAmendingActRef } from './labels'
import { isConfirmed, rowOf } from './modification-row'
import type { ComparisonRequest } from './request'
import { translatorFor } from './translate'

export type ComparisonInput = {
  readonly dossier: Dossier
  /** What the store found for `request.filter`. */
  readonly matching: readonly TextualModification[]
  /**
   * The modifications that match the text query alone (no facet), so that counts know what another choice would show;
   * `null` where there is no query.
   */
  readonly queryMatches: ReadonlySet<ModificationId> | null
  readonly request: ComparisonRequest
}

export function toComparisonView({
  dossier,
  matching,
  queryMatches,
  request,
}: ComparisonInput): ComparisonView {
  const index = indexOf(dossier)
  const translate = translatorFor(request.language, dossier.amendingAct.status)
  const found = new Set(matching.map(({ id }) => id))
  const shown = index.inOrder.filter(({ id }) => found.has(id))
  const groups: ActGroup[] = index.amendments.flatMap((amendment) => {
    const rows = shown.filter(({ act }) => act === amendment.act)
    return rows.length === 0
      ? []
      : [
          {
            act: toActHeading(amendment, index, translate),
            rows: rows.map((modification) => rowOf(modification, index, translate)),
          },
        ]
  })
  return {
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
    total: dossier.modifications.length,
    shown: shown.length,
    groups,
    actsWithoutRows: index.amendments
      .filter(({ act }) => !index.byAct.has(act))
      .map((amendment) => toActHeading(amendment, index, translate)),
    facets: toFacets(index, request.filter, queryMatches, translate),
    confirmedRows: shown.filter(isConfirmed).length,
  }
}
