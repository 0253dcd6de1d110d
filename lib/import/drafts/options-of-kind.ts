/** Which words about a draft count for which kind of file; the others would change nothing, which has to be told. */
import { DRAFT_KINDS, type DraftKind, type DraftOptions } from './draft-options'

export type SaidWord = Exclude<keyof DraftOptions, 'as' | 'knownActs'>

/** Our own dossiers say everything themselves, so JSON and the content folder take nothing. */
const TAKEN_BY: Readonly<Record<SaidWord, readonly DraftKind[]>> = {
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

/** @returns the words that a file of this kind has no use for, each with the kinds that have. */
export function unusedWords(
  kind: DraftKind,
  options: DraftOptions,
): { readonly word: SaidWord; readonly kinds: readonly DraftKind[] }[] {
  return (Object.keys(TAKEN_BY) as SaidWord[])
    .filter((word) => options[word] !== undefined && !TAKEN_BY[word].includes(kind))
    .map((word) => ({ word, kinds: DRAFT_KINDS.filter((one) => TAKEN_BY[word].includes(one)) }))
}
