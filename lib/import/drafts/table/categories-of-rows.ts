/** Measures that cells name become categories, each with an address of its own. */
import type { MeasureCategory } from '../../../model'
import { fold } from './recognise-header'
import { slugOf } from './slug'

export class CategoriesOfRows {
  readonly #byLabel = new Map<string, MeasureCategory>()

  constructor(known: readonly MeasureCategory[]) {
    for (const category of known) this.#byLabel.set(fold(category.label), category)
  }

  get all(): readonly MeasureCategory[] {
    return [...this.#byLabel.values()]
  }

  /**
   * @param cell several stand behind commas, semicolons, bars or line ends.
   * @returns their slugs, each once.
   */
  named(cell: string, note: (says: string, text: string) => void): string[] {
    const slugs: string[] = []
    for (const label of cell.split(/[;,|\n]/).map((one) => one.trim())) {
      if (label === '') continue
      const known = this.#byLabel.get(fold(label))
      const slug = known?.slug ?? (slugOf(label) || `category-${this.#byLabel.size + 1}`)
      if (known === undefined) {
        this.#byLabel.set(fold(label), { slug, label, description: '' })
        note(`A measure of the table; its address is “${slug}”.`, label)
      }
      if (!slugs.includes(slug)) slugs.push(slug)
    }
    return slugs
  }
}
