/**
 * One change in full, at the head of an overview: before, after, which texts these are, and the way to its evidence. Two
 * texts are compared only where their status and language are the same, so that is said once. A phone has room for one
 * run with both.
 */
import type { ModificationRow } from '@/lib/view'
import { dayOf } from './comparison-row'
import { CertaintyMark } from './evidence'
import type { Reader } from './reader'
import { SideText } from './side'
import { Spans } from './spans'

type Props = {
  readonly row: ModificationRow
  /** How many changes the amending act has, of which this is one. */
  readonly of: number
  readonly reader: Reader
}

export function ExampleChange({ row, of, reader }: Props) {
  const { after } = row
  const href = reader.address(`/changes/${row.id}`)
  return (
    <section className="example" aria-labelledby="example">
      <h2 id="example" className="kicker">
        {reader.say('pages.overview.example', { count: of })}
      </h2>
      <h3>
        <a href={href}>{reader.show(row.topic)}</a>
      </h3>
      <p className="where">
        {reader.show(row.label)} · {reader.show(row.actTitle)}
      </p>
      <p className="visually-hidden">{reader.show(row.summary)}</p>
      {row.unified !== null && after.kind === 'text' && (
        <div className={`legal-text unified text-${after.status} example-run`} lang={after.language}>
          <Spans spans={row.unified} date={dayOf(row.commencement)} reader={reader} />
        </div>
      )}
      <div className="example-sides">
        {(['before', 'after'] as const).map((place) => (
          <div key={place}>
            <p className="example-side">{reader.say(`pages.side.${place}`)}</p>
            <SideText side={row[place]} date={dayOf(row.commencement)} reader={reader} />
          </div>
        ))}
      </div>
      <p className="example-foot">
        {after.kind === 'text' && (
          <>
            <span>{after.statusLabel}</span> <span>{after.languageLabel}</span>{' '}
          </>
        )}
        <CertaintyMark certainty={row.attribution.certainty} label={row.attribution.certaintyLabel} />{' '}
        <a href={href}>{reader.say('pages.overview.exampleMore')}</a>
      </p>
    </section>
  )
}
