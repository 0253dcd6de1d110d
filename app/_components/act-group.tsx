/** One amended act in the comparison: its heading stays in sight, what is missing is said before the rows. */
import type { ActHeading, ComparisonView } from '@/lib/view'
import { ActName } from './act-name'
import type { RowPlace } from './comparison-row'
import { type ColumnHeads, ComparisonTable, type Layout } from './comparison-table'
import { Evidence } from './evidence'
import type { Reader } from './reader'

type Props = {
  readonly view: ComparisonView
  readonly heads: ColumnHeads
  readonly layout: Layout
  /** The filter of the rows, as a query. */
  readonly query: string
  readonly reader: Reader
}

/** All groups of a comparison, the rows counted through. */
export function ActGroups({ view, heads, layout, query, reader }: Props) {
  const ids = view.groups.flatMap((group) => group.rows.map((row) => row.id))
  const places = new Map<string, RowPlace>(
    ids.map((id, at) => [
      id,
      { number: at + 1, of: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null },
    ]),
  )
  const amendingAct = view.amendingAct.id
  return view.groups.map((group) => (
    <section key={group.act.id} className="act-group" aria-labelledby={`act-${group.act.id}`}>
      <GroupHeading act={group.act} rows={group.rows.length} amendingAct={amendingAct} reader={reader} />
      <WordingUnknown act={group.act} reader={reader} />
      <ComparisonTable
        steps={group.rows.map((row) => ({ kind: 'change', row }))}
        title={`${group.act.title} · ${view.amendingAct.name}`}
        caption={reader.translate('pages.comparison.caption', {
          act: group.act.title,
          amendingAct: view.amendingAct.name,
          count: group.rows.length,
        })}
        heads={heads}
        layout={layout}
        amendingAct={amendingAct}
        query={query}
        placeOf={(row) => places.get(row.id) as RowPlace}
        reader={reader}
      />
    </section>
  ))
}

function GroupHeading({
  act,
  rows,
  amendingAct,
  reader,
}: {
  act: ActHeading
  rows: number
  amendingAct: string
  reader: Reader
}) {
  return (
    <>
      <h2 className="act-heading" id={`act-${act.id}`}>
        <a href={reader.address(`/amending-acts/${amendingAct}/acts/${act.id}`)}>
          <ActName act={act} reader={reader} />
        </a>
      </h2>
      <p className="act-citation small muted">
        {reader.show(act.citation)} · {reader.say('pages.comparison.rows', { count: rows })}
      </p>
    </>
  )
}

/** Articles the amending act is known to have changed, though not how. */
export function WordingUnknown({ act, reader }: { act: ActHeading; reader: Reader }) {
  if (act.withoutRow.length === 0) return null
  return (
    <p className="act-notes not-known">
      {reader.say('pages.comparison.withoutRow', {
        count: act.withoutRow.length,
        articles: act.withoutRow.join(', '),
      })}
    </p>
  )
}

/** Acts that were amended and of which no changed wording is known. */
export function ActsWithoutRows({ view, reader }: Pick<Props, 'view' | 'reader'>) {
  const { translate } = reader
  if (view.actsWithoutRows.length === 0) return null
  return (
    <section className="section" aria-labelledby="without-rows">
      <h2 id="without-rows">{reader.say('pages.comparison.actsWithoutRows')}</h2>
      <ul className="ruled-list">
        {view.actsWithoutRows.map((act) => (
          <li key={act.id}>
            <a href={reader.address(`/amending-acts/${view.amendingAct.id}/acts/${act.id}`)}>
              {reader.show(act.title)}
            </a>
            {act.coverage.note !== '' && <p>{reader.show(act.coverage.note)}</p>}
            <p className="act-notes not-known">
              {reader.say('labels.act.withoutRows', {
                count: act.withoutRow.length,
                articles: act.withoutRow.join(', '),
              })}
            </p>
            <Evidence about={translate('pages.act.proof')} evidence={act.proof.evidence} reader={reader} />
          </li>
        ))}
      </ul>
    </section>
  )
}
