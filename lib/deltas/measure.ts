/** A number, or a range of numbers, with a unit of time or money. What it is for is not decided here. */
export type PlainMeasure = {
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
  readonly isTime: boolean
  /** "десятидневный": the unit is part of an adjective, and the noun behind it tells what it is. */
  readonly isAdjective: boolean
  /** Offsets into the reading (`NumberReading`), end exclusive. */
  readonly start: number
  readonly end: number
}

export type Unit = { readonly unit: string; readonly isTime: boolean }
