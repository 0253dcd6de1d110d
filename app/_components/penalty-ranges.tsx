/** Terms of imprisonment before and after, drawn on one scale in years, with the same numbers beside each drawing. */
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { PenaltyRange } from '@/lib/deltas'
import type { PenaltyRow, PenaltyView } from '@/lib/view'
import { CertaintyMark } from './evidence'
import type { Reader } from './reader'

/** The drawing in units of its own: the years take 0 to 200, life and death stand after them. */
const SCALE_WIDTH = 200
const LIFE_AT = 222
const DEATH_AT = 244
const WIDTH = 256
const MARGIN = 6

/** Rows in sight; a list three times as long would bury what comes after it. */
const IN_SIGHT = 12

export function PenaltyRanges({ view, reader }: { view: PenaltyView; reader: Reader }) {
  const rows = view.rows
    .filter((row) => row.isChanged || [row.before, row.after].some(hasOwnMark))
    .sort((one, other) => riseOf(other) - riseOf(one))
  if (rows.length === 0) return null
  // A fold for one or two rows would hide less than it says.
  const cut = rows.length > IN_SIGHT + 2 ? IN_SIGHT : rows.length
  const rest = rows.slice(cut)
  return (
    <>
      <Key reader={reader} />
      <Ranges
        view={view}
        rows={rows.slice(0, cut)}
        caption={reader.say('pages.penalties.caption')}
        reader={reader}
      />
      {rest.length > 0 && (
        <details className="more-ranges">
          <summary>{reader.say('pages.penalties.more', { count: rest.length })}</summary>
          <Ranges
            view={view}
            rows={rest}
            caption={reader.say('pages.penalties.moreCaption')}
            reader={reader}
          />
        </details>
      )}
    </>
  )
}

function Ranges({
  view,
  rows,
  caption,
  reader,
}: {
  view: PenaltyView
  rows: readonly PenaltyRow[]
  caption: ReactNode
  reader: Reader
}) {
  const { translate } = reader
  return (
    <table className="ranges">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{reader.say('pages.columns.provision')}</th>
          <th scope="col" className="strip">
            {reader.say('pages.penalties.scale')}
            <ScaleHead view={view} reader={reader} />
          </th>
          <th scope="col">{reader.say('pages.side.before')}</th>
          <th scope="col">{reader.say('pages.side.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={reader.address(`/changes/${row.id}`)}>{reader.show(row.label)}</a>
              {row.attribution.certainty !== 'confirmed' && (
                <>
                  {' '}
                  <CertaintyMark
                    certainty={row.attribution.certainty}
                    label={row.attribution.certaintyLabel}
                  />
                </>
              )}
              <span className="topic">{reader.show(row.topic)}</span>
            </th>
            <td className="strip">
              <Strip view={view} before={row.before} after={row.after} />
            </td>
            <td className="number" data-label={translate('pages.side.before')}>
              {reader.show(rangeInWords(row.before, reader))}
            </td>
            <td className="number" data-label={translate('pages.side.after')}>
              {reader.show(rangeInWords(row.after, reader))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Years by which the shortest and the longest term rose together. */
function riseOf({ before, after }: PenaltyRow): number {
  return (after.minYears ?? 0) - (before.minYears ?? 0) + (after.maxYears ?? 0) - (before.maxYears ?? 0)
}

function hasOwnMark({ life, death }: PenaltyRange): boolean {
  return life || death
}

function Strip({ view, before, after }: { view: PenaltyView; before: PenaltyRange; after: PenaltyRange }) {
  const at = positionsOf(view)
  return (
    <svg viewBox={`${-MARGIN} 0 ${WIDTH + MARGIN} 22`} aria-hidden="true" focusable="false">
      {view.ticks.map((tick) => (
        <line key={tick} className="range-grid" x1={at(tick)} x2={at(tick)} y1="0" y2="22" />
      ))}
      <Bar className="range-before" range={before} y={3} at={at} />
      <Bar className="range-after" range={after} y={12} at={at} />
    </svg>
  )
}

function Bar({
  className,
  range,
  y,
  at,
}: {
  className: string
  range: PenaltyRange
  y: number
  at: (years: number) => number
}) {
  const start = at(range.minYears ?? 0)
  const middle = y + 3.5
  return (
    <>
      {range.maxYears !== null && (
        <rect
          className={className}
          x={start}
          width={Math.max(2, at(range.maxYears) - start)}
          y={y}
          height="7"
        />
      )}
      {range.life && <circle className={className} cx={LIFE_AT} cy={middle} r="3.5" />}
      {range.death && <path className={className} d={`M${DEATH_AT} ${y - 0.5}l4 4l-4 4l-4-4z`} />}
    </>
  )
}

function ScaleHead({ view, reader }: { view: PenaltyView; reader: Reader }) {
  const at = positionsOf(view)
  return (
    <svg viewBox={`${-MARGIN} 0 ${WIDTH + MARGIN} 12`} aria-hidden="true" focusable="false">
      {view.ticks.map((tick) => (
        <text key={tick} className="scale-label" x={at(tick)} y="9">
          {tick}
        </text>
      ))}
      <text className="scale-label" x={LIFE_AT} y="9">
        {reader.translate('pages.penalties.life')}
      </text>
      <text className="scale-label" x={DEATH_AT} y="9">
        {reader.translate('pages.penalties.death')}
      </text>
    </svg>
  )
}

function Key({ reader }: { reader: Reader }) {
  return (
    <ul className="key">
      {(['before', 'after'] as const).map((place) => (
        <li key={place}>
          <svg viewBox="0 0 36 14" aria-hidden="true" focusable="false">
            <rect className={`key-${place}`} x="1" y="3" width="34" height="8" />
          </svg>
          {reader.say(`pages.side.${place}`)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 36 14" aria-hidden="true" focusable="false">
          <circle className="key-after" cx="18" cy="7" r="5" />
        </svg>
        {reader.say('pages.penalties.lifeKey')}
      </li>
      <li>
        <svg viewBox="0 0 36 14" aria-hidden="true" focusable="false">
          <path className="key-after" d="M18 1l6 6l-6 6l-6-6z" />
        </svg>
        {reader.say('pages.penalties.deathKey')}
      </li>
    </ul>
  )
}

function positionsOf(view: PenaltyView): (years: number) => number {
  return scaleLinear([0, view.scaleYears], [0, SCALE_WIDTH])
}

/** "4–10 years, life, death". */
function rangeInWords(range: PenaltyRange, { translate }: Reader): string {
  const { minYears, maxYears } = range
  const term =
    maxYears === null
      ? []
      : [
          minYears === null
            ? translate('pages.penalties.upTo', { max: maxYears })
            : translate('pages.penalties.term', { min: minYears, max: maxYears }),
        ]
  return [
    ...term,
    ...(range.life ? [translate('pages.penalties.lifeWord')] : []),
    ...(range.death ? [translate('pages.penalties.deathWord')] : []),
  ].join(', ')
}
