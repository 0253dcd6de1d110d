/**
 * The one change that an overview shows in full before it says anything else: what a comparison looks like is seen in it
 * at a glance. It is chosen by rule and not by hand, from the headlines, which are what readers ask about.
 */
import type { Dossier, Language } from '../model'
import type { ModificationRow } from './comparison-view'
import { indexOf } from './dossier-index'
import type { HeadlineGroup } from './headlines'
import { isConfirmed, toModificationRow } from './modification-row'

/** Both texts together, in characters: what is read in a few seconds, also on a phone. */
const LONGEST = 700

/**
 * @returns the shortest change that is a headline of its own with figures, both texts compared and all of it confirmed;
 *   `null` where there is none, or where it is all that the amending act has.
 */
export function exampleOf(
  headlines: readonly HeadlineGroup[],
  dossier: Dossier,
  language: Language,
): ModificationRow | null {
  if (dossier.modifications.length < 2) return null
  const { modifications } = indexOf(dossier)
  const ids = headlines.flatMap(({ items }) =>
    items.flatMap(({ modifications, parts }) =>
      parts !== null && parts.figures.length > 0 && modifications.length === 1 ? modifications : [],
    ),
  )
  let example: ModificationRow | null = null
  let shortest = LONGEST + 1
  for (const id of ids) {
    const modification = modifications.get(id)
    if (modification === undefined || !isConfirmed(modification)) continue
    const { before, after } = modification
    if (before.kind !== 'text' || after.kind !== 'text') continue
    const length = before.text.length + after.text.length
    if (length >= shortest) continue
    const row = toModificationRow(modification, dossier, language)
    if (row.observed !== 'changed') continue
    example = row
    shortest = length
  }
  return example
}
