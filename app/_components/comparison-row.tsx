/** One change as a group of two rows: what it is and how sure, then the texts, level with each other and with the margin. */
import type { ModificationRow } from '@/lib/view'
import type { Layout } from './comparison-table'
import { Evidence } from './evidence'
import { FoundInNotes } from './found-in'
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
  /** The filter the row was found with, as a query: reading one change at a time stays within it. */
  readonly query: string
  readonly place: RowPlace
  readonly reader: Reader
}

export function ComparisonRow({ row, layout, amendingAct, query, place, reader }: Props) {
  const fitting = layout === null && row.unified !== null
  return (
    <tbody className={fitting ? 'change-group has-unified' : 'change-group'}>
      <tr id={row.id} className="change" tabIndex={-1}>
        <th scope="rowgroup" rowSpan={2} className="row-number">
          <a href={reader.address(`/changes/${row.id}`, query)}>{reader.mark(row.label)}</a>
          <span className="tag tag-observed">{reader.show(row.observedLabel)}</span>
          <Stepper place={place} reader={reader} />
        </th>
        <td className="row-head" colSpan={layout === null || layout === 'split' ? 3 : 2}>
          <RowHead row={row} amendingAct={amendingAct} reader={reader} />
        </td>
      </tr>
      <tr className="change-texts">
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
    </tbody>
  )
}

function Stepper({ place, reader }: { place: RowPlace; reader: Reader }) {
  return (
    <span className="stepper">
      <span>{reader.say('pages.row.place', { number: place.number, of: place.of })}</span>{' '}
      {place.previous !== null && (
        <a href={`#${place.previous}`} data-step="previous">
          {reader.say('pages.row.previous')}
        </a>
      )}{' '}
      {place.next !== null && (
        <a href={`#${place.next}`} data-step="next">
          {reader.say('pages.row.next')}
        </a>
      )}
    </span>
  )
}

function RowHead({ row, amendingAct, reader }: Pick<Props, 'row' | 'amendingAct' | 'reader'>) {
  const { translate } = reader
  return (
    <>
      <div className="row-title">
        <h3>
          <span className="visually-hidden">{reader.show(row.label)}: </span>
          {reader.mark(row.topic)}
        </h3>
        <ul className="tags">
          {row.categories.map((category) => (
            <li key={category.slug}>
              <a href={reader.address(`/amending-acts/${amendingAct}/changes`, `category=${category.slug}`)}>
                {reader.show(category.label)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <p className="summary">{reader.show(row.summary)}</p>
      <FoundInNotes found={row.foundIn ?? []} reader={reader} />
      <div className="row-authority">
        <p>
          {reader.show(row.authority)} <Commencement commencement={row.commencement} />
        </p>
        <Evidence
          about={translate('pages.row.attribution')}
          evidence={row.attribution}
          reader={reader}
          listed
        />
        <OutsideSubject row={row} reader={reader} listed />
      </div>
    </>
  )
}

/** Where somebody holds that the change is outside the declared subject: the flag, and who says so. */
export function OutsideSubject({
  row,
  reader,
  listed,
}: Pick<Props, 'row' | 'reader'> & { readonly listed?: boolean }) {
  const outside = row.outsideDeclaredSubject
  if (outside === undefined) return null
  return (
    <>
      <span className="tag tag-outside">{reader.show(outside.label)}</span>
      <Evidence
        about={reader.translate('pages.side.outside')}
        evidence={outside.evidence}
        reader={reader}
        listed={listed}
      />
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
      <SideFoot side={row[place]} place={place} reader={reader} listed />
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
          <SideFoot side={row.before} place="before" reader={reader} listed />
          <SideFoot side={row.after} place="after" reader={reader} listed />
        </div>
      </>
    )
  return (['before', 'after'] as const).map((place) => (
    <div key={place} className="one-of-two">
      <p className="cell-label shown">{reader.say(`pages.side.${place}`)}</p>
      <SideText side={row[place]} date={dayOf(row.commencement)} reader={reader} />
      <SideFoot side={row[place]} place={place} reader={reader} listed />
    </div>
  ))
}
