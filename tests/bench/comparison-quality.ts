/** Figures of alignment and reading: what the comparison finds, and how its result reads. */
import { compareTexts, decodeText } from '../../lib/diff'
import { scoreAlignment, scoreMoves } from './alignment-score'
import { amendedCodes, knownPairs } from './comparison-cases'
import { type Figure, say, writeFigures } from './figures'
import { addQuality, addUp, noQuality, type ReadingQuality } from './reading-quality'
import { furtherPairs, readPairs, type TextPair } from './real-acts'

/** Alignment on acts with known edits: every source, every mix of edits, two seeds. */
export function benchAlignment(): Figure[] {
  const scores = new Map<string, number[]>()
  const precision: number[] = []
  const recall: number[] = []
  for (const pair of knownPairs()) {
    const comparison = compareTexts(pair.before, pair.after)
    const { f1 } = scoreAlignment(comparison, pair.beforeLines, pair.afterLines)
    const moves = scoreMoves(comparison, pair.beforeLines, pair.moved)
    scores.set(pair.mix, [...(scores.get(pair.mix) ?? []), f1])
    precision.push(moves.precision)
    recall.push(moves.recall)
    say(
      `${pair.name}, ${pair.mix}: F1 ${f1.toFixed(4)}, moves ${moves.precision.toFixed(2)} / ${moves.recall.toFixed(2)}`,
    )
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const f1 = (mix: string) => mean(scores.get(mix) ?? [])
  return [
    { what: 'alignment F1, scattered', measured: f1('scattered'), must: 0.995, aim: 0.999, higher: true },
    { what: 'alignment F1, renumbered', measured: f1('renumbered'), must: 0.97, aim: 0.99, higher: true },
    { what: 'alignment F1, rewritten', measured: f1('rewritten'), must: 0.95, aim: 0.97, higher: true },
    { what: 'moves, precision', measured: mean(precision), must: 0.9, aim: 0.97, higher: true },
    { what: 'moves, recall', measured: mean(recall), must: 0.95, aim: 0.98, higher: true },
  ]
}

/**
 * How the rows of real pairs read; of edited codes where none are present. Also printed: how far the figures hang on one of
 * the pairs, and those of further pairs that nothing was tuned on.
 */
export function benchReading(): Figure[] {
  const real = [...readPairs('fr-codes'), ...readPairs('de-bundesgit'), ...readPairs('kz-law')]
  const edited = amendedCodes()
  const pairs = real.length > 0 ? real : edited
  const qualities = pairs.map(readingOf)
  const sum = addUp(qualities)
  const further = furtherPairs()
  if (further.length > 0) sayReading('further pairs', addUp(further.map(readingOf)))
  if (real.length > 0) sayReading('codes with phrases changed', addUp(edited.map(readingOf)))
  const hungOn = qualities.map((_, out) => addUp(qualities.filter((_, place) => place !== out)))
  const worst = hungOn.reduce((one, other) => (wordRatio(other) > wordRatio(one) ? other : one), sum)
  if (worst !== sum) sayReading(`all pairs but ${pairs[hungOn.indexOf(worst)]?.name}`, worst)
  const islands = { must: 5, aim: 1, higher: false }
  const words = { must: 1.05, aim: 1.03, higher: false }
  const none = { must: 0, aim: 0, higher: false }
  return [
    { what: 'islands of at most 2 equal words per 100 hunks', measured: islandShare(sum), ...islands },
    {
      what: 'the same, new and removed provisions counted as hunks',
      measured: islandShare(withOneSided(sum)),
      ...islands,
    },
    { what: 'changed words ÷ fewest changed words', measured: wordRatio(sum), ...words },
    {
      what: 'the same, new and removed provisions counted',
      measured: wordRatio(withOneSided(sum)),
      ...words,
    },
    { what: 'marks that end inside a word or number', measured: sum.brokenMarks, ...none },
    { what: 'rows that do not rebuild their text', measured: sum.brokenRows, ...none },
  ]
}

/** Prints the figures of alignment and reading alone. */
export async function benchQuality(): Promise<void> {
  say(`\n${writeFigures([...benchAlignment(), ...benchReading()])}`)
}

function readingOf(pair: TextPair): ReadingQuality {
  const quality = noQuality()
  addQuality(quality, compareTexts(decodeText(pair.before), decodeText(pair.after)))
  const { hunks, islands, changedWords, fewestChangedWords } = quality
  say(
    `${pair.name}: ${hunks} hunks, ${islands} islands, ${changedWords} words changed of ${fewestChangedWords} needed`,
  )
  return quality
}

function sayReading(name: string, quality: ReadingQuality): void {
  const figures = (one: ReadingQuality) =>
    `${islandShare(one).toFixed(1)} islands per 100 hunks, ${wordRatio(one).toFixed(3)} of the fewest changed words`
  say(`${name}: ${figures(quality)}; new and removed provisions counted: ${figures(withOneSided(quality))}`)
}

function withOneSided(quality: ReadingQuality): ReadingQuality {
  return {
    ...quality,
    hunks: quality.hunks + quality.oneSided,
    changedWords: quality.changedWords + quality.oneSidedWords,
    fewestChangedWords: quality.fewestChangedWords + quality.oneSidedWords,
  }
}

function islandShare({ islands, hunks }: ReadingQuality): number {
  return (100 * islands) / hunks
}

function wordRatio({ changedWords, fewestChangedWords }: ReadingQuality): number {
  return changedWords / fewestChangedWords
}
