/**
 * The name of a measure category. English names are content; for the categories the project knows, Russian and Kazakh
 * names are interface. Another one keeps the name of its content.
 */
import { NO_CATEGORY } from '../model'
import type { DossierIndex } from './dossier-index'
import { isMessageKey, type Translator } from './translate'

export function categoryLabel(slug: string, index: DossierIndex, translate: Translator): string {
  if (slug === NO_CATEGORY) return translate('labels.notSorted')
  const label = index.categories.get(slug)?.label ?? slug
  return categoryName(slug, label, translate)
}

/** @param label as its content has it. */
export function categoryName(slug: string, label: string, translate: Translator): string {
  const key = `labels.category.${slug}`
  return translate.language === 'en' || !isMessageKey(key) ? label : translate(key)
}
