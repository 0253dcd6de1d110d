/**
 * European Union, the four-column document of a trilogue: the Commission's proposal, the positions of Parliament and
 * Council, and the text agreed (Statewatch, February 2023, "four-column documents ready for secret trilogues"). The exact
 * headers and the bold italics are from general knowledge. A comparison has two texts: the first stands in the first
 * column, the second in the last; the two mandates are said to be not given. For an act that is no proposal, override the
 * headers.
 */
import type { Template } from './template'

export const EU_FOUR_COLUMNS: Template = {
  id: 'eu-four-columns',
  name: 'European Union, four-column document',
  languages: ['en'],
  title: { en: 'Four-column document' },
  columns: [
    { content: 'number', header: { en: 'Line' }, width: 5 },
    { content: 'before', header: { en: 'Commission Proposal' }, width: 24 },
    { content: 'other-mandate', header: { en: 'EP Mandate' }, width: 23 },
    { content: 'other-mandate', header: { en: 'Council Mandate' }, width: 23 },
    { content: 'after', header: { en: 'Draft Agreement' }, width: 24 },
  ],
  heading: 'act',
  marks: 'bold-italic',
  wholeProvision: 'marked',
  words: {
    en: {
      absentBefore: 'Not in this text',
      absentAfter: 'deleted',
      unchangedBefore: null,
      unchangedAfter: null,
      unknownBefore: 'Text not available',
      unknownAfter: 'Text not available',
      notGiven: 'Not given',
    },
  },
  paper: 'a4',
  orientation: 'landscape',
  basis: 'general-knowledge',
}
