/** One sentence about the most important changes, with the changes it rests on. */
import type { Delta } from '../deltas'
import type { ModificationId, TextualModification } from '../model'
import { deltaPhrase } from './delta-view'
import type { DossierIndex } from './dossier-index'
import { titleOfAct } from './modification-row'
import { provisionInSentence, provisionLabel } from './provision-label'
import type { Translator } from './translate'

export const HEADLINE_KINDS = [
  'terms',
  'largest-rise',
  'option',
  'limit',
  'new-ban',
  'wider-ban',
  'new-duty',
  'wider-duty',
  'fine',
] as const
export type HeadlineKind = (typeof HEADLINE_KINDS)[number]

export type Headline = {
  readonly kind: HeadlineKind
  readonly sentence: string
  /** The changes it rests on, at least one, in order. */
  readonly modifications: readonly ModificationId[]
  /** The same with their labels, as links show them. */
  readonly links: readonly { readonly id: ModificationId; readonly label: string }[]
  /** One of them is only likely to be the work of the amending act. */
  readonly isLikely: boolean
}

/** Makes the headlines of one sort; `rows` are in order and not of unknown attribution. */
export type HeadlinesOf = (
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
) => Headline[]

export function headline(
  kind: HeadlineKind,
  sentence: string,
  rows: readonly TextualModification[],
  { language }: Translator,
): Headline {
  return {
    kind,
    sentence,
    modifications: rows.map(({ id }) => id),
    links: rows.map((row) => ({ id: row.id, label: provisionLabel(row, language) })),
    isLikely: rows.some(({ attribution }) => attribution.certainty === 'likely'),
  }
}

/** "Act of terrorism (Criminal Code, Article 255(1)): minimum term of imprisonment 4 → 6 years." */
export function rowSentence(
  row: TextualModification,
  deltas: readonly Delta[],
  index: DossierIndex,
  translate: Translator,
): string {
  return translate('labels.headline.row', {
    label: labelWithAct(row, index, translate),
    topic: row.topic,
    text: deltas.map((delta) => deltaPhrase(delta, translate)).join(', '),
  })
}

export function labelWithAct(row: TextualModification, index: DossierIndex, translate: Translator): string {
  return translate('labels.headline.label', {
    label: provisionInSentence(row, translate.language),
    act: titleOfAct(row.act, index, translate),
  })
}
