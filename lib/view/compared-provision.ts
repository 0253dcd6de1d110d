/**
 * The name of a provision in a comparison, in the language of the reader. A comparison names provisions in English whatever
 * the language of the acts ("Article 255(1)"), since its record is read by programs; people read "Часть первая статьи 255".
 * Which unit a number stands for is told by the eId. A heading without a word of structure keeps its own words.
 */
import { addressOfEId, type Language, type ProvisionAddress, type ProvisionStep } from '../model'
import { placeOfDivisionInKazakh, provisionInKazakh } from './provision-in-kazakh'
import { placeOfDivisionInRussian, provisionInRussian } from './provision-in-russian'

export type ComparedProvision = { readonly eId: string; readonly label: string }

/** @returns "Article 255(1)", "часть первая статьи 255", "255-баптың бірінші бөлігі": as it stands inside a sentence. */
export function comparedProvision({ eId, label }: ComparedProvision, language: Language): string {
  const steps = addressOfEId(eId)
  if (language === 'en' || steps === null || steps.length === 0) return label
  const { head, owner, inner } = innerSteps(label, steps)
  const outermost = outsideArticles(head, owner)
  if (outermost !== null) {
    const place = [outermost, ...inner]
    return language === 'ru' ? provisionInRussian(place) : provisionInKazakh(place)
  }
  const [, name = '', number = '', again = ''] = /^(\p{Lu}[a-z]+|§)(?: (.+?))??( \(\d+\))?$/u.exec(head) ?? []
  const told = `${number}${again}`.trim()
  const place =
    language === 'ru'
      ? placeOfDivisionInRussian(name, told, inner)
      : placeOfDivisionInKazakh(name, told, inner)
  if (place !== null) return place
  if (inner.length === 0) return label
  return `${head}: ${language === 'ru' ? provisionInRussian(inner) : provisionInKazakh(inner)}`
}

/** The same as a heading: with a capital where the language has one. */
export function comparedProvisionLabel(provision: ComparedProvision, language: Language): string {
  const name = comparedProvision(provision, language)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** Takes what the label says of the innermost steps off its end, as far as the eId says the same. */
function innerSteps(
  label: string,
  steps: ProvisionAddress,
): { readonly head: string; readonly owner: ProvisionAddress; readonly inner: ProvisionAddress } {
  let head = label
  let at = steps.length
  const inner: ProvisionStep[] = []
  while (at > 1) {
    const step = steps[at - 1] as ProvisionStep
    const number = step.number.replace(/~\d+$/, '')
    const said = / paragraph (\S+)$|\(([^()]+)\)$|, (heading|note|editorial note \d+)$/.exec(head)
    const saidNumber = said?.[1] ?? said?.[2] ?? said?.[3]
    const rest = said === null ? '' : head.slice(0, said.index).replace(/,$/, '')
    if (saidNumber?.replace(/\s+/g, '-') !== number || rest === '' || rest.endsWith(' ')) break
    inner.unshift({ unit: step.unit, number: saidNumber })
    head = rest
    at--
  }
  return { head, owner: steps.slice(0, at), inner }
}

/** Text above the articles, and of an act that has none, has no heading to be named by: "Point 1", "Paragraph 2", "Title". */
function outsideArticles(head: string, [step, below]: ProvisionAddress): ProvisionStep | null {
  if (step === undefined || below !== undefined) return null
  if (step.number === 'heading') return step
  const note = /^(note|editorial note \d+)$/i.exec(head)?.[1]?.toLowerCase()
  if (note !== undefined && step.unit === 'paragraph') return { unit: 'paragraph', number: note }
  const [, unit, number] = /^(Point|Paragraph) (.+)$/.exec(head) ?? []
  if (unit === 'Paragraph') return step.unit === 'paragraph' && number ? { unit: step.unit, number } : null
  if (unit === undefined || number === undefined) return null
  return { unit: step.unit === 'part' ? 'point' : step.unit, number }
}
