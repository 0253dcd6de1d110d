/** One textual modification in an act's file: what and where, the attribution, the two sides, and the notes on it. */
import {
  type ActId,
  type Annotation,
  type Evidence,
  MODIFICATION_TYPES,
  type ModificationSide,
  type ProvisionUnit,
  type TextualModification,
} from '../model'
import { type FieldSpecs, fieldNamed, optional, orElse, readFields, required, writeFields } from './fields'
import type { Findings } from './findings'
import { quoted } from './inline'
import { suggestion } from './nearest'
import { noteAnnounced, readNote, writeNote } from './note'
import type { Section } from './outline'
import { categoriesIn, evidenceIn } from './references'
import { allOrNone, expectOnly, readAnchor, readTitle, writeHeading } from './sections'
import { readSide, type SideName, sideAnnounced, writeSide } from './side'
import { address, commencement, oneOf, onlyYes, text } from './values'

/** A modification as its file has it; whose work it is, the folder says. */
export type ModificationDraft = Omit<TextualModification, 'amendingAct'>

type ModificationFields = Pick<
  TextualModification,
  | 'topic'
  | 'address'
  | 'type'
  | 'observed'
  | 'categories'
  | 'commencement'
  | 'attribution'
  | 'outsideDeclaredSubject'
>

const SPECS: FieldSpecs<ModificationFields> = {
  topic: orElse('Topic', text, ''),
  address: required('Where', address),
  type: required('Type', oneOf(MODIFICATION_TYPES, 'unknown-type')),
  observed: optional<true>('Observed', onlyYes),
  categories: required<readonly string[]>('Categories', categoriesIn('../')),
  commencement: required('In force from', commencement),
  attribution: required<Evidence>('Attribution', evidenceIn('../')),
  outsideDeclaredSubject: optional<Evidence>('Outside the declared subject', evidenceIn('../')),
}

/** Units that stand inside an article wherever there are articles: without it nobody would find them. */
const INSIDE_ARTICLE: readonly ProvisionUnit[] = ['part', 'point', 'subpoint', 'letter', 'paragraph']

/** @returns the modification, where it could be read, and the notes on it. */
export function readModification(
  section: Section,
  act: ActId,
  position: number,
  findings: Findings,
): { modification: ModificationDraft; notes: Annotation[] } | undefined {
  expectOnly(section, ['fields', 'sections'], findings)
  const id = readAnchor(section, 'modification', findings)
  const label = readTitle(section, findings)
  const owner = { name: `the change ${quoted(section.title)}`, place: section.place }
  const fields = readFields(section.fields, SPECS, owner, findings)
  if (fields) checkFields(fields, section, findings)
  const sides = readSides(section, findings)
  const notes = allOrNone(
    section.sections.flatMap((inner) => {
      const kind = noteAnnounced(inner.title)
      return kind ? [readNote(inner, kind, id ?? '', sides, findings)] : []
    }),
  )
  const { before, after } = sides
  if (fields && before && after) checkSides(fields, before, after, section, findings)
  if (!id || !label || !fields || !before || !after || !notes) return undefined
  return { modification: { id, act, position, label, ...fields, before, after }, notes }
}

export function writeModification(modification: ModificationDraft, notes: readonly Annotation[]): string[] {
  return [
    writeHeading(3, modification.label, modification.id),
    writeFields<ModificationFields>(modification, SPECS),
    ...writeSide('before', modification.before),
    ...writeSide('after', modification.after),
    ...notes.flatMap(writeNote),
  ]
}

function readSides(section: Section, findings: Findings): Partial<Record<SideName, ModificationSide>> {
  const read: Partial<Record<SideName, ModificationSide>> = {}
  const seen = new Set<SideName>()
  for (const inner of section.sections) {
    if (noteAnnounced(inner.title)) continue
    const announced = sideAnnounced(inner.title)
    if (!announced) {
      const known = ['Before', 'After', 'Explanatory note', 'Editorial note']
      findings.report(
        inner.place,
        'unknown-section',
        `${quoted(inner.title)} is no section of a change${suggestion(inner.title, known)}`,
      )
    } else if (seen.has(announced.side)) {
      findings.report(
        inner.place,
        'duplicate-section',
        `the change ${quoted(section.title)} has “${announced.side}” already`,
      )
    } else {
      seen.add(announced.side)
      const side = readSide(inner, announced.kind, findings)
      if (side) read[announced.side] = side
    }
  }
  for (const [side, title] of [
    ['before', 'Before'],
    ['after', 'After'],
  ] as const) {
    if (seen.has(side)) continue
    findings.report(
      section.place,
      `missing-${side}`,
      `the change ${quoted(section.title)} has no “${title}”; write “#### ${title}”, “#### ${title}: absent” or “#### ${title}: unknown”`,
    )
  }
  return read
}

function checkFields(fields: ModificationFields, section: Section, findings: Findings): void {
  const placeOf = (label: string) => fieldNamed(section.fields, label)?.value.place ?? section.place
  const [outermost] = fields.address
  // What was seen in a text without articles stands where it was seen.
  if (outermost !== undefined && !fields.observed && INSIDE_ARTICLE.includes(outermost.unit)) {
    findings.report(
      placeOf('Where'),
      'address-without-article',
      'an address begins with its article: “article 51”',
    )
  }
  const { attribution, commencement: start } = fields
  if (fields.observed && attribution.certainty !== 'unknown') {
    findings.report(
      placeOf('Attribution'),
      'observed-attribution',
      `a change that was only observed is nobody’s work; write “unknown”, or drop “Observed”`,
    )
  }
  if (attribution.certainty === 'unknown' && start.kind === 'on-date' && start.certainty !== 'unknown') {
    findings.report(
      placeOf('In force from'),
      'commencement-certainty',
      `“${start.certainty}” is said of the day while the attribution is unknown; write “${start.date} (unknown)”`,
    )
  }
}

/** What is inserted was not there before; what is changed or repealed was. */
function checkSides(
  { type }: ModificationFields,
  before: ModificationSide,
  after: ModificationSide,
  section: Section,
  findings: Findings,
): void {
  const wrong =
    type === 'insertion'
      ? before.kind === 'text'
        ? 'an insertion has no text before; write “#### Before: absent”, or another type'
        : after.kind === 'absent'
          ? 'an insertion is not absent after'
          : null
      : before.kind === 'absent'
        ? `“${type}” changes something that was there, but “before” is absent; write “insertion”`
        : type === 'repeal' && after.kind === 'text'
          ? 'a repeal has no text after; write “#### After: absent”, or another type'
          : null
  if (wrong) {
    findings.report(fieldNamed(section.fields, 'Type')?.value.place ?? section.place, 'type-and-sides', wrong)
  }
}
