/** How sure the comparison is: of the text before, the text after, and that the amending act made the change. */
import { CERTAINTIES, type Certainty, type Dossier, type Language, type TextualModification } from '../model'
import { indexOf } from './dossier-index'
import { labelOf } from './labels'
import { isConfirmed, titleOfAct } from './modification-row'
import { writeRequest } from './request'
import { translatorFor } from './translate'

export const CERTAINTY_PARTS = ['before', 'after', 'attribution'] as const
export type CertaintyPart = (typeof CERTAINTY_PARTS)[number]

export type CertaintyShare = {
  readonly certainty: Certainty
  readonly label: string
  readonly count: number
}

export type CertaintyView = {
  readonly total: number
  /** Changes confirmed in all three parts. */
  readonly confirmed: number
  readonly parts: readonly { readonly part: CertaintyPart; readonly shares: readonly CertaintyShare[] }[]
  /** Acts with rows, in order. */
  readonly acts: readonly {
    readonly id: string
    readonly title: string
    readonly total: number
    readonly confirmed: number
    /** Confirmed changes of each part. */
    readonly parts: Readonly<Record<CertaintyPart, number>>
    /** Query of the comparison's address that shows the changes of the act. */
    readonly query: string
  }[]
}

export function toCertaintyView(dossier: Dossier, language: Language): CertaintyView {
  const index = indexOf(dossier)
  const translate = translatorFor(language, dossier.amendingAct.status)
  const rows = index.inOrder
  return {
    total: rows.length,
    confirmed: rows.filter(isConfirmed).length,
    parts: CERTAINTY_PARTS.map((part) => ({
      part,
      shares: CERTAINTIES.map((certainty) => ({
        certainty,
        label: labelOf.certainty(certainty, translate),
        count: countOf(rows, part, certainty),
      })),
    })),
    acts: index.amendments.flatMap(({ act }) => {
      const ofAct = index.byAct.get(act) ?? []
      if (ofAct.length === 0) return []
      return [
        {
          id: act,
          title: titleOfAct(act, index, translate),
          total: ofAct.length,
          confirmed: ofAct.filter(isConfirmed).length,
          parts: {
            before: countOf(ofAct, 'before', 'confirmed'),
            after: countOf(ofAct, 'after', 'confirmed'),
            attribution: countOf(ofAct, 'attribution', 'confirmed'),
          },
          query: writeRequest({
            filter: { amendingAct: dossier.amendingAct.id, acts: [act] },
            layout: null,
            language,
          }),
        },
      ]
    }),
  }
}

function countOf(rows: readonly TextualModification[], part: CertaintyPart, certainty: Certainty): number {
  return rows.filter((row) => {
    const evidence = part === 'attribution' ? row.attribution : row[part].evidence
    return evidence.certainty === certainty
  }).length
}
