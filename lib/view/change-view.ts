/** One change on its own: its row, how to cite it, its neighbours, and what else was checked in the same article. */
import type { Dossier, Language, ModificationId, ProvisionAddress } from '../model'
import { toActHeading } from './act-heading'
import { type CheckedProvisionView, toCheckedProvisionView } from './checked-view'
import { type Citation, citationsOf } from './citation'
import type { ActHeading, ModificationRow } from './comparison-view'
import { indexOf } from './dossier-index'
import { toAmendingActRef } from './labels'
import { rowOf } from './modification-row'
import { provisionLabel } from './provision-label'
import { translatorFor } from './translate'

export type ChangeView = {
  readonly amendingAct: { readonly id: string; readonly name: string }
  readonly act: ActHeading
  readonly row: ModificationRow
  /** How to cite it in the language of the reader. */
  readonly citation: string
  /** The same in every language, the reader's own first. */
  readonly citations: readonly Citation[]
  /** Place from 1 among the changes that are read: those asked for, or all of the amending act. */
  readonly place: number
  readonly of: number
  readonly previous: { readonly id: string; readonly label: string } | null
  readonly next: { readonly id: string; readonly label: string } | null
  /** The other changes of the same article. */
  readonly sameArticle: readonly { readonly id: string; readonly label: string; readonly topic: string }[]
  readonly checked: readonly CheckedProvisionView[]
}

/**
 * @param among the changes that are read one after the other; without them, or where this one is not among them, all.
 * @returns `null` where the dossier has no such change.
 */
export function toChangeView(
  dossier: Dossier,
  id: ModificationId,
  language: Language,
  among?: ReadonlySet<ModificationId>,
): ChangeView | null {
  const index = indexOf(dossier)
  const translate = translatorFor(language, dossier.amendingAct.status)
  const read = among?.has(id) ? index.inOrder.filter((other) => among.has(other.id)) : index.inOrder
  const at = read.findIndex((modification) => modification.id === id)
  const modification = read[at]
  const amendment = index.amendments.find(({ act }) => act === modification?.act)
  if (modification === undefined || amendment === undefined) return null
  const article = articleOf(modification.address)
  const citations = citationsOf(modification, index, language)
  const neighbour = (place: number) => {
    const other = read[place]
    return other === undefined ? null : { id: other.id, label: provisionLabel(other, language) }
  }
  return {
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
    act: toActHeading(amendment, index, translate),
    row: rowOf(modification, index, translate),
    citation: citations[0]?.text ?? '',
    citations,
    place: at + 1,
    of: read.length,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    sameArticle: (index.byAct.get(modification.act) ?? [])
      .filter((other) => other.id !== id && article !== null && articleOf(other.address) === article)
      .map((other) => ({ id: other.id, label: provisionLabel(other, language), topic: other.topic })),
    checked: dossier.checkedProvisions
      .filter(
        ({ act, address }) =>
          act === modification.act &&
          article !== null &&
          address !== undefined &&
          articleOf(address) === article,
      )
      .map((provision) => toCheckedProvisionView(provision, index, translate)),
  }
}

function articleOf(address: ProvisionAddress): string | null {
  return address.find(({ unit }) => unit === 'article')?.number ?? null
}
