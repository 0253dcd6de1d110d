/**
 * Germany, Synopse of a ministry or an association: the law in force beside its new wording, as it accompanies drafts.
 * Headers, words and the bold face are from general knowledge; no form is prescribed for it.
 */
import { GERMANY_COMMITTEE } from './germany-committee'
import type { Template } from './template'

export const GERMANY_SYNOPSIS: Template = {
  ...GERMANY_COMMITTEE,
  id: 'de-synopse',
  name: 'Germany, synopsis of the law in force and its new wording',
  title: { de: 'Synopse' },
  columns: [
    { content: 'before', header: { de: 'Geltende Fassung' }, width: 50 },
    { content: 'after', header: { de: 'Neue Fassung' }, width: 50 },
  ],
  orientation: 'landscape',
}
