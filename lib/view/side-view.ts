/**
 * The two sides of a modification held against each other, as a page shows them.
 *
 * Only two known texts in the same language and of the same status are compared. A text without a counterpart is plain,
 * because painting all of it would say nothing; an unknown side is said to be unknown and its counterpart stays plain.
 */
import { diffText, type Span } from '../diff'
import type { ModificationSide, TextSide, TextualModification } from '../model'
import type { ObservedChange, SideView } from './comparison-view'
import { asOfInWords } from './dates'
import type { DossierIndex } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { inWordsOf } from './finding-words'
import { keptBy } from './kept'
import { labelOf } from './labels'
import type { Translator } from './translate'

export type SidesView = {
  readonly observed: ObservedChange
  readonly before: SideView
  readonly after: SideView
  /** Both sides in one run; `null` where they are not compared. */
  readonly unified: readonly Span[] | null
}

type Sides = Pick<TextualModification, 'before' | 'after'>

export function toSidesView(sides: Sides, index: DossierIndex, translate: Translator): SidesView {
  const spans = spansOf(sides)
  return {
    observed: observedIn(sides, spans),
    before: toSideView(sides.before, 'before', spans, index, translate),
    after: toSideView(sides.after, 'after', spans, index, translate),
    unified: spans,
  }
}

const spansOf = keptBy(
  (sides: Sides): Span[] | null => {
    const texts = comparableTexts(sides)
    return texts === null ? null : diffText(texts.before.text, texts.after.text)
  },
  () => '',
)

/** @returns both texts where comparing them says something about the law and not about language or wording of ours. */
export function comparableTexts({ before, after }: Sides): { before: TextSide; after: TextSide } | null {
  if (before.kind !== 'text' || after.kind !== 'text') return null
  return before.language === after.language && before.status === after.status ? { before, after } : null
}

function observedIn({ before, after }: Sides, spans: readonly Span[] | null): ObservedChange {
  if (spans !== null) return spans.every((span) => span.type === 'equal') ? 'unchanged' : 'changed'
  if (before.kind === 'absent' && after.kind === 'text') return 'added'
  if (before.kind === 'text' && after.kind === 'absent') return 'removed'
  return 'not-compared'
}

function toSideView(
  side: ModificationSide,
  place: 'before' | 'after',
  spans: readonly Span[] | null,
  index: DossierIndex,
  translate: Translator,
): SideView {
  const evidence = toEvidenceView(side.evidence, index, translate)
  const asOf = side.asOf ?? null
  const asOfLabel = asOfInWords(side.asOf, translate)
  switch (side.kind) {
    case 'text':
      return {
        kind: 'text',
        spans: spans === null ? [{ type: 'equal', text: side.text }] : spansOfSide(spans, place),
        status: side.status,
        statusLabel: labelOf.textStatus(side.status, translate),
        language: side.language,
        languageLabel: labelOf.textLanguage(side.language, translate),
        asOf,
        asOfLabel,
        evidence,
      }
    case 'absent':
      return { kind: 'absent', sentence: translate(`labels.absent.${place}`), asOf, asOfLabel, evidence }
    case 'unknown':
      return {
        kind: 'unknown',
        sentence: translate(`labels.unknown.${place}`),
        why: inWordsOf(side.why, translate),
        asOf,
        asOfLabel,
        evidence,
      }
  }
}

function spansOfSide(spans: readonly Span[], place: 'before' | 'after'): Span[] {
  const other = place === 'before' ? 'inserted' : 'deleted'
  return spans.filter((span) => span.type !== other)
}
