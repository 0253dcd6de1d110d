/**
 * A copy of a published dossier with identifiers of its own, so that it can stand beside the one it was made of. What is
 * shared by all dossiers (the acts) or only unique inside one (sources, categories, notes, claims) keeps its identifier.
 */
import type { Dossier, ModificationId } from '../model'

/**
 * @param isTaken whether an amending act of that identifier is stored or being drafted
 * @returns the same dossier; the amending act `x` is called `x-copy`, or `x-copy-2`, `x-copy-3` … where that is taken, and
 * its change `y` is called `y-copy…` in the same way, everywhere it is spoken of
 */
export function copyDossier(dossier: Dossier, isTaken: (amendingAct: string) => boolean): Dossier {
  const ending = freeEnding(dossier.amendingAct.id, isTaken)
  const amendingAct = dossier.amendingAct.id + ending
  const change = (id: ModificationId) => id + ending
  const { pressArticle } = dossier
  return {
    ...dossier,
    amendingAct: { ...dossier.amendingAct, id: amendingAct },
    amendments: dossier.amendments.map((amendment) => ({ ...amendment, amendingAct })),
    modifications: dossier.modifications.map((one) => ({ ...one, id: change(one.id), amendingAct })),
    annotations: dossier.annotations.map((one) => ({ ...one, modification: change(one.modification) })),
    ...(pressArticle && {
      pressArticle: {
        ...pressArticle,
        passages: pressArticle.passages.map((passage) => ({
          ...passage,
          claims: passage.claims.map((claim) => ({
            ...claim,
            modifications: claim.modifications.map(change),
          })),
        })),
      },
    }),
  }
}

function freeEnding(id: string, isTaken: (amendingAct: string) => boolean): string {
  for (let copy = 1; ; copy += 1) {
    const ending = copy === 1 ? '-copy' : `-copy-${copy}`
    if (!isTaken(id + ending)) return ending
  }
}
