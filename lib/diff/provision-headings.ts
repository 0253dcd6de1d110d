/**
 * Heading lines of articles and of the divisions above them, in Russian, Kazakh, English, French and German: "Статья
 * 12-1. …", "5-бап. …", "Article R121", "§ 24c Anspruch", "LIVRE Ier : …", "Erster Abschnitt - …".
 *
 * A sentence may begin like a heading ("Article 5 applies to …"). A heading ends after its number, goes on behind a dot,
 * colon or dash, or with a capital letter and no full stop at the end of the line.
 */
import type { ProvisionUnit } from '../model'
import type { ActManner } from './act-manner'
import { isDigit } from './body-lines'
import type { TextLanguage } from './detect-language'

export type Heading = {
  readonly kind: 'article' | 'division'
  readonly unit: ProvisionUnit
  /** How a label calls it: "Article", "§", "Chapter". */
  readonly name: string
  /** "12-1", "R121", "III"; empty where the heading has none. */
  readonly number: string
  /** Offset of the title or text behind the number, in the text that was read. */
  readonly contentStart: number
}

/**
 * Letters by range, not by Unicode property: the patterns hold them dozens of times, and with properties the engine takes
 * 30 ms to read them.
 */
const SMALL = 'a-zß-öø-ÿа-џґғқҝҟҡңөұүһәі'
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ'
const GAP = '[ \u00a0\u202f]'
const RAISED = '(?:[²³¹⁰-⁹][²³¹⁰-⁹⁻]*)?'
const LATIN =
  '(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|(?:un|duo|ter|quater|quin|sex|sept|octo|novo)?decies|vicies)'
/** "A", "ZA" behind a French number; the line ends there, or goes on as numbers do. */
const SERIES = String.raw`[A-Z]{1,3}(?=${GAP}?(?:\n|$|\(|[-–—.:]|${LATIN}))`
const NUMBER = String.raw`(?:(?:LO|L\.O|LP|[LRDA])\.?${GAP}?\*?\.?${GAP}?)?\d+(?:er|re)?(?:(?:[${SMALL}]{1,2}|[A-Z]{1,3})(?![${LETTER}]))?(?:[-‑–—.^]\d+(?:[${SMALL}](?![${LETTER}]))?)*${RAISED}(?:${GAP}(?:${LATIN}(?![${LETTER}]|${GAP}\d)(?:${GAP}[A-Z](?![${LETTER}]))?|${SERIES}))*(?:${GAP}\d{1,2}(?=${GAP}?(?:\.|\n|$)))?`
const ROMAN = String.raw`[IVXLCІХ]+(?:er|ER|${GAP}?(?:bis|ter))?(?:[-.]\d+|${RAISED})(?![${LETTER}\d])`
const ORDINAL = '[A-ZÄÖÜ][a-zß-öø-ÿ]+(?:te[rsn]?|ste[rsn]?)'
const FRENCH_ORDINAL =
  '(?:PREMI|Premi|DEUXI|Deuxi|TROISI|Troisi|QUATRI|Quatri|CINQUI|Cinqui|SIXI|Sixi)[ÈEèe](?:RE|ME|re|me)'
/** Numbers in words behind "Part", "Livre", "Раздел". */
const IN_WORDS =
  '(?:[Пп]ерв|[Вв]тор|[Тт]рет|[Чч]етв[её]рт|[Пп]ят|[Шш]ест)[а-яё]+|(?:ПЕРВ|ВТОР|ТРЕТ|ЧЕТВ[ЕЁ]РТ|ПЯТ|ШЕСТ)[А-ЯЁ]+|PR[ÉE]LIMINAIRE|[Pp]r[ée]liminaire|[Pp]remier|PREMIER|[Pp]remi[èe]re|PREMI[ÈE]RE|[Uu]nique|UNIQUE|[Ll]égislative|LÉGISLATIVE|[Rr]églementaire|RÉGLEMENTAIRE|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN'

const ARTICLE_WORD =
  'Стать[яи]|СТАТЬ[ЯИ]|Articles?|ARTICLES?|Artikel|ARTIKEL|Art\\.?|Sections?|SECTIONS?|Secs?\\.|SECS?\\.'
const ARTICLE = new RegExp(
  `(?:(${ARTICLE_WORD})${GAP}+(${NUMBER}|${ROMAN}|[Pp]réliminaire|PRÉLIMINAIRE|liminaire|[Uu]nique|UNIQUE|[Pp]remier|PREMIER)|(§§?)${GAP}?(${NUMBER})|(${NUMBER})${GAP}?-?${GAP}?(?:бап|БАП))`,
  'y',
)
/** "§§ 4 bis 6 (weggefallen)", "Статьи 116 - 120. Утратили силу", "Article L. 112-1 à L. 112-3". */
const RANGE = new RegExp(
  `(?:(?:${ARTICLE_WORD})${GAP}+|§§?${GAP}?)(${NUMBER})${GAP}+(?:(-|–|—|bis|to|through|à|по)|und|and|et|и)${GAP}+(?:§${GAP}?)?(${NUMBER})(?![${LETTER}])`,
  'y',
)
const DIVISION_WORD =
  'ЧАСТЬ|Часть|РАЗДЕЛ|Раздел|ПОДРАЗДЕЛ|Подраздел|ГЛАВА|Глава|ПАРАГРАФ|Параграф|Part|PART|Partie|PARTIE|Book|BOOK|Livre|LIVRE|Title|TITLE|Titre|TITRE|Sous-titre|SOUS-TITRE|Subtitle|SUBTITLE|Chapter|CHAPTER|Chapitre|CHAPITRE|Subchapter|SUBCHAPTER|Division|DIVISION|Section|SECTION|Sous-section|SOUS-SECTION|Paragraphe|PARAGRAPHE|Schedules?|SCHEDULES?|Annex|ANNEX|Annexes?|ANNEXES?|Appendix|APPENDIX|Teil|Buch|Kapitel|Abschnitt|Unterabschnitt|Titel|Untertitel|Anlagen?|ANLAGEN?|Anhang|ANHANG|Приложение|ПРИЛОЖЕНИЕ|Қосымша|ҚОСЫМША|§'
const GERMAN_WORD = 'Teil|Buch|Kapitel|Abschnitt|Unterabschnitt|Titel|Untertitel'
const KAZAKH_WORD =
  'кіші бөл[іi]м|КІШІ БӨЛ[ІI]М|бөл[іi]м|БӨЛ[ІI]М|тарау|ТАРАУ|параграф|ПАРАГРАФ|қосымша|ҚОСЫМША'
const DIVISION = new RegExp(
  `(?:(${DIVISION_WORD})(?![${LETTER}])(?:${GAP}*(${NUMBER}|${ROMAN}|[A-Z](?![${LETTER}])|(?:${IN_WORDS})(?![${LETTER}])))?|(${ORDINAL}|\\d{1,2}\\.|${FRENCH_ORDINAL})${GAP}+(${GERMAN_WORD}|PARTIE|[Pp]artie)(?![${LETTER}])|(${NUMBER}|${ROMAN})${GAP}?-?${GAP}?(${KAZAKH_WORD})(?![${LETTER}])|(Общая|ОБЩАЯ|Особенная|ОСОБЕННАЯ|Жалпы|ЖАЛПЫ|Ерекше|ЕРЕКШЕ)${GAP}+(часть|ЧАСТЬ|бөл[іi]м|БӨЛ[ІI]М)(?=\\.?${GAP}*(?:\\n|$)))`,
  'y',
)
/** Headings without a number, alone in their line. */
const ALONE =
  /(?:Schlussformel|Eingangsformel|Präambel|Préambule|PRÉAMBULE|Preamble|PREAMBLE|Преамбула|ПРЕАМБУЛА)(?=[.:]?[ \u00a0]*(?:\n|$))/y

const NAMES: Readonly<Record<string, readonly [ProvisionUnit, string]>> = {
  часть: ['part', 'Part'],
  раздел: ['section', 'Section'],
  подраздел: ['section', 'Subsection'],
  глава: ['chapter', 'Chapter'],
  параграф: ['section', 'Paragraph'],
  '§': ['section', 'Paragraph'],
  приложение: ['part', 'Annex'],
  қосымша: ['part', 'Annex'],
  бөлім: ['section', 'Section'],
  'кіші бөлім': ['section', 'Subsection'],
  тарау: ['chapter', 'Chapter'],
  part: ['part', 'Part'],
  partie: ['part', 'Part'],
  book: ['part', 'Book'],
  livre: ['part', 'Book'],
  title: ['part', 'Title'],
  titre: ['part', 'Title'],
  'sous-titre': ['part', 'Subtitle'],
  subtitle: ['part', 'Subtitle'],
  chapter: ['chapter', 'Chapter'],
  chapitre: ['chapter', 'Chapter'],
  subchapter: ['chapter', 'Subchapter'],
  division: ['section', 'Division'],
  section: ['section', 'Section'],
  'sous-section': ['section', 'Subsection'],
  paragraphe: ['section', 'Paragraph'],
  schedule: ['part', 'Schedule'],
  schedules: ['part', 'Schedules'],
  annex: ['part', 'Annex'],
  annexe: ['part', 'Annex'],
  annexes: ['part', 'Annexes'],
  appendix: ['part', 'Appendix'],
  teil: ['part', 'Part'],
  buch: ['part', 'Book'],
  kapitel: ['chapter', 'Chapter'],
  abschnitt: ['section', 'Section'],
  unterabschnitt: ['section', 'Subsection'],
  titel: ['section', 'Title'],
  untertitel: ['section', 'Subtitle'],
  anlage: ['part', 'Annex'],
  anlagen: ['part', 'Annexes'],
  anhang: ['part', 'Annex'],
}

/** Divisions that never stand in another one. */
const OUTERMOST = new Set(['Signature', 'Schedule', 'Schedules', 'Annex', 'Annexes', 'Appendix'])

/** What else a heading may begin with. */
const OTHER_STARTS =
  'Статьи СТАТЬИ Общая ОБЩАЯ Особенная ОСОБЕННАЯ Жалпы ЖАЛПЫ Ерекше ЕРЕКШЕ PREMI Premi DEUXI Deuxi TROISI Troisi QUATRI Quatri CINQUI Cinqui SIXI Sixi Schlussformel Eingangsformel Präambel Préambule PRÉAMBULE Preamble PREAMBLE Преамбула ПРЕАМБУЛА'

/** Words a heading begins with, by their first letter: nearly every line of an act is told from a heading by them. */
const FIRST_WORDS = new Map<number, string[]>()
for (const word of [
  ...'Статья СТАТЬЯ Article ARTICLE Artikel ARTIKEL Art Section SECTION Sec SEC §'.split(' '),
  ...OTHER_STARTS.split(' '),
  ...Object.keys(NAMES).flatMap((name) => [name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()]),
]) {
  const words = FIRST_WORDS.get(word.charCodeAt(0))
  if (words) words.push(word)
  else FIRST_WORDS.set(word.charCodeAt(0), [word])
}

/** 1 for letters in that list. */
const mayBegin = new Uint8Array(0x10000)
for (const unit of FIRST_WORDS.keys()) mayBegin[unit] = 1

const ORDINAL_START = /[EZDVSANF]/

/** Kazakh headings begin with their number, German divisions may begin with an ordinal. */
function mayBeHeading(text: string, at: number, language: TextLanguage): boolean {
  const unit = text.charCodeAt(at)
  if (isDigit(unit) || unit === 0x49 || unit === 0x56 || unit === 0x58) {
    if (language === 'kk' || language === 'ru') return wordBehindNumber(text, at, KAZAKH_STARTS)
    if (language === 'de' && unit < 0x40) return wordBehindNumber(text, at, GERMAN_STARTS)
  }
  if (language === 'de' && ORDINAL_START.test(text.charAt(at))) return true
  if (mayBegin[unit] === 0) return false
  const words = FIRST_WORDS.get(unit) as readonly string[]
  for (const word of words) if (text.startsWith(word, at)) return true
  return false
}

const KAZAKH_STARTS = 'бтпкқБТПКҚ'
const GERMAN_STARTS = 'TBKAU'
/** "123-20-1 - ". */
const LONGEST_NUMBER = 16

/** Whether the first letter behind "12-1-", "IV " or "2. " is one of these. */
function wordBehindNumber(text: string, at: number, starts: string): boolean {
  const last = at + LONGEST_NUMBER
  for (let next = at + 1; next < last; next++) {
    const unit = text.charCodeAt(next)
    const isNumber = unit < 0x3a || unit === 0xa0 || unit === 0x49 || unit === 0x56 || unit === 0x58
    if (unit === 0x29 || unit === 0x0a) return false
    if (!isNumber) return starts.includes(text.charAt(next))
  }
  return false
}

/** Behind a section sign or an article number these words show that a sentence goes on. */
const GOES_ON =
  /^(?:(?:Abs|Absatz|Absätze|Satz|Nr|Nummer|Buchst|Buchstabe|Anlage|des|der|und|of|et|du|de)\b|Article )/u

const LONGEST_TITLE = 400

/**
 * Reads a heading at `at`, in a line that ends at `end`.
 *
 * @param marked whether the line is marked as a heading (Markdown `#`); then the tail needs no second look.
 */
export function readHeading(
  text: string,
  at: number,
  end: number,
  marked: boolean,
  manner: ActManner,
): Heading | null {
  if (!mayBeHeading(text, at, manner.language)) return null
  return readArticle(text, at, end, marked, manner) ?? readDivision(text, at, end, marked, manner)
}

/** Whether a division ends all others: an annex never stands in a chapter. */
export function isOutermost(name: string): boolean {
  return OUTERMOST.has(name)
}

function readArticle(
  text: string,
  at: number,
  end: number,
  marked: boolean,
  manner: ActManner,
): Heading | null {
  ARTICLE.lastIndex = at
  const match = ARTICLE.exec(text)
  if (!match || ARTICLE.lastIndex > end) return null
  const word = match[1]
  const isSection = word !== undefined && /^sec/i.test(word)
  if (isSection && !manner.sectionsAreRules) return null
  // Within a chapter of a Russian code "§ 2" is a division.
  if (match[3] && (manner.language === 'ru' || manner.language === 'kk')) return null
  const called = match[3] ?? (isSection ? 'Section' : 'Article')
  const numberEnd = ARTICLE.lastIndex
  const several =
    numberEnd + 2 < end && RANGE_SIGNS.includes(text.charAt(numberEnd + 1))
      ? readRange(text, at, end, marked, called)
      : null
  if (several) return several
  const contentStart = contentAfter(text, numberEnd, end, marked)
  if (contentStart < 0) return null
  const number = cleanNumber(match[2] ?? match[4] ?? match[5] ?? '')
  return { kind: 'article', unit: 'article', name: called === '§§' ? '§' : called, number, contentStart }
}

/** What begins between the numbers of a range, behind a blank. */
const RANGE_SIGNS = '-–—btàпuaeи'

/** One heading for several articles, as repealed ones have: "Articles 116–120". */
function readRange(text: string, at: number, end: number, marked: boolean, called: string): Heading | null {
  RANGE.lastIndex = at
  const match = RANGE.exec(text)
  if (!match || RANGE.lastIndex > end) return null
  const contentStart = contentAfter(text, RANGE.lastIndex, end, marked)
  if (contentStart < 0) return null
  const [first, last] = [cleanNumber(match[1] ?? ''), cleanNumber(match[3] ?? '')]
  const name = called.startsWith('§') ? '§§' : `${called}s`
  const number = match[2] ? `${first}–${last}` : `${first} and ${last}`
  return { kind: 'article', unit: 'article', name, number, contentStart }
}

function readDivision(
  text: string,
  at: number,
  end: number,
  marked: boolean,
  { language }: ActManner,
): Heading | null {
  DIVISION.lastIndex = at
  const match = DIVISION.exec(text)
  if (!match || DIVISION.lastIndex > end) return readAlone(text, at, end)
  const word = (match[1] ?? match[4] ?? match[6] ?? match[8] ?? '').toLowerCase().replace(/бөлiм/, 'бөлім')
  if (word === '§' && language !== 'ru' && language !== 'kk') return null
  const number = cleanNumber(match[2] ?? match[3]?.replace(/\.$/, '') ?? match[5] ?? match[7] ?? '')
  // "1. Abschnitt" is a heading, "3. Abschnitt VII" is a point that cites one.
  if (match[3]?.endsWith('.') && CITED.test(text.slice(DIVISION.lastIndex, end))) return null
  const contentStart = contentAfter(text, DIVISION.lastIndex, end, marked || number === '')
  if (contentStart < 0) return null
  if (number === '' && !marked && !isTitleOfAnnex(text, at, end, word)) return null
  const [unit, name] = NAMES[word] ?? ['part', 'Part']
  return { kind: 'division', unit, name, number, contentStart }
}

const CITED = /^\s+(?:[IVXLC]+|\d+)(?!\p{L})/u

/** "Annex", "ANLAGE (zu § 5)", and no sentence that begins so. */
function isTitleOfAnnex(text: string, at: number, end: number, word: string): boolean {
  return (
    end - at <= 80 &&
    /^(?:annex|anlage|anhang|приложение|қосымша|schedule)/.test(word) &&
    !'.;,'.includes(text.charAt(end - 1))
  )
}

/** "Schlussformel", "Preamble": a division that is called as it is written. */
function readAlone(text: string, at: number, end: number): Heading | null {
  if (!'EPSП'.includes(text.charAt(at))) return null
  ALONE.lastIndex = at
  return ALONE.test(text) && ALONE.lastIndex <= end
    ? { kind: 'division', unit: 'section', name: '', number: '', contentStart: at }
    : null
}

/** Signs between number and title: a dot, a dash, or both, and the end of bold type. */
const LEAD = /^\s*\\?(?:[.:)\]–—-]|\*\*|__)+(?:\s+[–—-]+(?=\s))?\**\s*|^\s+/

/** @returns where the title begins, or −1 where the line is no heading. */
function contentAfter(text: string, at: number, end: number, marked: boolean): number {
  const rest = text.slice(at, Math.min(end, at + LONGEST_TITLE + 1))
  if (rest.trim() === '') return end
  const lead = LEAD.exec(rest)
  if (!lead) return marked ? at : -1
  const contentStart = at + lead[0].length
  const content = rest.slice(lead[0].length)
  if (lead[0].startsWith('\t') && /^Art|^$/.test(content)) return -1
  if (marked || lead[0].trim() !== '') return contentStart
  if (!/^["«“„(\p{Lu}]/u.test(content) || GOES_ON.test(content)) return -1
  if (rest.length > LONGEST_TITLE || /[,;]\s*$/.test(rest)) return -1
  return /\.\s*$/.test(rest) && / \p{Ll}+ /u.test(rest) && text.charAt(at - 1) !== ')' && content.length > 90
    ? -1
    : contentStart
}

const PLAIN_NUMBER = /^[LRDA]?\d+(?:-\d+)*$/

/** "110 1" and "17^1" are printed for 110¹ and 17¹; both become "110-1". */
function cleanNumber(printed: string): string {
  if (PLAIN_NUMBER.test(printed)) return printed
  return printed
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\p{No}⁻]+/gu, (raised) => `-${raised.normalize('NFKD').replace(/\u2212/g, '-')}`)
    .replace(/[‑–^]/g, '-')
    .replace(
      /^(L\.?O|LP|[LRDA])\.? ?(\*?)\.? ?(?=\d)/,
      (_, book: string, star: string) => book.replace('.', '') + star,
    )
    .replace(/^(\d+)(?:er|re)(?= |$)/, '$1')
    .replace(/ (\d+)$/, '-$1')
}
