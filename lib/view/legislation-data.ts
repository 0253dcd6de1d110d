/**
 * What search engines and other machines are told about a page: schema.org `Legislation` as plain data for JSON-LD. The
 * vocabulary has no word for "likely": a day is in it only where it is confirmed, other facts where they are not unknown.
 */
import type { Act, ActId, AmendingAct, Dossier, Evidenced, IsoDate, Language, ModificationId } from '../model'
import { eIdOf } from '../model'
import { type DossierIndex, indexOf } from './dossier-index'
import { namesOfAmendingAct } from './labels'
import { titleOfAct } from './modification-row'
import { provisionLabel } from './provision-label'
import { type Translator, translatorFor } from './translate'

/** https://schema.org/Legislation; properties that are not known are absent. */
export type Legislation = {
  readonly '@type': 'Legislation'
  readonly '@id'?: string
  readonly url?: string
  readonly name: string
  readonly alternateName?: readonly LanguageText[]
  readonly legislationIdentifier?: string
  readonly legislationType?: string
  readonly legislationDate?: IsoDate
  readonly datePublished?: IsoDate
  readonly legislationDateOfApplicability?: IsoDate
  readonly legislationJurisdiction?: string
  readonly legislationChanges?: readonly Legislation[]
  readonly isPartOf?: Legislation
}
export type LegislationData = Legislation & { readonly '@context': 'https://schema.org' }
type LanguageText = { readonly '@language': string; readonly '@value': string }

/** The amending act with the acts it changed. @param origin "https://example.org", for absolute addresses */
export function amendingActAsData(dossier: Dossier, language: Language, origin: string): LegislationData {
  const index = indexOf(dossier)
  const translate = translatorFor(language)
  const changed = dossier.amendments
    .filter(({ proof }) => proof.evidence.certainty !== 'unknown')
    .map(({ act }) => amendedAct(act, index, translate, origin))
  return {
    '@context': 'https://schema.org',
    ...amendingAct(dossier.amendingAct, translate, origin),
    legislationChanges: changed,
  }
}

/** @returns the amended act by itself; `null` where the amending act does not amend such an act. */
export function amendedActAsData(
  dossier: Dossier,
  act: ActId,
  language: Language,
  origin: string,
): LegislationData | null {
  if (!dossier.amendments.some((amendment) => amendment.act === act)) return null
  return {
    '@context': 'https://schema.org',
    ...amendedAct(act, indexOf(dossier), translatorFor(language), origin),
  }
}

/** The provision that was changed, by the amending act where it is known to have changed it; `null` for no such change. */
export function changeAsData(
  dossier: Dossier,
  id: ModificationId,
  language: Language,
  origin: string,
): LegislationData | null {
  const index = indexOf(dossier)
  const translate = translatorFor(language)
  const modification = index.modifications.get(id)
  if (modification === undefined) return null
  const { act, address, attribution, commencement } = modification
  const isDated = commencement.kind === 'on-date' && commencement.certainty === 'confirmed'
  const provision: Legislation = {
    '@type': 'Legislation',
    '@id': `${origin}/changes/${id}`,
    url: `${origin}/changes/${id}`,
    name: provisionLabel(modification, language),
    legislationIdentifier: eIdOf(address),
    ...(isDated ? { legislationDateOfApplicability: commencement.date } : {}),
    isPartOf: amendedAct(act, index, translate, origin),
  }
  return attribution.certainty === 'unknown'
    ? { '@context': 'https://schema.org', ...provision }
    : {
        '@context': 'https://schema.org',
        ...amendingAct(dossier.amendingAct, translate, origin),
        legislationChanges: [provision],
      }
}

function amendingAct(act: AmendingAct, translate: Translator, origin: string): Legislation {
  const address = `${origin}/amending-acts/${act.id}`
  return {
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: namesOfAmendingAct(act, translate).act,
    alternateName: Object.entries(act.title).flatMap(([language, title]) =>
      title === undefined || title.value === '' || title.evidence.certainty === 'unknown'
        ? []
        : [{ '@language': language, '@value': title.value }],
    ),
    ...(act.number === undefined ? {} : { legislationIdentifier: act.number }),
    legislationType: act.status === 'bill' ? 'Bill' : 'Law',
    ...known('legislationDate', act.adopted),
    ...known('datePublished', act.published),
    ...known('legislationDateOfApplicability', act.inForceFrom),
    ...(act.country === undefined ? {} : { legislationJurisdiction: act.country }),
  }
}

function amendedAct(id: ActId, index: DossierIndex, translate: Translator, origin: string): Legislation {
  const act = index.acts.get(id)
  const { amendingAct } = index.dossier
  const address = `${origin}/amending-acts/${amendingAct.id}/acts/${id}`
  return {
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: titleOfAct(id, index, translate),
    ...(act === undefined ? {} : factsOf(act)),
    ...(amendingAct.country === undefined ? {} : { legislationJurisdiction: amendingAct.country }),
  }
}

function factsOf({ title, number, kind, date }: Act) {
  return {
    alternateName: Object.entries(title).flatMap(([language, text]) =>
      text === undefined || text === '' ? [] : [{ '@language': language, '@value': text }],
    ),
    ...(number === undefined ? {} : { legislationIdentifier: number }),
    ...(kind === 'act' ? {} : { legislationType: kind === 'code' ? 'Code' : 'Law' }),
    ...(date === undefined ? {} : { legislationDate: date }),
  }
}

function known<Name extends string>(name: Name, date: Evidenced<IsoDate> | undefined) {
  return date === undefined || date.evidence.certainty !== 'confirmed'
    ? {}
    : ({ [name]: date.value } as { readonly [key in Name]: IsoDate })
}
