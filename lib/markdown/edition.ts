/**
 * `versions/<act>/<name>.md`: an edition, the whole text of an act as it stood on a day, in a language. What is known of
 * the text stands here; the text itself stands in `<name>.txt` beside it, as it is: a code of a million characters is no
 * quotation, and no sign of it may be taken for Markdown.
 */
import { type ActId, type ActVersion, type Evidence, TEXT_STATUSES } from '../model'
import { type FieldSpecs, optional, readFields, required, writeFields } from './fields'
import { Findings, type Parsed } from './findings'
import { evidenceIn } from './references'
import { expectOnly, readFile, writeFile, writeHeading } from './sections'
import { isoDate, language, oneOf } from './values'

/** An edition as its file has it; the act and the text stand elsewhere. */
export type EditionHead = Omit<ActVersion, 'act' | 'text'>

const TITLE = 'Edition'

const SPECS: FieldSpecs<EditionHead> = {
  language: required('Language', language),
  asOf: optional('As of', isoDate),
  status: required('Status', oneOf(TEXT_STATUSES, 'unknown-status')),
  evidence: required<Evidence>('Evidence', evidenceIn('../../')),
}

/** @param file the path to name in issues */
export function parseEdition(source: string, file: string): Parsed<EditionHead> {
  const findings = new Findings(file)
  const root = readFile(source, findings)
  if (!root) return findings.conclude<EditionHead>(undefined)
  expectOnly(root, ['fields'], findings)
  const owner = { name: 'the edition', place: root.place }
  return findings.conclude<EditionHead>(readFields(root.fields, SPECS, owner, findings))
}

export function writeEdition(edition: EditionHead): string {
  return writeFile([writeHeading(1, TITLE), writeFields<EditionHead>(edition, SPECS)])
}

/**
 * Names for the files of editions of one act, in their order: `ru-2016-12-22`, or `ru` without a day; where two would be
 * called alike, from the second on with a number: `ru-2016-12-22_2`.
 */
export function editionNames(editions: readonly Pick<ActVersion, 'language' | 'asOf'>[]): string[] {
  const given = new Map<string, number>()
  return editions.map(({ language: tag, asOf }) => {
    const name = asOf === undefined ? tag : `${tag}-${asOf}`
    const times = (given.get(name.toLowerCase()) ?? 0) + 1
    given.set(name.toLowerCase(), times)
    return times === 1 ? name : `${name}_${times}`
  })
}

/**
 * Editions in the order in which a content folder gives them back: by act, by the day from which they stood (those
 * without one first), by language.
 */
export function editionsInOrder(editions: readonly ActVersion[], acts: readonly ActId[]): ActVersion[] {
  const place = new Map(acts.map((act, index) => [act, index]))
  return editions.toSorted(
    (one, other) =>
      (place.get(one.act) ?? place.size) - (place.get(other.act) ?? place.size) ||
      compare(one.act, other.act) ||
      compare(one.asOf ?? '', other.asOf ?? '') ||
      compare(one.language, other.language),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
