/** A comparative table of no house: provision, before, after, and our notes. The default. */
import type { Template } from './template'

export const PLAIN: Template = {
  id: 'plain',
  name: 'Plain comparative table',
  languages: ['en', 'ru', 'kk'],
  title: { en: 'Comparative table', ru: 'Сравнительная таблица', kk: 'Салыстырма кесте' },
  columns: [
    { content: 'number', header: { en: 'No.', ru: '№', kk: '№' }, width: 4 },
    { content: 'provision', header: { en: 'Provision', ru: 'Положение', kk: 'Норма' }, width: 16 },
    { content: 'before', header: { en: 'Before', ru: 'До изменения', kk: 'Өзгеріске дейін' }, width: 32 },
    { content: 'after', header: { en: 'After', ru: 'После изменения', kk: 'Өзгерістен кейін' }, width: 32 },
    { content: 'remarks', header: { en: 'Notes', ru: 'Примечания', kk: 'Ескертпелер' }, width: 16 },
  ],
  heading: 'sentence',
  marks: 'strike-underline',
  wholeProvision: 'plain',
  words: {
    en: {
      absentBefore: 'There was no such provision.',
      absentAfter: 'There is no such provision any more.',
      unchangedBefore: null,
      unchangedAfter: null,
      unknownBefore: 'Text not available.',
      unknownAfter: 'Text not available.',
      notGiven: 'Not given.',
    },
    ru: {
      absentBefore: 'Такого положения не было.',
      absentAfter: 'Такого положения больше нет.',
      unchangedBefore: null,
      unchangedAfter: null,
      unknownBefore: 'Текст недоступен.',
      unknownAfter: 'Текст недоступен.',
      notGiven: 'Не указано.',
    },
    kk: {
      absentBefore: 'Мұндай норма болған жоқ.',
      absentAfter: 'Мұндай норма енді жоқ.',
      unchangedBefore: null,
      unchangedAfter: null,
      unknownBefore: 'Мәтін қолжетімсіз.',
      unknownAfter: 'Мәтін қолжетімсіз.',
      notGiven: 'Көрсетілмеген.',
    },
  },
  paper: 'a4',
  orientation: 'landscape',
  basis: 'general-knowledge',
}
