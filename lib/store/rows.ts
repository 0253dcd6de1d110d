/**
 * What every table has in common between a row and the model: absent values, closed lists, identifiers of other
 * databases, and the sides of a modification.
 */
import {
  CERTAINTIES,
  type Commencement,
  type Evidence,
  type ExternalId,
  type FuzzyDate,
  type IsoDate,
  type ModificationSide,
  PROVISION_UNITS,
  type ProvisionAddress,
  type ProvisionStep,
  TEXT_STATUSES,
  type Titles,
} from '../model'
import type { ModificationSide as SideRow } from './generated/client'

/** The object without its null and undefined values: in the model an optional value that is not there has no key. */
export function withoutNulls<Row extends object>(row: Row): { [Key in keyof Row]: NonNullable<Row[Key]> } {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as { [Key in keyof Row]: NonNullable<Row[Key]> }
}

/** @returns the value, if it is of the closed list; @throws where the database holds one that this program does not know. */
export function oneOf<Value extends string>(
  list: readonly Value[],
  value: string | null,
  what: string,
): Value {
  const found = list.find((known) => known === value)
  if (found === undefined)
    throw new Error(`The database holds the ${what} "${value}", which is none of: ${list.join(', ')}.`)
  return found
}

/**
 * The rows of a list as it was written. Sorted here and not by the database, because Prisma splits a query for the rows
 * of very many others into several only where it need not sort them.
 */
export function inOrder<Row extends { readonly ordinal: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => one.ordinal - other.ordinal)
}

/** Evidence was stored with the row that names it, in the same transaction; that it is missing would be a bug. */
export function evidenceOf(evidence: ReadonlyMap<string, Evidence>, id: string): Evidence {
  const found = evidence.get(id)
  if (found === undefined) throw new Error(`There is no evidence "${id}".`)
  return found
}

type ExternalIdColumns = {
  adiletId: string | null
  adiletAlternative: string | null
  adiletCertainty: string | null
}

export function adiletColumns(id: ExternalId | undefined): ExternalIdColumns {
  return {
    adiletId: id?.id ?? null,
    adiletAlternative: id?.alternative ?? null,
    adiletCertainty: id?.certainty ?? null,
  }
}

export function adiletIdOf(row: ExternalIdColumns): ExternalId | undefined {
  if (row.adiletId === null) return undefined
  return {
    id: row.adiletId,
    ...(row.adiletAlternative === null ? {} : { alternative: row.adiletAlternative }),
    certainty: oneOf(CERTAINTIES, row.adiletCertainty, 'certainty'),
  }
}

/** Titles without the languages that are not there: what a JSON column takes. */
export function titlesJson(titles: Titles): Record<string, string> {
  return Object.fromEntries(
    Object.entries(titles).flatMap(([language, title]) => (title === undefined ? [] : [[language, title]])),
  )
}

export function titlesOf(json: unknown): Record<string, string> {
  return { ...(json as Readonly<Record<string, string>>) }
}

/** A plain copy, which is what a JSON column takes. */
export function addressJson(address: ProvisionAddress): { unit: string; number: string }[] {
  return address.map(({ unit, number }) => ({ unit, number }))
}

export function addressOf(json: unknown): ProvisionAddress {
  return (json as readonly { unit: string; number: string }[]).map(
    ({ unit, number }): ProvisionStep => ({
      unit: oneOf(PROVISION_UNITS, unit, 'unit of a provision'),
      number,
    }),
  )
}

type CommencementColumns = {
  commencementKind: string
  commencementDate: string | null
  commencementCertainty: string | null
}

export function commencementColumns(commencement: Commencement): CommencementColumns {
  const onDate = commencement.kind === 'on-date' ? commencement : null
  return {
    commencementKind: commencement.kind,
    commencementDate: onDate?.date ?? null,
    commencementCertainty: onDate?.certainty ?? null,
  }
}

export function commencementOf(row: CommencementColumns): Commencement {
  const kind = oneOf(['on-date', 'not-commenced', 'unknown'], row.commencementKind, 'commencement')
  if (kind !== 'on-date') return { kind }
  return {
    kind,
    date: row.commencementDate as IsoDate,
    certainty: oneOf(CERTAINTIES, row.commencementCertainty, 'certainty'),
  }
}

export function sideRow(
  modificationId: string,
  side: 'before' | 'after',
  content: ModificationSide,
  evidenceId: string,
): SideRow {
  const text = content.kind === 'text' ? content : null
  return {
    modificationId,
    side,
    kind: content.kind,
    text: text?.text ?? null,
    status: text?.status ?? null,
    language: text?.language ?? null,
    why: content.kind === 'unknown' ? content.why : null,
    asOf: content.asOf ?? null,
    evidenceId,
  }
}

export function sideOf(row: SideRow, evidence: Evidence): ModificationSide {
  const dated = row.asOf === null ? {} : { asOf: row.asOf as FuzzyDate }
  const kind = oneOf(['text', 'absent', 'unknown'], row.kind, 'kind of a side')
  if (kind === 'absent') return { kind, ...dated, evidence }
  if (kind === 'unknown') return { kind, why: row.why ?? '', ...dated, evidence }
  return {
    kind,
    text: row.text ?? '',
    status: oneOf(TEXT_STATUSES, row.status, 'status of a text'),
    language: row.language ?? '',
    ...dated,
    evidence,
  }
}
