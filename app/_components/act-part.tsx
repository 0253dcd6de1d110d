/** The rows of one act on its own page: counted within the act, both layouts in one table. */
import type { ActHeading, ModificationRow } from '@/lib/view'
import { type ColumnHeads, ComparisonTable } from './comparison-table'
import type { Reader } from './reader'

export function ActPart({
  act,
  rows,
  amendingAct,
  heads,
  reader,
}: {
  act: ActHeading
  rows: readonly ModificationRow[]
  amendingAct: { readonly id: string; readonly name: string }
  heads: ColumnHeads
  reader: Reader
}) {
  const at = new Map(rows.map((row, place) => [row.id, place]))
  return (
    <ComparisonTable
      rows={rows}
      caption={reader.translate('pages.comparison.caption', {
        act: act.title,
        amendingAct: amendingAct.name,
        count: rows.length,
      })}
      heads={heads}
      layout={null}
      amendingAct={amendingAct.id}
      placeOf={(row) => {
        const place = at.get(row.id) ?? 0
        return {
          number: place + 1,
          of: rows.length,
          previous: rows[place - 1]?.id ?? null,
          next: rows[place + 1]?.id ?? null,
        }
      }}
      reader={reader}
    />
  )
}
