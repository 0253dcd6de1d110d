/**
 * The words of both Kazakh forms. From general knowledge of such tables, not from the official form, which was not seen.
 */
import type { PlaceholderWords } from './template'

export const KAZAKHSTAN_WORDS: Readonly<Record<string, PlaceholderWords>> = {
  kk: {
    absentBefore: 'Жоқ',
    absentAfter: 'Алып тасталсын',
    unchangedBefore: null,
    unchangedAfter: null,
    unknownBefore: 'Мәтін қолжетімсіз',
    unknownAfter: 'Мәтін қолжетімсіз',
    notGiven: 'Көрсетілмеген',
  },
  ru: {
    absentBefore: 'Отсутствует',
    absentAfter: 'Исключить',
    unchangedBefore: null,
    unchangedAfter: null,
    unknownBefore: 'Текст недоступен',
    unknownAfter: 'Текст недоступен',
    notGiven: 'Не указано',
  },
  en: {
    absentBefore: 'Absent',
    absentAfter: 'To be deleted',
    unchangedBefore: null,
    unchangedAfter: null,
    unknownBefore: 'Text not available',
    unknownAfter: 'Text not available',
    notGiven: 'Not given',
  },
}
