/**
 * Ukraine, the table that the author of a bill annexes for the first reading. Headers, words and bold marks are from
 * general knowledge: the form in force was not seen.
 */
import type { Template } from './template'

export const UKRAINE_FIRST_READING: Template = {
  id: 'ua-first-reading',
  name: 'Ukraine, comparative table for the first reading',
  languages: ['uk'],
  title: { uk: 'Порівняльна таблиця' },
  columns: [
    { content: 'before', header: { uk: 'Зміст положення (норми) чинного законодавства' }, width: 50 },
    { content: 'after', header: { uk: 'Зміст відповідного положення (норми) проекту акта' }, width: 50 },
  ],
  heading: 'act',
  marks: 'bold',
  wholeProvision: 'marked',
  words: {
    uk: {
      absentBefore: 'Відсутнє',
      absentAfter: 'Виключити',
      unchangedBefore: null,
      unchangedAfter: null,
      unknownBefore: 'Текст недоступний',
      unknownAfter: 'Текст недоступний',
      notGiven: 'Не вказано',
    },
  },
  paper: 'a4',
  orientation: 'landscape',
  basis: 'general-knowledge',
}
