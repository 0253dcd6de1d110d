/** The heading of a change: where it stands and what it is about, or the place alone where nobody said more. */
import type { ModificationRow, Translator } from '../view'

export function headingOf(
  { label, topic }: Pick<ModificationRow, 'label' | 'topic'>,
  translate: Translator,
): string {
  return topic === '' ? label : translate('export.document.filterJoined', { label, value: topic })
}
