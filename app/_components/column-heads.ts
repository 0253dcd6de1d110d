/** What stands over the two columns of a comparison: which text, and from when. */
import type { AmendingAct } from '@/lib/model'
import { dayInWords } from '@/lib/view'
import type { ColumnHeads } from './comparison-table'
import type { Reader } from './reader'

export function columnHeadsOf(amendingAct: AmendingAct, { translate }: Reader): ColumnHeads {
  const date = dayInWords(amendingAct.inForceFrom.value, translate)
  return {
    before: translate('pages.columns.before', { date }),
    after: translate('pages.columns.after', { date }),
  }
}
