/**
 * How acts, provisions and days are named in Akoma Ntoso: the Naming Convention's `/akn/kz/act/2014-07-03/226-V` for an
 * act, with the provision's eId behind `/!main~`.
 */
import type { Act, AmendingAct } from '../../model'

export function amendingActUri({ country, adopted, number, status }: AmendingAct): string {
  return workUri(country, status === 'bill' ? 'bill' : 'act', adopted.value, number)
}

export function provisionUri(country: string, { date, number }: Act, eId: string): string {
  return `${workUri(country, 'act', date, number)}/!main~${encodeURIComponent(eId)}`
}

/** The document of ours that describes what an amending act does. */
export function comparisonUri({ country, adopted, number }: AmendingAct): string {
  return `${workUri(country, 'doc/comparison', adopted.value, number)}`
}

function workUri(country: string, type: string, date: string, number: string): string {
  return `/akn/${encodeURIComponent(country.toLowerCase())}/${type}/${date}/${encodeURIComponent(number)}`
}
