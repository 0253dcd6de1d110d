/**
 * What reading a file found, in the language of the reader. Findings are made and kept as one English sentence each; the
 * sentences that are known stand in `findings.json`, whose English messages are at once the patterns that their values are
 * found by. A sentence that is not known stays as it is, in English, and says so.
 */
import type { Language } from '../model'
import english from './messages/en/findings.json' with { type: 'json' }
import { isMessageKey, type MessageKey, type Translator } from './translate'

export type FindingInWords = { readonly text: string; readonly language: Language }

type Pattern = { readonly key: MessageKey; readonly pattern: RegExp }

/** Sentences with more words of their own first: what one says whole, another may take for a value. */
const SENTENCES = patternsOf('sentence', english.sentence)
const PLACES = patternsOf('place', english.place).filter(({ key }) => key !== 'findings.place.at')

/** Characters; what is longer is no sentence of ours. */
const LONGEST = 2_000

/** @returns the sentence of a finding, which may begin with its place ("row 3: …"); in English where it is not known. */
export function findingInWords(sentence: string, translate: Translator): FindingInWords {
  const { language } = translate
  if (language === 'en') return { text: sentence, language }
  if (sentence.length > LONGEST) return { text: sentence, language: 'en' }
  const whole = matched(SENTENCES, sentence, translate)
  if (whole !== null) return { text: whole, language }
  const colon = sentence.indexOf(': ')
  const place = colon < 0 ? null : placeWhole(sentence.slice(0, colon), translate)
  const says = colon < 0 ? null : matched(SENTENCES, sentence.slice(colon + 2), translate)
  if (place === null || says === null) return { text: sentence, language: 'en' }
  return { text: translate('findings.place.at', { place, says }), language }
}

/** The same for what may as well be somebody's own words. */
export function inWordsOf(text: string, translate: Translator): string {
  return findingInWords(text, translate).text
}

/** @returns "table 1, row 2" in the reader's language; names of files stay as they are. */
export function placeInWords(place: string, translate: Translator): FindingInWords {
  const { language } = translate
  if (language === 'en') return { text: place, language }
  const words = placeWhole(place, translate)
  return words === null ? { text: place, language: 'en' } : { text: words, language }
}

/** @returns null where any part of it is not known. */
function placeWhole(place: string, translate: Translator): string | null {
  const around = /^(before|behind) (.+)$/u.exec(place)
  if (around !== null) {
    const inner = placeWhole(around[2] as string, translate)
    return inner && translate(`findings.place.${around[1] as 'before' | 'behind'}`, { place: inner })
  }
  const parts = place.split(', ').map((part) => matched(PLACES, part, translate))
  return parts.every((part) => part !== null) ? parts.join(', ') : null
}

function matched(patterns: readonly Pattern[], text: string, translate: Translator): string | null {
  for (const { key, pattern } of patterns) {
    const found = pattern.exec(text)
    if (found === null) continue
    const values = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      valueInWords(value, translate),
    ])
    return translate(key, Object.fromEntries(values))
  }
  return null
}

/** Words of our own vocabulary ("before", "insertion") and sentences in a sentence; what people wrote stays as it is. */
function valueInWords(value: string, translate: Translator): string {
  const key = `findings.value.${value}`
  if (isMessageKey(key)) return translate(key)
  return value.endsWith('.') ? (matched(SENTENCES, value, translate) ?? value) : value
}

function patternsOf(group: 'sentence' | 'place', messages: Readonly<Record<string, string>>): Pattern[] {
  return Object.entries(messages)
    .map(([name, message]) => ({ name, message, own: message.replace(/\{\w+\}/g, '').length }))
    .sort((one, other) => other.own - one.own)
    .map(({ name, message }) => ({
      key: `findings.${group}.${name}` as MessageKey,
      pattern: patternOf(message),
    }))
}

function patternOf(message: string): RegExp {
  const source = message
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}$`, 'su')
}
