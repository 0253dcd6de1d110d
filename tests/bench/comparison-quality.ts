/** Figures of alignment and reading: what the comparison finds, and how its result reads. */
import { compareTexts, decodeText } from '../../lib/diff'
import { scoreAlignment, scoreMoves } from './alignment-score'
import { knownPairs, scatteredCodes } from './comparison-cases'
import { type Figure, say } from './figures'
import { addQuality, noQuality, type ReadingQuality } from './reading-quality'
import { readPairs, type TextPair } from './real-acts'

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

/** How the rows of real pairs read; of edited codes where none are present. */
export function benchReading(): Figure[] {
  const sum = noQuality()
  const pairs = [...readPairs('fr-codes'), ...readPairs('de-bundesgit'), ...readPairs('kz-law')]
  for (const pair of pairs) addReading(sum, pair)
  if (pairs.length === 0) for (const pair of scatteredCodes()) addReading(sum, pair)
  return [
    {
      what: 'islands of at most 2 equal words per 100 hunks',
      measured: (100 * sum.islands) / sum.hunks,
      must: 5,
      aim: 1,
      higher: false,
    },
    {
      what: 'changed words ÷ fewest changed words',
      measured: sum.changedWords / sum.fewestChangedWords,
      must: 1.05,
      aim: 1.03,
      higher: false,
    },
    {
      what: 'marks that end inside a word or number',
      measured: sum.brokenMarks,
      must: 0,
      aim: 0,
      higher: false,
    },
    { what: 'rows that do not rebuild their text', measured: sum.brokenRows, must: 0, aim: 0, higher: false },
  ]
}

function addReading(sum: ReadingQuality, pair: TextPair): void {
  const before = { ...sum }
  addQuality(sum, compareTexts(decodeText(pair.before), decodeText(pair.after)))
  say(
    `${pair.name}: ${sum.hunks - before.hunks} hunks, ${sum.islands - before.islands} islands, ${sum.changedWords - before.changedWords} words changed of ${sum.fewestChangedWords - before.fewestChangedWords} needed`,
  )
}
