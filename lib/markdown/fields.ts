/**
 * Fields: `- **Type:** substitution`. What an entry is made of stands in a table of field specifications, and the same
 * table reads and writes it, so that reading and writing cannot drift apart.
 */
import type { Findings, Place } from './findings'
import { quoted } from './inline'
import { suggestion } from './nearest'
import type { Field } from './outline'

/** How a value of one type stands in a field. */
export type Codec<Value> = {
  /** @returns `undefined` after having reported why the field cannot be read. */
  read(field: Field, findings: Findings): Value | undefined
  /** @returns Markdown of the field's value, followed by its nested fields, not indented. */
  write(value: Value): string
  /** Whether the value has nested fields; where it has none they are reported. */
  readonly nested?: boolean
}

export type FieldSpec<Value, Required extends boolean = boolean> = {
  readonly label: string
  readonly codec: Codec<Value>
  readonly required: Required
  /** What the property is where the field is left out, and what is left out in writing. */
  readonly absent?: Value
}

/** One specification per property; a property that may be absent has an optional field. Order is order of writing. */
export type FieldSpecs<Entry> = {
  readonly [Key in keyof Entry]-?: FieldSpec<
    Exclude<Entry[Key], undefined>,
    undefined extends Entry[Key] ? false : true
  >
}

export function required<Value>(label: string, codec: Codec<Value>): FieldSpec<Value, true> {
  return { label, codec, required: true }
}

export function optional<Value>(label: string, codec: Codec<Value>): FieldSpec<Value, false> {
  return { label, codec, required: false }
}

/** For a property that is always there and may be empty: a field that is left out means `absent`. */
export function orElse<Value>(label: string, codec: Codec<Value>, absent: Value): FieldSpec<Value, true> {
  return { label, codec, required: true, absent }
}

/** What the fields belong to, for messages, and the place to report that one of them is missing. */
export type Owner = { readonly name: string; readonly place: Place }

/**
 * Reads all fields of an entry.
 *
 * @param alsoKnown labels that stand in no table, for the suggestion of a misspelt one
 * @returns `undefined` where one is missing or cannot be read; all issues are reported.
 */
export function readFields<Entry>(
  fields: readonly Field[],
  specs: FieldSpecs<Entry>,
  owner: Owner,
  findings: Findings,
  alsoKnown: readonly string[] = [],
): Entry | undefined {
  const table = Object.entries(specs) as [string, FieldSpec<unknown>][]
  const labels = [...table.map(([, spec]) => spec.label), ...alsoKnown]
  const entry: Record<string, unknown> = {}
  const seen = new Map<string, Field>()
  let complete = true
  for (const field of fields) {
    const found = table.find(([, spec]) => sameLabel(spec.label, field.label))
    if (!found) {
      findings.report(
        field.place,
        'unknown-field',
        `${owner.name} has no field “${field.label}”${suggestion(field.label, labels)}`,
      )
      complete = false
      continue
    }
    const [key, spec] = found
    const first = seen.get(key)
    if (first) {
      findings.report(
        field.place,
        'duplicate-field',
        `“${field.label}” stands already in line ${first.place.line}`,
      )
      complete = false
      continue
    }
    seen.set(key, field)
    const value = readField(field, spec.codec, findings)
    if (value === undefined) complete = false
    else entry[key] = value
  }
  for (const [key, spec] of table) {
    if (!spec.required || seen.has(key)) continue
    if (spec.absent !== undefined) {
      entry[key] = spec.absent
      continue
    }
    findings.report(
      owner.place,
      'missing-field',
      `${owner.name} lacks the field “${spec.label}”; write “- **${spec.label}:** …”`,
    )
    complete = false
  }
  return complete ? (entry as Entry) : undefined
}

function readField<Value>(field: Field, codec: Codec<Value>, findings: Findings): Value | undefined {
  if (!codec.nested) {
    for (const inner of field.fields) {
      findings.report(
        inner.place,
        'unknown-field',
        `“${field.label}” has no field “${inner.label}” of its own; write it one level further out`,
      )
    }
  }
  if (field.value.text.trim() === '') {
    findings.report(field.place, 'missing-value', `“${field.label}” has no value`)
    return undefined
  }
  return codec.read(field, findings)
}

/** @returns the field of that label, however its letters are cased. */
export function fieldNamed(fields: readonly Field[], label: string): Field | undefined {
  return fields.find((field) => sameLabel(field.label, label))
}

/** @returns a list of fields in Markdown; properties that are absent are left out. */
export function writeFields<Entry>(entry: Entry, specs: FieldSpecs<Entry>): string {
  return (Object.keys(specs) as (keyof Entry)[])
    .flatMap((key) => {
      const value = entry[key]
      const spec = specs[key] as FieldSpec<unknown>
      if (value === undefined || value === spec.absent) return []
      return [writeField(spec.label, spec.codec, value)]
    })
    .join('\n')
}

export function writeField<Value>(label: string, codec: Codec<Value>, value: Value): string {
  return `- **${label}:** ${indentRest(codec.write(value))}`
}

/** Reads a whole value out of a closed list; letters may be cased otherwise. */
export function readOneOf<Value extends string>(
  text: string,
  values: readonly Value[],
  place: Place,
  rule: string,
  findings: Findings,
): Value | undefined {
  const value = values.find((known) => known === text.trim().toLowerCase())
  if (value === undefined) {
    findings.report(place, rule, `${quoted(text)} is not known here${suggestion(text.trim(), values)}`)
  }
  return value
}

function indentRest(markdown: string): string {
  return markdown.replace(/\n(?=[^\n])/g, '\n  ')
}

function sameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
