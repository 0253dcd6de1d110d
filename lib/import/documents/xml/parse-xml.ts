/**
 * XML becomes a plain tree. Nothing is loaded from elsewhere and no entity is expanded: a document that declares its own
 * entities is refused, because that is how a small file becomes a huge one or reads files of the machine.
 */
import { SaxesParser } from 'saxes'
import { Refusal } from '../document'
import { DEEPEST_XML, MOST_XML_ELEMENTS } from '../limits'

/** Attributes by their name without prefix; where two differ only in the prefix, the one without it wins. */
export class XmlAttributes {
  readonly #given: Readonly<Record<string, unknown>>

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given
  }

  get(name: string): string | undefined {
    const own = this.#given[name]
    if (typeof own === 'string') return own
    for (const key in this.#given)
      if (key.endsWith(name) && splitName(key).name === name) return String(this.#given[key])
    return undefined
  }
}

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  readonly attributes: XmlAttributes
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

export const NO_ATTRIBUTES = new XmlAttributes({})
const NO_CHILDREN: readonly XmlNode[] = []

const NOTHING: ReadonlySet<string> = new Set()

/**
 * @param part what the document is called in a refusal: "The document", "The part word/document.xml".
 * @param unwanted names without prefix of elements that the reader does not look at: they are checked and not kept.
 *   Word's markup is mostly such elements, and without them its tree has a third of the size.
 * @throws Refusal where it is no well-formed XML, declares entities, or is nested too deeply.
 */
export function parseXml(text: string, part: string, unwanted: ReadonlySet<string> = NOTHING): XmlElement {
  const parser = new SaxesParser({ position: true })
  const open: OpenElement[] = []
  const names = new Map<string, { readonly name: string; readonly prefix: string }>()
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
    const known = names.get(name) ?? splitName(name)
    names.set(name, known)
    const element: OpenElement = {
      name: known.name,
      prefix: known.prefix,
      attributes: hasAny(attributes) ? new XmlAttributes(attributes) : NO_ATTRIBUTES,
      children: NO_CHILDREN,
    }
    const parent = open.at(-1)
    if (!parent) root ??= element
    else if (!unwanted.has(known.name)) addChild(parent, element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (content: string): void => {
    const parent = open.at(-1)
    if (parent) addChild(parent, content)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  if (root === null) throw new Refusal('xml-not-well-formed', `${part} is damaged: it has no content.`)
  return root
}

/** Most elements have no children of their own; those share one empty list. */
type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] }

function addChild(parent: OpenElement, child: XmlNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [child]
  else (parent.children as XmlNode[]).push(child)
}

function hasAny(attributes: Readonly<Record<string, unknown>>): boolean {
  for (const _ in attributes) return true
  return false
}

function splitName(name: string): { name: string; prefix: string } {
  const colon = name.indexOf(':')
  return colon < 0 ? { name, prefix: '' } : { name: name.slice(colon + 1), prefix: name.slice(0, colon) }
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
