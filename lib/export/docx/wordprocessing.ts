/**
 * Runs and paragraphs of WordprocessingML (ECMA-376 part 1, section 17). The order of elements inside properties is that
 * of the schema: Word refuses a file that has it wrong.
 */
import { LANGUAGES } from '../../model'
import { runsByLanguage } from '../../view'
import { MARK_COLOURS } from '../mark-colours'
import { xmlAttribute, xmlText } from '../ooxml/xml'
import type { RunLook } from '../table/mark-policy'

export type WordRun = {
  readonly text: string
  readonly look: RunLook
  /** BCP 47. */
  readonly language: string
  /** Of the run, beside what its look says. */
  readonly style?: string
}

/** @param kind `delText` inside a deletion, `t` everywhere else. */
export function runXml({ text, look, language, style }: WordRun, kind: 't' | 'delText' = 't'): string {
  if (text === '') return ''
  return `<w:r>${runProperties(look, language, style)}${textXml(text, kind)}</w:r>`
}

/** Tabs are elements of their own in Word. */
function textXml(text: string, kind: 't' | 'delText'): string {
  return text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:${kind} xml:space="preserve">${xmlText(part)}</w:${kind}>`))
    .join('<w:tab/>')
}

function runProperties(
  { bold, italic, strike, underline, colour }: RunLook,
  language: string,
  style: string | undefined,
): string {
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    colour ? `<w:color w:val="${MARK_COLOURS[colour]}"/>` : '',
    underline ? `<w:u w:val="${underline}"/>` : '',
    languageXml(language),
  ]
  return `<w:rPr>${properties.join('')}</w:rPr>`
}

/** East Asian text takes its language from another attribute. */
export function languageXml(language: string): string {
  const tag = xmlAttribute(language)
  return /^(ja|ko|zh)\b/.test(language) ? `<w:lang w:eastAsia="${tag}"/>` : `<w:lang w:val="${tag}"/>`
}

/** Office takes 255 characters ([MS-OI29500] on ST_String of an author). */
const LONGEST_AUTHOR = 255

/** @returns the attribute that says who made a revision or a comment; a name that is too long ends in an ellipsis. */
export function authorXml(author: string): string {
  const name =
    author.length > LONGEST_AUTHOR
      ? `${author.slice(0, LONGEST_AUTHOR - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
      : author
  return `w:author="${xmlAttribute(name)}"`
}

/**
 * @param inside runs, already XML.
 * @param properties of this paragraph beside its style, in the order of the schema.
 */
export function paragraphXml(style: string, inside: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inside}</w:p>`
}

/** A paragraph of plain words; those of another language say so. */
export function wordsXml(style: string, text: string, language: string, properties = ''): string {
  const known = LANGUAGES.find((one) => one === language)
  const runs = known === undefined ? [{ text, language }] : runsByLanguage(text, known)
  return paragraphXml(style, runs.map((run) => runXml({ ...run, look: {} })).join(''), properties)
}
