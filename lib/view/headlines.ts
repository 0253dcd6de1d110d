/**
 * Headline changes of penalties, weapons and registration, computed from the changes themselves. Each sentence names the
 * changes it rests on, so it disappears with them when the reader filters them away. A change that may be another law's
 * work is in none of them.
 */

import { findQuantities } from '../deltas'
import type { TextualModification } from '../model'
import { categoryLabel } from './category-label'
import { deltasOf, quantityParts, quantityPhrase } from './delta-view'
import type { DossierIndex } from './dossier-index'
import {
  figuresOf,
  type Headline,
  type HeadlinesOf,
  headline,
  labelWithAct,
  partsOf,
  rowSentence,
} from './headline'
import { banHeadlines, dutyHeadlines } from './norm-headlines'
import { penaltyHeadlines } from './penalty-headlines'
import { writeRequest } from './request'
import type { Translator } from './translate'

export const HEADLINE_CATEGORIES = ['penalties', 'weapons', 'registration'] as const
export type HeadlineCategory = (typeof HEADLINE_CATEGORIES)[number]

export type HeadlineGroup = {
  readonly category: HeadlineCategory
  readonly label: string
  /** Query of the comparison's address that shows the rows of the category. */
  readonly query: string
  readonly rows: number
  readonly items: readonly Headline[]
}

/** @param modifications those the headlines may speak of, in order. */
export function toHeadlineGroups(
  modifications: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): HeadlineGroup[] {
  return HEADLINE_CATEGORIES.flatMap((category): HeadlineGroup[] => {
    const rows = modifications.filter(({ categories }) => categories.includes(category))
    if (rows.length === 0) return []
    const attributed = rows.filter(({ attribution }) => attribution.certainty !== 'unknown')
    return [
      {
        category,
        label: categoryLabel(category, index, translate),
        query: writeRequest({
          filter: { amendingAct: index.dossier.amendingAct.id, categories: [category] },
          layout: null,
          language: translate.language,
        }),
        rows: rows.length,
        items: ITEMS_OF[category].flatMap((itemsOf) => itemsOf(attributed, index, translate)),
      },
    ]
  })
}

const ITEMS_OF: Readonly<Record<HeadlineCategory, readonly HeadlinesOf[]>> = {
  penalties: penaltyHeadlines,
  weapons: [limitsThatFell, banHeadlines],
  registration: [dutyHeadlines, fines],
}

function limitsThatFell(
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): Headline[] {
  return rows.flatMap((row) => {
    const deltas = deltasOf(row).filter(({ kind, change }) => kind === 'limit' && change === 'fell')
    return deltas.length === 0
      ? []
      : [
          headline(
            'limit',
            rowSentence(row, deltas, index, translate),
            [row],
            translate,
            partsOf('limit', row, figuresOf(deltas, translate), index, translate),
          ),
        ]
  })
}

/** The fines after the change, which are all that is certain where the earlier wording is not known. */
function fines(rows: readonly TextualModification[], index: DossierIndex, translate: Translator): Headline[] {
  return rows.flatMap((row) => {
    if (row.after.kind !== 'text') return []
    const found = findQuantities(row.after.text, row.after.language).filter(({ kind }) => kind === 'fine')
    if (found.length === 0) return []
    const text = found.map((fine) => quantityPhrase(fine, translate)).join('; ')
    const label = labelWithAct(row, index, translate)
    const sentence = translate('labels.headline.fines', { label, topic: row.topic, fines: text })
    const figures = found.map((fine) => quantityParts(fine, translate))
    return [headline('fine', sentence, [row], translate, partsOf('fine', row, figures, index, translate))]
  })
}
