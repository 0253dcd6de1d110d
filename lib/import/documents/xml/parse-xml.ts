/**
 * XML becomes a plain tree. Nothing is loaded from elsewhere and no entity is expanded: a document that declares its own
 * entities is refused, because that is how a small file becomes a huge one or reads files of the machine.
 */
import { SaxesParser } from 'saxes'
import { Refusal } from '../document'
import { DEEPEST_XML, MOST_XML_ELEMENTS } from '../limits'

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  /** Keys without prefix; where two differ only in the prefix, the one without it wins. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/**
 * @param part what the document is called in a refusal: "The document", "The part word/document.xml".
 * @throws Refusal where it is no well-formed XML, declares entities, or is nested too deeply.
 */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ position: true })
  const open: { element: XmlElement; children: XmlNode[] }[] = []
  let root: XmlElement | null = null
  let elements = 0
  parser.on('error', (error) => {
    throw new Refusal('xml-not-well-formed', `${part} is damaged: ${cause(error)}.`)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|%[\w.-]+;/i.test(doctype)) {
      throw new Refusal(
        'xml-entities',
        `${part} declares XML entities of its own, which are not expanded for safety; save it without them.`,
      )
    }
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > MOST_XML_ELEMENTS) {
      throw new Refusal(
        'too-many-elements',
        `${part} has more than ${MOST_XML_ELEMENTS.toLocaleString('en')} elements, which is more than is read.`,
      )
    }
    if (open.length >= DEEPEST_XML) {
      throw new Refusal(
        'too-deep',
        `${part} nests more than ${DEEPEST_XML} elements into each other, which is deeper than is read.`,
      )
    }
    const children: XmlNode[] = []
    const element: XmlElement = { ...splitName(name), attributes: withoutPrefixes(attributes), children }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root ??= element
    open.push({ element, children })
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (content: string): void => {
    open.at(-1)?.children.push(content)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  if (root === null) throw new Refusal('xml-not-well-formed', `${part} is damaged: it has no content.`)
  return root
}

function splitName(name: string): { name: string; prefix: string } {
  const colon = name.indexOf(':')
  return colon < 0 ? { name, prefix: '' } : { name: name.slice(colon + 1), prefix: name.slice(0, colon) }
}

function withoutPrefixes(attributes: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes)
  if (entries.length === 0) return NO_ATTRIBUTES
  const result = new Map<string, string>()
  for (const [key, value] of entries) {
    const { name, prefix } = splitName(key)
    if (prefix === '' || !result.has(name)) result.set(name, String(value))
  }
  return result
}

/** "5:3: unclosed tag: p" becomes "line 5: unclosed tag: p". */
function cause(error: Error): string {
  const match = /^(?:[^:]*:)?(\d+):\d+: (.*?)\.?$/s.exec(error.message)
  return match ? `line ${match[1]}: ${(match[2] as string).slice(0, 120)}` : error.message.slice(0, 120)
}

/** @returns whether a node is an element, with this name if one is given. */
export function isElement(node: XmlNode | undefined, name?: string): node is XmlElement {
  return typeof node === 'object' && (name === undefined || node.name === name)
}

export function childNamed(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (isElement(child, name)) return child
  return null
}

export function elementsIn(element: XmlElement | null | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => isElement(child))
}
