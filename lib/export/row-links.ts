/** How a sentence names the changes it rests on: a few by their labels, many by their numbers in the file. */
import type { ModificationId } from '../model'
import { anchorOf } from './anchor'
import type { SummaryDocument } from './summary-document'

export type RowLink = { readonly id: ModificationId; readonly text: string; readonly target: string }

/** Above this many, labels would bury the sentence. */
export const MOST_LABELS = 6

/** @returns for a list of changes their links, in the order of the file; changes that are not in it have none. */
export function rowLinksOf(document: SummaryDocument): (changes: readonly ModificationId[]) => RowLink[] {
  const changes = document.summary.groups.flatMap((group) => group.changes)
  const places = new Map(changes.map(({ id, label }, index) => [id, { number: index + 1, label }]))
  return (ids) =>
    ids
      .flatMap((id) => {
        const place = places.get(id)
        return place === undefined ? [] : [{ id, ...place }]
      })
      .sort((first, second) => first.number - second.number)
      .map(({ id, number, label }) => ({
        id,
        text: ids.length > MOST_LABELS ? String(number) : label,
        target: `#${anchorOf('change', id)}`,
      }))
}
