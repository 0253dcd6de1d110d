/** The stages on a scale of time, numbered as in the list below, which is the table of this picture. */

import type { TimelineEntry } from '@/lib/view'
import type { Reader } from './reader'
import { type Axis, layOutTimeline, type Marker } from './timeline-layout'

/** The drawing in units of its own. */
const WIDTH = 900
const MARGIN = 36
const RADIUS = 11
const LANE = 26

export function TimelinePicture({
  entries,
  inForceFrom,
  reader,
}: {
  entries: readonly TimelineEntry[]
  inForceFrom: string
  reader: Reader
}) {
  const { translate, language } = reader
  const layout = layOutTimeline(entries, inForceFrom, WIDTH, 2 * RADIUS + 3)
  if (layout === null) return null
  const { years, bill } = layout
  const yearsAt = years.lanes * LANE + 8
  const billAt = yearsAt + 62 + (bill?.lanes ?? 0) * LANE
  const height = (bill === null ? yearsAt : billAt) + 30
  const undated = entries.filter(({ days }) => days === null).length
  return (
    // A region that scrolls has to be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="scroller" tabIndex={0} aria-label={translate('pages.timeline.label')}>
      <svg
        className="timeline-picture"
        viewBox={`${-MARGIN} 0 ${WIDTH + 2 * MARGIN} ${height}`}
        role="img"
        aria-labelledby="timeline-picture-title timeline-picture-description"
      >
        <title id="timeline-picture-title">{translate('pages.timeline.title')}</title>
        <desc id="timeline-picture-description">
          {translate('pages.timeline.description', { stages: entries.length, undated })}
        </desc>
        {bill !== null && <Lens years={years} bill={bill} yearsAt={yearsAt} billAt={billAt} />}
        <AxisLine axis={years} y={yearsAt} ticks={10} format={{ year: 'numeric' }} language={language} />
        {bill !== null && (
          <AxisLine
            axis={bill}
            y={billAt}
            ticks={5}
            format={{ month: 'short', year: 'numeric' }}
            language={language}
          />
        )}
      </svg>
    </section>
  )
}

/** The months of the bill on the scale of years, and the lines along which they are drawn out below. */
function Lens({
  years,
  bill,
  yearsAt,
  billAt,
}: {
  years: Axis
  bill: Axis
  yearsAt: number
  billAt: number
}) {
  const [start = 0, end = 0] = bill.scale.domain().map((day) => years.scale(day))
  const top = billAt - bill.lanes * LANE
  return (
    <>
      <path className="lens" d={`M${start} ${yearsAt}L${end} ${yearsAt}L${WIDTH} ${top}L0 ${top}Z`} />
      <rect className="lens" x="0" y={top} width={WIDTH} height={billAt - top} />
      <line className="lens-edge" x1={start} x2={end} y1={yearsAt} y2={yearsAt} />
    </>
  )
}

function AxisLine({
  axis,
  y,
  ticks,
  format,
  language,
}: {
  axis: Axis
  y: number
  ticks: number
  format: Intl.DateTimeFormatOptions
  language: string
}) {
  const label = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' })
  return (
    <>
      <line className="axis" x1="0" x2={WIDTH} y1={y} y2={y} />
      {axis.scale.ticks(ticks).map((tick) => (
        <g key={tick.getTime()} transform={`translate(${axis.scale(tick)} ${y})`}>
          <line className="axis" y2="5" />
          <text className="scale-label" y="19">
            {label.format(tick)}
          </text>
        </g>
      ))}
      {axis.markers.map((marker) => (
        <Days key={marker.entry.id} marker={marker} y={y} />
      ))}
      {axis.markers.map((marker) => (
        <Stage key={marker.entry.id} marker={marker} y={y} />
      ))}
    </>
  )
}

/** Its place on the axis and the days it can have been; under all circles, so that it crosses no number. */
function Days({ marker: { entry, x, from, to, lane }, y }: { marker: Marker; y: number }) {
  const middle = middleOf(lane, y)
  return (
    <g className={entry.days === null ? 'undated' : undefined}>
      <line className="stem" x1={x} x2={x} y1={middle} y2={y} />
      {to - from > 2 * RADIUS && <line className="possible" x1={from} x2={to} y1={middle} y2={middle} />}
    </g>
  )
}

/** Its number; a stage without a day is open and dashed. */
function Stage({ marker: { entry, number, x, lane }, y }: { marker: Marker; y: number }) {
  const middle = middleOf(lane, y)
  return (
    <g className={entry.days === null ? 'stage undated' : `stage stage-${entry.kind}`}>
      <circle cx={x} cy={middle} r={RADIUS} />
      <text x={x} y={middle + 4.5}>
        {number}
      </text>
    </g>
  )
}

function middleOf(lane: number, y: number): number {
  return y - 6 - RADIUS - lane * LANE
}
