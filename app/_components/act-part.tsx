/** The changes of one act on its own page, counted within the act, with what stands unchanged between them. */
import type { ActHeading, ActStep } from '@/lib/view'
import { type ColumnHeads, ComparisonTable } from './comparison-table'
import type { Reader } from './reader'

export function ActPart({
  act,
  steps,
  amendingAct,
  heads,
  reader,
}: {
  act: ActHeading
  steps: readonly ActStep[]
  amendingAct: { readonly id: string; readonly name: string }
  heads: ColumnHeads
  reader: Reader
}) {
  const rows = steps.flatMap((step) => (step.kind === 'change' ? [step.row] : []))
  const at = new Map(rows.map((row, place) => [row.id, place]))
  return (
    <ComparisonTable
      steps={steps}
      title={`${act.title} · ${amendingAct.name}`}
      caption={reader.translate('pages.comparison.caption', {
        act: act.title,
        amendingAct: amendingAct.name,
        count: rows.length,
      })}
      heads={heads}
      layout={null}
      amendingAct={amendingAct.id}
      query={`act=${act.id}`}
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
