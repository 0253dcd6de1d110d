/**
 * A dossier: everything that is known about one amending act, as it is written in its content folder and as it is
 * stored. It is the unit of import: a dossier is replaced as a whole or not at all.
 */
import type { Act } from './act'
import type { ActVersion } from './act-version'
import type { AmendingAct } from './amending-act'
import type { Amendment } from './amendment'
import type { Annotation } from './annotation'
import type { CheckedAct, CheckedProvision } from './checked-provision'
import type { Source } from './evidence'
import type { MeasureCategory } from './measure-category'
import type { PressArticle } from './press-article'
import type { TextualModification } from './textual-modification'

export type Dossier = {
  readonly amendingAct: AmendingAct
  readonly categories: readonly MeasureCategory[]
  readonly sources: readonly Source[]
  readonly acts: readonly Act[]
  readonly amendments: readonly Amendment[]
  readonly modifications: readonly TextualModification[]
  readonly annotations: readonly Annotation[]
  readonly checkedProvisions: readonly CheckedProvision[]
  readonly checkedActs: readonly CheckedAct[]
  readonly pressArticle?: PressArticle
  /** Whole texts of amended acts, where the dossier brings them. */
  readonly actVersions?: readonly ActVersion[]
}
