/** What stands over the two columns of a comparison: which text, and from when. */
import type { AmendingAct } from '@/lib/model'
import { dayForms } from '@/lib/view'
import type { ColumnHeads } from './comparison-table'
import type { Reader } from './reader'

export function columnHeadsOf(amendingAct: AmendingAct, { translate }: Reader): ColumnHeads {
  if (amendingAct.inForceFrom === undefined)
    return {
      before: translate('pages.columns.beforeUndated'),
      after: translate('pages.columns.afterUndated'),
    }
  const day = dayForms(amendingAct.inForceFrom.value, translate)
  return {
    before: translate('pages.columns.before', day),
    after: translate('pages.columns.after', day),
  }
}
