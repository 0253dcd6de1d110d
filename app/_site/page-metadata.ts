/** The head of a page: its description for search engines and for whoever shares it, and where it stands in each language. */
import type { Metadata } from 'next'
import type { Reader } from '@/app/_components/reader'
import { LANGUAGES, type Language } from '@/lib/model'

/** Open Graph names a place with the language. */
export const LOCALE: Readonly<Record<Language, string>> = { en: 'en_GB', ru: 'ru_RU', kk: 'kk_KZ' }

export type PageHead = {
  /** Without parameters: layouts and marks are states of one page. */
  readonly path: string
  /** The filter of a lens, which is a page of its own; as a query without the question mark. */
  readonly lens?: string
  /** Whether search engines should leave it out: there is a page for every word that anybody searches. */
  readonly isSearch?: boolean
  readonly title: string
  readonly description: string
  readonly kind?: 'website' | 'article'
  /** The amending act whose feed the page offers; `null`: the feed of all. */
  readonly feed?: { readonly id: string | null; readonly title: string }
}

export function pageMetadata(
  { path, lens = '', isSearch = false, title, description, kind = 'website', feed }: PageHead,
  { language, translate }: Reader,
): Metadata {
  const canonical = inLanguage(path, language, lens)
  return {
    title,
    description,
    ...(isSearch ? { robots: { index: false } } : {}),
    alternates: {
      canonical,
      languages: {
        ...Object.fromEntries(LANGUAGES.map((one) => [one, inLanguage(path, one, lens)])),
        'x-default': inLanguage(path, 'en', lens),
      },
      ...(feed === undefined
        ? {}
        : {
            types: {
              'application/atom+xml': [{ url: inLanguage(feedPath(feed.id), language), title: feed.title }],
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

function feedPath(id: string | null): string {
  return id === null ? '/changes/feed.xml' : `/amending-acts/${id}/feed.xml`
}

/** English is the language of an address that names none. */
export function inLanguage(path: string, language: Language, query = ''): string {
  const search = new URLSearchParams(query)
  if (language !== 'en') search.set('lang', language)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
