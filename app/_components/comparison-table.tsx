/** The changes of one act as a table: a row for each provision, before and after standing level. */
import type { ComparisonLayout, ModificationRow } from '@/lib/view'
import { ComparisonRow, type RowPlace } from './comparison-row'
import type { Reader } from './reader'

/** `null`: split on wide screens, unified on narrow ones and on paper. */
export type Layout = ComparisonLayout | null

export type ColumnHeads = { readonly before: string; readonly after: string }

export function ComparisonTable({
  rows,
  caption,
  heads,
  layout,
  amendingAct,
  placeOf,
  reader,
}: {
  rows: readonly ModificationRow[]
  caption: string
  heads: ColumnHeads
  layout: Layout
  amendingAct: string
  placeOf: (row: ModificationRow) => RowPlace
  reader: Reader
}) {
  return (
    <table className={`comparison layout-${layout ?? 'fitting'}`}>
      <caption className="visually-hidden">{reader.show(caption)}</caption>
      <colgroup>
        <col className="col-name" />
        {textColumns(layout).map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
        <col className="col-notes" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{reader.say('pages.columns.provision')}</th>
          {textColumns(layout).map((column) => (
            <th key={column} scope="col">
              {column === 'unified' ? `${heads.before} / ${heads.after}` : heads[column]}
            </th>
          ))}
          <th scope="col">{reader.say('pages.columns.notes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparisonRow
            key={row.id}
            row={row}
            layout={layout}
            amendingAct={amendingAct}
            place={placeOf(row)}
            reader={reader}
          />
        ))}
      </tbody>
    </table>
  )
}

function textColumns(layout: Layout): readonly ('before' | 'after' | 'unified')[] {
  if (layout === null || layout === 'split') return ['before', 'after']
  return [layout]
}
