/** The part of a dossier that chosen changes need to be understood: their acts, notes, categories, and every source cited. */
import type { Dossier, TextualModification } from '../../model'

/** What was checked and found unchanged, the press article and whole texts speak of the dossier as a whole and are left out. */
export function selectedDossier(dossier: Dossier, chosen: readonly TextualModification[]): Dossier {
  const ids = new Set(chosen.map(({ id }) => id))
  const acts = new Set(chosen.map(({ act }) => act))
  const kept = {
    amendingAct: dossier.amendingAct,
    acts: dossier.acts.filter(({ id }) => acts.has(id)),
    amendments: dossier.amendments.filter(({ act }) => acts.has(act)),
    modifications: dossier.modifications.filter(({ id }) => ids.has(id)),
    annotations: dossier.annotations.filter(({ modification }) => ids.has(modification)),
  }
  const cited = new Set(citedIn(kept))
  const slugs = new Set([...kept.amendments, ...kept.modifications].flatMap(({ categories }) => categories))
  return {
    ...kept,
    categories: dossier.categories.filter(({ slug }) => slugs.has(slug)),
    sources: dossier.sources.filter(({ key }) => cited.has(key)),
    checkedProvisions: [],
    checkedActs: [],
  }
}

/** Every key in any list named `sources`, however deep it stands. */
function* citedIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'sources' && Array.isArray(inner)) yield* inner as string[]
    else yield* citedIn(inner)
  }
}
