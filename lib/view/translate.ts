/**
 * Every string of the interface and of the exports, in the language of the reader.
 *
 * The strings stand in `messages/<language>/<namespace>.json`, one file for each namespace, so that several people can
 * add to them: `labels.json` (words for the vocabulary), `pages.json` (the site: keys begin with `pages.`),
 * `export.json` (the files one takes home: `export.`), `compare.json` (the reader's own texts compared: `compare.`),
 * `drafts.json` (what administrators write: `drafts.`) and `bills.json` (`bills.` before the key of a string that says of a
 * law what it did: what stands there instead where the amending act is a bill) and `findings.json` (what reading a file
 * found, told in one English sentence each: see `finding-words`). They are ICU messages; English is complete and is the type of
 * the keys, the others may lag behind. A string that a language does not have yet comes in English, and `languageOf`
 * says so, so that a page can mark it with `lang`.
 */
import { createTranslator } from 'use-intl/core'
import type { AmendingAct, Language } from '../model'
import englishBills from './messages/en/bills.json' with { type: 'json' }
import englishCompare from './messages/en/compare.json' with { type: 'json' }
import englishDrafts from './messages/en/drafts.json' with { type: 'json' }
import englishExport from './messages/en/export.json' with { type: 'json' }
import englishFindings from './messages/en/findings.json' with { type: 'json' }
import englishLabels from './messages/en/labels.json' with { type: 'json' }
import englishPages from './messages/en/pages.json' with { type: 'json' }
import kazakhBills from './messages/kk/bills.json' with { type: 'json' }
import kazakhCompare from './messages/kk/compare.json' with { type: 'json' }
import kazakhDrafts from './messages/kk/drafts.json' with { type: 'json' }
import kazakhExport from './messages/kk/export.json' with { type: 'json' }
import kazakhFindings from './messages/kk/findings.json' with { type: 'json' }
import kazakhLabels from './messages/kk/labels.json' with { type: 'json' }
import kazakhPages from './messages/kk/pages.json' with { type: 'json' }
import russianBills from './messages/ru/bills.json' with { type: 'json' }
import russianCompare from './messages/ru/compare.json' with { type: 'json' }
import russianDrafts from './messages/ru/drafts.json' with { type: 'json' }
import russianExport from './messages/ru/export.json' with { type: 'json' }
import russianFindings from './messages/ru/findings.json' with { type: 'json' }
import russianLabels from './messages/ru/labels.json' with { type: 'json' }
import russianPages from './messages/ru/pages.json' with { type: 'json' }

const ENGLISH = {
  labels: englishLabels,
  pages: englishPages,
  export: englishExport,
  compare: englishCompare,
  drafts: englishDrafts,
  bills: englishBills,
  findings: englishFindings,
}

type MessageTree = { readonly [key: string]: string | MessageTree }
type DottedKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${DottedKey<Tree[Key]>}`
}[keyof Tree & string]

/** `labels.type.repeal`: checked by the compiler against the English files. */
export type MessageKey = DottedKey<typeof ENGLISH>
export type MessageValues = Readonly<Record<string, string | number>>

export type Translator = {
  /** @throws where the message needs a value that is not given: a bug, not input. */
  (key: MessageKey, values?: MessageValues): string
  readonly language: Language
  /** The language in which this string comes: that of the translator, or English where a translation is missing. */
  languageOf(key: MessageKey): Language
}

const MESSAGES: Readonly<Record<Language, MessageTree>> = {
  en: ENGLISH,
  ru: {
    labels: russianLabels,
    pages: russianPages,
    export: russianExport,
    compare: russianCompare,
    drafts: russianDrafts,
    bills: russianBills,
    findings: russianFindings,
  },
  kk: {
    labels: kazakhLabels,
    pages: kazakhPages,
    export: kazakhExport,
    compare: kazakhCompare,
    drafts: kazakhDrafts,
    bills: kazakhBills,
    findings: kazakhFindings,
  },
}

const translators = new Map<Language, Translator>()

/** Whether there is such a message, for keys made of identifiers from the content. */
export function isMessageKey(key: string): key is MessageKey {
  return ENGLISH_KEYS.has(key)
}

/**
 * Translators are kept, because each keeps the messages it has parsed.
 *
 * @param status of the amending act that is spoken of: a bill has changed nothing yet, and is worded so.
 */
export function translatorFor(language: Language, status: AmendingAct['status'] = 'enacted'): Translator {
  return status === 'bill' ? translatorOfBills(language) : translatorOfLaws(language)
}

const ofBills = new Map<Language, Translator>()

function translatorOfBills(language: Language): Translator {
  const known = ofBills.get(language)
  if (known) return known
  const plain = translatorOfLaws(language)
  const keyFor = (key: MessageKey): MessageKey => {
    const ofBill = `bills.${key}`
    return isMessageKey(ofBill) ? ofBill : key
  }
  const translate = (key: MessageKey, values?: MessageValues): string => plain(keyFor(key), values)
  const languageOf = (key: MessageKey): Language => plain.languageOf(keyFor(key))
  const translator: Translator = Object.assign(translate, { language, languageOf })
  ofBills.set(language, translator)
  return translator
}

function translatorOfLaws(language: Language): Translator {
  const known = translators.get(language)
  if (known) return known
  const own = rawTranslators(language)
  const english = rawTranslators('en')
  const languageOf = (key: MessageKey): Language => (own.has(key) ? language : 'en')
  const translate = (key: MessageKey, values: MessageValues = {}): string =>
    (own.has(key) ? own : english)(key, values)
  const translator: Translator = Object.assign(translate, { language, languageOf })
  translators.set(language, translator)
  return translator
}

const ENGLISH_KEYS: ReadonlySet<string> = new Set(messageKeysOf('en'))

/** The keys one language has, for the test that holds translations against the English files. */
export function messageKeysOf(language: Language): string[] {
  const keysOf = (tree: MessageTree, prefix: string): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
    )
  return keysOf(MESSAGES[language], '')
}

type RawTranslator = {
  (key: string, values?: MessageValues): string
  has(key: string): boolean
}

const kept = new Map<Language, RawTranslator>()

function rawTranslators(language: Language): RawTranslator {
  const translator = kept.get(language) ?? rawTranslator(language)
  kept.set(language, translator)
  return translator
}

function rawTranslator(language: Language): RawTranslator {
  return createTranslator<MessageTree>({
    locale: language,
    messages: MESSAGES[language],
    onError: (error) => {
      throw error
    },
  }) as RawTranslator
}
