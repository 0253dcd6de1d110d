/**
 * The name of a provision in the language of the reader. Content names provisions in English ("Article 15(1)"); where
 * that name says no more than the address, Russian and Kazakh write it from the address in their own drafting terms.
 * A name that says more ("Article 493 (fictitious registration)") stays as it is: nobody has translated it.
 */
import type { Language, ProvisionAddress, ProvisionStep } from '../model'
import { provisionInKazakh } from './provision-in-kazakh'
import { genderOfRussianUnit, provisionInRussian } from './provision-in-russian'

/** `neuter` stands for the unnamed "положение", where the name is not written from the address. */
export type Gender = 'feminine' | 'masculine' | 'neuter'

type NamedProvision = { readonly label: string; readonly address?: ProvisionAddress | undefined }

/** @returns "Article 15(1)", "Пункт 1 статьи 15", "15-баптың 1-тармағы": with a capital where the language has one. */
export function provisionLabel(provision: NamedProvision, language: Language): string {
  const name = provisionInSentence(provision, language)
  if (name === provision.label) return name
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** The same inside a sentence: "пункт 1 статьи 15". */
export function provisionInSentence({ label, address }: NamedProvision, language: Language): string {
  if (language === 'en' || address === undefined || !saysAddressAlone(label, address)) return label
  return language === 'ru' ? provisionInRussian(address) : provisionInKazakh(address)
}

/** For Russian participles that speak of the provision: "пункт введён", "статья введена". */
export function genderInRussian({ label, address }: NamedProvision): Gender {
  const innermost = address?.at(-1)
  if (address === undefined || innermost === undefined || !saysAddressAlone(label, address)) return 'neuter'
  return genderOfRussianUnit(innermost)
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Whether the English label is one of the ways to write the address, and says nothing beside. */
export function saysAddressAlone(label: string, address: ProvisionAddress): boolean {
  const [first, ...inner] = address
  if (first === undefined) return false
  const start = `${first.unit.charAt(0).toUpperCase()}${first.unit.slice(1)} ${first.number}`
  if (!label.startsWith(start)) return false
  let rest = label.slice(start.length)
  for (const step of inner) {
    const spelling = spellingsOf(step).find((candidate) => isNext(candidate, rest))
    if (spelling === undefined) return false
    rest = rest.slice(spelling.length)
  }
  return rest === ''
}

/** "12" is not the beginning of "12-1". */
function isNext(spelling: string, rest: string): boolean {
  return rest.startsWith(spelling) && !/^[\w-]/.test(rest.slice(spelling.length))
}

/** "(5)", ", 5)", ", part five", ", fifth part", ", part 5". */
function spellingsOf({ unit, number }: ProvisionStep): string[] {
  if (number === 'heading') return [', heading']
  const place = /^\d+$/.test(number) ? Number(number) - 1 : -1
  const [ordinal, cardinal] = [ORDINALS[place], CARDINALS[place]]
  return [
    `(${number})`,
    `, ${number})`,
    `, ${unit} ${number}`,
    ...(ordinal === undefined ? [] : [`, ${ordinal} ${unit}`]),
    ...(cardinal === undefined ? [] : [`, ${unit} ${cardinal}`]),
  ]
}
