/**
 * Korea, 신구조문대비표: the text in force beside the amended text, changed words underlined, <신설> for what is new,
 * (생략) and (현행과 같음) for what stays. From general knowledge of the tables annexed to bills; <삭제> and the words for
 * a text that is not available likewise.
 */
import type { Template } from './template'

export const KOREA: Template = {
  id: 'kr-comparison',
  name: 'Korea, 신구조문대비표',
  languages: ['ko'],
  title: { ko: '신·구조문대비표' },
  columns: [
    { content: 'before', header: { ko: '현행' }, width: 50 },
    { content: 'after', header: { ko: '개정안' }, width: 50 },
  ],
  heading: 'act',
  marks: 'underline-both',
  wholeProvision: 'marked',
  words: {
    ko: {
      absentBefore: '<신설>',
      absentAfter: '<삭제>',
      unchangedBefore: '(생략)',
      unchangedAfter: '(현행과 같음)',
      unknownBefore: '(조문을 확인할 수 없음)',
      unknownAfter: '(조문을 확인할 수 없음)',
      notGiven: '(기재 없음)',
    },
  },
  paper: 'a4',
  orientation: 'portrait',
  basis: 'general-knowledge',
}
