/**
 * An address as Kazakh drafting writes it: from the outermost unit inward, each outer unit in the genitive and each
 * inner one with the possessive ending: "7-баптың 2-тармағының 6-1) тармақшасы", "70-баптың бірінші бөлігінің екінші
 * абзацы".
 */
import type { ProvisionAddress, ProvisionStep, ProvisionUnit } from '../model'

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
const HEADING = noun('тақырып', 'тақырыптың', 'тақырыбы')

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
  return address
    .map((step, at) => {
      const { bare, bareGenitive, belonging, belongingGenitive } =
        step.number === 'heading' ? HEADING : NOUN[step.unit]
      const isLast = at === address.length - 1
      const word = at === 0 ? (isLast ? bare : bareGenitive) : isLast ? belonging : belongingGenitive
      return numbered(step, word)
    })
    .join(' ')
}

function numbered({ unit, number }: ProvisionStep, word: string): string {
  if (number === 'heading') return word
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
