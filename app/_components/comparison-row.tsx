/** One change as a row: what it is and how sure, the texts, the margin. */
import type { ModificationRow } from '@/lib/view'
import type { Layout } from './comparison-table'
import { Evidence } from './evidence'
import { Notes } from './notes'
import type { Reader } from './reader'
import { SideFoot, SideText } from './side'
import { Spans } from './spans'

/** The day for `datetime`; none where it is not established. */
export function dayOf({ date, certainty }: ModificationRow['commencement']): string | null {
  return certainty === 'unknown' ? null : date
}

/** Where the row stands among those shown, from 1, with the rows beside it. */
export type RowPlace = {
  readonly number: number
  readonly of: number
  readonly previous: string | null
  readonly next: string | null
}

type Props = {
  readonly row: ModificationRow
  readonly layout: Layout
  readonly amendingAct: string
  readonly place: RowPlace
  readonly reader: Reader
}

export function ComparisonRow({ row, layout, amendingAct, place, reader }: Props) {
  const fitting = layout === null && row.unified !== null
  return (
    <tr id={row.id} className={fitting ? 'change has-unified' : 'change'} tabIndex={-1}>
      <th scope="row" className="row-name">
        <RowName row={row} place={place} amendingAct={amendingAct} reader={reader} />
      </th>
      {layout === 'unified' ? (
        <td className="cell-unified">
          <Unified row={row} reader={reader} />
        </td>
      ) : (
        <>
          {layout !== 'after' && (
            <td className="cell-before">
              {fitting && <UnifiedText row={row} reader={reader} className="only-narrow" />}
              <OneSide row={row} place="before" reader={reader} />
            </td>
          )}
          {layout !== 'before' && (
            <td className="cell-after">
              <OneSide row={row} place="after" reader={reader} />
            </td>
          )}
        </>
      )}
      <td className="notes">
        <Notes row={row} amendingAct={amendingAct} reader={reader} />
      </td>
    </tr>
  )
}

function RowName({ row, place, amendingAct, reader }: Omit<Props, 'layout'>) {
  const { translate } = reader
  return (
    <>
      <h3>
        <a href={reader.address(`/changes/${row.id}`)}>{reader.show(row.label)}</a>
      </h3>
      <p className="topic">{reader.show(row.topic)}</p>
      <ul className="tags">
        <li className="tag tag-observed">{reader.show(row.observedLabel)}</li>
        {row.categories.map((category) => (
          <li key={category.slug}>
            <a href={reader.address(`/amending-acts/${amendingAct}/changes`, `category=${category.slug}`)}>
              {reader.show(category.label)}
            </a>
          </li>
        ))}
      </ul>
      <p className="summary">{reader.show(row.summary)}</p>
      <p className="fine">
        {reader.show(row.authority)} <Commencement commencement={row.commencement} />
      </p>
      <Evidence about={translate('pages.row.attribution')} evidence={row.attribution} reader={reader} />
      <p className="stepper">
        <span>{reader.say('pages.row.place', { number: place.number, of: place.of })}</span>
        {place.previous !== null && (
          <a href={`#${place.previous}`} data-step="previous">
            {reader.say('pages.row.previous')}
          </a>
        )}
        {place.next !== null && (
          <a href={`#${place.next}`} data-step="next">
            {reader.say('pages.row.next')}
          </a>
        )}
      </p>
    </>
  )
}

export function Commencement({ commencement }: { commencement: ModificationRow['commencement'] }) {
  const { date, label, certainty, certaintyLabel } = commencement
  return (
    <>
      {date === null ? label : <time dateTime={date}>{label}</time>}
      {certainty !== 'confirmed' && date !== null && ` (${certaintyLabel.toLowerCase()})`}.
    </>
  )
}

function OneSide({
  row,
  place,
  reader,
}: {
  row: ModificationRow
  place: 'before' | 'after'
  reader: Reader
}) {
  return (
    <>
      <div className="side-text">
        <p className="cell-label">{reader.say(`pages.side.${place}`)}</p>
        <SideText side={row[place]} date={dayOf(row.commencement)} reader={reader} />
      </div>
      <SideFoot side={row[place]} place={place} reader={reader} />
    </>
  )
}

function UnifiedText({
  row,
  reader,
  className,
}: {
  row: ModificationRow
  reader: Reader
  className?: string
}) {
  const text = row.after.kind === 'text' ? row.after : row.before
  if (row.unified === null || text.kind !== 'text') return null
  return (
    <div
      className={`legal-text unified text-${text.status}${className ? ` ${className}` : ''}`}
      lang={text.language}
    >
      <Spans spans={row.unified} date={dayOf(row.commencement)} reader={reader} />
    </div>
  )
}

/** The run of both sides, or, where there is none to show, one side after the other. */
export function Unified({ row, reader }: { row: ModificationRow; reader: Reader }) {
  if (row.unified !== null)
    return (
      <>
        <UnifiedText row={row} reader={reader} />
        <div className="unified-feet">
          <SideFoot side={row.before} place="before" reader={reader} />
          <SideFoot side={row.after} place="after" reader={reader} />
        </div>
      </>
    )
  return (['before', 'after'] as const).map((place) => (
    <div key={place} className="one-of-two">
      <p className="cell-label shown">{reader.say(`pages.side.${place}`)}</p>
      <SideText side={row[place]} date={dayOf(row.commencement)} reader={reader} />
      <SideFoot side={row[place]} place={place} reader={reader} />
    </div>
  ))
}
