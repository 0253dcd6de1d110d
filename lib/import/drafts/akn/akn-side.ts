/** The text before or after that a textual modification of Akoma Ntoso gives, points to, or leaves out. */
import type { Evidence, ModificationSide, ModificationType, TextStatus } from '../../../model'
import { writeBlocks } from '../../documents/write-blocks'
import { elementsIn, type XmlElement } from '../../documents/xml/parse-xml'
import { readVocabulary } from '../../documents/xml/read-vocabulary'
import { AKOMA_NTOSO } from '../../documents/xml/vocabularies'
import { type AknDocument, descendants, partAt, textOf } from './akn-document'

export type AknTexts = {
  readonly document: AknDocument
  readonly language: string
  readonly status: TextStatus
  readonly evidence: Evidence
}

/** `inferred`: a sentence, where the side follows from something else than its own element. */
export type AknSide = { readonly side: ModificationSide; readonly inferred?: string }

/** @param name the element that gives the side */
export function aknSide(
  modification: XmlElement,
  name: 'old' | 'new',
  type: ModificationType,
  texts: AknTexts,
): AknSide {
  const given = elementsIn(modification).filter((element) => element.name === name)
  const words = given
    .map((element) => wordsOf(partAt(element.attributes.get('href'), texts.document) ?? element))
    .filter((text) => text !== '')
    .join('\n')
  if (words !== '') return { side: textSide(words, texts) }
  const isNone = (type === 'insertion' && name === 'old') || (type === 'repeal' && name === 'new')
  if (isNone) {
    const why = type === 'insertion' ? 'an insertion has no text before' : 'a repeal has no text after'
    return {
      side: { kind: 'absent', evidence: { ...texts.evidence, note: `The file gives none: ${why}.` } },
      inferred: `There is no text ${name === 'old' ? 'before' : 'after'}, since ${why}.`,
    }
  }
  const quoted = name === 'new' && type === 'insertion' ? quotedIn(modification, texts.document) : null
  if (quoted !== null) {
    return {
      side: textSide(quoted, texts),
      inferred:
        'The text after is what the instruction quotes, since the modification points to it and quotes nothing else.',
    }
  }
  const why = `The file does not give the text ${name === 'old' ? 'before' : 'after'}.`
  return { side: { kind: 'unknown', why, evidence: { certainty: 'unknown', sources: [] } } }
}

/** The one quotation of the instruction that is the modification's source. */
function quotedIn(modification: XmlElement, document: AknDocument): string | null {
  const source = elementsIn(modification).find(({ name }) => name === 'source')
  const instruction = partAt(source?.attributes.get('href'), document)
  if (instruction === undefined) return null
  const quoted = [...descendants(instruction)].filter(({ name }) => /^quoted(?:Text|Structure)$/.test(name))
  const [only, another] = quoted
  return only === undefined || another !== undefined ? null : wordsOf(only) || null
}

function textSide(text: string, { status, language, evidence }: AknTexts): ModificationSide {
  return { kind: 'text', text, status, language, evidence }
}

function wordsOf(part: XmlElement): string {
  return (
    writeBlocks(readVocabulary(part, AKOMA_NTOSO).blocks).trim() || textOf(part).replace(/\s+/g, ' ').trim()
  )
}
