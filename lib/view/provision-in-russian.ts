/**
 * An address as Russian drafting writes it: from the innermost unit outward, each outer unit in the genitive, parts and
 * unnumbered paragraphs by ordinals: "абзац второй части первой статьи 70", "подпункт 6-1) пункта 2 статьи 7".
 */
import type { ProvisionAddress, ProvisionStep, ProvisionUnit } from '../model'
import type { Gender, PlaceInProvision } from './provision-label'

type Case = 'nominative' | 'genitive'
type Noun = Readonly<Record<Case, string>> & { readonly gender: Exclude<Gender, 'neuter'> }

const NOUN: Readonly<Record<ProvisionUnit, Noun>> = {
  part: { nominative: 'часть', genitive: 'части', gender: 'feminine' },
  section: { nominative: 'раздел', genitive: 'раздела', gender: 'masculine' },
  chapter: { nominative: 'глава', genitive: 'главы', gender: 'feminine' },
  article: { nominative: 'статья', genitive: 'статьи', gender: 'feminine' },
  point: { nominative: 'пункт', genitive: 'пункта', gender: 'masculine' },
  subpoint: { nominative: 'подпункт', genitive: 'подпункта', gender: 'masculine' },
  letter: { nominative: 'буква', genitive: 'буквы', gender: 'feminine' },
  paragraph: { nominative: 'абзац', genitive: 'абзаца', gender: 'masculine' },
}
/** Comparisons tell notes from the text, as paragraphs with a word for a number. */
const NOTES: Readonly<Record<string, Noun>> = {
  note: { nominative: 'примечание', genitive: 'примечания', gender: 'masculine' },
  'editorial note': {
    nominative: 'редакционное примечание',
    genitive: 'редакционного примечания',
    gender: 'masculine',
  },
}
const HEADING: Noun = { nominative: 'заголовок', genitive: 'заголовка', gender: 'masculine' }

/** Masculine, in the nominative; the other forms follow from the ending. */
const ORDINALS = [
  'первый',
  'второй',
  'третий',
  'четвёртый',
  'пятый',
  'шестой',
  'седьмой',
  'восьмой',
  'девятый',
  'десятый',
]

export function provisionInRussian(address: ProvisionAddress): string {
  return address
    .map((step, at) => stepInRussian(step, at === address.length - 1 ? 'nominative' : 'genitive'))
    .reverse()
    .join(' ')
}

/** @returns "предложение первое части второй статьи 28", "окончание пункта 4 статьи 19". */
export function placeInRussian(address: ProvisionAddress, place: PlaceInProvision): string {
  const within = address.map((step) => stepInRussian(step, 'genitive')).reverse()
  return [place === 'end' ? 'окончание' : `предложение ${neuterOrdinal(place.sentence)}`, ...within].join(' ')
}

/** What comparisons tell apart and addresses do not, by its English name: the unit of an annex is a part. */
const DIVISION: Readonly<Record<string, readonly [string, string]>> = {
  Article: ['статья', 'статьи'],
  Section: ['раздел', 'раздела'],
  Subsection: ['подраздел', 'подраздела'],
  Chapter: ['глава', 'главы'],
  Subchapter: ['подглава', 'подглавы'],
  Part: ['часть', 'части'],
  Division: ['отдел', 'отдела'],
  Book: ['книга', 'книги'],
  Title: ['титул', 'титула'],
  Subtitle: ['подтитул', 'подтитула'],
  Paragraph: ['параграф', 'параграфа'],
  Annex: ['приложение', 'приложения'],
  Signature: ['подпись', 'подписи'],
  Appendix: ['приложение', 'приложения'],
  Schedule: ['приложение', 'приложения'],
  '§': ['§', '§'],
}

/** @returns "пункт 1 главы 5" for the place `inner` of "Chapter 5"; null for a division that has no name in Russian. */
export function placeOfDivisionInRussian(
  name: string,
  number: string,
  inner: ProvisionAddress,
): string | null {
  const [nominative, genitive] = DIVISION[name] ?? []
  if (nominative === undefined || genitive === undefined) return null
  const head = `${inner.length === 0 ? nominative : genitive} ${number}`.trimEnd()
  return inner.length === 0 ? head : `${provisionInRussian(inner)} ${head}`
}

export function genderOfRussianUnit(step: ProvisionStep): Exclude<Gender, 'neuter'> {
  return nounOf(step).gender
}

function nounOf({ unit, number }: ProvisionStep): Noun {
  return number === 'heading' ? HEADING : NOUN[unit]
}

function stepInRussian(step: ProvisionStep, grammaticalCase: Case): string {
  const [, kind = '', number = ''] = /^(note|editorial note)(?: (\d+))?$/.exec(step.number) ?? []
  const note = NOTES[kind]
  if (note !== undefined) return `${note[grammaticalCase]} ${number}`.trimEnd()
  const noun = nounOf(step)
  const word = noun[grammaticalCase]
  switch (step.number === 'heading' ? 'heading' : step.unit) {
    case 'heading':
      return word
    case 'part':
    case 'paragraph':
      return `${word} ${ordinal(step.number, noun.gender, grammaticalCase)}`
    case 'subpoint':
      return `${word} ${step.number})`
    case 'letter':
      return `${word} «${step.number}»`
    default:
      return `${word} ${step.number}`
  }
}

/** Numbers above ten, and those with an index ("3-1"), stay in figures. */
function ordinal(number: string, gender: Noun['gender'], grammaticalCase: Case): string {
  const masculine = /^\d+$/.test(number) ? ORDINALS[Number(number) - 1] : undefined
  if (masculine === undefined) return number
  const stem = masculine.slice(0, -2)
  if (masculine === 'третий') {
    if (gender === 'feminine') return grammaticalCase === 'nominative' ? 'третья' : 'третьей'
    return grammaticalCase === 'nominative' ? masculine : 'третьего'
  }
  if (gender === 'feminine') return stem + (grammaticalCase === 'nominative' ? 'ая' : 'ой')
  return grammaticalCase === 'nominative' ? masculine : `${stem}ого`
}

function neuterOrdinal(number: number): string {
  const masculine = ORDINALS[number - 1]
  if (masculine === undefined) return String(number)
  return masculine === 'третий' ? 'третье' : `${masculine.slice(0, -2)}ое`
}
