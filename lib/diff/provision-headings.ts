/**
 * Heading lines of articles and of the divisions above them, in Russian, Kazakh, English, French and German: "Статья
 * 12-1. …", "5-бап. …", "Article R121", "§ 24c Anspruch", "LIVRE Ier : …", "Erster Abschnitt - …".
 *
 * A sentence may begin like a heading ("Article 5 applies to …"). A heading ends after its number, goes on behind a dot,
 * colon or dash, or with a capital letter and no full stop at the end of the line.
 */
import type { ProvisionUnit } from '../model'
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
const RAISED = '[²³¹⁰-⁹]'
const NUMBER = String.raw`(?:[LRDA]\.? ?\*?\.? ?)?\d+(?:er|re)?(?:[${SMALL}]{1,2}(?![${LETTER}]))?(?:[-‑–—.^]\d+(?:[${SMALL}](?![${LETTER}]))?)*${RAISED}*(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)(?: [A-Z](?![${LETTER}]))?)*(?: \d{1,2}(?= ?\.| ?$))?`
const ROMAN = String.raw`[IVXLCІХ]+(?:er|bis)?(?:-\d+)?(?![${LETTER}\d])`
const ORDINAL = '[A-ZÄÖÜ][a-zß-öø-ÿ]+(?:te[rsn]?|ste[rsn]?)'

const ARTICLE = new RegExp(
  `(?:(Статья|СТАТЬЯ|Article|ARTICLE|Artikel|Art\\.?|Section|SECTION|Sec\\.|SEC\\.|ARTIKEL) +(${NUMBER}|${ROMAN}|préliminaire|liminaire|unique)|(§)§? ?(${NUMBER})|(${NUMBER}) ?-? ?(бап))`,
  'y',
)
const DIVISION = new RegExp(
  `(?:(ЧАСТЬ|Часть|РАЗДЕЛ|Раздел|ПОДРАЗДЕЛ|Подраздел|ГЛАВА|Глава|ПАРАГРАФ|Параграф|Part|PART|Partie|PARTIE|Book|BOOK|Livre|LIVRE|Title|TITLE|Titre|TITRE|Sous-titre|SOUS-TITRE|Subtitle|SUBTITLE|Chapter|CHAPTER|Chapitre|CHAPITRE|Subchapter|SUBCHAPTER|Division|DIVISION|Section|SECTION|Sous-section|SOUS-SECTION|Paragraphe|PARAGRAPHE|Schedule|SCHEDULE|Annex|ANNEX|Annexe|ANNEXE|Appendix|Teil|Buch|Kapitel|Abschnitt|Unterabschnitt|Titel|Untertitel|Anlage|ANLAGE|Anhang|Приложение|ПРИЛОЖЕНИЕ)(?: +(${NUMBER}|${ROMAN}|[A-Z](?![${LETTER}])|[Пп]р[ée]liminaire|[Uu]nique|[Пп]ерв[а-яё]+|[Вв]тор[а-яё]+|[Тт]рет[а-яё]+|[Чч]етв[а-яё]+))?|(${ORDINAL}) +(Teil|Buch|Kapitel|Abschnitt|Unterabschnitt|Titel|Untertitel)|(${NUMBER}|${ROMAN}) ?-? ?(кіші бөлім|бөлім|тарау|параграф))`,
  'y',
)

const NAMES: Readonly<Record<string, readonly [ProvisionUnit, string]>> = {
  часть: ['part', 'Part'],
  раздел: ['section', 'Section'],
  подраздел: ['section', 'Subsection'],
  глава: ['chapter', 'Chapter'],
  параграф: ['section', 'Paragraph'],
  приложение: ['part', 'Annex'],
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
  annex: ['part', 'Annex'],
  annexe: ['part', 'Annex'],
  appendix: ['part', 'Appendix'],
  teil: ['part', 'Part'],
  buch: ['part', 'Book'],
  kapitel: ['chapter', 'Chapter'],
  abschnitt: ['section', 'Section'],
  unterabschnitt: ['section', 'Subsection'],
  titel: ['section', 'Title'],
  untertitel: ['section', 'Subtitle'],
  anlage: ['part', 'Annex'],
  anhang: ['part', 'Annex'],
}

/** Words a heading begins with, by their first letter: nearly every line of an act is told from a heading by them. */
const FIRST_WORDS = new Map<number, string[]>()
for (const word of [
  ...'Статья СТАТЬЯ Article ARTICLE Artikel ARTIKEL Art Section SECTION Sec. SEC. §'.split(' '),
  ...Object.keys(NAMES).flatMap((name) => [name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()]),
]) {
  const words = FIRST_WORDS.get(word.charCodeAt(0))
  if (words) words.push(word)
  else FIRST_WORDS.set(word.charCodeAt(0), [word])
}

const ORDINAL_START = /[EZDVSANF]/

/** Kazakh headings begin with their number, German divisions may begin with an ordinal. */
function mayBeHeading(text: string, at: number, language: TextLanguage): boolean {
  const unit = text.charCodeAt(at)
  const isCyrillic = language === 'kk' || language === 'ru'
  if (isCyrillic && ((unit >= 0x30 && unit <= 0x39) || unit === 0x49 || unit === 0x56 || unit === 0x58))
    return true
  if (language === 'de' && ORDINAL_START.test(text.charAt(at))) return true
  const words = FIRST_WORDS.get(unit)
  if (words === undefined) return false
  for (const word of words) if (text.startsWith(word, at)) return true
  return false
}

/** Behind a section sign or an article number these words show that a sentence goes on. */
const GOES_ON = /^(?:Abs|Absatz|Absätze|Satz|Nr|Nummer|Buchst|Buchstabe|Anlage|des|der|und|of|et|du|de)\b/u

const LONGEST_TITLE = 400

/**
 * Reads a heading at `at`, in a line that ends at `end`.
 *
 * @param marked whether the line is marked as a heading (Markdown `#`); then the tail needs no second look.
 * @param language of the act: "Section 5" is the rule itself in English and a division in French.
 */
export function readHeading(
  text: string,
  at: number,
  end: number,
  marked: boolean,
  language: TextLanguage,
): Heading | null {
  if (!mayBeHeading(text, at, language)) return null
  return readArticle(text, at, end, marked, language === 'en') ?? readDivision(text, at, end, marked)
}

function readArticle(
  text: string,
  at: number,
  end: number,
  marked: boolean,
  sectionIsArticle: boolean,
): Heading | null {
  ARTICLE.lastIndex = at
  const match = ARTICLE.exec(text)
  if (!match || ARTICLE.lastIndex > end) return null
  const word = match[1]
  if (word && /^sec/i.test(word) && !sectionIsArticle) return null
  const contentStart = contentAfter(text, ARTICLE.lastIndex, end, marked)
  if (contentStart < 0) return null
  const number = cleanNumber(match[2] ?? match[4] ?? match[5] ?? '')
  const name = match[3] ? '§' : word && /^sec/i.test(word) ? 'Section' : 'Article'
  return { kind: 'article', unit: 'article', name, number, contentStart }
}

function readDivision(text: string, at: number, end: number, marked: boolean): Heading | null {
  DIVISION.lastIndex = at
  const match = DIVISION.exec(text)
  if (!match || DIVISION.lastIndex > end) return null
  const word = (match[1] ?? match[4] ?? match[6] ?? '').toLowerCase()
  const number = cleanNumber(match[2] ?? match[3] ?? match[5] ?? '')
  const contentStart = contentAfter(text, DIVISION.lastIndex, end, marked || number === '')
  if (contentStart < 0) return null
  if (number === '' && !marked && !/^(?:annex|anlage|anhang|приложение|schedule)/.test(word)) return null
  if (number === '' && !marked && end - at > 80) return null
  const [unit, name] = NAMES[word] ?? ['part', 'Part']
  return { kind: 'division', unit, name, number, contentStart }
}

/** @returns where the title begins, or −1 where the line is no heading. */
function contentAfter(text: string, at: number, end: number, marked: boolean): number {
  const rest = text.slice(at, Math.min(end, at + LONGEST_TITLE + 1))
  if (rest.trim() === '') return end
  const lead = /^\s*\\?[.:)\]–—-]+\**\s*|^\s+/.exec(rest)
  if (!lead) return marked ? at : -1
  const contentStart = at + lead[0].length
  if (marked || lead[0].trim() !== '') return contentStart
  const content = rest.slice(lead[0].length)
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
    .replace(/\p{No}+/gu, (raised) => `-${raised.normalize('NFKD')}`)
    .replace(/[‑–—^]/g, '-')
    .replace(/^([LRDA])\.? ?(\*?)\.? ?(?=\d)/, '$1$2')
    .replace(/^(\d+)(?:er|re)$/, '$1')
    .replace(/ (\d+)$/, '-$1')
}
