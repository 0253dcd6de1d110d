/**
 * The name of a provision in the language of the reader. Content names provisions in English ("Article 15(1)"); where
 * that name says no more than the address, Russian and Kazakh write it from the address in their own drafting terms.
 * What a name says beside the address is put into words where it is drafting, too ("first sentence"), and kept in its own
 * where it is not ("Статья 493 (fictitious registration)"). Any other name stays as it is: nobody has translated it.
 */
import type { Language, ProvisionAddress, ProvisionStep } from '../model'
import { placeInKazakh, provisionInKazakh } from './provision-in-kazakh'
import { genderOfRussianUnit, placeInRussian, provisionInRussian } from './provision-in-russian'

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
  const read = language === 'en' || address === undefined ? null : readLabel(label, address)
  if (read === null || address === undefined) return label
  const [provision, place] =
    language === 'ru' ? [provisionInRussian, placeInRussian] : [provisionInKazakh, placeInKazakh]
  return read.place === null ? provision(address) + read.aside : place(address, read.place)
}

/** For Russian participles that speak of the provision: "пункт введён", "статья введена". */
export function genderInRussian({ label, address }: NamedProvision): Gender {
  const innermost = address?.at(-1)
  const read = address === undefined ? null : readLabel(label, address)
  if (innermost === undefined || read === null || read.place !== null) return 'neuter'
  return genderOfRussianUnit(innermost)
}

/** A place in a provision that has no unit of its own: its n-th sentence, from 1, or its end. */
export type PlaceInProvision = { readonly sentence: number } | 'end'

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

/** @returns what the label says beside the address; `null` where it says another address, or what has no other language. */
function readLabel(
  label: string,
  address: ProvisionAddress,
): { readonly place: PlaceInProvision | null; readonly aside: string } | null {
  const [first, ...inner] = address
  if (first === undefined) return null
  const start = `${first.unit.charAt(0).toUpperCase()}${first.unit.slice(1)} ${first.number}`
  if (!label.startsWith(start)) return null
  let rest = label.slice(start.length)
  for (const [at, step] of inner.entries()) {
    const spelling = spellingsOf(step, at === inner.length - 1).find((candidate) => isNext(candidate, rest))
    if (spelling === undefined) return null
    rest = rest.slice(spelling.length)
  }
  if (rest === '' || /^ \([^()]+\)$/.test(rest)) return { place: null, aside: rest }
  if (rest === ', closing lines') return { place: 'end', aside: '' }
  const sentence = ORDINALS.findIndex((ordinal) => rest === `, ${ordinal} sentence`)
  return sentence < 0 ? null : { place: { sentence: sentence + 1 }, aside: '' }
}

/** "12" is not the beginning of "12-1". */
function isNext(spelling: string, rest: string): boolean {
  return rest.startsWith(spelling) && !/^[\w-]/.test(rest.slice(spelling.length))
}

/** "(5)", ", 5)", ", part five", ", fifth part", ", part 5"; the first paragraph of a list is its opening words. */
function spellingsOf({ unit, number }: ProvisionStep, isLast: boolean): string[] {
  if (number === 'heading') return [', heading']
  const place = /^\d+$/.test(number) ? Number(number) - 1 : -1
  const [ordinal, cardinal] = [ORDINALS[place], CARDINALS[place]]
  return [
    `(${number})`,
    `, ${number})`,
    `, ${unit} ${number}`,
    ...(isLast && unit === 'paragraph' && number === '1' ? [', opening words'] : []),
    ...(ordinal === undefined ? [] : [`, ${ordinal} ${unit}`]),
    ...(cardinal === undefined ? [] : [`, ${unit} ${cardinal}`]),
  ]
}
