/** One row of a table becomes one modification, with a note on each thing that was concluded and an issue on each that is missing. */
import { type Annotation, FORM_NOTES, formNoteBody, type TextualModification } from '../../../model'
import type { BroughtRow } from './brought-row'
import { textOfCell, textOfLine } from './cells/cell-table'
import { attributionOf, certaintyOf, commencementFrom, ownSentence, toSide, typeOf } from './facts-of-row'
import { placeWordOf } from './place-words'
import { nameOf } from './provision-of-row'
import { trimmedLines } from './read-side'
import type { RowContext, RowRead } from './row-context'
import { sidesOf } from './sides-of-row'
import { type AuthorityRead, authorityOfSentence } from './value-words'

/** @returns `null` for a row that changes nothing or says nothing; then a note holds its text. */
export function rowToModification(row: BroughtRow, context: RowContext): RowRead | null {
  const { note, issue } = context
  const sentence = ownSentence(row, context)
  const named = nameOf(row, context)
  const sides = sidesOf(row, named.inText ? named.label : null, context)
  if (sides === null) return null
  const { type, isInferred } = typeOf(row, sides, context)
  if (isInferred) note('inferred', `The kind of change, “${type}”, is concluded from the two sides.`)
  const certainty = sentence?.certainty ?? certaintyOf(row, context) ?? 'likely'
  const modification: TextualModification = {
    id: context.id,
    amendingAct: context.amendingAct,
    act: context.act,
    position: context.position,
    address: named.address,
    label: named.label,
    topic: named.topic,
    type,
    ...(sentence?.observed && { observed: true as const }),
    categories: row.cells.category === undefined ? [] : context.categoriesOf(textOfCell(row.cells.category)),
    before: toSide(sides.before, context),
    after: toSide(sides.after, context),
    attribution: attributionOf(certainty, context),
    commencement: commencementFrom(row, certainty, context),
  }
  if (named.address.length === 0)
    issue(
      'address-not-read',
      `The place of the change could not be read from “${named.label.slice(0, 80)}”; say which article it is in.`,
    )
  for (const { header, text } of row.others)
    note('left-out', `The cell of the column “${header.slice(0, 60)}”, which was not recognised.`, text)
  return { modification, annotations: annotationsOf(row, sentence, context) }
}

const NOTED = [...FORM_NOTES, 'remarks'] as const

/** What the table says beside the texts, under the header it stands under; our own notes without one. */
function annotationsOf(row: BroughtRow, sentence: AuthorityRead | null, context: RowContext): Annotation[] {
  const annotations: Annotation[] = []
  const noted = [
    ...NOTED.map((role) => ({
      role,
      key: role as string,
      cell: row.cells[role],
      header: row.headers[role] ?? role,
    })),
    ...row.mandates.map(({ header, cell }, at) => ({
      role: 'other-mandate' as const,
      key: `other-mandate-${at + 2}`,
      cell,
      header,
    })),
  ]
  for (const { role, key, cell, header } of noted) {
    const lines = trimmedLines(cell?.lines ?? []).map(textOfLine)
    if (role === 'remarks' && sentence !== null && authorityOfSentence(lines[0] ?? '') !== null) lines.shift()
    const text = lines.join('\n').trim()
    if (text === '' || placeWordOf(text) === 'not-given') continue
    annotations.push({
      id: `${context.id}-${key}`,
      modification: context.id,
      kind: 'explanatory',
      body: role === 'remarks' ? text : formNoteBody(role, header, text, context.language),
    })
    context.note('taken', `The cell “${header}” became an explanatory note.`)
  }
  return annotations
}
