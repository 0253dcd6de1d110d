/** Changes of several amending acts as a list: what each is, whose it is, what is seen, and where it is shown whole. */
import type { LibraryRow } from '@/lib/view'
import { Commencement } from './comparison-row'
import { ExcerptOfChange } from './excerpt'
import type { Reader } from './reader'

export function LibraryRows({
  rows,
  reader,
  withAct,
}: {
  rows: readonly LibraryRow[]
  reader: Reader
  /** Whether the act is named: not on the page of the act itself. */
  withAct: boolean
}) {
  return (
    <ul className="ruled-list library-rows">
      {rows.map(({ row, amendingAct }) => (
        <li key={row.id} id={row.id}>
          <p className="library-row-head">
            <a href={reader.address(`/changes/${row.id}`)}>{reader.mark(row.label)}</a>{' '}
            <span className="tag tag-observed">{reader.show(row.observedLabel)}</span>
            {row.outsideDeclaredSubject !== undefined && (
              <>
                {' '}
                <span className="tag tag-outside">{reader.show(row.outsideDeclaredSubject.label)}</span>
              </>
            )}
          </p>
          {row.topic !== '' && <p>{reader.mark(row.topic)}</p>}
          {withAct && (
            <p>
              <a href={reader.address(`/acts/${row.actId}`)}>{reader.show(row.actTitle)}</a>
            </p>
          )}
          <p className="small">{reader.show(row.summary)}</p>
          <ExcerptOfChange row={row} reader={reader} />
          <p className="small muted">
            {/* What was only seen names no amending act. */}
            {row.onlySeen && (
              <>
                {reader.say('pages.library.by')}: {reader.show(amendingAct.name)}.{' '}
              </>
            )}
            <a href={reader.address(`/amending-acts/${amendingAct.id}/acts/${row.actId}`, '', row.id)}>
              {reader.show(row.authority)}
            </a>{' '}
            <Commencement commencement={row.commencement} />
          </p>
        </li>
      ))}
    </ul>
  )
}
