/**
 * Japan, 新旧対照表: the text after stands first, what changes is underlined on both sides. A new provision is underlined
 * throughout beside （新設）, a deleted one beside （削る）: FAQ of a drafting service for local ordinances
 * (lawinfo.joureikun.jp, 条を削る場合・条の追加をする場合の新旧対照表上の表示); （略） for what is left as it is:
 * shinkyutaishohyo.com, 新旧対照表の書き方. The words for a text that is not available are ours.
 */
import type { Template } from './template'

export const JAPAN: Template = {
  id: 'jp-shinkyu',
  name: 'Japan, 新旧対照表',
  languages: ['ja'],
  title: { ja: '新旧対照表' },
  columns: [
    { content: 'after', header: { ja: '改正後' }, width: 50 },
    { content: 'before', header: { ja: '改正前' }, width: 50 },
  ],
  heading: 'act',
  marks: 'underline-both',
  wholeProvision: 'marked',
  words: {
    ja: {
      absentBefore: '（新設）',
      absentAfter: '（削る）',
      unchangedBefore: '（略）',
      unchangedAfter: '（略）',
      unknownBefore: '（条文不明）',
      unknownAfter: '（条文不明）',
      notGiven: '（記載なし）',
    },
  },
  paper: 'a4',
  orientation: 'landscape',
  basis: 'published-rule',
}
