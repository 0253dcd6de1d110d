/** The head of a page: its description for search engines and for whoever shares it, and where it stands in each language. */
import type { Metadata } from 'next'
import type { Reader } from '@/app/_components/reader'
import { LANGUAGES, type Language } from '@/lib/model'

/** Open Graph names a place with the language. */
const LOCALE: Readonly<Record<Language, string>> = { en: 'en_GB', ru: 'ru_RU', kk: 'kk_KZ' }

export type PageHead = {
  /** Without parameters: filters and layouts are states of one page. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly kind?: 'website' | 'article'
  /** The amending act whose feed the page offers. */
  readonly feed?: { readonly id: string; readonly title: string }
}

export function pageMetadata(
  { path, title, description, kind = 'website', feed }: PageHead,
  { language, translate }: Reader,
): Metadata {
  const canonical = inLanguage(path, language)
  return {
    title,
    description,
    alternates: {
      canonical,
      languages: {
        ...Object.fromEntries(LANGUAGES.map((one) => [one, inLanguage(path, one)])),
        'x-default': path,
      },
      ...(feed === undefined
        ? {}
        : {
            types: {
              'application/atom+xml': [
                { url: inLanguage(`/amending-acts/${feed.id}/feed.xml`, language), title: feed.title },
              ],
            },
          }),
    },
    openGraph: {
      type: kind,
      title,
      description,
      url: canonical,
      siteName: translate('pages.site.name'),
      locale: LOCALE[language],
      alternateLocale: LANGUAGES.filter((one) => one !== language).map((one) => LOCALE[one]),
    },
  }
}

/** English is the language of an address that names none. */
export function inLanguage(path: string, language: Language): string {
  return language === 'en' ? path : `${path}?lang=${language}`
}
