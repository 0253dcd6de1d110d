/**
 * References: identifiers of entries that stand elsewhere, as links that work on a Git host. Where the identifier says
 * which file it is in, the link is checked here; other links are checked when the whole folder is read.
 */
import { CERTAINTIES, type Evidence, type Evidenced, type SourceRef } from '../model'
import { type Codec, optional, readFields, readOneOf, required, writeFields } from './fields'
import type { EntryKind, Findings } from './findings'
import { escapeText, type Prose, quoted } from './inline'
import { itemsOf, text } from './values'

/** From the file to the folder of its amending act: acts stand one folder further in, editions of acts two. */
export type FolderPath = '' | '../' | '../../'

/** How entries of one kind are linked to. @param addressOf the address, or `null` where only the folder can tell */
export function references(
  kind: EntryKind,
  addressOf: (id: string) => string | null,
): Codec<readonly string[]> {
  return {
    read: (field, findings) => readReferences(field.value, kind, addressOf, findings),
    write: (ids) => (ids.length === 0 ? 'none' : ids.map((id) => writeReference(id, addressOf)).join(', ')),
  }
}

/** The same for a field that holds exactly one. */
export function reference(kind: EntryKind, addressOf: (id: string) => string | null): Codec<string> {
  return {
    read(field, findings) {
      const [first, second] = readReferences(field.value, kind, addressOf, findings)
      if (first !== undefined && second === undefined) return first
      findings.report(
        field.value.place,
        'one-reference',
        `${quoted(field.value.text)} should be one ${kind.replaceAll('-', ' ')}`,
      )
      return undefined
    },
    write: (id) => writeReference(id, addressOf),
  }
}

export const sourcesIn = (folder: FolderPath) => references('source', (key) => sourceAddress(folder, key))

export const sourceIn = (folder: FolderPath) => reference('source', (key) => sourceAddress(folder, key))

export const categoriesIn = (folder: FolderPath) =>
  references('category', (slug) => `${folder}categories.md#${slug}`)

/** `- **Evidence:** confirmed` with the note and the sources nested in it. */
export function evidenceIn(folder: FolderPath): Codec<Evidence> {
  const specs = {
    note: optional('Note', text),
    sources: required<readonly SourceRef[]>('Sources', sourcesIn(folder)),
  }
  return {
    nested: true,
    read(field, findings) {
      const { value } = field
      const certainty = readOneOf(value.text, CERTAINTIES, value.place, 'unknown-certainty', findings)
      const owner = { name: `“${field.label}”`, place: field.place }
      const rest = readFields<Omit<Evidence, 'certainty'>>(field.fields, specs, owner, findings)
      return certainty && rest && checked({ certainty, ...rest }, value, findings)
    },
    write: ({ certainty, ...rest }) =>
      `${certainty}\n${writeFields<Omit<Evidence, 'certainty'>>(rest, specs)}`,
  }
}

/** A value with its certainty, note and sources nested in the field. */
export function evidencedIn<Value>(folder: FolderPath, codec: Codec<Value>): Codec<Evidenced<Value>> {
  const specs = {
    certainty: required('Certainty', certaintyField),
    note: optional('Note', text),
    sources: required<readonly SourceRef[]>('Sources', sourcesIn(folder)),
  }
  return {
    nested: true,
    read(field, findings) {
      const value = codec.read(field, findings)
      const owner = { name: `“${field.label}”`, place: field.place }
      const read = readFields<Evidence>(field.fields, specs, owner, findings)
      const evidence = read && checked(read, field.value, findings)
      return value === undefined || !evidence ? undefined : { value, evidence }
    },
    write: ({ value, evidence }) => `${codec.write(value)}\n${writeFields<Evidence>(evidence, specs)}`,
  }
}

const certaintyField: Codec<Evidence['certainty']> = {
  read: ({ value }, findings) =>
    readOneOf(value.text, CERTAINTIES, value.place, 'unknown-certainty', findings),
  write: (certainty) => certainty,
}

/** Nothing is confirmed or likely on nobody's word. */
function checked(evidence: Evidence, value: Prose, findings: Findings): Evidence {
  if (evidence.certainty !== 'unknown' && evidence.sources.length === 0) {
    findings.report(
      value.place,
      'missing-source',
      `“${evidence.certainty}” needs a source; name one, or write “unknown”`,
    )
  }
  return evidence
}

function readReferences(
  value: Prose,
  kind: EntryKind,
  addressOf: (id: string) => string | null,
  findings: Findings,
): string[] {
  const seen = new Set<string>()
  return itemsOf(value).map(({ text: id, place, url }) => {
    if (seen.has(id)) findings.report(place, 'duplicate-reference', `“${id}” stands twice in this list`)
    seen.add(id)
    const address = addressOf(id)
    findings.refer(url === undefined ? { kind, id, place } : { kind, id, place, url })
    if (url !== undefined && address !== null && url !== address) {
      findings.report(place, 'wrong-link', `the link on “${id}” goes to ${url}; it should go to ${address}`)
    }
    return id
  })
}

function writeReference(id: string, addressOf: (id: string) => string | null): string {
  const address = addressOf(id)
  const label = escapeText(id, false)
  return address === null ? label : `[${label}](${address})`
}

function sourceAddress(folder: FolderPath, key: string): string {
  return `${folder}sources.md#${key}`
}
