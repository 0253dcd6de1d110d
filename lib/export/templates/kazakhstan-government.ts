/**
 * Kazakhstan, government stage of a bill. Headers, words and bold marks are from general knowledge: the official form was
 * not seen. (Resolution No. 907 of 29 December 2016, adilet P1600000907, has the rules for bills of the Government; its
 * annexes could not be read.) Override the headers where yours differ.
 */
import { KAZAKHSTAN_WORDS } from './kazakhstan-words'
import type { Template } from './template'

export const KAZAKHSTAN_GOVERNMENT: Template = {
  id: 'kz-government',
  name: 'Kazakhstan, comparative table of the government stage',
  languages: ['ru', 'kk', 'en'],
  title: { ru: 'Сравнительная таблица', kk: 'Салыстырма кесте', en: 'Comparative table' },
  columns: [
    { content: 'number', header: { ru: '№ п/п', kk: 'Р/с №', en: 'No.' }, width: 5 },
    {
      content: 'provision',
      header: { ru: 'Структурный элемент', kk: 'Құрылымдық элемент', en: 'Structural element' },
      width: 15,
    },
    {
      content: 'before',
      header: { ru: 'Действующая редакция', kk: 'Қолданыстағы редакция', en: 'Current wording' },
      width: 30,
    },
    {
      content: 'after',
      header: { ru: 'Предлагаемая редакция', kk: 'Ұсынылатын редакция', en: 'Proposed wording' },
      width: 30,
    },
    { content: 'rationale', header: { ru: 'Обоснование', kk: 'Негіздеме', en: 'Rationale' }, width: 20 },
  ],
  heading: 'act',
  marks: 'bold',
  wholeProvision: 'marked',
  words: KAZAKHSTAN_WORDS,
  paper: 'a4',
  orientation: 'landscape',
  basis: 'general-knowledge',
}
