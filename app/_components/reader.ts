/**
 * Who is reading: the language of the interface, how changes are marked, and whether they are announced in words. All of
 * it travels with every link, so that a choice made once stays made without cookies or script.
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

/** What marks a change: a tint and a line, or only one of the two. */
export const MARKS = ['both', 'lines', 'tint'] as const
export type Marks = (typeof MARKS)[number]

export type ReadingAids = {
  readonly language: Language
  /** Visually hidden words say where an insertion or deletion begins and ends. */
  readonly words: boolean
  readonly marks: Marks
}

export type Reader = ReadingAids & {
  /** For attributes; what a page shows is said by `say`. */
  readonly translate: Translator
  /** A message on the page; words that are not in the reader's language carry the language they are in. */
  say(key: MessageKey, values?: MessageValues): ReactNode
  /** The same for a text of the content, or one that has such a text in it. */
  show(text: string): ReactNode
  /** The address of a page of this site for this reader; `query` is without the question mark. */
  address(path: string, query?: string, fragment?: string): string
}

export function readerOf(parameters: SearchParameters): Reader {
  const asked = firstOf(parameters.lang)
  const marks = firstOf(parameters.marks)
  return readerWith({
    language: LANGUAGES.find((known) => known === asked) ?? 'en',
    words: firstOf(parameters.words) === '1',
    marks: MARKS.find((known) => known === marks) ?? 'both',
  })
}

/** The same reader where one of the aids was chosen otherwise: what the links of the switches lead to. */
export function readerWith({ language, words, marks }: ReadingAids): Reader {
  const translate = translatorFor(language)
  return {
    translate,
    language,
    words,
    marks,
    say: (key, values) =>
      translate.languageOf(key) === language
        ? shown(translate(key, values), language)
        : createElement('span', { lang: translate.languageOf(key) }, translate(key, values)),
    show: (text) => shown(text, language),
    address: (path, query = '', fragment) => {
      const search = new URLSearchParams(query)
      if (language !== 'en') search.set('lang', language)
      if (words) search.set('words', '1')
      if (marks !== 'both') search.set('marks', marks)
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
