/**
 * `acts/<act>.md`: an amended act, all that the amending act does to it, and what was checked in it and found unchanged.
 */
import type {
  Act,
  Amendment,
  Annotation,
  CheckedProvision,
  ExternalId,
  IsoDate,
  ModificationId,
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
import { externalId, isoDate, oneOf, text } from './values'

/** An amendment as its file has it; by whom, and its place among the others, the folder says. */
export type AmendmentDraft = Omit<Amendment, 'amendingAct' | 'position'>

export type ActFile = {
  readonly act: Act
  readonly amendment: AmendmentDraft
  readonly modifications: readonly ModificationDraft[]
  readonly annotations: readonly Annotation[]
  readonly checkedProvisions: readonly CheckedProvision[]
}

type ActFields = {
  titleRu: string
  titleKk: string
  kind: Act['kind']
  date: IsoDate
  number: string
  numberAlso?: string
  zanId?: string
  adiletId?: ExternalId
}

const ACT: FieldSpecs<ActFields> = {
  titleRu: required('Title (ru)', text),
  titleKk: required('Title (kk)', text),
  kind: required('Kind', oneOf(['code', 'law'], 'unknown-kind')),
  date: required('Adopted', isoDate),
  number: required('Number', text),
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
  const fields = readFields(root.fields, ACT, { name: 'the act', place: root.place }, findings)
  const found = sectionsTitled(root.sections, [AMENDMENT, CHANGES, CHECKED], findings)

  const changes = readEntries(found[CHANGES], findings, (section, position) =>
    readModification(section, id ?? '', position, findings),
  )
  const checkedProvisions = readEntries(found[CHECKED], findings, (section) =>
    readCheckedProvision(section, id ?? '', findings),
  )
  const amendmentSection = requireSection(found[AMENDMENT], AMENDMENT, root, findings)
  const amendment =
    amendmentSection && readAmendment(amendmentSection, id ?? '', found[CHANGES]?.sections ?? [], findings)

  if (!id || !title || !fields || !amendment || !changes || !checkedProvisions) {
    return findings.conclude<ActFile>(undefined)
  }
  const { titleRu, titleKk, ...others } = fields
  return findings.conclude<ActFile>({
    act: { id, title: { en: title, ru: titleRu, kk: titleKk }, ...others },
    amendment,
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
  return writeFile([
    writeHeading(1, act.title.en, act.id),
    writeFields<ActFields>({ ...act, titleRu: act.title.ru, titleKk: act.title.kk }, ACT),
    writeHeading(2, AMENDMENT),
    writeAmendment(amendment),
    ...(modifications.length > 0 ? [writeHeading(2, CHANGES)] : []),
    ...modifications.flatMap((one) => writeModification(one, notesOn(one.id))),
    ...(checkedProvisions.length > 0 ? [writeHeading(2, CHECKED)] : []),
    ...checkedProvisions.flatMap(writeCheckedProvision),
  ])
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
