/** What a row says beside its texts: the kind of change, how sure it is, when it comes into force, what proves it. */
import type { Certainty, Commencement, Evidence, ModificationSide, ModificationType } from '../../../model'
import type { BroughtRow } from './brought-row'
import { textOfCell, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'
import type { SideRead } from './read-side'
import type { RowContext } from './row-context'
import type { Sides } from './sides-of-row'
import {
  type AuthorityRead,
  authorityOfSentence,
  certaintyOfWord,
  commencementOf,
  typeOfWord,
} from './value-words'

export function typeOf(
  row: BroughtRow,
  { before, after }: Sides,
  { note, issue }: RowContext,
): { type: ModificationType; isInferred: boolean } {
  const fromSides: ModificationType =
    after.kind === 'absent' ? 'repeal' : before.kind === 'absent' ? 'insertion' : 'substitution'
  const words = textOfCell(row.cells.type).trim()
  if (words === '') return { type: fromSides, isInferred: true }
  const said = typeOfWord(words)
  if (said === null) {
    note('left-out', 'The kind of change is not known; it is concluded from the sides.', words)
    return { type: fromSides, isInferred: true }
  }
  const fits =
    said === 'insertion'
      ? before.kind !== 'text' && after.kind !== 'absent'
      : before.kind !== 'absent' && !(said === 'repeal' && after.kind === 'text')
  if (fits) return { type: said, isInferred: false }
  issue(
    'type-and-sides',
    `“${words.slice(0, 40)}” does not fit the texts of the row; it is read as “${fromSides}”.`,
  )
  return { type: fromSides, isInferred: true }
}

export function toSide(side: SideRead, { status, language, source }: RowContext): ModificationSide {
  const evidence: Evidence = {
    certainty: 'likely',
    sources: [source],
    note: 'As the brought table says; held against no other source.',
  }
  switch (side.kind) {
    case 'text':
      return { kind: 'text', text: side.text.normalize('NFC'), status, language, evidence }
    case 'unknown':
      return { kind: 'unknown', why: side.why, evidence: { certainty: 'unknown', sources: [] } }
    default:
      return { kind: 'absent', evidence }
  }
}

export function certaintyOf(row: BroughtRow, { note }: RowContext): Certainty | null {
  const words = textOfCell(row.cells.certainty).trim()
  if (words === '') return null
  const certainty = certaintyOfWord(words)
  if (certainty === null) note('left-out', 'How sure the change is could not be read.', words)
  return certainty
}

export function attributionOf(certainty: Certainty, { source }: RowContext): Evidence {
  return certainty === 'unknown'
    ? { certainty, sources: [] }
    : {
        certainty,
        sources: [source],
        note: 'The brought table lists the change; the amending act itself was not read.',
      }
}

export function commencementFrom(
  row: BroughtRow,
  attribution: Certainty,
  { note }: RowContext,
): Commencement {
  const cell = row.cells['in-force']
  const words = textOfCell(cell).trim()
  if (words === '' || placeWordOf(words) === 'not-given') return { kind: 'unknown' }
  const read = commencementOf(words, cell?.date, attribution === 'unknown' ? 'unknown' : 'likely')
  if (read !== null) return read
  note(
    'left-out',
    'The day of coming into force could not be read; write it as 2017-01-07 or 07.01.2017.',
    words,
  )
  return { kind: 'unknown' }
}

export function ownSentence(row: BroughtRow, { isOwn }: RowContext): AuthorityRead | null {
  if (!isOwn) return null
  const lines = (['remarks', 'provision', 'after'] as const).flatMap((role) =>
    (row.cells[role]?.lines ?? []).map(textOfLine),
  )
  for (const line of lines) {
    const found = authorityOfSentence(line)
    if (found !== null) return found
  }
  return null
}
