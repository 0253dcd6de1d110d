/**
 * Pennsylvania, a bill that amends a statute: "it contains underscoring and brackets and a reference to the statute
 * amended" (101 Pa. Code § 15.4, pacode.com): brackets around what is taken out, underscores under what is put in.
 */
import type { Template } from './template'

export const PENNSYLVANIA: Template = {
  id: 'us-pennsylvania',
  name: 'Pennsylvania, amendatory bill',
  languages: ['en'],
  title: { en: 'Amendments to existing law' },
  columns: [
    { content: 'provision', header: { en: 'Provision' }, width: 20 },
    { content: 'merged', header: { en: 'Text' }, width: 80 },
  ],
  heading: 'act',
  marks: 'brackets-underscore',
  wholeProvision: 'marked',
  words: {
    en: {
      absentBefore: 'Added',
      absentAfter: 'Repealed',
      unchangedBefore: null,
      unchangedAfter: null,
      unknownBefore: 'The existing text is not available.',
      unknownAfter: 'The text as it would be changed is not available.',
      notGiven: 'Not given',
    },
  },
  paper: 'letter',
  orientation: 'portrait',
  basis: 'published-rule',
}
