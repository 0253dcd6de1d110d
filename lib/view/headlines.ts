/**
 * Headline changes of penalties, weapons and registration, computed from the changes themselves. Each sentence names the
 * changes it rests on, so it disappears with them when the reader filters them away. A change that may be another law's
 * work is in none of them.
 */
import {
  compareOptions,
  type Delta,
  findQuantities,
  normsOf,
  type OptionChange,
  onlyAddsWords,
} from '../deltas'
import type { ModificationId, TextualModification } from '../model'
import { deltaPhrase, deltasOf, quantityPhrase } from './delta-view'
import type { DossierIndex } from './dossier-index'
import { titleOfAct } from './modification-row'
import { writeRequest } from './request'
import { comparableTexts } from './side-view'
import type { Translator } from './translate'

export const HEADLINE_CATEGORIES = ['penalties', 'weapons', 'registration'] as const
export type HeadlineCategory = (typeof HEADLINE_CATEGORIES)[number]

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

export type HeadlineGroup = {
  readonly category: HeadlineCategory
  readonly label: string
  /** Query of the comparison's address that shows the rows of the category. */
  readonly query: string
  readonly rows: number
  readonly items: readonly Headline[]
}

/** How many of the largest rises may be named one by one. */
const LARGEST_RISES = 3

/** @param modifications those the headlines may speak of, in order. */
export function toHeadlineGroups(
  modifications: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): HeadlineGroup[] {
  return HEADLINE_CATEGORIES.flatMap((category): HeadlineGroup[] => {
    const rows = modifications.filter(({ categories }) => categories.includes(category))
    if (rows.length === 0) return []
    const attributed = rows.filter(({ attribution }) => attribution.certainty !== 'unknown')
    return [
      {
        category,
        label: index.categories.get(category)?.label ?? category,
        query: writeRequest({
          filter: { amendingAct: index.dossier.amendingAct.id, categories: [category] },
          layout: null,
          language: translate.language,
        }),
        rows: rows.length,
        items: ITEMS_OF[category].flatMap((itemsOf) => itemsOf(attributed, index, translate)),
      },
    ]
  })
}

type HeadlinesOf = (
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
) => Headline[]

const ITEMS_OF: Readonly<Record<HeadlineCategory, readonly HeadlinesOf[]>> = {
  penalties: [termsInSum, largestRises, optionsInSum],
  weapons: [limitsThatFell, bans],
  registration: [duties, fines],
}

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
      return [headline('terms', sentence, rowsOfThose)]
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
    .map(({ row, deltas }) => headline('largest-rise', rowSentence(row, deltas, index, translate), [row]))
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
    headline('option', translate(`labels.headline.${change}`, { count: rows.length, of }), rows),
  )
}

function limitsThatFell(
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): Headline[] {
  return rows.flatMap((row) => {
    const deltas = deltasOf(row).filter(({ kind, change }) => kind === 'limit' && change === 'fell')
    return deltas.length === 0 ? [] : [headline('limit', rowSentence(row, deltas, index, translate), [row])]
  })
}

function bans(rows: readonly TextualModification[], index: DossierIndex, translate: Translator): Headline[] {
  return rows.flatMap((row) => {
    const reach = reachOf(row, 'bans')
    if (reach === null) return []
    const kind = reach === 'new' ? 'new-ban' : 'wider-ban'
    return [headline(kind, topicSentence(kind, row, index, translate), [row])]
  })
}

function duties(
  rows: readonly TextualModification[],
  index: DossierIndex,
  translate: Translator,
): Headline[] {
  return rows.flatMap((row) => {
    const reach = reachOf(row, 'duties')
    if (reach === null) return []
    const kind = reach === 'new' ? 'new-duty' : 'wider-duty'
    return [headline(kind, topicSentence(kind, row, index, translate), [row])]
  })
}

/** The fines after the change, which are all that is certain where the earlier wording is not known. */
function fines(rows: readonly TextualModification[], index: DossierIndex, translate: Translator): Headline[] {
  return rows.flatMap((row) => {
    if (row.after.kind !== 'text') return []
    const found = findQuantities(row.after.text, row.after.language).filter(({ kind }) => kind === 'fine')
    if (found.length === 0) return []
    const text = found.map((fine) => quantityPhrase(fine, translate)).join('; ')
    const label = labelWithAct(row, index, translate)
    const sentence = translate('labels.headline.fines', { label, topic: row.topic, fines: text })
    return [headline('fine', sentence, [row])]
  })
}

/**
 * Whether the change forbids (or commands) something it did not before: `new` where the rule as such is new, `wider`
 * where a known rule got longer. Nothing is said where the earlier text is not known, or where words only changed.
 */
function reachOf(row: TextualModification, norm: 'bans' | 'duties'): 'new' | 'wider' | null {
  if (row.after.kind !== 'text') return null
  const after = normsOf(row.after.text, row.after.language)[norm]
  if (after === 0) return null
  if (row.before.kind === 'absent') return 'new'
  const texts = comparableTexts(row)
  if (texts === null) return null
  const before = normsOf(texts.before.text, texts.before.language)[norm]
  if (after > before) return 'new'
  return after === before && onlyAddsWords(texts.before.text, texts.after.text) ? 'wider' : null
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

function rowSentence(
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

function topicSentence(
  kind: 'new-ban' | 'wider-ban' | 'new-duty' | 'wider-duty',
  row: TextualModification,
  index: DossierIndex,
  translate: Translator,
): string {
  return translate(`labels.headline.${kind}`, {
    label: labelWithAct(row, index, translate),
    topic: row.topic,
  })
}

function labelWithAct(row: TextualModification, index: DossierIndex, translate: Translator): string {
  return translate('labels.headline.label', {
    label: row.label,
    act: titleOfAct(row.act, index, translate),
  })
}

function headline(kind: HeadlineKind, sentence: string, rows: readonly TextualModification[]): Headline {
  return {
    kind,
    sentence,
    modifications: rows.map(({ id }) => id),
    links: rows.map(({ id, label }) => ({ id, label })),
    isLikely: rows.some(({ attribution }) => attribution.certainty === 'likely'),
  }
}
