/** Headlines on what is newly forbidden or commanded, or more widely than before. */
import { normsOf, onlyAddsWords } from '../deltas'
import type { TextualModification } from '../model'
import type { DossierIndex } from './dossier-index'
import { type Headline, type HeadlinesOf, headline, labelWithAct, partsOf } from './headline'
import { comparableTexts } from './side-view'
import type { Translator } from './translate'

export const banHeadlines: HeadlinesOf = (rows, index, translate) =>
  headlinesOf('bans', rows, index, translate, (kind, row) =>
    translate(`labels.headline.${kind}`, { label: labelWithAct(row, index, translate), topic: row.topic }),
  )

export const dutyHeadlines: HeadlinesOf = (rows, index, translate) =>
  headlinesOf('duties', rows, index, translate, (kind, row) =>
    translate(`labels.headline.${kind}`, { label: labelWithAct(row, index, translate), topic: row.topic }),
  )

const KIND = {
  bans: { new: 'new-ban', wider: 'wider-ban' },
  duties: { new: 'new-duty', wider: 'wider-duty' },
} as const
type NormKind = 'new-ban' | 'wider-ban' | 'new-duty' | 'wider-duty'

function headlinesOf(
  norm: 'bans' | 'duties',
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
  sentenceOf: (kind: NormKind, row: TextualModification) => string,
): Headline[] {
  return rows.flatMap((row) => {
    const reach = reachOf(row, norm)
    if (reach === null) return []
    const kind = KIND[norm][reach]
    return [headline(kind, sentenceOf(kind, row), [row], translate, partsOf(kind, row, [], index, translate))]
  })
}

/**
 * `new` where the rule as such is new, `wider` where a known rule only got longer. Nothing is said where the earlier text
 * is not known, where words changed (the rule may stand there in other words), or where an exception was added.
 */
function reachOf(row: TextualModification, norm: 'bans' | 'duties'): 'new' | 'wider' | null {
  if (row.after.kind !== 'text') return null
  const after = normsOf(row.after.text, row.after.language)
  if (after[norm] === 0) return null
  if (row.before.kind === 'absent') return 'new'
  const texts = comparableTexts(row)
  if (texts === null || !onlyAddsWords(texts.before.text, texts.after.text)) return null
  const before = normsOf(texts.before.text, texts.before.language)
  if (after[norm] > before[norm]) return 'new'
  return after.exceptions > before.exceptions ? null : 'wider'
}
