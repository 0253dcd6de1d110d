/** Which words about a draft count for which kind of file: one that would change nothing is refused, not passed over. */
import { DRAFT_KINDS, type DraftKind, type DraftOptions } from '../import'

type Word = Exclude<keyof DraftOptions, 'as' | 'knownActs'>

/** Our own dossiers say everything themselves, so JSON and the content folder take nothing. */
const TAKEN_BY: Readonly<Record<Word, readonly DraftKind[]>> = {
  id: ['editions', 'table'],
  name: ['editions', 'table'],
  act: ['editions', 'table'],
  actTitle: ['editions', 'table'],
  amendingStatus: ['editions', 'table'],
  country: ['editions', 'table'],
  language: ['akn', 'editions', 'table'],
  columns: ['table'],
  status: ['akn', 'editions', 'table'],
  asOf: ['editions'],
  charset: ['akn', 'editions', 'table'],
  trackedChanges: ['editions', 'table'],
  keepEditorial: ['editions'],
}

const FLAGS: Readonly<Record<Word, string>> = {
  id: '--id',
  name: '--name',
  act: '--act',
  actTitle: '--act-title',
  amendingStatus: '--bill or --enacted',
  country: '--country',
  language: '--lang',
  columns: '--columns',
  status: '--status',
  asOf: '--before-date or --after-date',
  charset: '--charset',
  trackedChanges: '--tracked-changes',
  keepEditorial: '--keep-editorial',
}

/** @returns one sentence for each word that a file of this kind has no use for. */
export function uselessOptions(kind: DraftKind, options: DraftOptions): string[] {
  return (Object.keys(TAKEN_BY) as Word[])
    .filter((word) => options[word] !== undefined && !TAKEN_BY[word].includes(kind))
    .map((word) => {
      const kinds = DRAFT_KINDS.filter((one) => TAKEN_BY[word].includes(one))
      return `${FLAGS[word]} has no use for a file read as ${kind}; it is for: ${kinds.join(', ')}.`
    })
}
