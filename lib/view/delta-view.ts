/** What became of the quantities of a provision, in words: "Minimum term of imprisonment: 4 → 6 years". */
import { compareQuantities, type Delta, type Quantity, type QuantityIdentity } from '../deltas'
import type { TextualModification } from '../model'
import type { DeltaView } from './comparison-view'
import { keptBy } from './kept'
import { comparableTexts } from './side-view'
import type { Translator } from './translate'

/** Nothing is said where a side is unknown, or where the texts cannot be compared. */
export const deltasOf: (modification: TextualModification) => readonly Delta[] = keptBy(findDeltas, () => '')

function findDeltas({ before, after }: TextualModification): readonly Delta[] {
  const texts = comparableTexts({ before, after })
  if (texts !== null) return compareQuantities(texts.before.text, texts.after.text, texts.before.language)
  if (before.kind === 'absent' && after.kind === 'text')
    return compareQuantities('', after.text, after.language)
  if (before.kind === 'text' && after.kind === 'absent')
    return compareQuantities(before.text, '', before.language)
  return []
}

export function toDeltaView(delta: Delta, translate: Translator): DeltaView {
  const sentence = translate('labels.delta.sentence', {
    name: boundName(delta, translate),
    values: valuesInWords(delta, translate),
  })
  return { ...delta, sentence: capitalised(sentence, translate) }
}

/** The same in two parts, for a page that sets the figures apart. */
export function toDeltaParts(delta: Delta, translate: Translator): { name: string; values: string } {
  return {
    name: capitalised(boundName(delta, translate), translate),
    values: valuesInWords(delta, translate),
  }
}

/** @returns "minimum term of imprisonment 4 → 6 years", to stand inside a sentence. */
export function deltaPhrase(delta: Delta, translate: Translator): string {
  const values = valuesInWords(delta, translate)
  // "once every 5 years" says by itself what it is.
  if (delta.role === 'interval') return values
  return translate('labels.delta.phrase', { name: boundName(delta, translate), values })
}

/** @returns "fine for individuals 7 MCI", "term of imprisonment 4 to 10 years", "life imprisonment". */
export function quantityPhrase(quantity: Quantity, translate: Translator): string {
  const { min, max, unit } = quantity
  const name = quantityName(quantity, translate)
  if (min === null && max === null) return name
  if (quantity.role === 'interval')
    return intervalInWords(max ?? min ?? 1, unit, min === max ? 'value' : 'maximum', translate)
  return translate('labels.range.named', { name, amount: rangeInWords(min, max, unit, translate) })
}

/** The same in two parts. A quantity that is all name has no values. */
export function quantityParts(quantity: Quantity, translate: Translator): { name: string; values: string } {
  const { min, max, unit, role } = quantity
  const isNameAlone = (min === null && max === null) || role === 'interval'
  return isNameAlone
    ? { name: capitalised(quantityPhrase(quantity, translate), translate), values: '' }
    : {
        name: capitalised(quantityName(quantity, translate), translate),
        values: rangeInWords(min, max, unit, translate),
      }
}

function rangeInWords(min: number | null, max: number | null, unit: string, translate: Translator): string {
  if (max === null)
    return translate('labels.range.atLeast', { min: amountInWords(min ?? 0, unit, translate) })
  const shown = amountInWords(max, unit, translate)
  if (min === null) return translate('labels.range.upTo', { max: shown })
  return min === max
    ? shown
    : translate('labels.range.from', { min: numberInWords(min, translate), max: shown })
}

function valuesInWords({ before, after, change, unit, role, bound }: Delta, translate: Translator): string {
  const inWords = (value: number): string =>
    role === 'interval'
      ? intervalInWords(value, unit, bound, translate)
      : amountInWords(value, unit, translate)
  if (before !== null && after !== null)
    return translate('labels.delta.values', {
      before: role === 'interval' ? inWords(before) : numberInWords(before, translate),
      after: inWords(after),
    })
  const value = after ?? before
  const appeared = change === 'appeared'
  if (value === null) return translate(appeared ? 'labels.delta.new' : 'labels.delta.dropped')
  return translate(appeared ? 'labels.delta.newValue' : 'labels.delta.droppedValue', {
    value: inWords(value),
  })
}

/** "Minimum" and "maximum" only where the bound is not in the nature of the thing: a limit is a maximum anyway. */
function boundName(delta: Delta, translate: Translator): string {
  const name = quantityName(delta, translate)
  const isBoundByNature = delta.role === 'limit' || delta.role === 'deadline' || delta.role === 'interval'
  return delta.bound === 'value' || isBoundByNature
    ? name
    : translate(`labels.delta.${delta.bound}`, { name })
}

function quantityName({ role, of, condition, repeated }: QuantityIdentity, translate: Translator): string {
  const base =
    of === null
      ? translate(`labels.role.${role}`)
      : translate(`labels.roleOf.${roleOf(role)}`, { of, role: translate(`labels.role.${role}`) })
  const conditional = condition === null ? base : translate('labels.quantityWhere', { name: base, condition })
  return repeated ? translate('labels.quantityRepeated', { name: conditional }) : conditional
}

function roleOf(role: QuantityIdentity['role']): 'fine' | 'limit' | 'other' {
  return role === 'fine' || role === 'limit' ? role : 'other'
}

function amountInWords(value: number, unit: string, translate: Translator): string {
  const shown = numberInWords(value, translate)
  switch (unit) {
    case 'year':
    case 'quarter':
    case 'month':
    case 'week':
    case 'day':
    case 'working-day':
    case 'calendar-day':
    case 'day-and-night':
    case 'hour':
      return translate(`labels.amount.${unit}`, { count: value, value: shown })
    case 'MCI':
    case 'tenge':
      return translate(`labels.amount.${unit}`, { value: shown })
    case 'item':
      return shown
    case '%':
      return translate('labels.amount.percent', { value: shown })
    default:
      return translate('labels.amount.other', { value: shown, unit })
  }
}

/** "once every 5 years"; the longest interval allowed is "at least once every 5 years". */
function intervalInWords(value: number, unit: string, bound: Delta['bound'], translate: Translator): string {
  const amount = amountInWords(value, unit, translate)
  const once =
    value === 1 &&
    (unit === 'year' || unit === 'quarter' || unit === 'month' || unit === 'week' || unit === 'day')
      ? translate(`labels.once.${unit}`)
      : translate('labels.once.every', { amount })
  return bound === 'value' ? once : translate('labels.once.atLeast', { once })
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Formats are kept: to make one takes longer than to make a row. */
function numberInWords(value: number, { language }: Translator): string {
  const format = numberFormats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  numberFormats.set(language, format)
  return format.format(value)
}

function capitalised(sentence: string, { language }: Translator): string {
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)
}
