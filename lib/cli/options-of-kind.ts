/** Flags that would change nothing for a file of its kind are refused, not passed over. */
import { type DraftKind, type DraftOptions, type SaidWord, unusedWords } from '../import'

const FLAGS: Readonly<Record<SaidWord, string>> = {
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
  return unusedWords(kind, options).map(
    ({ word, kinds }) =>
      `${FLAGS[word]} has no use for a file read as ${kind}; it is for: ${kinds.join(', ')}.`,
  )
}
