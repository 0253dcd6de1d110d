/**
 * The messages of every language held against English, whatever namespace they stand in: none missing and none left
 * over, every one of them a valid message with the values that the code gives, every plural with the forms its language
 * needs, and no plural form or word of another language.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from '@jest/globals'
import { LANGUAGES, type Language } from '../../../lib/model'
import { isMessageKey, type MessageKey, messageKeysOf, translatorFor } from '../../../lib/view/translate'

type Tree = { readonly [key: string]: string | Tree }

const folder = path.join(import.meta.dirname, '../../../lib/view/messages')
const messages: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: readMessages('en'),
  ru: readMessages('ru'),
  kk: readMessages('kk'),
}
const translations = LANGUAGES.filter((language) => language !== 'en')

/** Values that only some languages need; the code gives them to all. */
const VALUES_OF_SOME: Readonly<Record<string, readonly string[]>> = {
  'labels.act.titled': ['kind'],
  'labels.citation.act': ['country', 'kind', 'naming'],
  'labels.headline.stepsRange': ['largest', 'smallest'],
}
/** Messages that are a name and nothing else. */
const NAMES_ALONE = [
  'compare.form.markdown',
  'compare.import.form.kind.akn',
  'export.format.markdown',
  'pages.exports.json',
  'pages.exports.md',
  'pages.site.name',
]
/** Given in several grammatical forms, of which each language takes its own. */
const FORM = /(?:By|Of|Since|Until)$/
const OF_GRAMMAR = new Set(['gender', 'monthNumber'])

function readMessages(language: Language): Map<string, string> {
  const found = new Map<string, string>()
  const collect = (tree: Tree, prefix: string): void => {
    for (const [key, value] of Object.entries(tree))
      if (typeof value === 'string') found.set(prefix + key, value)
      else collect(value, `${prefix}${key}.`)
  }
  for (const file of readdirSync(path.join(folder, language)))
    collect(
      JSON.parse(readFileSync(path.join(folder, language, file), 'utf8')) as Tree,
      `${path.basename(file, '.json')}.`,
    )
  return found
}

function everyElement(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap(({ value }) => everyElement(value))]
    return [element]
  })
}

function elementsOf(message: string): MessageFormatElement[] {
  return everyElement(parse(message))
}

function valuesOf(message: string): string[] {
  const names = elementsOf(message).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value],
  )
  return [...new Set(names)]
}

describe.each(LANGUAGES)('%s', (language) => {
  const own = [...messages[language]]

  it('has no empty message and none that begins or ends with a space', () => {
    expect(own.filter(([, message]) => message === '' || message.trim() !== message)).toEqual([])
  })

  it('has valid messages only', () => {
    const broken = own.flatMap(([key, message]) => {
      try {
        parse(message)
        return []
      } catch (error) {
        return [`${key}: ${error instanceof Error ? error.message : String(error)}`]
      }
    })
    expect(broken).toEqual([])
  })

  it('has every plural form of the language, and no other', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wrong = own.flatMap(([key, message]) =>
      elementsOf(message).flatMap((element) => {
        if (element.type !== TYPE.plural) return []
        const given = Object.keys(element.options).filter((form) => !form.startsWith('='))
        const missing = needed.filter((form) => !given.includes(form))
        // English needs no "one" where both would read the same.
        const sufficient = language === 'en' ? given.includes('other') : missing.length === 0
        const foreign = given.filter((form) => !(needed as readonly string[]).includes(form))
        return sufficient && foreign.length === 0 ? [] : [`${key}: ${missing.join()} / ${foreign.join()}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has "other" in every choice', () => {
    for (const [key, message] of own)
      for (const element of elementsOf(message))
        if (element.type === TYPE.select || element.type === TYPE.plural)
          expect([key, Object.keys(element.options)]).toEqual([key, expect.arrayContaining(['other'])])
  })
})

describe.each(translations)('%s against English', (language) => {
  it('lacks no message', () => {
    expect([...messages.en.keys()].filter((key) => !messages[language].has(key))).toEqual([])
  })

  it('has none left over', () => {
    expect([...messages[language].keys()].filter((key) => !messages.en.has(key))).toEqual([])
  })

  it('is what the translator answers from', () => {
    expect(messageKeysOf(language).sort()).toEqual([...messages[language].keys()].sort())
    const translate = translatorFor(language)
    const fallen = [...messages.en.keys()].filter(
      (key) => translate.languageOf(key as MessageKey) !== language,
    )
    expect(fallen).toEqual([])
  })

  it('asks for the values that English asks for', () => {
    const plain = (names: readonly string[]): string[] =>
      [...new Set(names.map((name) => name.replace(FORM, '')))].filter((name) => !OF_GRAMMAR.has(name)).sort()
    for (const [key, message] of messages[language]) {
      const english = [...valuesOf(messages.en.get(key) ?? ''), ...(VALUES_OF_SOME[key] ?? [])]
      expect([key, plain([...valuesOf(message), ...(VALUES_OF_SOME[key] ?? [])])]).toEqual([
        key,
        plain(english),
      ])
    }
  })

  it('has no word of another script, but for names, formats and commands', () => {
    const NAMES =
      /Tuzetu|OpenAPI|HTML|Markdown|CSV|JSON|XML|DOCX|XLSX|PDF|RTF|MHTML|OpenDocument|EPUB|\.html|\.txt|Atom|USLM|Akoma Ntoso|Word|ZIP|\.docx|\.xlsx|kz-2020-1|criminal-code|2=before,3=after|(?:adilet\.)?zan\.kz|pravo\.gov\.ru|«tuzetu import content»|«tuzetu import»|\b(?:[np]|ru)\b/g
    for (const [key, message] of messages[language]) {
      const literals = elementsOf(message).flatMap((element) =>
        element.type === TYPE.literal ? [element.value.replace(NAMES, '')] : [],
      )
      expect([key, literals.join(' ').match(/[A-Za-z]+/g)]).toEqual([key, null])
    }
  })

  it('is not the other Cyrillic language', () => {
    const ofKazakhAlone = /[әғқңөұүһі]/i
    const sentences = [...messages[language]].filter(([key]) => key.startsWith('pages.foot.'))
    expect(sentences.length).toBeGreaterThan(3)
    for (const [key, message] of sentences)
      expect([key, ofKazakhAlone.test(message)]).toEqual([key, language === 'kk'])
    if (language === 'ru')
      expect([...messages.ru].filter(([, message]) => ofKazakhAlone.test(message))).toEqual([])
  })

  it('says nothing in the words of English', () => {
    const same = [...messages[language]]
      .filter(
        ([key, message]) =>
          message === messages.en.get(key) && /\p{L}{2}/u.test(message.replace(/\{\w+\}/g, '')),
      )
      .map(([key]) => key)
    expect(same.filter((key) => !NAMES_ALONE.includes(key))).toEqual([])
  })
})

it('glues no Kazakh ending to a value: which one is right depends on the sound the value ends in', () => {
  const ENDING =
    /^-?(?:\p{L}?[іы]|ші|шы|нш[іы]|[дт][ае]|[дтн][ае]н|[ғгқк][аеә]|[нтд][ыі][ңк]|[нтд][ыі]|[мпб]ен|л[ае]р|нікі)(?!\p{L})|^\p{L}/u
  const glued = [...messages.kk].flatMap(([key, message]) => {
    const inRow = (elements: readonly MessageFormatElement[]): string[] =>
      elements.flatMap((element, at) => {
        if (element.type === TYPE.plural || element.type === TYPE.select)
          return Object.values(element.options).flatMap(({ value }) => inRow(value))
        const next = elements[at + 1]
        return element.type !== TYPE.literal && next?.type === TYPE.literal && ENDING.test(next.value)
          ? [`${key}: ${next.value}`]
          : []
      })
    return inRow(parse(message))
  })
  expect(glued).toEqual([])
})

it('knows which keys there are', () => {
  expect(isMessageKey('labels.category.weapons')).toBe(true)
  expect(isMessageKey('labels.category.none')).toBe(false)
  expect(isMessageKey('labels.category')).toBe(false)
})
