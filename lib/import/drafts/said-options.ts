/** What a user says about a draft, as text: one set of rules for the page's form and the command line. */
import { type IsoDate, parseIsoDate, TEXT_STATUSES } from '../../model'
import { DRAFT_KINDS, type DraftOptions } from './draft-options'
import { parseMapping } from './table/column-mapping'

export const AMENDING_STATUSES = ['bill', 'enacted'] as const
const TRACKED_CHANGES = ['accept', 'reject'] as const

/** As `DraftOptions` names them, but for the two days of `asOf`; `keepEditorial` is `yes` or not there. */
export type Said = Readonly<
  Partial<
    Record<Exclude<keyof DraftOptions, 'asOf' | 'knownActs'> | 'beforeDate' | 'afterDate', string | undefined>
  >
>
export type SaidOption = keyof Said

const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const COLUMN = /^(?:\d{1,4}:)?(?:\d{1,3}=[a-z-]+|first=\d{1,4})$/

const isDay = (value: string) => parseIsoDate(value) !== null
const isOneOf = (known: readonly string[]) => (value: string) => known.includes(value)

const FITS: Readonly<Partial<Record<SaidOption, (value: string) => boolean>>> = {
  as: isOneOf(DRAFT_KINDS),
  id: (value) => IDENTIFIER.test(value),
  act: (value) => IDENTIFIER.test(value),
  amendingStatus: isOneOf(AMENDING_STATUSES),
  country: (value) => /^[a-z]{2}$/i.test(value),
  language: isLanguage,
  columns: (value) => !('problem' in parseMapping(value)),
  status: isOneOf(TEXT_STATUSES),
  trackedChanges: isOneOf(TRACKED_CHANGES),
  beforeDate: isDay,
  afterDate: isDay,
}

/** @returns whether the words are of the form that the option takes; whether a table has the columns, only the table tells */
export function fitsOption(option: SaidOption, value: string): boolean {
  return FITS[option]?.(value) ?? true
}

/** @returns whether a mapping of columns goes by their numbers only, `2=before,3=after`; spaces do not matter */
export function isColumnsByNumber(value: string): boolean {
  return value.split(',').every((item) => COLUMN.test(item.replace(/\s/g, '')))
}

/** @returns the options; what does not fit is left out, so ask `fitsOption` before */
export function toDraftOptions(said: Said): DraftOptions {
  const before = dayOf(said.beforeDate)
  const after = dayOf(said.afterDate)
  return {
    ...given('as', oneOf(DRAFT_KINDS, said.as)),
    ...given('id', said.id),
    ...given('name', said.name),
    ...given('act', said.act),
    ...given('actTitle', said.actTitle),
    ...given('amendingStatus', oneOf(AMENDING_STATUSES, said.amendingStatus)),
    ...given('country', said.country?.toLowerCase()),
    ...given('language', said.language),
    ...given('columns', said.columns),
    ...given('status', oneOf(TEXT_STATUSES, said.status)),
    ...given('charset', said.charset),
    ...given('trackedChanges', oneOf(TRACKED_CHANGES, said.trackedChanges)),
    ...given('keepEditorial', said.keepEditorial === undefined ? undefined : true),
    ...(before || after ? { asOf: { ...given('before', before), ...given('after', after) } } : {}),
  }
}

function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value })
}

function oneOf<Known extends string>(known: readonly Known[], value: string | undefined): Known | undefined {
  return known.find((one) => one === value)
}

function dayOf(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : (parseIsoDate(text) ?? undefined)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
