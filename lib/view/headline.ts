/** One sentence about the most important changes, with the changes it rests on. */
import type { Delta } from '../deltas'
import type { ModificationId, TextualModification } from '../model'
import { deltaPhrase, toDeltaParts } from './delta-view'
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
  /** The parts of a sentence on one change, for a page that sets them apart; `null` for one on several changes. */
  readonly parts: HeadlineParts | null
}

export type HeadlineParts = {
  /** "New ban", "Rose most". */
  readonly kicker: string
  readonly topic: string
  readonly figures: readonly { readonly name: string; readonly values: string }[]
  readonly provision: string
  readonly actTitle: string
  /** The basic offence of the article, where the topic only says how this one differs from it. */
  readonly basis: { readonly id: ModificationId; readonly label: string; readonly topic: string } | null
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
  parts: HeadlineParts | null = null,
): Headline {
  return {
    kind,
    sentence,
    modifications: rows.map(({ id }) => id),
    links: rows.map((row) => ({ id: row.id, label: provisionLabel(row, language) })),
    isLikely: rows.some(({ attribution }) => attribution.certainty === 'likely'),
    parts,
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

/** The parts of the same sentence; fines are no deltas and bring their own figures. */
export function partsOf(
  kind: HeadlineKind,
  row: TextualModification,
  figures: HeadlineParts['figures'],
  index: DossierIndex,
  translate: Translator,
): HeadlineParts {
  const basis = kind === 'largest-rise' ? basisOf(row, index) : null
  return {
    kicker: translate(`labels.headlineKicker.${kind}`),
    topic: row.topic,
    figures,
    provision: provisionLabel(row, translate.language),
    actTitle: titleOfAct(row.act, index, translate),
    basis:
      basis === null
        ? null
        : { id: basis.id, label: provisionLabel(basis, translate.language), topic: basis.topic },
  }
}

export function figuresOf(deltas: readonly Delta[], translate: Translator): HeadlineParts['figures'] {
  return deltas.map((delta) => toDeltaParts(delta, translate))
}

/** The first part of the same article, where it has a row of its own: later parts say "the same by …". */
function basisOf(row: TextualModification, index: DossierIndex): TextualModification | null {
  const placeOf = ({ address }: TextualModification) => address.map(({ unit, number }) => `${unit} ${number}`)
  const [article, part, ...deeper] = placeOf(row)
  if (article === undefined || !part?.startsWith('part ') || part === 'part 1' || deeper.length > 0)
    return null
  const basis = [article, 'part 1'].join()
  return (index.byAct.get(row.act) ?? []).find((other) => placeOf(other).join() === basis) ?? null
}
