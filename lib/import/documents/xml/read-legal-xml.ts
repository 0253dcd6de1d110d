/** A document in one of the legal XML vocabularies: parsed without entities, read by its vocabulary's table. */
import type { BlocksRead, DocumentFormat } from '../document'
import { elementsIn, parseXml, type XmlElement } from './parse-xml'
import { readVocabulary, type Vocabulary } from './read-vocabulary'
import { AKOMA_NTOSO, DC_CODE, USLM } from './vocabularies'

export type XmlFormat = Extract<DocumentFormat, 'akn' | 'uslm' | 'dc-code'>

const VOCABULARIES: Readonly<Record<XmlFormat, Vocabulary>> = {
  akn: AKOMA_NTOSO,
  uslm: USLM,
  'dc-code': DC_CODE,
}

/** @throws Refusal where the XML is damaged or unsafe. */
export function readLegalXml(text: string, format: XmlFormat): BlocksRead {
  const root = parseXml(text, 'The document')
  return { ...readVocabulary(root, VOCABULARIES[format]), language: declaredLanguage(root, 6) }
}

/** `xml:lang` of the outermost elements, or Akoma Ntoso's `FRBRlanguage` in three letters. */
function declaredLanguage(element: XmlElement, depth: number): string | undefined {
  const declared =
    element.name === 'FRBRlanguage' ? element.attributes.get('language') : element.attributes.get('lang')
  if (declared) return TWO_LETTERS.get(declared) ?? declared
  if (depth === 0) return undefined
  for (const child of elementsIn(element)) {
    const found = declaredLanguage(child, depth - 1)
    if (found) return found
  }
  return undefined
}

const TWO_LETTERS: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['rus', 'ru'],
  ['kaz', 'kk'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['spa', 'es'],
  ['esp', 'es'],
  ['ita', 'it'],
  ['ukr', 'uk'],
])
