/**
 * Kazakhstan, parliament stage of a bill, with the author of the amendment and the decision of the committee. Headers,
 * words and bold marks are from general knowledge: the official form was not seen. Override the headers where yours differ.
 */
import { KAZAKHSTAN_WORDS } from './kazakhstan-words'
import type { Template } from './template'

export const KAZAKHSTAN_PARLIAMENT: Template = {
  id: 'kz-parliament',
  name: 'Kazakhstan, comparative table of the parliament stage',
  languages: ['ru', 'kk', 'en'],
  title: { ru: 'Сравнительная таблица', kk: 'Салыстырма кесте', en: 'Comparative table' },
  columns: [
    { content: 'number', header: { ru: '№ п/п', kk: 'Р/с №', en: 'No.' }, width: 5 },
    {
      content: 'provision',
      header: { ru: 'Структурный элемент', kk: 'Құрылымдық элемент', en: 'Structural element' },
      width: 13,
    },
    {
      content: 'before',
      header: { ru: 'Действующая редакция', kk: 'Қолданыстағы редакция', en: 'Current wording' },
      width: 25,
    },
    {
      content: 'after',
      header: { ru: 'Предлагаемая редакция', kk: 'Ұсынылатын редакция', en: 'Proposed wording' },
      width: 25,
    },
    {
      content: 'author',
      header: {
        ru: 'Автор изменения или дополнения и его обоснование',
        kk: 'Өзгерістің немесе толықтырудың авторы және оның негіздемесі',
        en: 'Author of the amendment and rationale',
      },
      width: 18,
    },
    {
      content: 'decision',
      header: { ru: 'Решение комитета', kk: 'Комитеттің шешімі', en: 'Decision of the committee' },
      width: 14,
    },
  ],
  heading: 'act',
  marks: 'bold',
  wholeProvision: 'marked',
  words: KAZAKHSTAN_WORDS,
  paper: 'a4',
  orientation: 'landscape',
  basis: 'general-knowledge',
}
