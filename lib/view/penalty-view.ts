/**
 * Terms of imprisonment before and after on one scale in years, for the chart and its table. A provision is in it only
 * where both sides are known, and confirmed, and both threaten one term.
 */
import { type PenaltyRange, penaltyRange } from '../deltas'
import type { Dossier, Language, TextualModification } from '../model'
import type { EvidenceView } from './comparison-view'
import { deltaPhrase, deltasOf } from './delta-view'
import { indexOf } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { keptBy } from './kept'
import { titleOfAct } from './modification-row'
import { provisionLabel } from './provision-label'
import { comparableTexts } from './side-view'
import { translatorFor } from './translate'

export type PenaltyRow = {
  readonly id: string
  readonly actId: string
  readonly actTitle: string
  readonly label: string
  readonly topic: string
  readonly before: PenaltyRange
  readonly after: PenaltyRange
  /** "minimum term of imprisonment 4 → 6 years"; empty where the terms are the same on both sides. */
  readonly phrases: readonly string[]
  readonly isChanged: boolean
  readonly attribution: EvidenceView
}

export type PenaltyView = {
  readonly rows: readonly PenaltyRow[]
  /** The end of the scale: the highest term of all rows, in years, rounded up to five; 0 where there is no row. */
  readonly scaleYears: number
  /** Ticks of the scale in years, from 0. */
  readonly ticks: readonly number[]
}

const TICK_YEARS = 5

/** @param modifications those to draw; all of the dossier where it is not given. */
export function toPenaltyView(
  dossier: Dossier,
  language: Language,
  modifications?: readonly TextualModification[],
): PenaltyView {
  return modifications === undefined
    ? viewOfAll(dossier, language)
    : makeView(dossier, language, modifications)
}

const viewOfAll = keptBy(
  (dossier: Dossier, language: Language) => makeView(dossier, language, indexOf(dossier).inOrder),
  (language) => language,
)

function makeView(
  dossier: Dossier,
  language: Language,
  modifications: readonly TextualModification[],
): PenaltyView {
  const index = indexOf(dossier)
  const translate = translatorFor(language, dossier.amendingAct.status)
  const rows = modifications.flatMap((modification): PenaltyRow[] => {
    const ranges = rangesOf(modification)
    if (ranges === null) return []
    const phrases = deltasOf(modification)
      .filter(({ kind }) => kind === 'imprisonment' || kind === 'life' || kind === 'death')
      .map((delta) => deltaPhrase(delta, translate))
    return [
      {
        id: modification.id,
        actId: modification.act,
        actTitle: titleOfAct(modification.act, index, translate),
        label: provisionLabel(modification, language),
        topic: modification.topic,
        ...ranges,
        phrases,
        isChanged: phrases.length > 0,
        attribution: toEvidenceView(modification.attribution, index, translate),
      },
    ]
  })
  const highest = Math.max(
    0,
    ...rows.flatMap(({ before, after }) => [before.maxYears ?? 0, after.maxYears ?? 0]),
  )
  const scaleYears = Math.ceil(highest / TICK_YEARS) * TICK_YEARS
  const ticks = Array.from({ length: scaleYears / TICK_YEARS + 1 }, (_, at) => at * TICK_YEARS)
  return { rows, scaleYears, ticks: rows.length === 0 ? [] : ticks }
}

/** Kept with the modification, whose texts take longer to read than the rows to make. */
const rangesOf = keptBy(findRanges, () => '')

function findRanges(modification: TextualModification): { before: PenaltyRange; after: PenaltyRange } | null {
  const texts = comparableTexts(modification)
  if (texts === null) return null
  const isCertain = [texts.before, texts.after].every(({ evidence }) => evidence.certainty === 'confirmed')
  const before = penaltyRange(texts.before.text, texts.before.language)
  const after = penaltyRange(texts.after.text, texts.after.language)
  return isCertain && before !== null && after !== null ? { before, after } : null
}
