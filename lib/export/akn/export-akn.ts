/**
 * The changes as Akoma Ntoso 3.0 (OASIS LegalDocML): what each does in the metadata, both texts in the body, clean of
 * marks. It is a `doc` of ours about the amending act, since the text of the act itself may not be known.
 */
import type { Dossier } from '../../model'
import type { ModificationRow, SideView } from '../../view'
import type { ExportedFile } from '../exported-file'
import { type DossierRecord, toDossierRecord } from '../json/dossier-record'
import { XML_DECLARATION, xmlAttribute, xmlText } from '../ooxml/xml'
import type { RowGroup } from '../summary-document'
import { type AknInput, changeId, metaXml } from './metadata'

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

export type SummaryToWrite = {
  readonly dossier: Dossier
  /** What is carried along to be read back; the dossier, where nothing is chosen from it. */
  readonly record?: DossierRecord
  readonly groups: readonly RowGroup[]
  readonly title: string
  /** BCP 47 of labels and sentences. */
  readonly language: string
}

/** @param name of the file, without the extension. */
export function exportAkn(
  { dossier, groups, title, language, record = toDossierRecord(dossier) }: SummaryToWrite,
  name: string,
): ExportedFile {
  const modifications = new Map(dossier.modifications.map((modification) => [modification.id, modification]))
  const input: AknInput = {
    amendingAct: dossier.amendingAct,
    acts: new Map(dossier.acts.map((act) => [act.id, act])),
    title,
    language,
    record,
    changes: groups.flatMap(({ changes }) => changes.flatMap(({ id }) => modifications.get(id) ?? [])),
  }
  return {
    fileName: `${name}.akn`,
    mediaType: 'application/akn+xml',
    body: documentXml(input, groups),
  }
}

function* documentXml(input: AknInput, groups: readonly RowGroup[]): Generator<string> {
  yield `${XML_DECLARATION}<akomaNtoso xmlns="${AKN_NAMESPACE}"><doc name="comparison">`
  yield* metaXml(input)
  yield `<preface><p><docTitle>${xmlText(input.title)}</docTitle></p></preface><mainBody>`
  if (groups.length === 0) yield '<p/>'
  let number = 0
  for (const { act, rows } of groups) {
    yield paragraph('act', act.title, input.language)
    for (const row of rows) yield changeXml(row, changeId(++number), input.language)
  }
  yield '</mainBody></doc></akomaNtoso>\n'
}

function changeXml(row: ModificationRow, id: string, language: string): string {
  return [
    `<container name="change" eId="${id}">`,
    paragraph('label', row.label, language),
    paragraph('topic', row.topic, language),
    paragraph('authority', row.authority, language),
    paragraph('commencement', row.commencement.label, language),
    sideXml(row.before, `${id}__old`, language),
    sideXml(row.after, `${id}__new`, language),
    ...row.annotations.map(({ kind, body }) => paragraph(kind, body, language)),
    '</container>',
  ].join('')
}

/** A known text has the id its modification points to; an absent or unknown side is said in words and has none. */
function sideXml(side: SideView, id: string, language: string): string {
  if (side.kind !== 'text') {
    const words = side.kind === 'unknown' ? `${side.sentence} ${side.why}` : side.sentence
    return paragraph(side.kind, words, language)
  }
  const lines = side.spans
    .map(({ text }) => text)
    .join('')
    .split('\n')
  return `<blockContainer eId="${id}" class="${side.status}" xml:lang="${xmlAttribute(side.language)}">${lines.map((line) => `<p>${xmlText(line)}</p>`).join('')}</blockContainer>`
}

function paragraph(kind: string, text: string, language: string): string {
  return text
    .split('\n')
    .map((line) => `<p class="${kind}" xml:lang="${xmlAttribute(language)}">${xmlText(line)}</p>`)
    .join('')
}
