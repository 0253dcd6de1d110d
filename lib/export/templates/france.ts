/**
 * France, tableau comparatif as it is annexed to the reports of committees: the provisions in force beside the text
 * proposed. Headers, words and the bold face are from general knowledge.
 */
import type { Template } from './template'

export const FRANCE: Template = {
  id: 'fr-tableau-comparatif',
  name: 'France, tableau comparatif',
  languages: ['fr'],
  title: { fr: 'Tableau comparatif' },
  columns: [
    { content: 'before', header: { fr: 'Dispositions en vigueur' }, width: 50 },
    { content: 'after', header: { fr: 'Texte proposé' }, width: 50 },
  ],
  heading: 'act',
  marks: 'bold',
  wholeProvision: 'marked',
  words: {
    fr: {
      absentBefore: '(nouveau)',
      absentAfter: '(supprimé)',
      unchangedBefore: null,
      unchangedAfter: '(sans modification)',
      unknownBefore: 'Texte non disponible',
      unknownAfter: 'Texte non disponible',
      notGiven: 'non renseigné',
    },
  },
  paper: 'a4',
  orientation: 'landscape',
  basis: 'general-knowledge',
}
