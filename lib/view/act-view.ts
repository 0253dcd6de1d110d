/** One amended act: what is known of its amendment, its rows in its own order, and what was checked and is unchanged. */
import type { ActId, Dossier, Language } from '../model'
import { toActHeading } from './act-heading'
import { categoryLabel } from './category-label'
import { type CheckedProvisionView, toCheckedProvisionView } from './checked-view'
import type { ActHeading, CategoryRef, ModificationRow } from './comparison-view'
import { indexOf } from './dossier-index'
import { toAmendingActRef } from './labels'
import { isConfirmed, rowOf } from './modification-row'
import { translatorFor } from './translate'

export type ActView = {
  readonly amendingAct: { readonly id: string; readonly name: string }
  readonly act: ActHeading
  readonly categories: readonly CategoryRef[]
  readonly rows: readonly ModificationRow[]
  readonly confirmedRows: number
  /** What is to be said of an act without any row; `null` where it has rows. */
  readonly statement: string | null
  readonly checked: readonly CheckedProvisionView[]
  /** The amended acts before and after this one; `null` at the ends. */
  readonly previous: { readonly id: string; readonly title: string } | null
  readonly next: { readonly id: string; readonly title: string } | null
}

/** @returns `null` where the amending act does not amend such an act. */
export function toActView(dossier: Dossier, actId: ActId, language: Language): ActView | null {
  const index = indexOf(dossier)
  const translate = translatorFor(language, dossier.amendingAct.status)
  const place = index.amendments.findIndex(({ act }) => act === actId)
  const amendment = index.amendments[place]
  if (amendment === undefined) return null
  const modifications = index.byAct.get(actId) ?? []
  const neighbour = (at: number) => {
    const other = index.amendments[at]
    if (other === undefined) return null
    const { id, title } = toActHeading(other, index, translate)
    return { id, title }
  }
  return {
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
    act: toActHeading(amendment, index, translate),
    categories: amendment.categories.map((slug) => ({
      slug,
      label: categoryLabel(slug, index, translate),
    })),
    rows: modifications.map((modification) => rowOf(modification, index, translate)),
    confirmedRows: modifications.filter(isConfirmed).length,
    statement:
      modifications.length > 0
        ? null
        : translate('labels.act.withoutRows', {
            count: amendment.wordingUnknown.length,
            articles: amendment.wordingUnknown.join(', '),
          }),
    checked: dossier.checkedProvisions
      .filter(({ act }) => act === actId)
      .map((provision) => toCheckedProvisionView(provision, index, translate)),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
  }
}
