/**
 * United States, changes in existing law shown in committee reports. House: "stricken-through type and italics, parallel
 * columns, or other appropriate typographical devices" (the Ramseyer rule, Deschler's Precedents, vol. 4, ch. 17, sec. 60,
 * govinfo.gov). Senate: the Cordon rule, paragraph 12 of Standing Rule XXVI; brackets around what is omitted and italics
 * for new matter are the usage of Senate reports, from general knowledge, as are the sentences in place of a text.
 */
import type { PlaceholderWords, Template } from './template'

const WORDS: PlaceholderWords = {
  absentBefore: 'New',
  absentAfter: 'Repealed',
  unchangedBefore: null,
  unchangedAfter: null,
  unknownBefore: 'The existing text is not available.',
  unknownAfter: 'The text as it would be changed is not available.',
  notGiven: 'Not given',
}

export const US_HOUSE_RAMSEYER: Template = {
  id: 'us-house-ramseyer',
  name: 'US House of Representatives, Ramseyer print',
  languages: ['en'],
  title: { en: 'Changes in existing law' },
  columns: [
    { content: 'provision', header: { en: 'Provision' }, width: 20 },
    { content: 'merged', header: { en: 'Existing law as it would be changed' }, width: 80 },
  ],
  heading: 'act',
  marks: 'strike-italic',
  wholeProvision: 'marked',
  words: { en: WORDS },
  paper: 'letter',
  orientation: 'portrait',
  basis: 'published-rule',
}

export const US_SENATE_CORDON: Template = {
  ...US_HOUSE_RAMSEYER,
  id: 'us-senate-cordon',
  name: 'US Senate, Cordon print',
  heading: 'act',
  marks: 'brackets-italic',
  basis: 'general-knowledge',
}
