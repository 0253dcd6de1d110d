/**
 * Checks of JSON values. What an entry is made of stands in a table with one check a property; all problems are reported at
 * once, each with its line and column, and an entry with a problem has no value.
 */
import { type Definition, type EntryKind, type Reference, suggestion } from '../../../markdown'
import {
  CERTAINTIES,
  type FuzzyDate,
  type IsoDate,
  type Issue,
  parseFuzzyDate,
  parseIsoDate,
} from '../../../model'
import type { JsonNode } from './parse-json'

/** @returns `undefined` after having reported what is wrong. */
export type Check<Value> = (node: JsonNode, report: JsonReport) => Value | undefined

type Property<Value> = { readonly check: Check<Value>; readonly required: boolean }

/** One check per property; a property that may be absent has an optional one. */
export type Properties<Entry> = {
  readonly [Key in keyof Entry]-?: undefined extends Entry[Key]
    ? Property<Exclude<Entry[Key], undefined>> & { readonly required: false }
    : Property<Entry[Key]> & { readonly required: true }
}

/** Collects problems, identifiers that are given out, and those that are used. */
export class JsonReport {
  readonly issues: Issue[] = []
  readonly definitions: Definition[] = []
  readonly references: Reference[] = []
  readonly #lineStarts: readonly number[]

  constructor(
    source: string,
    private readonly file: string,
  ) {
    const starts = [0]
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#lineStarts = starts
  }

  at(offset: number, rule: string, message: string): undefined {
    this.issues.push({ file: this.file, ...this.placeOf(offset), rule, message })
    return undefined
  }

  placeOf(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#lineStarts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] as number) + 1 }
  }
}

export function required<Value>(check: Check<Value>): Property<Value> & { readonly required: true } {
  return { check, required: true }
}

export function optional<Value>(check: Check<Value>): Property<Value> & { readonly required: false } {
  return { check, required: false }
}

/** @param name what the entry is called in messages: "a source" */
export function object<Entry>(name: string, properties: Properties<Entry>): Check<Entry> {
  const table = Object.entries(properties) as [string, Property<unknown>][]
  return (node, report) => {
    if (node.kind !== 'object') return wrongKind(node, `${name}: an object`, report)
    const entry: Record<string, unknown> = {}
    let isWhole = true
    for (const [key, member] of node.members) {
      if (Object.hasOwn(properties, key)) continue
      const names = table.map(([known]) => known)
      report.at(
        member.start,
        'unknown-field',
        `${name} has no “${key.slice(0, 60)}”${suggestion(key, names)}`,
      )
      isWhole = false
    }
    for (const [key, { check, required }] of table) {
      const member = node.members.get(key)
      if (member === undefined) {
        if (!required) continue
        report.at(node.start, 'missing-field', `${name} lacks “${key}”`)
        isWhole = false
        continue
      }
      const value = check(member.value, report)
      if (value === undefined) isWhole = false
      else entry[key] = value
    }
    return isWhole ? (entry as Entry) : undefined
  }
}

export function list<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (node, report) => {
    if (node.kind !== 'list') return wrongKind(node, 'a list', report)
    const values = node.items.map((item) => check(item, report))
    return values.includes(undefined) ? undefined : (values as Value[])
  }
}

/** An object whose members all have one kind of value. @param isName and what is said of a name that is none */
export function record<Value>(
  isName: (name: string) => boolean,
  advice: string,
  check: Check<Value>,
): Check<Readonly<Record<string, Value>>> {
  return (node, report) => {
    if (node.kind !== 'object') return wrongKind(node, 'an object', report)
    const values: [string, Value][] = []
    let isWhole = true
    for (const [name, member] of node.members) {
      if (!isName(name)) {
        report.at(member.start, 'bad-name', `“${name.slice(0, 60)}” ${advice}`)
        isWhole = false
      }
      const value = check(member.value, report)
      if (value === undefined) isWhole = false
      else values.push([name, value])
    }
    return isWhole ? Object.fromEntries(values) : undefined
  }
}

/** One of several shapes, told apart by the member `kind`. */
export function byKind<Entry extends { readonly kind: string }>(
  name: string,
  shapes: { readonly [Kind in Entry['kind']]: Check<Extract<Entry, { readonly kind: Kind }>> },
): Check<Entry> {
  return (node, report) => {
    if (node.kind !== 'object') return wrongKind(node, `${name}: an object`, report)
    const kind = node.members.get('kind')?.value
    const known = Object.keys(shapes) as Entry['kind'][]
    const found = kind?.kind === 'text' ? known.find((one) => one === kind.value) : undefined
    if (found === undefined) {
      return report.at((kind ?? node).start, 'unknown-kind', `${name} wants a “kind”: ${known.join(', ')}`)
    }
    return (shapes[found] as Check<Entry>)(node, report)
  }
}

export const text: Check<string> = (node, report) =>
  node.kind === 'text' ? node.value : wrongKind(node, 'a text', report)

export const someText: Check<string> = (node, report) => {
  const value = text(node, report)
  return value === '' ? report.at(node.start, 'missing-text', 'the text is empty') : value
}

export const yesOrNo: Check<boolean> = (node, report) =>
  node.kind === 'boolean' ? node.value : wrongKind(node, 'true or false', report)

export const wholeNumber: Check<number> = (node, report) => {
  if (node.kind !== 'number') return wrongKind(node, 'a whole number', report)
  if (Number.isSafeInteger(node.value) && node.value >= 0) return node.value
  return report.at(node.start, 'bad-number', `${node.value} is no whole number from 0`)
}

/** Exactly this value. */
export function exactly<Value extends string | boolean>(wanted: Value): Check<Value> {
  return (node, report) =>
    (node.kind === 'text' || node.kind === 'boolean') && node.value === wanted
      ? wanted
      : wrongKind(node, JSON.stringify(wanted), report)
}

export function oneOf<Value extends string>(values: readonly Value[]): Check<Value> {
  return (node, report) => {
    const word = text(node, report)
    if (word === undefined) return undefined
    const found = values.find((one) => one === word)
    return (
      found ??
      report.at(
        node.start,
        'unknown-value',
        `“${word.slice(0, 60)}” is not known here${suggestion(word, values) || `; there is: ${values.join(', ')}`}`,
      )
    )
  }
}

export const certainty = oneOf(CERTAINTIES)

export const isoDate: Check<IsoDate> = (node, report) => {
  const value = text(node, report)
  if (value === undefined) return undefined
  return (
    parseIsoDate(value) ??
    report.at(
      node.start,
      'bad-date',
      `“${value.slice(0, 60)}” is not a day of the calendar; write YYYY-MM-DD`,
    )
  )
}

export const fuzzyDate: Check<FuzzyDate> = (node, report) => {
  const value = text(node, report)
  if (value === undefined) return undefined
  return (
    parseFuzzyDate(value) ??
    report.at(
      node.start,
      'bad-date',
      `“${value.slice(0, 60)}” is not a date; write YYYY-MM-DD, YYYY-MM, YYYY, or start/end with “..” for an open end`,
    )
  )
}

const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const SOURCE_KEY = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

/** An identifier that is given out here. */
export function identifier(kind: EntryKind): Check<string> {
  return (node, report) => {
    const id = text(node, report)
    if (id === undefined) return undefined
    if (!(kind === 'source' ? SOURCE_KEY : IDENTIFIER).test(id)) {
      const form = kind === 'source' ? 'capital letters' : 'lower-case letters'
      return report.at(
        node.start,
        'bad-id',
        `“${id.slice(0, 60)}” is no identifier; write ${form} and digits, with single hyphens between`,
      )
    }
    report.definitions.push({ kind, id, place: report.placeOf(node.start) })
    return id
  }
}

/** An identifier that is given out elsewhere. */
export function reference(kind: EntryKind): Check<string> {
  return (node, report) => {
    const id = text(node, report)
    if (id === undefined) return undefined
    report.references.push({ kind, id, place: report.placeOf(node.start) })
    return id
  }
}

const KINDS: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  list: 'a list',
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
}

function wrongKind(node: JsonNode, wanted: string, report: JsonReport): undefined {
  return report.at(node.start, 'wrong-kind', `${wanted} is wanted here, not ${KINDS[node.kind]}`)
}
