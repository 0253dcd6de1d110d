/** One change on its own: its row, how to cite it, its neighbours, and what else was checked in the same article. */
import type { Dossier, Language, ModificationId, ProvisionAddress, TextualModification } from '../model'
import { toActHeading } from './act-heading'
import { type CheckedProvisionView, toCheckedProvisionView } from './checked-view'
import type { ActHeading, ModificationRow } from './comparison-view'
import { dayInWords } from './dates'
import { type DossierIndex, indexOf } from './dossier-index'
import { namesOfAmendingAct, toAmendingActRef } from './labels'
import { rowOf, titleOfAct } from './modification-row'
import { type Translator, translatorFor } from './translate'

export type ChangeView = {
  readonly amendingAct: { readonly id: string; readonly name: string }
  readonly act: ActHeading
  readonly row: ModificationRow
  /**
   * "Criminal Code of the Republic of Kazakhstan, 3 July 2014 No. 226-V, Article 255(1), as amended by Law No. 28-VI of
   * 22 December 2016, in force 7 January 2017 (likely)"; without "as amended by" where the attribution is unknown.
   */
  readonly citation: string
  /** Place among all changes of the amending act, from 1. */
  readonly place: number
  readonly of: number
  readonly previous: { readonly id: string; readonly label: string } | null
  readonly next: { readonly id: string; readonly label: string } | null
  /** The other changes of the same article. */
  readonly sameArticle: readonly { readonly id: string; readonly label: string; readonly topic: string }[]
  readonly checked: readonly CheckedProvisionView[]
}

/** @returns `null` where the dossier has no such change. */
export function toChangeView(dossier: Dossier, id: ModificationId, language: Language): ChangeView | null {
  const index = indexOf(dossier)
  const translate = translatorFor(language)
  const at = index.inOrder.findIndex((modification) => modification.id === id)
  const modification = index.inOrder[at]
  const amendment = index.amendments.find(({ act }) => act === modification?.act)
  if (modification === undefined || amendment === undefined) return null
  const article = articleOf(modification.address)
  const neighbour = (place: number) => {
    const other = index.inOrder[place]
    return other === undefined ? null : { id: other.id, label: other.label }
  }
  return {
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
    act: toActHeading(amendment, index, translate),
    row: rowOf(modification, index, translate),
    citation: citationOf(modification, index, translate),
    place: at + 1,
    of: index.inOrder.length,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    sameArticle: (index.byAct.get(modification.act) ?? [])
      .filter((other) => other.id !== id && article !== null && articleOf(other.address) === article)
      .map(({ id, label, topic }) => ({ id, label, topic })),
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

/** How to cite the change. It names the amending act only where the attribution is not unknown. */
export function citationOf(
  { act, label, type, attribution, commencement }: TextualModification,
  index: DossierIndex,
  translate: Translator,
): string {
  const cited = index.acts.get(act)
  const provision = translate('labels.citation.provision', {
    title: titleOfAct(act, index, translate),
    date: cited === undefined ? '' : dayInWords(cited.date, translate),
    number: cited?.number ?? '',
    label,
  })
  const deed = type === 'insertion' || type === 'repeal' ? type : 'amendment'
  const citation =
    attribution.certainty === 'unknown'
      ? provision
      : translate(`labels.citation.${attribution.certainty}.${deed}`, {
          provision,
          ...namesOfAmendingAct(index.dossier.amendingAct, translate),
        })
  if (commencement.kind !== 'on-date' || commencement.certainty === 'unknown') return citation
  const inForce = commencement.certainty === 'confirmed' ? 'inForce' : 'inForceLikely'
  return translate(`labels.citation.${inForce}`, {
    citation,
    date: dayInWords(commencement.date, translate),
  })
}

function articleOf(address: ProvisionAddress): string | null {
  return address.find(({ unit }) => unit === 'article')?.number ?? null
}
