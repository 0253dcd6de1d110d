/**
 * How acts, provisions and days are named in Akoma Ntoso: the Naming Convention's `/akn/kz/act/2014-07-03/226-V` for an
 * act, with the provision's eId behind `/!main~`. The convention has no name for an act of which country, day or number
 * are not known; such an act is named by our own identifier, and nothing is made up for it.
 */
import type { Act, AmendingAct } from '../../model'

export function amendingActUri({ id, country, adopted, number, status }: AmendingAct): string {
  const type = status === 'bill' ? 'bill' : 'act'
  return workUri(country, type, adopted?.value, number) ?? ownUri('amending-act', id)
}

export function provisionUri(country: string | undefined, { id, date, number }: Act, eId: string): string {
  const act = workUri(country, 'act', date, number) ?? ownUri('act', id)
  return `${act}/!main~${encodeURIComponent(eId)}`
}

/** The document of ours that describes what an amending act does. */
export function comparisonUri({ id, country, adopted, number }: AmendingAct): string {
  return workUri(country, 'doc/comparison', adopted?.value, number) ?? ownUri('comparison', id)
}

/** ISO 639-2, in which the convention names the language of an expression. */
const THREE_LETTERS: Readonly<Record<string, string>> = { en: 'eng', ru: 'rus', kk: 'kaz' }

/** @param language BCP 47. @returns `rus` for `ru`; a language without such a code keeps its tag. */
export function languageCode(language: string): string {
  return THREE_LETTERS[language] ?? language
}

function workUri(
  country: string | undefined,
  type: string,
  date: string | undefined,
  number: string | undefined,
): string | null {
  if (country === undefined || date === undefined || number === undefined) return null
  return `/akn/${encodeURIComponent(country.toLowerCase())}/${type}/${date}/${encodeURIComponent(number)}`
}

function ownUri(type: string, id: string): string {
  return `urn:tuzetu:${type}:${encodeURIComponent(id)}`
}
