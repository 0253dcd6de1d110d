/**
 * `acts/<act>.md`: an amended act, all that the amending act does to it, and what was checked in it and found unchanged.
 */
import {
  ACT_KINDS,
  type Act,
  type Amendment,
  type Annotation,
  type CheckedProvision,
  type ExternalId,
  type IsoDate,
  type ModificationId,
} from '../model'
import { readAmendment, writeAmendment } from './amendment'
import { readCheckedProvision, writeCheckedProvision } from './checked-provision'
import { type FieldSpecs, optional, readFields, required, writeFields } from './fields'
import { Findings, type Parsed } from './findings'
import { type ModificationDraft, readModification, writeModification } from './modification'
import type { Section } from './outline'
import {
  allOrNone,
  expectOnly,
  readAnchor,
  readFile,
  readTitle,
  requireSection,
  sectionsTitled,
  writeFile,
  writeHeading,
} from './sections'
import { readTitles, TITLE_LABELS, writeTitles } from './titles'
import { externalId, isoDate, language, oneOf, text } from './values'

/** An amendment as its file has it; by whom, and its place among the others, the folder says. */
export type AmendmentDraft = Omit<Amendment, 'amendingAct' | 'position'>

export type ActFile = {
  readonly act: Act
  /** Absent: the act is only spoken of; something in it was checked, or a whole edition of it is at hand. */
  readonly amendment?: AmendmentDraft
  readonly modifications: readonly ModificationDraft[]
  readonly annotations: readonly Annotation[]
  readonly checkedProvisions: readonly CheckedProvision[]
}

type ActFields = {
  titleLanguage?: string
  kind: Act['kind']
  date?: IsoDate
  number?: string
  numberAlso?: string
  zanId?: string
  adiletId?: ExternalId
}

const ACT: FieldSpecs<ActFields> = {
  titleLanguage: optional('Title language', language),
  kind: required('Kind', oneOf(ACT_KINDS, 'unknown-kind')),
  date: optional('Adopted', isoDate),
  number: optional('Number', text),
  numberAlso: optional('Also numbered', text),
  zanId: optional('Zan id', text),
  adiletId: optional('Adilet id', externalId),
}

const AMENDMENT = 'Amendment'
const CHANGES = 'Changes'
const CHECKED = 'Checked: not changed'

/** @param file the path to name in issues */
export function parseActFile(source: string, file: string): Parsed<ActFile> {
  const findings = new Findings(file)
  const root = readFile(source, findings)
  if (!root) return findings.conclude<ActFile>(undefined)
  expectOnly(root, ['fields', 'sections'], findings)
  const id = readAnchor(root, 'act', findings)
  const title = readTitle(root, findings)
  const { titles, others: rest } = readTitles(root.fields, text, findings)
  const owner = { name: 'the act', place: root.place }
  const fields = readFields(rest, ACT, owner, findings, TITLE_LABELS)
  const found = sectionsTitled(root.sections, [AMENDMENT, CHANGES, CHECKED], findings)

  const changes = readEntries(found[CHANGES], findings, (section, position) =>
    readModification(section, id ?? '', position, findings),
  )
  const checkedProvisions = readEntries(found[CHECKED], findings, (section) =>
    readCheckedProvision(section, id ?? '', findings),
  )
  const amendmentSection = found[AMENDMENT]
  if (!amendmentSection && found[CHANGES]) requireSection(undefined, AMENDMENT, root, findings)
  const amendment =
    amendmentSection && readAmendment(amendmentSection, id ?? '', found[CHANGES]?.sections ?? [], findings)

  if (!id || !title || !titles || !fields || !changes || !checkedProvisions) {
    return findings.conclude<ActFile>(undefined)
  }
  const { titleLanguage = 'en', ...others } = fields
  if (titles[titleLanguage] !== undefined) {
    findings.report(
      root.place,
      'duplicate-title',
      `the heading is the title in “${titleLanguage}” already; drop “Title (${titleLanguage})”, or say in “Title language” what the heading is in`,
    )
  }
  return findings.conclude<ActFile>({
    act: { id, title: { [titleLanguage]: title, ...titles }, ...others },
    ...(amendment && { amendment }),
    modifications: changes.map((change) => change.modification),
    annotations: changes.flatMap((change) => change.notes),
    checkedProvisions,
  })
}

export function writeActFile({
  act,
  amendment,
  modifications,
  annotations,
  checkedProvisions,
}: ActFile): string {
  const notesOn = (id: ModificationId) => annotations.filter((note) => note.modification === id)
  const { heading, titleLanguage, titles } = headingOf(act)
  const fields = { ...act, ...(titleLanguage !== 'en' && { titleLanguage }) }
  return writeFile([
    writeHeading(1, heading, act.id),
    [writeTitles(titles, text), writeFields<ActFields>(fields, ACT)].filter((part) => part !== '').join('\n'),
    ...(amendment ? [writeHeading(2, AMENDMENT), writeAmendment(amendment)] : []),
    ...(modifications.length > 0 ? [writeHeading(2, CHANGES)] : []),
    ...modifications.flatMap((one) => writeModification(one, notesOn(one.id))),
    ...(checkedProvisions.length > 0 ? [writeHeading(2, CHECKED)] : []),
    ...checkedProvisions.flatMap(writeCheckedProvision),
  ])
}

/** The English title, or the first that there is; and the others. */
function headingOf({ title }: Act) {
  const known = Object.entries(title).filter(([, words]) => words !== undefined && words !== '')
  const [titleLanguage, heading = ''] = known.find(([tag]) => tag === 'en') ?? known[0] ?? ['en']
  return {
    heading,
    titleLanguage,
    titles: Object.fromEntries(known.filter(([tag]) => tag !== titleLanguage)),
  }
}

function readEntries<Entry>(
  section: Section | undefined,
  findings: Findings,
  read: (entry: Section, position: number) => Entry | undefined,
): Entry[] | undefined {
  if (!section) return []
  expectOnly(section, ['sections'], findings)
  return allOrNone(section.sections.map(read))
}
