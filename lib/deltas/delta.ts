/** Quantities with their unit found in a provision, and what became of them between before and after. */

/** What is measured. `life` and `death` are penalties without a number and have marks of their own. */
export const QUANTITY_KINDS = [
  'imprisonment',
  'fine',
  'limit',
  'period',
  'age',
  'amount',
  'life',
  'death',
] as const
export type QuantityKind = (typeof QUANTITY_KINDS)[number]

/**
 * What the quantity does in the rule. Only quantities in the same role are ever held against each other: the years of an
 * entry ban are not those of a sentence.
 */
export const QUANTITY_ROLES = [
  'imprisonment',
  'life',
  'death',
  'fine',
  'limit',
  'entry-ban',
  'activity-ban',
  'suspension',
  'deadline',
  'interval',
  'duration',
  'age',
  'amount',
] as const
export type QuantityRole = (typeof QUANTITY_ROLES)[number]

/** Which quantity it is, as far as the text itself tells. Quantities that agree in all of this are the same one. */
export type QuantityIdentity = {
  readonly kind: QuantityKind
  readonly role: QuantityRole
  /**
   * `year`, `quarter`, `month`, `week`, `day`, `working-day`, `calendar-day`, `day-and-night` (24 hours: «сутки»,
   * «тәулік»), `hour`, `MCI`, `tenge`, a currency, `%`, or `item` in a limit.
   */
  readonly unit: string
  /** For whom a fine is, or the things counted in a limit, in the words of the text: "small businesses". */
  readonly of: string | null
  /** When it applies, in the words of the text: "where it lasts more than one month". */
  readonly condition: string | null
  /** It is that of a repeated offence. */
  readonly repeated: boolean
  /** All of this in one English phrase, for scripts: "fine for individuals, repeated offence". */
  readonly name: string
}

/** A quantity as it stands in one text. `start`/`end` are UTF-16 offsets into that text, end exclusive. */
export type Quantity = QuantityIdentity & {
  /** `null`: no lower bound is stated ("up to five years"). Equal to `max` for a single value. */
  readonly min: number | null
  /** `null`: no upper bound is stated ("at least one year"). */
  readonly max: number | null
  readonly start: number
  readonly end: number
}

/** What became of one bound or one quantity. Said only where both texts make it certain. */
export type Delta = QuantityIdentity & {
  readonly bound: 'minimum' | 'maximum' | 'value'
  readonly change: 'rose' | 'fell' | 'appeared' | 'vanished'
  /** `null` where it appeared, and for `life` and `death`, which have no number. */
  readonly before: number | null
  readonly after: number | null
}

/**
 * Terms of imprisonment on one side: a range in years, with the two penalties that have no number. A bound the text does
 * not state is `null`; both are `null` where only life or death is threatened.
 */
export type PenaltyRange = {
  readonly minYears: number | null
  readonly maxYears: number | null
  readonly life: boolean
  readonly death: boolean
}
