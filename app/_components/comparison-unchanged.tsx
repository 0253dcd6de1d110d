/** What stands unchanged between two changes of an act: one line that names it, folded. */
import type { CheckedProvisionView } from '@/lib/view'
import { CheckedList } from './checked'
import type { Reader } from './reader'

export function ComparisonUnchanged({
  provisions,
  columns,
  reader,
}: {
  provisions: readonly CheckedProvisionView[]
  columns: number
  reader: Reader
}) {
  return (
    <tbody className="unchanged-run">
      <tr>
        <td colSpan={columns}>
          <details>
            <summary>
              {reader.say('pages.checked.run', {
                count: provisions.length,
                provisions: [...new Set(provisions.map(({ label }) => label))].join('; '),
              })}
            </summary>
            <CheckedList checked={provisions} reader={reader} />
          </details>
        </td>
      </tr>
    </tbody>
  )
}
