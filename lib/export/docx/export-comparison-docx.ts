/** A comparison of two texts as a Word file with tracked changes. */
import type { Comparison } from '../../diff'
import type { Translator } from '../../view'
import type { BinaryFile } from '../binary-file'
import { trackComparison } from '../tracked/track-comparison'
import { exportTrackedDocx } from './export-tracked-docx'

/** @param names of the texts, as they stand in the title. */
export function exportComparisonDocx(
  comparison: Comparison,
  {
    translate,
    names,
  }: { readonly translate: Translator; readonly names: { readonly before: string; readonly after: string } },
): BinaryFile {
  const title = translate('compare.resultTitle', names)
  const author = translate('compare.author')
  return exportTrackedDocx(trackComparison(comparison, { title, author }), 'comparison')
}
