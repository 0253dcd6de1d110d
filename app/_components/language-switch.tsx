/** The same page in the other languages, as links that keep everything else of the address. */
import { LANGUAGES, type Language } from '@/lib/model'
import type { Reader } from './reader'

/** Each language names itself, for those who cannot read the page. */
const OWN_NAME: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' }

/** `path` and `query` are those of the page; without a path the link leads to the page it stands on. */
export function LanguageSwitch({ path, query, reader }: { path: string; query: string; reader: Reader }) {
  return (
    <nav className="languages" aria-label={reader.translate('pages.site.languages')}>
      <ul>
        {LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={addressIn(language, path, query)}
              lang={language}
              hrefLang={language}
              aria-current={language === reader.language ? 'true' : undefined}
            >
              {OWN_NAME[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function addressIn(language: Language, path: string, query: string): string {
  const search = new URLSearchParams(query)
  search.delete('lang')
  if (language !== 'en') search.set('lang', language)
  const text = search.toString()
  if (text !== '') return `${path}?${text}`
  return path === '' ? '?' : path
}
