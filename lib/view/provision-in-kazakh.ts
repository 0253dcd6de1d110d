/**
 * An address as Kazakh drafting writes it: from the outermost unit inward, each outer unit in the genitive and each
 * inner one with the possessive ending: "7-баптың 2-тармағының 6-1) тармақшасы", "70-баптың бірінші бөлігінің екінші
 * абзацы".
 */
import type { ProvisionAddress, ProvisionStep, ProvisionUnit } from '../model'
import type { PlaceInProvision } from './provision-label'

/** The bare noun, and the noun that belongs to the unit before it; each with its genitive. */
type Noun = {
  readonly bare: string
  readonly bareGenitive: string
  readonly belonging: string
  readonly belongingGenitive: string
}

const NOUN: Readonly<Record<ProvisionUnit, Noun>> = {
  part: noun('бөлік', 'бөліктің', 'бөлігі'),
  section: noun('бөлім', 'бөлімнің', 'бөлімі'),
  chapter: noun('тарау', 'тараудың', 'тарауы'),
  article: noun('бап', 'баптың', 'бабы'),
  point: noun('тармақ', 'тармақтың', 'тармағы'),
  subpoint: noun('тармақша', 'тармақшаның', 'тармақшасы'),
  letter: noun('әріп', 'әріптің', 'әрпі'),
  paragraph: noun('абзац', 'абзацтың', 'абзацы'),
}
/** Comparisons tell notes from the text, as paragraphs with a word for a number. */
const NOTES: Readonly<Record<string, Noun>> = {
  note: noun('ескертпе', 'ескертпенің', 'ескертпесі'),
  'editorial note': noun('редакциялық ескертпе', 'редакциялық ескертпенің', 'редакциялық ескертпесі'),
}
const HEADING = noun('тақырып', 'тақырыптың', 'тақырыбы')

const NOTE_NUMBER = / \d+$/

const ORDINALS = [
  'бірінші',
  'екінші',
  'үшінші',
  'төртінші',
  'бесінші',
  'алтыншы',
  'жетінші',
  'сегізінші',
  'тоғызыншы',
  'оныншы',
]

export function provisionInKazakh(address: ProvisionAddress): string {
  return stepsInKazakh(address, false)
}

/** @returns "28-баптың екінші бөлігінің бірінші сөйлемі", "19-баптың 4-тармағының соңы". */
export function placeInKazakh(address: ProvisionAddress, place: PlaceInProvision): string {
  const end = place === 'end' ? 'соңы' : [ORDINALS[place.sentence - 1], 'сөйлемі'].join(' ')
  return `${stepsInKazakh(address, false, true)} ${end}`
}

/**
 * @param isOwned whether the first step belongs to something named before it
 * @param owns whether something named after it belongs to the last step
 */
function stepsInKazakh(address: ProvisionAddress, isOwned: boolean, owns = false): string {
  return address
    .map((step, at) => {
      const { bare, bareGenitive, belonging, belongingGenitive } =
        NOTES[step.number.replace(NOTE_NUMBER, '')] ?? (step.number === 'heading' ? HEADING : NOUN[step.unit])
      const isLast = !owns && at === address.length - 1
      const isBare = at === 0 && !isOwned
      const word = isBare ? (isLast ? bare : bareGenitive) : isLast ? belonging : belongingGenitive
      return numbered(step, word)
    })
    .join(' ')
}

/** What comparisons tell apart and addresses do not, by its English name: the unit of an annex is a part. */
const DIVISION: Readonly<Record<string, readonly [string, string]>> = {
  Article: ['бап', 'баптың'],
  Section: ['бөлім', 'бөлімнің'],
  Subsection: ['кіші бөлім', 'кіші бөлімнің'],
  Chapter: ['тарау', 'тараудың'],
  Subchapter: ['кіші тарау', 'кіші тараудың'],
  Part: ['бөлік', 'бөліктің'],
  Division: ['бөлімше', 'бөлімшенің'],
  Book: ['кітап', 'кітаптың'],
  Title: ['титул', 'титулдың'],
  Subtitle: ['кіші титул', 'кіші титулдың'],
  Paragraph: ['параграф', 'параграфтың'],
  Annex: ['қосымша', 'қосымшаның'],
  Signature: ['қолтаңба', 'қолтаңбаның'],
  Appendix: ['қосымша', 'қосымшаның'],
  Schedule: ['қосымша', 'қосымшаның'],
}

/** @returns "5-тараудың 1-тармағы" for the place `inner` of "Chapter 5"; null for a division that has no name in Kazakh. */
export function placeOfDivisionInKazakh(
  name: string,
  number: string,
  inner: ProvisionAddress,
): string | null {
  if (name === '§')
    return [`§ ${number}`, ...(inner.length === 0 ? [] : [stepsInKazakh(inner, true)])].join(': ')
  const [bare, genitive] = DIVISION[name] ?? []
  if (bare === undefined || genitive === undefined) return null
  const [plain = '', again] = number.split(/ (?=\()/)
  const word = inner.length === 0 ? bare : genitive
  const head = [plain === '' ? word : `${plain}-${word}`, ...(again === undefined ? [] : [again])].join(' ')
  return inner.length === 0 ? head : `${head} ${stepsInKazakh(inner, true)}`
}

function numbered({ unit, number }: ProvisionStep, word: string): string {
  if (number === 'heading' || NOTES[number] !== undefined) return word
  if (NOTES[number.replace(NOTE_NUMBER, '')] !== undefined)
    return `${NOTE_NUMBER.exec(number)?.[0].trim()}-${word}`
  switch (unit) {
    case 'part':
    case 'paragraph': {
      const ordinal = /^\d+$/.test(number) ? ORDINALS[Number(number) - 1] : undefined
      return ordinal === undefined ? `${number}-${word}` : `${ordinal} ${word}`
    }
    case 'subpoint':
      return `${number}) ${word}`
    case 'letter':
      return `«${number}» ${word}`
    default:
      return `${number}-${word}`
  }
}

/** The genitive of a possessive ends in -ның after back vowels and in -нің after front ones. */
function noun(bare: string, bareGenitive: string, belonging: string): Noun {
  return {
    bare,
    bareGenitive,
    belonging,
    belongingGenitive: belonging + (/[іеәөү][^аоұыіеәөү]*$/.test(belonging) ? 'нің' : 'ның'),
  }
}
