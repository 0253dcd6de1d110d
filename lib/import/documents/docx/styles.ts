/** What paragraphs inherit from their styles: numbers and the rank of headings. */
import { childNamed, elementsIn, type XmlElement } from '../xml/parse-xml'
import { settingOf } from './numbering'

export type ParagraphStyle = {
  readonly list: string | null
  /** The style whose definition names the list; its level is bound to it in the list. */
  readonly listStyle: string | null
  readonly level: number | null
  readonly heading: boolean
}

/** Styles based on styles based on … */
const LONGEST_CHAIN = 20

/**
 * @param part the root of `word/styles.xml`, or null.
 * @returns what a paragraph with a style, or with none, inherits.
 */
export function readStyles(part: XmlElement | null): (id: string | null) => ParagraphStyle {
  const byId = new Map<string, XmlElement>()
  let standard: string | null = null
  for (const style of elementsIn(part)) {
    if (style.name !== 'style' || style.attributes.get('type') !== 'paragraph') continue
    const id = style.attributes.get('styleId') ?? ''
    byId.set(id, style)
    if (/^(?:1|true|on)$/.test(style.attributes.get('default') ?? '')) standard = id
  }
  const known = new Map<string, ParagraphStyle>()
  return (id) => {
    const key = id ?? standard ?? ''
    const kept = known.get(key)
    if (kept) return kept
    const resolved = resolve(byId, key)
    known.set(key, resolved)
    return resolved
  }
}

/** @returns the character styles that raise their text above the line. */
export function raisedStyles(part: XmlElement | null): ReadonlySet<string> {
  const raised = new Set<string>()
  for (const style of elementsIn(part)) {
    if (
      style.name === 'style' &&
      style.attributes.get('type') === 'character' &&
      isRaised(childNamed(style, 'rPr'))
    ) {
      raised.add(style.attributes.get('styleId') ?? '')
    }
  }
  return raised
}

/** Whether properties of a run raise it: as superscript, or by so many half points. */
export function isRaised(properties: XmlElement | null): boolean {
  return (
    settingOf(childNamed(properties, 'vertAlign')) === 'superscript' ||
    Number(settingOf(childNamed(properties, 'position')) ?? 0) > 0
  )
}

function resolve(byId: ReadonlyMap<string, XmlElement>, start: string): ParagraphStyle {
  let list: string | null = null
  let listStyle: string | null = null
  let level: number | null = null
  let heading = false
  let id: string | null = start
  for (let step = 0; id !== null && step < LONGEST_CHAIN; step++) {
    const style = byId.get(id)
    const properties = childNamed(style, 'pPr')
    const numbered = childNamed(properties, 'numPr')
    const ownList = settingOf(childNamed(numbered, 'numId'))
    if (list === null && ownList !== null) {
      list = ownList
      listStyle = id
    }
    if (level === null) level = parsedLevel(childNamed(numbered, 'ilvl'))
    const name = settingOf(childNamed(style, 'name')) ?? ''
    const outline = settingOf(childNamed(properties, 'outlineLvl'))
    heading ||= /^(?:heading \d|title)$/i.test(name) || (outline !== null && Number(outline) < LEVEL_OF_TEXT)
    id = settingOf(childNamed(style, 'basedOn'))
  }
  return { list, listStyle, level, heading }
}

/** The outline level that means body text. */
const LEVEL_OF_TEXT = 9

export function parsedLevel(element: XmlElement | null): number | null {
  const level = Number.parseInt(settingOf(element) ?? '', 10)
  return Number.isNaN(level) ? null : level
}
