/** A draft out of two editions of one act, in any format a document is read in. */
import { type Comparison, compareTexts, TEXT_LANGUAGES } from '../../../diff'
import { languageTag } from '../../../markdown'
import type { Act, DraftNote } from '../../../model'
import type { ReadDocument } from '../../documents/document'
import { readHere } from '../../documents/read-here'
import { MOST_CHANGES, noDraft } from '../draft-files'
import type { BroughtFile, DraftOptions, DraftRead } from '../draft-options'
import { fileSlug } from '../file-slug'
import { editionDraft } from './edition-draft'

export async function readEditionsDraft(
  beforeFile: BroughtFile,
  afterFile: BroughtFile,
  options: DraftOptions,
): Promise<DraftRead> {
  const before = await readEdition(beforeFile, options)
  const after = await readEdition(afterFile, options)
  const issues = [...before.issues, ...after.issues]
  if (!before.readable || !after.readable) return { kind: 'editions', draft: null, issues }
  const given = TEXT_LANGUAGES.find((one) => one === options.language)
  const comparison = compareTexts(before.text, after.text, given === undefined ? {} : { language: given })
  const changes = comparison.rows.filter(({ change }) => change !== 'unchanged').length
  if (changes > MOST_CHANGES) {
    return noDraft(
      'editions',
      afterFile.name,
      'too-many-changes',
      `The two texts differ in ${changes} provisions; a draft holds at most ${MOST_CHANGES}. Are they editions of one act?`,
    )
  }
  const notes: DraftNote[] = []
  const infer = (place: string, says: string) => notes.push({ place, kind: 'inferred', says })
  const languages = {
    before: languageOf(before, beforeFile, options, comparison, infer),
    after: languageOf(after, afterFile, options, comparison, infer),
  }
  const id = options.id ?? `changes-${fileSlug(afterFile.name) || 'of-an-act'}`
  const name = options.name ?? `Changes between “${beforeFile.name}” and “${afterFile.name}”`
  if (options.id === undefined)
    infer(afterFile.name, `The identifier of the draft, “${id}”, is made from the name of the later file.`)
  if (options.name === undefined)
    infer(afterFile.name, 'The name of the draft is made from the names of the files.')
  if (options.amendingStatus === undefined) {
    infer(
      afterFile.name,
      'The changes are taken as enacted, since editions of an act follow each other when a law changes it.',
    )
  }
  const draft = editionDraft({
    comparison,
    names: { before: beforeFile.name, after: afterFile.name },
    languages,
    status: options.status ?? 'unverified',
    asOf: options.asOf ?? {},
    id,
    name,
    amendingStatus: options.amendingStatus ?? 'enacted',
    ...(options.country === undefined ? {} : { country: options.country }),
    act: actOf(options, comparison, afterFile, languages.after, infer),
    keepEditorial: options.keepEditorial ?? false,
    notes,
  })
  return { kind: 'editions', draft, issues }
}

function readEdition(file: BroughtFile, options: DraftOptions): Promise<ReadDocument> {
  return readHere(file.bytes, {
    name: file.name,
    ...(options.charset === undefined ? {} : { charset: options.charset }),
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.trackedChanges === undefined ? {} : { trackedChanges: options.trackedChanges }),
  })
}

type Infer = (place: string, says: string) => void

function languageOf(
  { language }: ReadDocument,
  { name }: BroughtFile,
  options: DraftOptions,
  comparison: Comparison,
  infer: Infer,
): string {
  if (options.language !== undefined) return options.language
  const declared = language === undefined ? null : languageTag(language)
  if (declared !== null) {
    infer(name, `The language is ${declared}, as the file declares.`)
    return declared
  }
  infer(name, `The language is ${comparison.language}, as its words and letters show.`)
  return comparison.language
}

/** The act as it is known, or what the text and the user say of it. */
function actOf(
  { act, actTitle, knownActs = [] }: DraftOptions,
  comparison: Comparison,
  { name }: BroughtFile,
  language: string,
  infer: Infer,
): Act {
  const known = knownActs.find(({ id }) => id === act)
  if (known !== undefined) return known
  const id = act ?? (fileSlug(name) || 'act')
  if (act === undefined) infer(name, `The identifier of the act, “${id}”, is made from the name of the file.`)
  if (actTitle !== undefined) return { id, kind: 'act', title: { [language]: actTitle } }
  const title = titleIn(comparison)
  if (title === null) {
    infer(name, 'The text begins with no title; the act is called by the name of the file.')
    return { id, kind: 'act', title: { [language]: name } }
  }
  infer(name, `The act is called “${title}”, as its text begins.`)
  return { id, kind: 'act', title: { [language]: title } }
}

/** The heading before everything else in the later text, or a first line that reads like one. */
function titleIn({ rows, after }: Comparison): string | null {
  const slices = rows.flatMap((row) => row.after)
  const first =
    slices.find(({ eId }) => eId === 'heading') ??
    slices.find(({ eId, start }) => eId === 'para_1' && start < 200)
  if (first === undefined) return null
  const title = after.text
    .slice(first.start, first.end)
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const isLine = first.eId === 'heading' || /^[\p{L}«“"].{0,200}[^.;:,]$/u.test(title)
  return isLine && title !== '' && title.length <= 500 ? title : null
}
