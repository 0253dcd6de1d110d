/**
 * What readers of Russian and Kazakh call the measures, by slug: the index holds these words beside the names that the
 * content has, so that a search for "оружие" finds what is sorted under weapons, whatever language its texts are in.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  penalties: ['Наказания', 'Жазалар'],
  weapons: ['Оружие', 'Қару'],
  registration: ['Регистрация', 'Тіркеу'],
  citizenship: ['Гражданство и иностранцы', 'Азаматтық және шетелдіктер'],
  religion: ['Религия', 'Дін'],
  communications: ['Связь', 'Байланыс'],
  'site-protection': ['Охрана объектов', 'Объектілерді қорғау'],
  procedure: ['Процедура', 'Рәсім'],
  business: ['Бизнес', 'Кәсіпкерлік'],
  tourism: ['Туризм', 'Туризм'],
  'state-bodies': ['Государственные органы', 'Мемлекеттік органдар'],
}

export type CategoryWord = { readonly language: 'ru' | 'kk'; readonly text: string }

/** @returns the Russian and the Kazakh name; none of a category that the project does not know. */
export function categoryWords(slug: string): readonly CategoryWord[] {
  const [russian, kazakh] = Object.hasOwn(WORDS, slug) ? (WORDS[slug] ?? []) : []
  return [
    ...(russian === undefined ? [] : [{ language: 'ru' as const, text: russian }]),
    ...(kazakh === undefined ? [] : [{ language: 'kk' as const, text: kazakh }]),
  ]
}
