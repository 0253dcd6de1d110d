/**
 * Titles: `- **Title (ru):** О связи`, one field for each language (BCP 47) in which a title is known. Which languages
 * there are no table can say, so these fields are set apart from those that stand in one.
 */
import type { Titles } from '../model'
import type { Codec } from './fields'
import { writeField } from './fields'
import type { Findings } from './findings'
import { quoted } from './inline'
import { languageTag } from './language-tag'
import type { Field } from './outline'

const LABEL = /^Title \(([^()]*)\)$/i

/** For the suggestions of a misspelt label. */
export const TITLE_LABELS = ['Title (en)', 'Title (ru)', 'Title (kk)'] as const

/** @returns the titles that could be read, or `undefined` where one could not; and the fields that are no titles. */
export function readTitles<Value>(
  fields: readonly Field[],
  codec: Codec<Value>,
  findings: Findings,
): { titles: Titles<Value> | undefined; others: Field[] } {
  const titles: Record<string, Value> = {}
  const seen = new Map<string, Field>()
  const others: Field[] = []
  let complete = true
  for (const field of fields) {
    const tag = LABEL.exec(field.label)?.[1]
    if (tag === undefined) {
      others.push(field)
      continue
    }
    const language = languageTag(tag)
    const first = language && seen.get(language.toLowerCase())
    if (language === null) {
      findings.report(
        field.place,
        'bad-language',
        `${quoted(tag)} is no language; write its tag, “Title (de)” or “Title (sr-Latn)”`,
      )
      complete = false
    } else if (first) {
      findings.report(
        field.place,
        'duplicate-field',
        `“${field.label}” stands already in line ${first.place.line}`,
      )
      complete = false
    } else {
      seen.set(language.toLowerCase(), field)
      const isEmpty = field.value.text.trim() === ''
      if (isEmpty) findings.report(field.place, 'missing-value', `“${field.label}” has no value`)
      const value = isEmpty ? undefined : codec.read(field, findings)
      if (value === undefined) complete = false
      else titles[language] = value
    }
  }
  return { titles: complete ? titles : undefined, others }
}

/** @returns a field for each title, in the order in which they are given. */
export function writeTitles<Value>(titles: Titles<Value>, codec: Codec<Value>): string {
  return Object.entries(titles)
    .flatMap(([language, value]) =>
      value === undefined ? [] : [writeField(`Title (${language})`, codec, value as Value)],
    )
    .join('\n')
}
