/** The words a modification added and removed, as a comparison of its sides observes them; for "only in added words". */
import { diffText, type Span } from '../diff'
import type { TextualModification } from '../model'
import type { ObservedWords } from '../store'

const NOTHING: ObservedWords = { added: '', removed: '' }

/**
 * A provision that was not there before adds all its words, one that is gone removes all of them. Where a side is not
 * known nothing was observed.
 */
export function observedWords({ before, after }: TextualModification): ObservedWords {
  if (before.kind === 'unknown' || after.kind === 'unknown') return NOTHING
  if (before.kind === 'absent') return after.kind === 'text' ? { added: after.text, removed: '' } : NOTHING
  if (after.kind === 'absent') return { added: '', removed: before.text }
  const spans = diffText(before.text, after.text)
  return { added: wordsOf(spans, 'inserted'), removed: wordsOf(spans, 'deleted') }
}

function wordsOf(spans: readonly Span[], type: Span['type']): string {
  return spans
    .filter((span) => span.type === type)
    .map((span) => span.text.trim())
    .filter((words) => words !== '')
    .join(' ')
}
