/** How the law came about and what came after, in order, each stage with how sure its day is. */
import type { TimelineEntry } from '@/lib/view'
import { Evidence } from './evidence'
import type { Reader } from './reader'
import { TimelinePicture } from './timeline-picture'

/** What `datetime` may hold: a year, a month or a day. */
const MACHINE_READABLE = /^\d{4}(-\d{2}){0,2}$/

export function Timeline({
  entries,
  inForceFrom,
  reader,
}: {
  entries: readonly TimelineEntry[]
  inForceFrom: string
  reader: Reader
}) {
  return (
    <>
      <TimelinePicture entries={entries} inForceFrom={inForceFrom} reader={reader} />
      <Stages entries={entries} reader={reader} />
    </>
  )
}

function Stages({ entries, reader }: { entries: readonly TimelineEntry[]; reader: Reader }) {
  return (
    <ol className="timeline">
      {entries.map((entry, at) => (
        <li
          key={entry.id}
          className={entry.days === null ? 'undated' : `stage-${entry.kind}`}
          data-number={at + 1}
        >
          <p className="when">
            {entry.date !== null && MACHINE_READABLE.test(entry.date) ? (
              <time dateTime={entry.date}>{entry.dateLabel}</time>
            ) : (
              entry.dateLabel
            )}{' '}
            <span className="kind">{entry.kindLabel}</span>
          </p>
          <div>
            <p>{reader.show(entry.event)}</p>
            <Evidence
              about={reader.translate('pages.overview.stage')}
              evidence={entry.evidence}
              reader={reader}
            />
          </div>
        </li>
      ))}
    </ol>
  )
}
