/** What a comparison found, as one sentence: how many provisions of each kind. */
import type { Comparison } from '../../diff'
import type { Translator } from '../../view'
import { countRows } from './fold-rows'

const ORDER = [
  'changed',
  'added',
  'removed',
  'renumbered',
  'moved',
  'split',
  'joined',
  'editorial',
  'unchanged',
] as const

/** @returns "41 provisions compared: 4 changed, 2 new, 35 unchanged.", with what to know first in front. */
export function foundSentence(comparison: Comparison, translate: Translator): string {
  const counts = countRows(comparison)
  const parts = ORDER.flatMap((kind) => {
    const count = counts.get(kind) ?? 0
    return count === 0 ? [] : [translate(`compare.summary.${kind}`, { count })]
  })
  const all = translate('compare.summary.provisions', { count: comparison.rows.length })
  const substance = ORDER.some((kind) => kind !== 'editorial' && kind !== 'unchanged' && counts.has(kind))
  const found = substance
    ? null
    : translate(counts.has('editorial') ? 'compare.summary.editorialOnly' : 'compare.summary.none')
  return `${found === null ? '' : `${found} `}${all}: ${parts.join(', ')}.`
}
