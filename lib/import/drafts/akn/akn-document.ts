/** An Akoma Ntoso document as a draft needs it: its parts by eId, the days of its periods, its modifications. */
import {
  childNamed,
  elementsIn,
  isElement,
  parseXml,
  type XmlElement,
  type XmlNode,
} from '../../documents/xml/parse-xml'

export type AknDocument = {
  readonly root: XmlElement
  readonly meta: XmlElement | null
  /** Every element that has an eId, the first of each. */
  readonly parts: ReadonlyMap<string, XmlElement>
  /** The day of an event or of the start of a period, by eId. */
  readonly days: ReadonlyMap<string, string>
}

export type ModificationElement = {
  readonly element: XmlElement
  /** `active`: the document makes it; `passive`: it was made to the document. */
  readonly voice: 'active' | 'passive'
}

/** @throws Refusal where it is no sound XML. */
export function aknDocument(text: string): AknDocument {
  const root = parseXml(text, 'The document')
  const parts = new Map<string, XmlElement>()
  for (const element of descendants(root)) {
    const id = element.attributes.get('eId') ?? element.attributes.get('id')
    if (id !== undefined && !parts.has(id)) parts.set(id, element)
  }
  const meta = first(root, 'meta')
  return { root, meta, parts, days: daysOf(meta) }
}

/** Every textual modification of the analysis, and the names of the other ones. */
export function modificationsOf({ root }: AknDocument): {
  readonly textual: readonly ModificationElement[]
  readonly others: readonly XmlElement[]
} {
  const textual: ModificationElement[] = []
  const others: XmlElement[] = []
  for (const analysis of descendants(root)) {
    if (analysis.name !== 'analysis') continue
    for (const voice of ['active', 'passive'] as const) {
      for (const element of elementsIn(childNamed(analysis, `${voice}Modifications`))) {
        if (element.name === 'textualMod') textual.push({ element, voice })
        else others.push(element)
      }
    }
  }
  return { textual, others }
}

/** `#mod_1` leads to a part of the same document. */
export function partAt(reference: string | undefined, { parts }: AknDocument): XmlElement | undefined {
  return reference?.startsWith('#') ? parts.get(reference.slice(1)) : undefined
}

/** All characters inside, as they are. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** A walk without recursion: how deep a document may be is bounded by the parser, not by the stack. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  const open: XmlElement[] = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (isElement(child)) open.push(child)
    }
  }
}

export function first(root: XmlElement | null, name: string): XmlElement | null {
  if (root === null) return null
  for (const element of descendants(root)) if (element.name === name) return element
  return null
}

function daysOf(meta: XmlElement | null): Map<string, string> {
  const days = new Map<string, string>()
  if (meta === null) return days
  const periods: XmlElement[] = []
  for (const element of descendants(meta)) {
    const id = element.attributes.get('eId') ?? element.attributes.get('id')
    const date = element.attributes.get('date')
    if (element.name === 'eventRef' && id !== undefined && date !== undefined) days.set(id, date.slice(0, 10))
    if (element.name === 'temporalGroup') periods.push(element)
  }
  for (const group of periods) {
    const id = group.attributes.get('eId') ?? group.attributes.get('id')
    const start = childNamed(group, 'timeInterval')?.attributes.get('start')
    const day = start === undefined ? undefined : days.get(start.replace(/^#/, ''))
    if (id !== undefined && day !== undefined) days.set(id, day)
  }
  return days
}
