/**
 * Who is reading: the language of the interface, and whether changes are announced in words. Both travel with every
 * link, so that a choice made once stays made without cookies or script.
 */
import { createElement, type ReactNode } from 'react'
import { LANGUAGES, type Language } from '@/lib/model'
import {
  type MessageKey,
  type MessageValues,
  runsByLanguage,
  type Translator,
  translatorFor,
} from '@/lib/view'

export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>

export type Reader = {
  /** For attributes; what a page shows is said by `say`. */
  readonly translate: Translator
  readonly language: Language
  /** Visually hidden words say where an insertion or deletion begins and ends. */
  readonly words: boolean
  /** A message on the page; words that are not in the reader's language carry the language they are in. */
  say(key: MessageKey, values?: MessageValues): ReactNode
  /** The same for a text of the content, or one that has such a text in it. */
  show(text: string): ReactNode
  /** The address of a page of this site for this reader; `query` is without the question mark. */
  address(path: string, query?: string, fragment?: string): string
}

export function readerOf(parameters: SearchParameters): Reader {
  const asked = firstOf(parameters.lang)
  const language = LANGUAGES.find((known) => known === asked) ?? 'en'
  const words = firstOf(parameters.words) === '1'
  const translate = translatorFor(language)
  return {
    translate,
    language,
    words,
    say: (key, values) =>
      translate.languageOf(key) === language
        ? shown(translate(key, values), language)
        : createElement('span', { lang: translate.languageOf(key) }, translate(key, values)),
    show: (text) => shown(text, language),
    address: (path, query = '', fragment) => {
      const search = new URLSearchParams(query)
      if (language !== 'en') search.set('lang', language)
      if (words) search.set('words', '1')
      const text = search.toString()
      return `${path}${text === '' ? '' : `?${text}`}${fragment === undefined ? '' : `#${fragment}`}`
    },
  }
}

/** The parameters of an address as the platform writes them, repeated ones repeated. */
export function toUrlSearchParams(parameters: SearchParameters): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) search.append(name, one)
  return search
}

function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

function shown(text: string, language: Language): ReactNode {
  if (language === 'en') return text
  return runsByLanguage(text, language).map((run, at) =>
    run.language === language ? run.text : createElement('span', { key: at, lang: run.language }, run.text),
  )
}
