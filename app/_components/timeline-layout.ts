/**
 * Where the stages of a timeline stand in its picture: on one scale of years for the whole, and on a second, longer one
 * for the months of the bill, in which most of them happened.
 */
import { extent } from 'd3-array'
import { type ScaleTime, scaleUtc } from 'd3-scale'
import type { TimelineEntry } from '@/lib/view'

export type Marker = {
  /** Place in the list, from 1. */
  readonly number: number
  readonly entry: TimelineEntry
  readonly x: number
  /** The days it can have been, drawn as a line; for an undated stage the days between its neighbours. */
  readonly from: number
  readonly to: number
  /** 0 stands on the axis, each further lane above it. */
  readonly lane: number
}

export type Axis = {
  readonly markers: readonly Marker[]
  readonly scale: ScaleTime<number, number>
  readonly lanes: number
}

export type TimelineLayout = {
  readonly years: Axis
  /** `null` where the bill has too few dated stages for a scale of its own. */
  readonly bill: Axis | null
}

const DAY = 24 * 60 * 60 * 1000

/** @param inForceFrom the day on which the months of the bill end. */
export function layOutTimeline(
  entries: readonly TimelineEntry[],
  inForceFrom: string,
  width: number,
  markerWidth: number,
): TimelineLayout | null {
  const numbered = entries.map((entry, at) => ({ entry, number: at + 1 }))
  const [first, last] = extent(entries.flatMap(({ days }) => (days === null ? [] : [days.first, days.last])))
  if (first === undefined || last === undefined) return null
  const span = billSpan(numbered, inForceFrom)
  const ofBill = span === null ? [] : numbered.slice(span.start, span.end)
  const others = span === null ? numbered : [...numbered.slice(0, span.start), ...numbered.slice(span.end)]
  const years = axisOf(others, [first, last], width, markerWidth)
  const [start, end] = extent(
    ofBill.flatMap(({ entry: { days } }) => (days === null ? [] : [days.first, days.last])),
  )
  return {
    years,
    bill: start === undefined || end === undefined ? null : axisOf(ofBill, [start, end], width, markerWidth),
  }
}

type Numbered = { readonly entry: TimelineEntry; readonly number: number }

/** From the first stage of the bill to its coming into force, as places in the list; at least three dated stages. */
function billSpan(numbered: readonly Numbered[], inForceFrom: string): { start: number; end: number } | null {
  const start = numbered.findIndex(({ entry }) => entry.kind === 'bill' && entry.days !== null)
  const end = numbered.findLastIndex(({ entry }) => entry.days !== null && entry.days.last <= inForceFrom) + 1
  const dated = numbered.slice(start, end).filter(({ entry }) => entry.days !== null)
  return start === -1 || dated.length < 3 ? null : { start, end }
}

function axisOf(
  numbered: readonly Numbered[],
  [first, last]: readonly [string, string],
  width: number,
  markerWidth: number,
): Axis {
  const scale = scaleUtc([Date.parse(first), Date.parse(last) + DAY], [0, width])
  const placed = numbered.map(({ entry, number }, at) => {
    const { days } = entry
    if (days !== null)
      return {
        entry,
        number,
        x: scale(Date.parse(days.middle)),
        from: scale(Date.parse(days.first)),
        to: scale(Date.parse(days.last) + DAY),
      }
    return { entry, number, ...betweenNeighbours(numbered, at, scale, width) }
  })
  const ends: number[] = []
  const markers = placed.map((marker): Marker => {
    const free = ends.findIndex((end) => marker.x - end >= markerWidth)
    const lane = free === -1 ? ends.length : free
    ends[lane] = marker.x
    return { ...marker, lane }
  })
  return { markers, scale, lanes: ends.length }
}

/** Undated stages share out the days between the dated ones around them. */
function betweenNeighbours(
  numbered: readonly Numbered[],
  at: number,
  scale: ScaleTime<number, number>,
  width: number,
): { x: number; from: number; to: number } {
  const isDated = ({ entry }: Numbered) => entry.days !== null
  const before = numbered.slice(0, at).findLastIndex(isDated)
  const offset = numbered.slice(at).findIndex(isDated)
  const after = offset === -1 ? numbered.length : at + offset
  const dayBefore = numbered[before]?.entry.days?.last
  const dayAfter = numbered[after]?.entry.days?.first
  const from = dayBefore === undefined ? 0 : scale(Date.parse(dayBefore))
  const to = dayAfter === undefined ? width : scale(Date.parse(dayAfter))
  return { x: from + ((to - from) * (at - before)) / (after - before), from, to }
}
