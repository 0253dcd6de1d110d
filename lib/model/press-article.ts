/**
 * The press article the comparison is annotated from: its passages, paraphrased, and the checkable statements in them,
 * each held against the law. The press article is never a source for a legal value.
 */
import type { CheckedProvisionId } from './checked-provision'
import type { SourceRef } from './evidence'
import type { ModificationId } from './textual-modification'

export const VERDICTS = ['supported', 'partly', 'contradicted', 'not-found', 'not-checked'] as const
export type Verdict = (typeof VERDICTS)[number]

export type Claim = {
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  readonly reason: string
  /** The changes it speaks of. */
  readonly modifications: readonly ModificationId[]
  /** Provisions that were checked and are not changed, on which the verdict also rests. */
  readonly checkedProvisions: readonly CheckedProvisionId[]
  readonly sources: readonly SourceRef[]
}

export type ArticlePassage = {
  readonly id: string
  /** The heading of the press article under which the passage stands. */
  readonly section: string
  readonly paraphrase: string
  readonly claims: readonly Claim[]
}

export type PressArticle = {
  readonly title: string
  readonly source: SourceRef
  readonly note: string
  readonly passages: readonly ArticlePassage[]
}
