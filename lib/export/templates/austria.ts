/**
 * Austria, Textgegenüberstellung: the text in force in the left column, the proposed text in the right one, and the
 * differences made visible. Two columns and the highlighting are described in the Wiki of the Federal Chancellery
 * (ag.bka.gv.at, "Textgegenüberstellung"), after the circular of 29 March 2019, GZ BMVRDJ-600.824/0003-V 2/2019; that the
 * mark is italics on both sides, and the words in place of a text, are from general knowledge. The third column, for
 * remarks, is ours.
 */
import type { PlaceholderWords, Template, TemplateColumn } from './template'

const WORDS: PlaceholderWords = {
  absentBefore: '(neu)',
  absentAfter: '(entfällt)',
  unchangedBefore: null,
  unchangedAfter: null,
  unknownBefore: 'Text nicht verfügbar',
  unknownAfter: 'Text nicht verfügbar',
  notGiven: 'keine Angabe',
}

const COLUMNS: readonly TemplateColumn[] = [
  { content: 'before', header: { de: 'Geltende Fassung' }, width: 50 },
  { content: 'after', header: { de: 'Vorgeschlagene Fassung' }, width: 50 },
]

export const AUSTRIA_TWO_COLUMNS: Template = {
  id: 'at-two-columns',
  name: 'Austria, Textgegenüberstellung in two columns',
  languages: ['de'],
  title: { de: 'Textgegenüberstellung' },
  columns: COLUMNS,
  heading: 'act',
  marks: 'italic-both',
  wholeProvision: 'marked',
  words: { de: WORDS },
  paper: 'a4',
  orientation: 'landscape',
  basis: 'published-rule',
}

export const AUSTRIA_THREE_COLUMNS: Template = {
  ...AUSTRIA_TWO_COLUMNS,
  id: 'at-three-columns',
  name: 'Austria, Textgegenüberstellung in three columns',
  columns: [...COLUMNS, { content: 'remarks', header: { de: 'Anmerkungen' }, width: 30 }],
  basis: 'general-knowledge',
}
