/** What kinds of text an amending act's comparison holds: a page says so before it shows any. */
import type { Dossier, TextStatus } from '../model'
import { keptBy } from './kept'

export const textStatusesOf: (dossier: Dossier) => ReadonlySet<TextStatus> = keptBy(
  ({ modifications }: Dossier) =>
    new Set(
      modifications
        .flatMap(({ before, after }) => [before, after])
        .flatMap((side) => (side.kind === 'text' ? [side.status] : [])),
    ),
  () => '',
)
