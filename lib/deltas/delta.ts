/** Quantities with their unit found in a provision, and what became of them between before and after. */

/** What is measured. `life` and `death` are penalties without a number and have marks of their own. */
export const QUANTITY_KINDS = ['imprisonment', 'fine', 'limit', 'period', 'age', 'life', 'death'] as const
export type QuantityKind = (typeof QUANTITY_KINDS)[number]

/** A quantity as it stands in one text. `start`/`end` are UTF-16 offsets into that text, end exclusive. */
export type Quantity = {
  readonly kind: QuantityKind
  /** `year`, `month`, `day`, `hour`, `MCI`, `tenge`, or the thing counted in a limit: `rifled hunting firearm`. */
  readonly unit: string
  /** Which quantity of its kind this is: "imprisonment", "fine for individuals, repeated", "rifled barrel". */
  readonly name: string
  /** `null`: no lower bound is stated ("up to five years"). Equal to `max` for a single value. */
  readonly min: number | null
  readonly max: number | null
  readonly start: number
  readonly end: number
}

/** What became of one bound or one quantity. Said only where both texts make it certain. */
export type Delta = {
  readonly kind: QuantityKind
  readonly unit: string
  readonly name: string
  readonly bound: 'minimum' | 'maximum' | 'value'
  readonly change: 'rose' | 'fell' | 'appeared' | 'vanished'
  readonly before: number | null
  readonly after: number | null
}

/** Terms of imprisonment on one side: a range in years, with the two penalties that have no number. */
export type PenaltyRange = {
  readonly minYears: number
  readonly maxYears: number
  readonly life: boolean
  readonly death: boolean
}
