/** The changes of one act as a table: a group of rows for each provision, before and after standing level. */
import type { ActStep, CheckedProvisionView, ComparisonLayout, ModificationRow } from '@/lib/view'
import { ComparisonRow, type RowPlace } from './comparison-row'
import { ComparisonUnchanged } from './comparison-unchanged'
import type { Reader } from './reader'

/** `null`: split on wide screens, unified on narrow ones and on paper. */
export type Layout = ComparisonLayout | null

export type ColumnHeads = { readonly before: string; readonly after: string }

export function ComparisonTable({
  steps,
  caption,
  title,
  heads,
  layout,
  amendingAct,
  query = '',
  placeOf,
  reader,
}: {
  steps: readonly ActStep[]
  caption: string
  /** Stands over the columns on every printed page. */
  title: string
  heads: ColumnHeads
  layout: Layout
  amendingAct: string
  query?: string
  placeOf: (row: ModificationRow) => RowPlace
  reader: Reader
}) {
  const columns = textColumns(layout)
  return (
    <table className={`comparison layout-${layout ?? 'fitting'}`}>
      <caption className="visually-hidden">{reader.show(caption)}</caption>
      <colgroup>
        <col className="col-number" />
        {columns.map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
        <col className="col-notes" />
      </colgroup>
      <thead>
        <tr className="paper-head">
          <td colSpan={columns.length + 2}>
            <span>{title}</span> <span>{`${heads.before} / ${heads.after}`}</span>
          </td>
        </tr>
        <tr>
          <th scope="col">{reader.say('pages.columns.provision')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === 'unified' ? `${heads.before} / ${heads.after}` : heads[column]}
            </th>
          ))}
          <th scope="col">{reader.say('pages.columns.notes')}</th>
        </tr>
      </thead>
      {steps.map((step) =>
        step.kind === 'change' ? (
          <ComparisonRow
            key={step.row.id}
            row={step.row}
            layout={layout}
            amendingAct={amendingAct}
            query={query}
            place={placeOf(step.row)}
            reader={reader}
          />
        ) : (
          <ComparisonUnchanged
            key={firstOf(step.provisions)}
            provisions={step.provisions}
            columns={columns.length + 2}
            reader={reader}
          />
        ),
      )}
    </table>
  )
}

function firstOf(provisions: readonly CheckedProvisionView[]): string {
  return provisions[0]?.id ?? ''
}

function textColumns(layout: Layout): readonly ('before' | 'after' | 'unified')[] {
  if (layout === null || layout === 'split') return ['before', 'after']
  return [layout]
}
