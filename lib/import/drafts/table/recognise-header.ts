/**
 * What the header of a column says: a known phrase, one with a known phrase in it, or words that speak of a text and of
 * how it stands ("the wording that is proposed here"). All but the first is a conclusion, and said to be one.
 */
import { COLUMN_ROLES, type ColumnRole, HEADER_WORDS } from './header-words'
import { DRAFT_HEADERS } from './side-headers'

export type Recognised = {
  readonly role: ColumnRole
  readonly by: 'header' | 'phrase'
  /** BCP 47. */
  readonly language: string
  /** What it is beside a column that can only be the first. */
  readonly also?: ColumnRole
}

type Phrase = { readonly folded: string; readonly role: ColumnRole; readonly language: string }

/** All phrases, the longest first. */
const PHRASES: readonly Phrase[] = COLUMN_ROLES.flatMap((role) =>
  Object.entries(HEADER_WORDS[role]).flatMap(([language, phrases]) =>
    phrases.map((phrase) => ({ folded: fold(phrase), role, language })),
  ),
).sort((one, other) => other.folded.length - one.folded.length)

const DRAFTS = new Set(DRAFT_HEADERS.map(fold))

/** Shorter phrases, and single words, are known only where the header says nothing else. */
const SHORTEST_PHRASE = 9

/** Characters; what is longer is a text and no header. */
const LONGEST_HEADER = 160

/** @returns what a header says, or `null` where it is not known. */
export function recognise(header: string): Recognised | null {
  const folded = fold(header)
  if (folded === '') return header.trim() === '' ? null : signs(header)
  const exact = byLanguageOf(
    header,
    PHRASES.filter((phrase) => phrase.folded === folded),
  )
  if (exact !== null) return { ...recognised(exact), by: 'header' }
  if (folded.length > LONGEST_HEADER) return null
  const padded = ` ${folded} `
  const inside = PHRASES.find(
    ({ folded: phrase }) =>
      (phrase.length >= SHORTEST_PHRASE || (/\p{sc=Han}|\p{sc=Hangul}/u.test(phrase) && phrase.length > 1)) &&
      (/\p{sc=Han}|\p{sc=Hangul}/u.test(phrase) ? folded.includes(phrase) : padded.includes(` ${phrase} `)),
  )
  return inside === undefined ? byItsWords(folded) : { ...recognised(inside), by: 'phrase' }
}

function recognised({ folded, role, language }: Phrase): {
  role: ColumnRole
  language: string
  also?: ColumnRole
} {
  return DRAFTS.has(folded) ? { role, language, also: 'after' } : { role, language }
}

/** A word that several languages share is read in any of them that gives it one meaning. */
function byLanguageOf(header: string, phrases: readonly Phrase[]): Phrase | null {
  const [first] = phrases
  if (first === undefined) return null
  const isKazakh = /[әғқңөұүһі]/i.test(header)
  return phrases.find(({ language }) => (isKazakh ? language === 'kk' : language !== 'kk')) ?? first
}

/** "№", "#", "§" alone are nothing but signs. */
function signs(header: string): Recognised | null {
  const sign = header.trim()
  if (sign === '№' || sign === '#') return { role: 'number', by: 'header', language: 'und' }
  return sign === '§' ? { role: 'provision', by: 'header', language: 'de' } : null
}

type Words = { readonly text: RegExp; readonly before: RegExp; readonly after: RegExp }

/** Beginnings of words, folded: those that speak of a text, and those that say when it stands so. */
const WORDS: Readonly<Record<string, Words>> = {
  ru: {
    text: /^(?:редакци|текст|норм|положени|формулировк|содержани)/,
    before: /^(?:действующ|текущ|существующ|прежн|стар|предыдущ|исходн|первоначальн|нынешн)/,
    after: /^(?:предлага|предложенн|нов(?:ая|ый|ое|ой|ого|ому|ую|ые|ых)$|измененн|проектируем|рекомендуем)/,
  },
  kk: {
    text: /^(?:редакция|мәтін|норма|нұсқа|ереже)/,
    before: /^(?:қолданыстағы|ағымдағы|қазіргі|бұрынғы|ескі|бастапқы)/,
    after: /^(?:ұсын|жаңа$|өзгертілген)/,
  },
  en: {
    text: /^(?:text|texts|wording|version|provision|provisions|language|article|section)$/,
    before: /^(?:current|existing|previous|present|original|prior|old|former|applicable)$/,
    after: /^(?:proposed|new|amended|revised|suggested|future)$/,
  },
  de: {
    text: /^(?:fassung|text|wortlaut|vorschrift|bestimmung|regelung|recht)/,
    before: /^(?:geltend|gültig|bisherig|aktuell|derzeitig|jetzig|ursprünglich|alte)/,
    after: /^(?:vorgeschlagen|neue|geändert|geplant|künftig|beabsichtigt|vorgesehen)/,
  },
  fr: {
    text: /^(?:texte|textes|rédaction|version|disposition|dispositions|libellé|droit)$/,
    before:
      /^(?:actuel|actuels|actuelle|actuelles|vigueur|ancien|ancienne|initial|initiale|existant|existante)$/,
    after: /^(?:proposé|proposée|proposés|proposées|nouveau|nouvelle|modifié|modifiée|envisagé|envisagée)$/,
  },
  uk: {
    text: /^(?:редакці|текст|норм|положенн|зміст)/,
    before: /^(?:чинн|діюч|поточн|попередн)/,
    after: /^(?:запропонован|пропонован|нов(?:а|ий|е|ої|ого)$)/,
  },
}

/** Longer headers speak of more than one thing. */
const MOST_WORDS = 12

/** Words of these columns in a header make it theirs: "author of the proposed wording". */
const OF_ANOTHER: ReadonlySet<ColumnRole> = new Set([
  'rationale',
  'remarks',
  'author',
  'decision',
  'other-mandate',
  'type',
  'in-force',
])

const OTHER_WORDS = new Set(
  PHRASES.filter(({ role, folded }) => OF_ANOTHER.has(role) && !folded.includes(' ')).map(
    ({ folded }) => folded,
  ),
)

/** A header that speaks of a text, and of either the law in force or the proposal. */
function byItsWords(folded: string): Recognised | null {
  const words = folded.split(' ')
  if (words.length > MOST_WORDS || words.some((word) => OTHER_WORDS.has(word))) return null
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  for (const [language, { text, before, after }] of Object.entries(WORDS)) {
    if (!has(text) || has(before) === has(after)) continue
    return { role: has(before) ? 'before' : 'after', by: 'phrase', language }
  }
  return null
}

/** Case, punctuation and white space do not matter; "ё" is "е". */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’'`ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
