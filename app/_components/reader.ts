/**
 * Who is reading: the language of the interface, how changes are marked, and whether they are announced in words. All of
 * it travels with every link, so that a choice made once stays made without cookies or script.
 */
import { createElement, Fragment, type ReactNode } from 'react'
import { type AmendingAct, LANGUAGES, type Language } from '@/lib/model'
import {
  hitsIn,
  type MessageKey,
  type MessageValues,
  runsByLanguage,
  type Translator,
  translatorFor,
} from '@/lib/view'
import { wholeNumbers } from './whole-numbers'

export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** What marks a change: a tint and a line, or only one of the two. */
export const MARKS = ['both', 'lines', 'tint'] as const
export type Marks = (typeof MARKS)[number]

export type ReadingAids = {
  readonly language: Language
  /** Visually hidden words say where an insertion or deletion begins and ends. */
  readonly words: boolean
  readonly marks: Marks
  /** What is searched for in all words, to be marked wherever it is shown; `null` where nothing is. */
  readonly query: string | null
}

export type Reader = ReadingAids & {
  /** For attributes; what a page shows is said by `say`. */
  readonly translate: Translator
  /** A message on the page; words that are not in the reader's language carry the language they are in. */
  say(key: MessageKey, values?: MessageValues): ReactNode
  /** The same for a text of the content, or one that has such a text in it. */
  show(text: string): ReactNode
  /** The same, with the words marked that the reader searched for. */
  mark(text: string): ReactNode
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
    query: (firstOf(parameters.in) ?? 'all') === 'all' ? (firstOf(parameters.q) ?? null) : null,
  })
}

/** The same reader where one of the aids was chosen otherwise: what the links of the switches lead to. */
export function readerWith(aids: ReadingAids): Reader {
  return readerSpokenTo(aids, translatorFor(aids.language))
}

/** The same reader on a page about one amending act: what a bill would do is not worded as done. */
export function readerAbout({ status }: Pick<AmendingAct, 'status'>, reader: Reader): Reader {
  return status === 'bill' ? readerSpokenTo(reader, translatorFor(reader.language, status)) : reader
}

function readerSpokenTo({ language, words, marks, query }: ReadingAids, translate: Translator): Reader {
  return {
    translate,
    language,
    words,
    marks,
    query,
    say: (key, values) =>
      translate.languageOf(key) === language
        ? shown(translate(key, values), language)
        : createElement('span', { lang: translate.languageOf(key) }, wholeNumbers(translate(key, values))),
    show: (text) => shown(text, language),
    mark: (text) =>
      query === null
        ? shown(text, language)
        : withMarks(text, hitsIn(text, query), (run) => shown(run, language)),
    address: (path, asked = '', fragment) => {
      const search = new URLSearchParams(asked)
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
  if (language === 'en') return wholeNumbers(text)
  return runsByLanguage(text, language).map((run, at) =>
    run.language === language
      ? createElement(Fragment, { key: at }, wholeNumbers(run.text))
      : createElement('span', { key: at, lang: run.language }, wholeNumbers(run.text)),
  )
}

/** The text with each range inside `<mark>`, and the rest as `show` makes it. */
export function withMarks(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
  show: (run: string) => ReactNode = wholeNumbers,
): ReactNode {
  if (ranges.length === 0) return show(text)
  let end = 0
  const parts = ranges.flatMap((range) => {
    const between = text.slice(end, range.start)
    end = range.end
    const mark = createElement('mark', { key: range.start }, show(text.slice(range.start, range.end)))
    return [createElement(Fragment, { key: `before ${range.start}` }, show(between)), mark]
  })
  return [...parts, createElement(Fragment, { key: 'rest' }, show(text.slice(end)))]
}
