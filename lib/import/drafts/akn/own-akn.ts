/**
 * Akoma Ntoso that this program wrote: the dossier in its `proprietary` part, with the texts of the body put back. What
 * the standard part says is held against it, so that an edit there is not lost in silence.
 */
import type { Dossier, DraftNote, Issue, TextStatus, TextualModification } from '../../../model'
import { elementsIn, type XmlElement } from '../../documents/xml/parse-xml'
import { noDraft, sizeOf, wholeDraft } from '../draft-files'
import type { DraftOptions, DraftRead } from '../draft-options'
import { parseDossierJson } from '../json/parse-dossier-json'
import { broughtSource, freeKey } from '../table/brought-evidence'
import { withoutVisible } from '../table/own-escapes'
import { fingerprint } from '../table/table-record'
import { type AknDocument, modificationsOf, partAt, textOf } from './akn-document'

const NAMESPACE = 'urn:tuzetu:dossier:1'

/** @returns the element that holds the dossier; null in anybody else's file. */
export function ownRecord({ meta }: AknDocument): XmlElement | null {
  for (const proprietary of elementsIn(meta).filter(({ name }) => name === 'proprietary')) {
    for (const child of elementsIn(proprietary)) {
      if (child.name === 'dossier' && child.attributes.get(child.prefix || 'xmlns') === NAMESPACE)
        return child
    }
  }
  return null
}

export function readOwnAkn(
  document: AknDocument,
  record: XmlElement,
  file: string,
  { status = 'unverified', language = 'und' }: DraftOptions = {},
): DraftRead {
  const body: BodyRead = { missing: [], changes: new Map(), edited: [], unproven: [] }
  const { missing, changes, edited, unproven } = body
  const json = withTexts(textOf(record), document, body, { file, status, language })
  if (json === null) {
    return noDraft(
      'akn',
      file,
      'not-json',
      'The part of the file that this program wrote is not JSON any more.',
    )
  }
  if (missing.length > 0) {
    const issues = missing.map((id) =>
      issueOf(file, 'text-missing', `The body has no “${id}”, to which the data lead.`),
    )
    return { kind: 'akn', draft: null, issues }
  }
  const { dossier, issues, toMend } = parseDossierJson(json, file)
  if (dossier === null) {
    return {
      kind: 'akn',
      draft: null,
      issues: issues.map(({ rule, message }) => issueOf(file, rule, message)),
    }
  }
  const says = `The file is an export of this program; its dossier was read whole: ${sizeOf(dossier)}.`
  const read = wholeDraft('akn', dossier, { place: file, kind: 'taken', says }, [
    ...toMend.map(({ rule, message }) => issueOf(file, rule, message)),
    ...differences(dossier, document, changes, file),
  ])
  if (read.draft === null || edited.length + unproven.length === 0) return read
  const noteOn =
    (why: string) =>
    (place: string): DraftNote => ({
      place,
      kind: 'taken',
      says: `${why}; it is taken as it stands now, without what was recorded of its status and evidence.`,
    })
  const notes = [
    ...edited.map(noteOn('The text was edited since the export')),
    ...unproven.map(noteOn('Nothing in the file proves that the text is as it was exported')),
  ]
  return { ...read, draft: { ...read.draft, notes: [...read.draft.notes, ...notes] } }
}

type Loose = { [name: string]: unknown }

/** What was found while the texts were put back. */
type BodyRead = {
  /** References to texts that the body does not have. */
  readonly missing: string[]
  /** Ids of the changes in the body, by modification. */
  readonly changes: Map<string, string>
  /** Ids of the texts that are not as they were written. */
  readonly edited: string[]
  /** Ids of the texts of which nothing tells whether they are. */
  readonly unproven: string[]
}

type Brought = { readonly file: string; readonly status: TextStatus; readonly language: string }

/** Puts the texts of the body where the data lead to them. @returns null where the data are no JSON. */
function withTexts(
  text: string,
  document: AknDocument,
  { missing, changes, edited, unproven }: BodyRead,
  brought: Brought,
): string | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const modifications = isObject(data) && Array.isArray(data.modifications) ? data.modifications : []
  const sources: unknown[] = isObject(data) && Array.isArray(data.sources) ? data.sources : []
  const key = freeKey(sources.filter(isObject).map((source) => String(source.key)))
  for (const one of modifications.filter(isObject)) {
    for (const side of [one.before, one.after].filter(isObject)) {
      if (side.kind !== 'text' || typeof side.href !== 'string') continue
      const change = /^#(.+)__(?:old|new)$/.exec(side.href)?.[1]
      if (change !== undefined && typeof one.id === 'string') changes.set(one.id, change)
      const part = partAt(side.href, document)
      if (part === undefined) missing.push(side.href)
      else {
        side.text = linesOf(part)
        // Without a fingerprint nothing proves that this is the text that the recorded evidence is of.
        if (side.print !== fingerprint(String(side.text))) {
          ;(typeof side.print === 'string' ? edited : unproven).push(side.href.slice(1))
          asBrought(side, brought.status, key, typeof side.print === 'string')
        }
      }
      delete side.href
      delete side.print
    }
  }
  if (edited.length + unproven.length > 0)
    sources.push({
      ...broughtSource(key, brought.file, brought.language),
      note:
        edited.length > 0
          ? 'An export of this program that was edited before it was brought; who edited it is not known.'
          : 'An export of this program without fingerprints of its texts; whether it was edited is not known.',
    })
  return JSON.stringify(data, null, 1)
}

/** A text that is not proven unchanged is nobody's yet: its status is what the user says of the file, its evidence the file. */
function asBrought(side: Loose, status: TextStatus, source: string, wasEdited: boolean): void {
  side.text = String(side.text).normalize('NFC')
  side.status = status
  delete side.asOf
  side.evidence = {
    certainty: 'likely',
    sources: [source],
    note: wasEdited
      ? 'As the body of the brought file says, which was edited after it was exported.'
      : 'As the body of the brought file says; nothing in it proves that the text is as it was exported.',
  }
}

/** One line of the text a paragraph. */
function linesOf(part: XmlElement): string {
  return withoutVisible(
    elementsIn(part)
      .filter(({ name }) => name === 'p')
      .map(textOf)
      .join('\n'),
  )
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where the standard part says another type or another day than the data. */
function differences(
  dossier: Dossier,
  document: AknDocument,
  changes: ReadonlyMap<string, string>,
  file: string,
): Issue[] {
  const byChange = new Map<string, TextualModification>()
  for (const one of dossier.modifications) {
    const change = changes.get(one.id)
    if (change !== undefined) byChange.set(change, one)
  }
  return modificationsOf(document).textual.flatMap(({ element }) => {
    const id = element.attributes.get('eId') ?? ''
    const one = byChange.get(id.replace(/^mod_/, 'chg_'))
    if (one === undefined) return []
    const issues: Issue[] = []
    const differs = (what: string, said: string, recorded: string) =>
      issues.push(
        issueOf(
          file,
          'akn-differs',
          `${id} says ${what} “${said}”, the data beside it “${recorded}” (${one.label}); make them agree`,
        ),
      )
    const type = element.attributes.get('type') ?? ''
    if (type !== one.type) differs('the type is', type, one.type)
    const force = elementsIn(element).find(({ name }) => name === 'force')
    const day = document.days.get(force?.attributes.get('period')?.replace(/^#/, '') ?? '') ?? 'no day'
    const recorded = one.commencement.kind === 'on-date' ? one.commencement.date : 'no day'
    if (day !== recorded) differs('it is in force from', day, recorded)
    return issues
  })
}

function issueOf(file: string, rule: string, message: string): Issue {
  return { file, line: 1, column: 1, rule, message }
}
