/** Headlines on penalties: terms in sum, the largest rises, and measures that are no longer left to choice. */
import { compareOptions, type Delta, type OptionChange } from '../deltas'
import type { TextualModification } from '../model'
import { deltasOf } from './delta-view'
import type { DossierIndex } from './dossier-index'
import { figuresOf, type Headline, type HeadlinesOf, headline, partsOf, rowSentence } from './headline'
import { comparableTexts } from './side-view'
import type { Translator } from './translate'

/** How many of the largest rises may be named one by one. */
const LARGEST_RISES = 3

function termsInSum(
  rows: readonly TextualModification[],
  _: DossierIndex,
  translate: Translator,
): Headline[] {
  const all = rows.flatMap((row) => termDeltas(row).map((delta) => ({ row, delta })))
  return (['minimum', 'maximum'] as const).flatMap((bound) =>
    (['rose', 'fell'] as const).flatMap((change) => {
      const those = all.filter(({ delta }) => delta.bound === bound && delta.change === change)
      if (those.length === 0) return []
      const steps = those.map(({ delta }) => Math.abs(stepOf(delta)))
      const [smallest, largest] = [Math.min(...steps), Math.max(...steps)]
      const rowsOfThose = [...new Set(those.map(({ row }) => row))]
      const sentence = translate(`labels.headline.${bound}${change === 'rose' ? 'Rose' : 'Fell'}`, {
        count: rowsOfThose.length,
        steps:
          smallest === largest
            ? translate('labels.headline.stepsOne', { years: largest })
            : translate('labels.headline.stepsRange', { smallest, largest }),
      })
      return [headline('terms', sentence, rowsOfThose, translate)]
    }),
  )
}

/**
 * Minimum and maximum of one provision together, the largest sum of both steps first. A rise is named only with all that
 * are as large: to pick some of them would tell the reader something untrue.
 */
function largestRises(
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): Headline[] {
  const rises = rows.flatMap((row) => {
    const deltas = termDeltas(row).filter(({ change }) => change === 'rose')
    const sum = deltas.reduce((sum, delta) => sum + stepOf(delta), 0)
    return deltas.length === 0 ? [] : [{ row, deltas, sum }]
  })
  const isAmongLargest = ({ sum }: { sum: number }) =>
    rises.filter((other) => other.sum >= sum).length <= LARGEST_RISES
  return rises
    .filter(isAmongLargest)
    .sort((first, second) => second.sum - first.sum)
    .map(({ row, deltas }) =>
      headline(
        'largest-rise',
        rowSentence(row, deltas, index, translate),
        [row],
        translate,
        partsOf('largest-rise', row, figuresOf(deltas, translate), index, translate),
      ),
    )
}

/** "14 provisions make confiscation of property mandatory, which was optional." */
function optionsInSum(
  rows: readonly TextualModification[],
  _: DossierIndex,
  translate: Translator,
): Headline[] {
  const byOption = new Map<
    string,
    { of: string; change: OptionChange['change']; rows: TextualModification[] }
  >()
  for (const row of rows) {
    const texts = comparableTexts(row)
    if (texts === null) continue
    for (const { of, change } of compareOptions(texts.before.text, texts.after.text, texts.before.language)) {
      const key = `${change} ${of.toLowerCase()}`
      const group = byOption.get(key) ?? { of, change, rows: [] }
      group.rows.push(row)
      byOption.set(key, group)
    }
  }
  return [...byOption.values()].map(({ of, change, rows }) =>
    headline('option', translate(`labels.headline.${change}`, { count: rows.length, of }), rows, translate),
  )
}

function termDeltas(row: TextualModification): Delta[] {
  return deltasOf(row).filter(
    ({ kind, unit, before, after }) =>
      kind === 'imprisonment' && unit === 'year' && before !== null && after !== null,
  )
}

function stepOf({ before, after }: Delta): number {
  return (after ?? 0) - (before ?? 0)
}

export const penaltyHeadlines: readonly HeadlinesOf[] = [termsInSum, largestRises, optionsInSum]
