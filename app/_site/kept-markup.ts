/**
 * Keeps the finished markup of a page that depends on nothing but its dossier and on how the reader reads. A dossier is
 * the same object until the next import, so what was made from it is dropped with it.
 */
import type { Dossier } from '@/lib/model'

const kept = new WeakMap<Dossier, Map<string, string>>()

/**
 * @param as names the page and everything else its markup depends on; its values must be few, since all are kept.
 * @returns what `make` returned for this dossier and name the first time; what it throws is not kept.
 */
export async function keptMarkup(dossier: Dossier, as: string, make: () => Promise<string>): Promise<string> {
  const pages = kept.get(dossier) ?? new Map<string, string>()
  kept.set(dossier, pages)
  const known = pages.get(as)
  if (known !== undefined) return known
  const markup = await make()
  pages.set(as, markup)
  return markup
}
