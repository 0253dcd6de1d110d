/**
 * The title of an act, of those that are known. A reader whose language has none gets another one that says which
 * language it is in; nothing is translated for the occasion, and no title is made up. Acts of Kazakhstan are enacted in
 * Kazakh and Russian, so a reader of Kazakh gets the Russian title, which the law itself has, before one in English.
 */
import { type Act, LANGUAGES, type Language, type Titles } from '../model'
import { languageName } from './language-name'
import type { Translator } from './translate'

export type ShownTitle = { readonly title: string; readonly language: string }

const ORDER: Readonly<Record<Language, readonly Language[]>> = {
  en: LANGUAGES,
  ru: LANGUAGES,
  kk: ['kk', 'ru', 'en'],
}

/** @returns the title in the reader's language, else in the nearest of the site's languages, else the first one; `null` for none. */
export function titleFor(titles: Titles, reader: Language): ShownTitle | null {
  const known = Object.keys(titles)
  for (const language of [reader, ...ORDER[reader], ...known]) {
    const title = titles[language]
    if (title !== undefined && title !== '') return { title, language }
  }
  return null
}

/**
 * A title that only says what the act is about ("О связи", "Байланыс туралы") gets the kind of the act: "Закон «О связи»".
 *
 * @returns "Tax Code"; "Abgabenordnung (title in German)"; the identifier where no title is known.
 */
export function actTitle({ id, kind, title: titles }: Act, translate: Translator): string {
  const shown = titleFor(titles, translate.language)
  if (shown === null) return id
  const { title, language } = shown
  if (language === translate.language)
    return saysSubjectAlone(titles, translate.language)
      ? translate('labels.act.titled', { title, kind })
      : title
  // English stands for itself in a Russian or Kazakh interface, where it is marked by its script.
  if (language === 'en') return title
  return translate('labels.titleIn', { title, language: languageName(language, translate.language) })
}

/** Russian and Kazakh titles of that kind are told by their form. */
export function saysSubjectAlone(titles: Titles, language: string): boolean {
  const title = titles[language] ?? ''
  return (language === 'ru' && /^Об? /.test(title)) || (language === 'kk' && / туралы$/.test(title))
}
