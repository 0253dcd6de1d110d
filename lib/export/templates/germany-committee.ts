/**
 * Germany, Zusammenstellung of a Bundestag committee: the draft beside what the committee decided. That recommendations
 * carry such a synopsis is described by the Bundestag (webarchiv.bundestag.de, "Beschlussempfehlung und Bericht des
 * Ausschusses"); the headers, "unverändert", "entfällt" and the bold face are from general knowledge.
 */
import type { Template } from './template'

export const GERMANY_COMMITTEE: Template = {
  id: 'de-committee',
  name: 'Germany, synopsis of draft and committee decisions',
  languages: ['de'],
  title: { de: 'Zusammenstellung' },
  columns: [
    { content: 'before', header: { de: 'Entwurf' }, width: 50 },
    { content: 'after', header: { de: 'Beschlüsse des Ausschusses' }, width: 50 },
  ],
  heading: 'act',
  marks: 'bold',
  wholeProvision: 'marked',
  words: {
    de: {
      absentBefore: '–',
      absentAfter: 'entfällt',
      unchangedBefore: null,
      unchangedAfter: 'unverändert',
      unknownBefore: 'Text nicht verfügbar',
      unknownAfter: 'Text nicht verfügbar',
      notGiven: 'keine Angabe',
    },
  },
  paper: 'a4',
  orientation: 'portrait',
  basis: 'general-knowledge',
}
