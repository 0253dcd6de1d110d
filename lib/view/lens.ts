/** The name of a filtered comparison in words, for its heading and title: "Weapons: 23 changes in 5 acts". */
import type { ComparisonView } from './comparison-view'
import type { ComparisonRequest } from './request'
import { translatorFor } from './translate'

/** @returns `null` where nothing is filtered. */
export function lensHeading(view: ComparisonView, { filter, language }: ComparisonRequest): string | null {
  const translate = translatorFor(language)
  const chosen = view.facets.flatMap(({ values }) => {
    const labels = values.filter((value) => value.selected).map(({ label }) => label)
    return labels.length === 0 ? [] : [labels.join(', ')]
  })
  if (filter.query) chosen.push(translate(`labels.lens.${filter.queryIn ?? 'all'}`, { query: filter.query }))
  if (chosen.length === 0) return null
  return translate('labels.lens.heading', {
    name: chosen.join(' · '),
    changes: view.shown,
    acts: view.groups.length,
  })
}
