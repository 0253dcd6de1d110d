/** How plain values stand in a field: text, dates, numbers, words of a closed list, identifiers. */
import {
  CERTAINTIES,
  type Commencement,
  type ExternalId,
  type FuzzyDate,
  type IsoDate,
  isProvisionUnit,
  PROVISION_UNITS,
  type ProvisionAddress,
  type ProvisionStep,
  parseFuzzyDate,
  parseIsoDate,
} from '../model'
import { type Codec, readOneOf } from './fields'
import type { Findings } from './findings'
import { escapeText, type Prose, placeWithin, quoted, type Run } from './inline'
import { languageTag } from './language-tag'
import { suggestion } from './nearest'
import type { Field } from './outline'

/** Text as it is; links are not kept in it, except an address that links to itself. */
export const text: Codec<string> = {
  read: (field, findings) => readProse(field.value, findings),
  write: writeProse,
}

/** @returns the text, with the links in it reported. */
export function readProse(prose: Prose, findings: Findings): string {
  for (const run of prose.runs) {
    if (run.url === undefined || run.url === run.text) continue
    findings.report(
      run.place,
      'unsupported-markup',
      `the link on ${quoted(run.text)} is not kept here; write the words without it`,
    )
  }
  return prose.text
}

/** @returns paragraphs in Markdown, each on one line but for the line breaks of the text. */
export function writeProse(prose: string): string {
  return prose
    .split('\n\n')
    .map((paragraph) => escapeText(paragraph, true))
    .join('\n\n')
}

export const webAddress: Codec<string> = {
  read(field, findings) {
    const address = field.value.text.trim()
    if (/^https?:\/\/[^\s<>]+$/.test(address)) return address
    findings.report(
      field.value.place,
      'bad-url',
      `${quoted(address)} is not a web address; write “<https://…>” with nothing else`,
    )
    return undefined
  },
  write: (address) => `<${address}>`,
}

export const isoDate: Codec<IsoDate> = {
  read(field, findings) {
    const date = parseIsoDate(field.value.text.trim())
    if (date) return date
    findings.report(
      field.value.place,
      'bad-date',
      `${quoted(field.value.text)} is not a day of the calendar; write YYYY-MM-DD`,
    )
    return undefined
  },
  write: (date) => date,
}

export const fuzzyDate: Codec<FuzzyDate> = {
  read(field, findings) {
    const date = parseFuzzyDate(field.value.text.trim())
    if (date) return date
    findings.report(
      field.value.place,
      'bad-date',
      `${quoted(field.value.text)} is not a date; write YYYY-MM-DD, YYYY-MM, YYYY, or start/end with “..” for an open end`,
    )
    return undefined
  },
  write: (date) => date,
}

export const wholeNumber: Codec<number> = {
  read(field, findings) {
    const digits = field.value.text.trim()
    if (/^\d{1,9}$/.test(digits)) return Number(digits)
    findings.report(field.value.place, 'bad-number', `${quoted(digits)} is not a whole number`)
    return undefined
  },
  write: String,
}

export const yesOrNo: Codec<boolean> = {
  read(field, findings) {
    const answer = readOneOf(field.value.text, ['yes', 'no'], field.value.place, 'bad-answer', findings)
    return answer === undefined ? undefined : answer === 'yes'
  },
  write: (yes) => (yes ? 'yes' : 'no'),
}

/** For what is either said or not there at all; “no” is the same as leaving the field out, and is not written. */
export const onlyYes: Codec<true> = {
  read: (field, findings) =>
    readOneOf(field.value.text, ['yes'], field.value.place, 'bad-answer', findings) && true,
  write: () => 'yes',
}

/** A BCP 47 tag. */
export const language: Codec<string> = {
  read(field, findings) {
    const tag = languageTag(field.value.text)
    if (tag !== null) return tag
    findings.report(
      field.value.place,
      'bad-language',
      `${quoted(field.value.text)} is no language; write its tag, “de” or “sr-Latn”`,
    )
    return undefined
  },
  write: (tag) => tag,
}

/** A word of a closed list. @param rule the rule that another word breaks: `unknown-type` */
export function oneOf<Value extends string>(values: readonly Value[], rule: string): Codec<Value> {
  return {
    read: (field, findings) => readOneOf(field.value.text, values, field.value.place, rule, findings),
    write: (value) => value,
  }
}

/** "article 51, part 1"; "article 21, heading"; "none" where nobody says where. */
export const address: Codec<ProvisionAddress> = {
  read(field, findings) {
    const steps = itemsOf(field.value).map((item) => readStep(item, findings))
    return steps.some((step) => step === undefined) ? undefined : (steps as ProvisionStep[])
  },
  write: (steps) =>
    (steps.length === 0 ? 'none' : '') +
    steps
      .map(({ unit, number }) =>
        unit === 'paragraph' && number === 'heading' ? number : `${unit} ${escapeText(number, false)}`,
      )
      .join(', '),
}

function readStep(item: Item, findings: Findings): ProvisionStep | undefined {
  if (item.text.toLowerCase() === 'heading') return { unit: 'paragraph', number: 'heading' }
  const match = /^(\S+)(?:\s+(.+))?$/.exec(item.text)
  const unit = match?.[1]?.toLowerCase() ?? ''
  if (!isProvisionUnit(unit)) {
    findings.report(
      item.place,
      'unknown-unit',
      `${quoted(match?.[1] ?? item.text)} is not a unit of provision${suggestion(unit, PROVISION_UNITS)}`,
    )
    return undefined
  }
  const number = match?.[2]
  if (!number) {
    findings.report(item.place, 'missing-number', `${quoted(item.text)} has no number; write “${unit} 1”`)
    return undefined
  }
  return { unit, number }
}

/** Numbers of articles, separated by commas, or "none". */
export const numbers: Codec<readonly string[]> = {
  read: (field) => itemsOf(field.value).map((item) => item.text),
  write: (list) => (list.length === 0 ? 'none' : list.map((number) => escapeText(number, false)).join(', ')),
}

/** "K1400000226 (confirmed)"; "U950002337_ or Z950002337_ (likely)". */
export const externalId: Codec<ExternalId> = {
  read(field, findings) {
    const match = /^(\S+)(?:\s+or\s+(\S+))?\s+\(([^)]*)\)$/.exec(field.value.text.trim())
    if (!match) {
      findings.report(
        field.value.place,
        'bad-identifier',
        `${quoted(field.value.text)} is not an identifier with its certainty; write “K1400000226 (confirmed)”`,
      )
      return undefined
    }
    const certainty = readCertainty(field, match[3] ?? '', findings)
    const [id, alternative] = [match[1] ?? '', match[2]]
    if (!certainty) return undefined
    return alternative === undefined ? { id, certainty } : { id, alternative, certainty }
  },
  write: ({ id, alternative, certainty }) =>
    `${[id, ...(alternative === undefined ? [] : [alternative])].map((one) => escapeText(one, false)).join(' or ')} (${certainty})`,
}

/** "2017-01-07 (likely)", "not commenced" or "unknown". */
export const commencement: Codec<Commencement> = {
  read(field, findings) {
    const words = field.value.text.trim()
    if (words === 'not commenced') return { kind: 'not-commenced' }
    if (words === 'unknown') return { kind: 'unknown' }
    const match = /^(\S+)\s+\(([^)]*)\)$/.exec(words)
    const date = parseIsoDate(match?.[1] ?? '')
    if (!match || !date) {
      findings.report(
        field.value.place,
        'bad-date',
        `${quoted(words)} is not a day with its certainty; write “YYYY-MM-DD (likely)”, “not commenced” or “unknown”`,
      )
      return undefined
    }
    const certainty = readCertainty(field, match[2] ?? '', findings)
    return certainty && { kind: 'on-date', date, certainty }
  },
  write: (value) =>
    value.kind === 'on-date'
      ? `${value.date} (${value.certainty})`
      : value.kind === 'unknown'
        ? 'unknown'
        : 'not commenced',
}

function readCertainty(field: Field, word: string, findings: Findings) {
  const run = field.value.runs.at(-1)
  const place = run ? placeWithin(run, word, run.raw.indexOf('(') + 1) : field.value.place
  return readOneOf(word, CERTAINTIES, place, 'unknown-certainty', findings)
}

/** One of several values separated by commas. A link is one item, whatever it holds. */
export type Item = { readonly text: string; readonly place: Run['place']; readonly url?: string }

/** @returns the items of a list; "none" is the list without any. */
export function itemsOf(prose: Prose): Item[] {
  if (prose.text.trim().toLowerCase() === 'none') return []
  return prose.runs.flatMap((run): Item[] => {
    if (run.url !== undefined) return [{ text: run.text.trim(), place: run.place, url: run.url }]
    let from = 0
    return run.text.split(',').flatMap((piece): Item[] => {
      const item = piece.trim()
      if (item === '') return []
      const place = placeWithin(run, item, from)
      const index = run.raw.indexOf(item, from)
      if (index >= 0) from = index + item.length
      return [{ text: item, place }]
    })
  })
}
