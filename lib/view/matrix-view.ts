/** Acts × measure categories: how many changes stand where, each figure an address. */

import { type Dossier, type Language, NO_CATEGORY, type TextualModification } from '../model'
import { categoryLabel } from './category-label'
import { indexOf } from './dossier-index'
import { categoryChoices } from './facets'
import { titleOfAct } from './modification-row'
import { writeRequest } from './request'
import { translatorFor } from './translate'

export type MatrixColumn = {
  readonly slug: string
  readonly label: string
  readonly total: number
  /** Query of the comparison's address that shows exactly these rows; `null` where there are none. */
  readonly query: string | null
}

export type MatrixCell = {
  readonly category: string
  readonly count: number
  readonly query: string | null
}

export type MatrixRow = {
  readonly actId: string
  readonly title: string
  readonly cells: readonly MatrixCell[]
  /** Changes of the act. One change may belong to several categories, so this is not the sum of the cells. */
  readonly total: number
  readonly query: string | null
  /** What is to be said of an act without any row; `null` where it has rows. */
  readonly statement: string | null
}

export type MatrixView = {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly total: number
  /** The largest figure of a cell, for the scale of the tints. */
  readonly max: number
}

/** @param modifications those to count; all of the dossier where it is not given. */
export function toMatrixView(
  dossier: Dossier,
  language: Language,
  modifications: readonly TextualModification[] = dossier.modifications,
): MatrixView {
  const index = indexOf(dossier)
  const translate = translatorFor(language, dossier.amendingAct.status)
  const queryOf = (count: number, facets: { acts?: string[]; categories?: string[] }) =>
    count === 0
      ? null
      : writeRequest({ filter: { amendingAct: dossier.amendingAct.id, ...facets }, layout: null, language })
  const countOf = (category: string, act?: string) =>
    modifications.filter(
      (modification) => isIn(modification, category) && (act === undefined || modification.act === act),
    ).length

  const slugs = categoryChoices(index, [])
  const rows = index.amendments.map(({ act, wordingUnknown }): MatrixRow => {
    const total = modifications.filter((modification) => modification.act === act).length
    return {
      actId: act,
      title: titleOfAct(act, index, translate),
      cells: slugs.map((slug) => {
        const count = countOf(slug, act)
        return { category: slug, count, query: queryOf(count, { acts: [act], categories: [slug] }) }
      }),
      total,
      query: queryOf(total, { acts: [act] }),
      statement: index.byAct.has(act)
        ? null
        : translate('labels.act.withoutRows', {
            count: wordingUnknown.length,
            articles: wordingUnknown.join(', '),
          }),
    }
  })
  return {
    columns: slugs.map((slug) => {
      const total = countOf(slug)
      return {
        slug,
        label: categoryLabel(slug, index, translate),
        total,
        query: queryOf(total, { categories: [slug] }),
      }
    }),
    rows,
    total: modifications.length,
    max: Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.count))),
  }
}

function isIn({ categories }: TextualModification, category: string): boolean {
  return category === NO_CATEGORY ? categories.length === 0 : categories.includes(category)
}
